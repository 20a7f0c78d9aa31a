import { listedVersions } from '../listed-versions';

/**
 * A release of Jaeger 2: it fixes the images, and what may be configured. The listed ones were compared: the components of their builds,
 * and the settings of their storages.
 *
 * @see https://github.com/jaegertracing/jaeger/releases
 */
export class JaegerV2Version {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  static readonly V2_13_0 = new JaegerV2Version('2.13.0');
  static readonly V2_14_1 = new JaegerV2Version('2.14.1');
  static readonly V2_15_1 = new JaegerV2Version('2.15.1');
  static readonly V2_16_0 = new JaegerV2Version('2.16.0');
  static readonly V2_17_0 = new JaegerV2Version('2.17.0');
  static readonly V2_18_0 = new JaegerV2Version('2.18.0');
  static readonly V2_19_0 = new JaegerV2Version('2.19.0');
  /** What is used unless another one is asked for. */
  static readonly V2_20_0 = new JaegerV2Version('2.20.0');

  /**
   * Another release; a warning says what is not verified for it. Rejected: anything but three numbers, and releases before 2.13.0.
   *
   * @param jaeger the tag of its image, without `v`, such as `2.21.0`.
   */
  static of(jaeger: string): JaegerV2Version {
    return new JaegerV2Version(jaeger);
  }

  private constructor(
    /** Jaeger's version, without `v`. */
    readonly jaeger: string,
  ) {}

  /**
   * Whether it is one of the constants.
   *
   * @internal
   */
  get _listed(): boolean {
    const listed = listedVersions(JaegerV2Version, (known) => known instanceof JaegerV2Version);
    return listed.some(({ jaeger }) => jaeger === this.jaeger);
  }
}
