import { listedVersions } from './listed-versions';
import { MilvusVersion } from './milvus-version';
import { releaseAtLeast } from './version-order';

/** The first chart for a Milvus with streaming nodes. */
export const STREAMING_CHARTS_SINCE = '5.0.0';

/** A version of the chart that is not listed, or another Milvus under one that is. */
export interface MilvusChartVersionProps {
  /** The version of the chart, such as `5.0.27`. */
  readonly chart: string;
  /** The Milvus that runs with it, such as `3.0.1`: what `image.all.tag` says, or the chart's `appVersion`. */
  readonly milvus: string;
}

/**
 * A version of the milvus-helm chart and the Milvus that it installs, which decides the trace settings that are read. The list ends
 * with 5.0.22, the chart of Milvus' documentation for 2.6 and 3.0. Another Milvus needs no other chart: `image.all.tag` selects it.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/Chart.yaml
 */
export class MilvusChartVersion {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  static readonly V4_2_0 = new MilvusChartVersion('4.2.0', '2.4.6');
  static readonly V4_2_1 = new MilvusChartVersion('4.2.1', '2.4.6');
  static readonly V4_2_2 = new MilvusChartVersion('4.2.2', '2.4.6');
  static readonly V4_2_3 = new MilvusChartVersion('4.2.3', '2.4.7');
  static readonly V4_2_4 = new MilvusChartVersion('4.2.4', '2.4.7');
  static readonly V4_2_5 = new MilvusChartVersion('4.2.5', '2.4.8');
  static readonly V4_2_6 = new MilvusChartVersion('4.2.6', '2.4.9');
  static readonly V4_2_7 = new MilvusChartVersion('4.2.7', '2.4.9');
  static readonly V4_2_8 = new MilvusChartVersion('4.2.8', '2.4.9');
  static readonly V4_2_9 = new MilvusChartVersion('4.2.9', '2.4.10');
  static readonly V4_2_10 = new MilvusChartVersion('4.2.10', '2.4.10');
  static readonly V4_2_11 = new MilvusChartVersion('4.2.11', '2.4.11');
  static readonly V4_2_12 = new MilvusChartVersion('4.2.12', '2.4.12');
  static readonly V4_2_13 = new MilvusChartVersion('4.2.13', '2.4.13');
  static readonly V4_2_14 = new MilvusChartVersion('4.2.14', '2.4.13');
  static readonly V4_2_17 = new MilvusChartVersion('4.2.17', '2.4.14');
  static readonly V4_2_18 = new MilvusChartVersion('4.2.18', '2.4.14');
  static readonly V4_2_19 = new MilvusChartVersion('4.2.19', '2.4.15');
  static readonly V4_2_20 = new MilvusChartVersion('4.2.20', '2.4.16');
  static readonly V4_2_21 = new MilvusChartVersion('4.2.21', '2.4.16');
  static readonly V4_2_22 = new MilvusChartVersion('4.2.22', '2.4.16');
  static readonly V4_2_23 = new MilvusChartVersion('4.2.23', '2.4.16');
  static readonly V4_2_24 = new MilvusChartVersion('4.2.24', '2.4.17');
  static readonly V4_2_25 = new MilvusChartVersion('4.2.25', '2.4.17');
  static readonly V4_2_33 = new MilvusChartVersion('4.2.33', '2.5.0');
  static readonly V4_2_34 = new MilvusChartVersion('4.2.34', '2.5.1');
  static readonly V4_2_35 = new MilvusChartVersion('4.2.35', '2.5.2');
  static readonly V4_2_36 = new MilvusChartVersion('4.2.36', '2.5.3');
  static readonly V4_2_37 = new MilvusChartVersion('4.2.37', '2.5.4');
  static readonly V4_2_38 = new MilvusChartVersion('4.2.38', '2.5.4');
  static readonly V4_2_39 = new MilvusChartVersion('4.2.39', '2.5.4');
  static readonly V4_2_40 = new MilvusChartVersion('4.2.40', '2.5.5');
  static readonly V4_2_41 = new MilvusChartVersion('4.2.41', '2.5.6');
  static readonly V4_2_42 = new MilvusChartVersion('4.2.42', '2.5.7');
  static readonly V4_2_43 = new MilvusChartVersion('4.2.43', '2.5.7');
  static readonly V4_2_44 = new MilvusChartVersion('4.2.44', '2.5.8');
  static readonly V4_2_45 = new MilvusChartVersion('4.2.45', '2.5.9');
  static readonly V4_2_46 = new MilvusChartVersion('4.2.46', '2.5.9');
  static readonly V4_2_47 = new MilvusChartVersion('4.2.47', '2.5.10');
  static readonly V4_2_48 = new MilvusChartVersion('4.2.48', '2.5.11');
  static readonly V4_2_49 = new MilvusChartVersion('4.2.49', '2.5.12');
  static readonly V4_2_50 = new MilvusChartVersion('4.2.50', '2.5.12');
  static readonly V4_2_51 = new MilvusChartVersion('4.2.51', '2.5.13');
  static readonly V4_2_52 = new MilvusChartVersion('4.2.52', '2.5.13');
  static readonly V4_2_53 = new MilvusChartVersion('4.2.53', '2.5.13');
  static readonly V4_2_54 = new MilvusChartVersion('4.2.54', '2.5.14');
  static readonly V4_2_55 = new MilvusChartVersion('4.2.55', '2.5.14');
  static readonly V4_2_56 = new MilvusChartVersion('4.2.56', '2.5.14');
  static readonly V4_2_57 = new MilvusChartVersion('4.2.57', '2.5.15');
  static readonly V4_2_58 = new MilvusChartVersion('4.2.58', '2.5.16');
  static readonly V5_0_0 = new MilvusChartVersion('5.0.0', '2.6.0');
  static readonly V5_0_1 = new MilvusChartVersion('5.0.1', '2.6.0');
  static readonly V5_0_2 = new MilvusChartVersion('5.0.2', '2.6.1');
  static readonly V5_0_3 = new MilvusChartVersion('5.0.3', '2.6.2');
  static readonly V5_0_4 = new MilvusChartVersion('5.0.4', '2.6.3');
  static readonly V5_0_5 = new MilvusChartVersion('5.0.5', '2.6.3');
  static readonly V5_0_6 = new MilvusChartVersion('5.0.6', '2.6.4');
  static readonly V5_0_7 = new MilvusChartVersion('5.0.7', '2.6.5');
  static readonly V5_0_8 = new MilvusChartVersion('5.0.8', '2.6.6');
  static readonly V5_0_9 = new MilvusChartVersion('5.0.9', '2.6.6');
  static readonly V5_0_10 = new MilvusChartVersion('5.0.10', '2.6.7');
  static readonly V5_0_11 = new MilvusChartVersion('5.0.11', '2.6.8');
  static readonly V5_0_12 = new MilvusChartVersion('5.0.12', '2.6.9');
  static readonly V5_0_13 = new MilvusChartVersion('5.0.13', '2.6.10');
  static readonly V5_0_14 = new MilvusChartVersion('5.0.14', '2.6.11');
  static readonly V5_0_15 = new MilvusChartVersion('5.0.15', '2.6.12');
  static readonly V5_0_16 = new MilvusChartVersion('5.0.16', '2.6.13');
  static readonly V5_0_17 = new MilvusChartVersion('5.0.17', '2.6.14');
  static readonly V5_0_19 = new MilvusChartVersion('5.0.19', '2.6.15');
  static readonly V5_0_20 = new MilvusChartVersion('5.0.20', '2.6.16');
  static readonly V5_0_21 = new MilvusChartVersion('5.0.21', '2.6.17');
  static readonly V5_0_22 = new MilvusChartVersion('5.0.22', '2.6.18');

