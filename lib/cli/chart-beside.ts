import { quote } from '../diagnostics/report';
import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { releaseAtLeast } from '../upstream/version-order';

/** The chart that a file names for its values. */
export interface ChartBeside {
  /** Undefined where nothing can be told from it. */
  readonly chart?: MilvusChartVersion;
  /** What a reader should know of it. */
  readonly note?: string;
}

const EXACT = /^[v=]?(\d+)\.(\d+)\.\d+(?:[-+][\w.+-]*)?$/;

/** A range of one line of charts, as Helm writes it: `5`, `4.2.x`, `^5.0.0`, `~4.2.0`. */
const RANGE = /^([~^]?)v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(?:\d+|[xX*]))?$/;

/** The chart of a version or a range as it is written beside values. */
export function chartBeside(version: string | undefined): ChartBeside {
  const wanted = version?.trim() ?? '';
  if (wanted === '') return {};
  const listed = MilvusChartVersion.listed(wanted.replace(/^=/, ''));
  if (listed !== undefined) return { chart: listed };
  if (EXACT.test(wanted)) return unlisted(wanted.replace(/^[v=]/, ''));
  const [, sign, major, minor = ''] = RANGE.exec(wanted) ?? [];
  if (major === undefined) {
    return { note: `chart version ${quote(wanted)} does not name one version: the newest known chart is assumed` };
  }
  const isOfMajor = sign === '^' || !/^\d+$/.test(minor);
  const chart = newestOf(isOfMajor ? `${major}.` : `${major}.${minor}.`);
  if (chart === undefined) return unlisted(`${major}.${/^\d+$/.test(minor) ? minor : 0}.0`);
  return {
    chart,
    note: `chart version ${quote(wanted)} is a range: checked for chart ${chart.chart}, the newest known of it`,
  };
}

/** One that is not listed: with its own keys where its line is known, and the Milvus of the nearest older chart. */
function unlisted(version: string): ChartBeside {
  const all = MilvusChartVersion.all();
  const { milvus } =
    all.filter(({ chart }) => releaseAtLeast(version, chart)).at(-1) ?? all[0] ?? MilvusChartVersion.NEWEST;
  return {
    chart: MilvusChartVersion.of({ chart: version, milvus }),
    note: `chart version ${quote(version)} is not known here: Milvus ${milvus} is assumed, --milvus says another`,
  };
}

function newestOf(line: string): MilvusChartVersion | undefined {
  return MilvusChartVersion.all()
    .filter(({ chart }) => chart.startsWith(line))
    .at(-1);
}
