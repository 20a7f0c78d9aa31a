import { JaegerV2Version } from '../upstream/jaeger-v2/version';
import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { USER_YAML_SINCE } from '../upstream/milvus-values/old-keys';
import { releaseAtLeast, threeNumbers } from '../upstream/version-order';
import { UsageProblem } from './usage-problem';

/** The Jaeger 2 that files are checked for if nothing names another one. */
export const { jaeger: NEWEST_JAEGER } = JaegerV2Version.V2_20_0;

/** The versions of the command line. */
export interface VersionOptions {
  readonly chart?: string;
  readonly milvus?: string;
  readonly jaeger?: string;
}

/** The versions that files are checked for: those of the command line, else those that the file names, else the newest. */
export class Versions {
  static of({ chart, milvus, jaeger }: VersionOptions): Versions {
    if (jaeger !== undefined && threeNumbers(jaeger)?.[0] !== 2) {
      throw new UsageProblem(`--jaeger: invalid version '${jaeger}'. Use one of Jaeger 2, such as ${NEWEST_JAEGER}.`);
    }
    return Versions.ofMilvus({ chart, milvus }, jaeger?.replace(/^v/, ''));
  }

  private static ofMilvus({ chart, milvus }: VersionOptions, jaeger: string | undefined): Versions {
    if (milvus !== undefined && threeNumbers(milvus) === undefined) {
      throw new UsageProblem(`--milvus: invalid version '${milvus}'. Use one such as 2.5.16.`);
    }
    if (chart === undefined)
      return new Versions(
        milvus === undefined ? undefined : MilvusChartVersion._forMilvus(milvus),
        milvus,
        jaeger,
        false,
      );
    if (threeNumbers(chart) === undefined)
      throw new UsageProblem(
        `--chart: invalid version '${chart}'. Use one such as ${MilvusChartVersion.NEWEST.chart}.`,
      );
    const listed = MilvusChartVersion._listed(chart);
    const bare = chart.replace(/^v/, '');
    if (milvus !== undefined) {
      return new Versions(
        MilvusChartVersion.of({ chart: bare, milvus: milvus.replace(/^v/, '') }),
        milvus,
        jaeger,
        true,
      );
    }
    if (listed !== undefined) return new Versions(listed, undefined, jaeger, true);
    return new Versions(undefined, undefined, jaeger, true, bare);
  }

  #assumed = false;
  #jaegerAssumed = false;

  private constructor(
    private readonly asked: MilvusChartVersion | undefined,
    private readonly milvus: string | undefined,
    private readonly jaegerAsked: string | undefined,
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

  /**
   * The version of Jaeger 2 for an object.
   *
   * @param named the one that the object names, by its image or chart.
   */
  jaeger(named?: string): string {
    const known = this.jaegerAsked ?? named;
    if (known === undefined) this.#jaegerAssumed = true;
    return known ?? NEWEST_JAEGER;
  }

  /** Whether neither the command line nor the file names a chart. */
  isChartAssumed(beside?: MilvusChartVersion): boolean {
    return !this.hasChart && beside === undefined;
  }

  /** The version of Jaeger 2 for files that name none. */
  get jaegerVersion(): string {
    return this.jaegerAsked ?? NEWEST_JAEGER;
  }

  /** The versions for files that name none. */
  get chart(): MilvusChartVersion {
    return this.asked ?? MilvusChartVersion.NEWEST;
  }

  /** Whether a file was checked for the newest versions because nothing named others. */
  get wereAssumed(): boolean {
    return this.#assumed || this.#jaegerAssumed;
  }

  /** The same as parts of a sentence. */
  get assumptions(): readonly string[] {
    const { chart, milvus } = this.chart;
    return [
      ...(this.#assumed
        ? [`assumed Milvus ${milvus} of chart ${chart}, the newest known (set --chart or --milvus)`]
        : []),
      ...(this.#jaegerAssumed ? [`assumed Jaeger ${NEWEST_JAEGER} (set --jaeger)`] : []),
    ];
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