  /** The newest listed chart; with it `MilvusRelease` and `lint` take its Milvus where nobody names another. */
  static readonly NEWEST = MilvusChartVersion._all().reduce((one, other) =>
    releaseAtLeast(other.chart, one.chart) ? other : one,
  );

  /** Another chart, or another Milvus with a chart. Both are required, since they cannot be derived. Rejected: anything without three numbers. */
  static of(props: MilvusChartVersionProps): MilvusChartVersion {
    return new MilvusChartVersion(props.chart, props.milvus);
  }

  /**
   * Every listed chart, the newest last.
   *
   * @internal
   */
  static _all(): readonly MilvusChartVersion[] {
    return listedVersions(MilvusChartVersion, (known) => known instanceof MilvusChartVersion);
  }

  /**
   * A listed chart by its version, without or with `v`; undefined where it is not listed.
   *
   * @internal
   */
  static _listed(chart: string): MilvusChartVersion | undefined {
    return MilvusChartVersion._all().find((known) => known.chart === chart.replace(/^v/, ''));
  }

  /**
   * A Milvus under the newest listed chart for its line, such as 2.5; under that for the line before, where its own has none; under
   * the oldest, where that has none either.
   *
   * @internal
   */
  static _forMilvus(milvus: string): MilvusChartVersion {
    const all = MilvusChartVersion._all();
    const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)\./.exec(milvus) ?? [];
    const next = `${major}.${Number(minor) + 1}.0`;
    const fitting = all.filter((known) => !known._milvusVersion.isAtLeast(next)).at(-1) ?? all[0];
    return MilvusChartVersion.of({
      chart: (fitting ?? MilvusChartVersion.NEWEST).chart,
      milvus: milvus.replace(/^v/, ''),
    });
  }

  private constructor(
    /** The version of the chart. */
    readonly chart: string,
    /** The version of Milvus. */
    readonly milvus: string,
  ) {}

  /**
   * The version of Milvus, to be compared.
   *
   * @internal
   */
  get _milvusVersion(): MilvusVersion {
    return MilvusVersion.of(this.milvus);
  }

  /**
   * Whether the chart is of the line for Milvus 2.6 and 3.0: streaming nodes, no index node, Woodpecker.
   *
   * @internal
   */
  get _isForStreaming(): boolean {
    return releaseAtLeast(this.chart, STREAMING_CHARTS_SINCE);
  }
}
