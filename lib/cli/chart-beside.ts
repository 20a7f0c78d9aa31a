import { quote } from '../diagnostics/report';
import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { releaseAtLeast } from '../upstream/version-order';

/** The chart version that a file names for its values. */
export interface ChartBeside {
  /** @default - not known */
  readonly chart?: MilvusChartVersion;
  /** A note for the reader of the report. @default - none */
  readonly note?: string;
}

const EXACT = /^[v=]?(\d+)\.(\d+)\.\d+(?:[-+][\w.+-]*)?$/;

/** A range of one line of charts, as Helm writes it: `5`, `4.2.x`, `^5.0.0`, `~4.2.0`. */
const RANGE = /^([~^]?)v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(?:\d+|[xX*]))?$/;

/** The chart for a version or a range, as a file names it. */
export function chartBeside(version: string | undefined): ChartBeside {
  const wanted = version?.trim() ?? '';
  if (wanted === '') return {};
  const listed = MilvusChartVersion._listed(wanted.replace(/^=/, ''));
  if (listed !== undefined) return { chart: listed };
  if (EXACT.test(wanted)) return unlisted(wanted.replace(/^[v=]/, ''));
  const [, sign, major, minor = ''] = RANGE.exec(wanted) ?? [];
  if (major === undefined) {
    return { note: `chart version ${quote(wanted)} does not name one version. Assumed the newest known chart.` };
  }
  const isOfMajor = sign === '^' || !/^\d+$/.test(minor);
  const chart = newestOf(isOfMajor ? `${major}.` : `${major}.${minor}.`);
  if (chart === undefined) return unlisted(`${major}.${/^\d+$/.test(minor) ? minor : 0}.0`);
  return {
    chart,
    note: `chart version ${quote(wanted)} is a range. Checked for chart ${chart.chart}, the newest known in it.`,
  };
}

/** A chart that is not listed: assumed to install the Milvus of the nearest older chart. */
function unlisted(version: string): ChartBeside {
  const all = MilvusChartVersion._all();
  const { milvus } =
    all.filter(({ chart }) => releaseAtLeast(version, chart)).at(-1) ?? all[0] ?? MilvusChartVersion.NEWEST;
  return {
    chart: MilvusChartVersion.of({ chart: version, milvus }),
    note: `chart version ${quote(version)} is unknown. Assumed Milvus ${milvus}; set another with --milvus.`,
  };
}

function newestOf(line: string): MilvusChartVersion | undefined {
  return MilvusChartVersion._all()
    .filter(({ chart }) => chart.startsWith(line))
    .at(-1);
}
