import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { USER_YAML_SINCE } from '../upstream/milvus-values/old-keys';
import { releaseAtLeast, threeNumbers } from '../upstream/version-order';
import { UsageProblem } from './usage-problem';

/** What was said on the command line. */
export interface VersionOptions {
  readonly chart?: string;
  readonly milvus?: string;
}

/** For which Milvus files are checked: what the command line says, else what the file says, else the newest. */
export class Versions {
  static of({ chart, milvus }: VersionOptions): Versions {
    if (milvus !== undefined && threeNumbers(milvus) === undefined) {
      throw new UsageProblem(`--milvus: invalid version '${milvus}'. Use one such as 2.5.16`);
    }
    if (chart === undefined)
      return new Versions(milvus === undefined ? undefined : MilvusChartVersion.forMilvus(milvus), milvus, false);
    if (threeNumbers(chart) === undefined)
      throw new UsageProblem(`--chart: invalid version '${chart}'. Use one such as ${MilvusChartVersion.NEWEST.chart}`);
    const listed = MilvusChartVersion.listed(chart);
    const bare = chart.replace(/^v/, '');
    if (milvus !== undefined) {
      return new Versions(MilvusChartVersion.of({ chart: bare, milvus: milvus.replace(/^v/, '') }), milvus, true);
    }
    if (listed !== undefined) return new Versions(listed, undefined, true);
    return new Versions(undefined, undefined, true, bare);
  }

  #assumed = false;

  private constructor(
    private readonly said: MilvusChartVersion | undefined,
    private readonly milvus: string | undefined,
    /** Whether the command line names a chart: it overrides what a file says. */
    readonly hasChart: boolean,
    /** A chart of which nobody here knows what Milvus it installs: the tag of a file tells it. */
    private readonly unlisted?: string,
  ) {}

  /**
   * The versions for a file; the tag of its image of Milvus replaces what comes with the chart.
   *
   * @param beside the chart that the file names.
   */
  for(tag?: string, beside?: MilvusChartVersion): MilvusChartVersion {
    const image = tag !== undefined && threeNumbers(tag) !== undefined ? tag.replace(/^v/, '') : undefined;
    if (beside !== undefined && !this.hasChart) {
      return MilvusChartVersion.of({ chart: beside.chart, milvus: this.said?.milvus ?? image ?? beside.milvus });
    }
    if (this.said !== undefined) {
      if (this.milvus !== undefined || image === undefined) return this.said;
      return MilvusChartVersion.of({ chart: this.said.chart, milvus: image });
    }
    if (this.unlisted !== undefined) return unlistedChart(this.unlisted, image);
    if (image !== undefined) return MilvusChartVersion.forMilvus(image);
    this.#assumed = true;
    return MilvusChartVersion.NEWEST;
  }

  /** Whether neither the command line nor the file names a chart. */
  isChartAssumed(beside?: MilvusChartVersion): boolean {
    return !this.hasChart && beside === undefined;
  }

  /** What files were checked for that say nothing of themselves. */
  get chart(): MilvusChartVersion {
    return this.said ?? MilvusChartVersion.NEWEST;
  }

  /** Whether nobody said so, and a file was checked for it all the same. */
  get wereAssumed(): boolean {
    return this.#assumed;
  }

  /** The same for a reader. */
  get assumption(): string {
    const { chart, milvus } = this.chart;
    return `assumed Milvus ${milvus} of chart ${chart}, the newest known: --chart or --milvus says another`;
  }
}

function unlistedChart(chart: string, milvus: string | undefined): MilvusChartVersion {
  if (milvus !== undefined) return MilvusChartVersion.of({ chart, milvus });
  const isOld = !releaseAtLeast(chart, USER_YAML_SINCE);
  throw new UsageProblem(
    `--chart ${chart}: the Milvus of this chart is unknown. Give the appVersion of the chart, or image.all.tag: ` +
      `--chart ${chart} --milvus ${isOld ? '2.2.16' : MilvusChartVersion.NEWEST.milvus}` +
      (isOld ? `; charts before ${USER_YAML_SINCE} mount no user.yaml` : ''),
  );
}
