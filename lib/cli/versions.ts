import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { USER_YAML_SINCE } from '../upstream/milvus-values/old-keys';
import { releaseAtLeast, threeNumbers } from '../upstream/version-order';
import { UsageProblem } from './usage-problem';

/** The versions of the command line. */
export interface VersionOptions {
  readonly chart?: string;
  readonly milvus?: string;
}

/** The versions that files are checked for: those of the command line, else those that the file names, else the newest. */
export class Versions {
  static of({ chart, milvus }: VersionOptions): Versions {
    if (milvus !== undefined && threeNumbers(milvus) === undefined) {
      throw new UsageProblem(`--milvus: invalid version '${milvus}'. Use one such as 2.5.16.`);
    }
    if (chart === undefined)
      return new Versions(milvus === undefined ? undefined : MilvusChartVersion._forMilvus(milvus), milvus, false);
    if (threeNumbers(chart) === undefined)
      throw new UsageProblem(
        `--chart: invalid version '${chart}'. Use one such as ${MilvusChartVersion.NEWEST.chart}.`,
      );
    const listed = MilvusChartVersion._listed(chart);
    const bare = chart.replace(/^v/, '');
    if (milvus !== undefined) {
      return new Versions(MilvusChartVersion.of({ chart: bare, milvus: milvus.replace(/^v/, '') }), milvus, true);
    }
    if (listed !== undefined) return new Versions(listed, undefined, true);
    return new Versions(undefined, undefined, true, bare);
  }

  #assumed = false;

  private constructor(
    private readonly asked: MilvusChartVersion | undefined,
    private readonly milvus: string | undefined,
    /** Whether the command line names a chart: it overrides what a file says. */
    readonly hasChart: boolean,
    /** A chart whose Milvus is not known; the image tag in a file tells it. */
    private readonly unlisted?: string,
  ) {}

  /**
   * The versions for a file; the tag of its Milvus image overrides the Milvus of the chart.
   *
   * @param beside the chart that the file names.
   */
  for(tag?: string, beside?: MilvusChartVersion): MilvusChartVersion {
    const image = tag !== undefined && threeNumbers(tag) !== undefined ? tag.replace(/^v/, '') : undefined;
    if (beside !== undefined && !this.hasChart) {
      return MilvusChartVersion.of({ chart: beside.chart, milvus: this.asked?.milvus ?? image ?? beside.milvus });
    }
    if (this.asked !== undefined) {
      if (this.milvus !== undefined || image === undefined) return this.asked;
      return MilvusChartVersion.of({ chart: this.asked.chart, milvus: image });
    }
    if (this.unlisted !== undefined) return unlistedChart(this.unlisted, image);
    if (image !== undefined) return MilvusChartVersion._forMilvus(image);
    this.#assumed = true;
    return MilvusChartVersion.NEWEST;
  }

  /** Whether neither the command line nor the file names a chart. */
  isChartAssumed(beside?: MilvusChartVersion): boolean {
    return !this.hasChart && beside === undefined;
  }

  /** The versions for files that name none. */
  get chart(): MilvusChartVersion {
    return this.asked ?? MilvusChartVersion.NEWEST;
  }

  /** Whether a file was checked for the newest versions because nothing named others. */
  get wereAssumed(): boolean {
    return this.#assumed;
  }

  /** The same as a part of a sentence. */
  get assumption(): string {
    const { chart, milvus } = this.chart;
    return `assumed Milvus ${milvus} of chart ${chart}, the newest known (set --chart or --milvus)`;
  }
}

function unlistedChart(chart: string, milvus: string | undefined): MilvusChartVersion {
  if (milvus !== undefined) return MilvusChartVersion.of({ chart, milvus });
  const isOld = !releaseAtLeast(chart, USER_YAML_SINCE);
  throw new UsageProblem(
    `--chart: unknown version '${chart}'. Add its Milvus, which is the appVersion of the chart: ` +
      `--chart ${chart} --milvus ${isOld ? '2.2.16' : MilvusChartVersion.NEWEST.milvus}` +
      (isOld ? `. Charts before ${USER_YAML_SINCE} mount no user.yaml.` : ''),
  );
}
