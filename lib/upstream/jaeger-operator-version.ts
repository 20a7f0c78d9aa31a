import { listedVersions } from './listed-versions';
import { atLeast } from './version-order';

/** A release that is not listed. */
export interface JaegerOperatorVersionProps {
  /** The operator's version, such as `1.62.0`: the tag of its image, without `v`. */
  readonly operator: string;
  /** The Jaeger that it runs by default, such as `1.62.0`. */
  readonly jaeger: string;
}

/**
 * A release of the Jaeger operator: it fixes the operator's image and Jaeger's version. The CRD, the rights and the webhooks
 * are those of 1.62.0, which hold for all releases from 1.57.0 to 1.65.0, the last.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/releases
 */
export class JaegerOperatorVersion {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  static readonly V1_57_0 = new JaegerOperatorVersion('1.57.0', '1.57.0');
  static readonly V1_59_0 = new JaegerOperatorVersion('1.59.0', '1.59.0');
  static readonly V1_60_0 = new JaegerOperatorVersion('1.60.0', '1.60.0');
  /** Runs Jaeger 1.60.0. */
  static readonly V1_60_1 = new JaegerOperatorVersion('1.60.1', '1.60.0');
  static readonly V1_61_0 = new JaegerOperatorVersion('1.61.0', '1.61.0');
  /** Operator 1.62.0 with Jaeger 1.62.0; what the Milvus guide installs. */
  static readonly V1_62_0 = new JaegerOperatorVersion('1.62.0', '1.62.0');
  /** The last release. Its allInOne does not start on OpenShift. */
  static readonly V1_65_0 = new JaegerOperatorVersion('1.65.0', '1.65.0');

  /** Another release; a warning says what is not verified for it. Rejected: anything but three numbers. */
  static of(props: JaegerOperatorVersionProps): JaegerOperatorVersion {
    return new JaegerOperatorVersion(props.operator, props.jaeger);
  }

  private constructor(
    /** The operator's version, without `v`. */
    readonly operator: string,
    /** The Jaeger that it runs, and that `kubectl get jaegers` shows. */
    readonly jaeger: string,
  ) {}

  /**
   * Whether it is one of the constants, whose install was compared with that of 1.62.0.
   *
   * @internal
   */
  get _listed(): boolean {
    return listedVersions(JaegerOperatorVersion, (known) => known instanceof JaegerOperatorVersion).includes(this);
  }

  /**
   * The version of the agent's image, which ends with 1.62.0.
   *
   * @internal
   */
  get _agent(): string {
    return atLeast(this.jaeger, '1.62.0') ? '1.62.0' : this.jaeger;
  }
}
