import { MILVUS_IMAGE } from './milvus-operator';
import { releaseAtLeast } from './version-order';

/** A release that is not listed. */
export interface MilvusOperatorVersionProps {
  /** The version of the operator, such as `1.2.8`. */
  readonly operator: string;
  /** The Milvus that it runs where a CR names no image, such as `2.5.14`. */
  readonly milvus: string;
}

/**
 * A release of the Milvus Operator: it decides which Milvus runs where a CR names no image, and whether a change of `spec.config`
 * can restart pods.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/pkg/config/config.go
 */
export class MilvusOperatorVersion {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  static readonly V1_3_0 = new MilvusOperatorVersion('1.3.0', '2.6.0');
  static readonly V1_3_1 = new MilvusOperatorVersion('1.3.1', '2.6.0');
  static readonly V1_3_2 = new MilvusOperatorVersion('1.3.2', '2.6.3');
  static readonly V1_3_3 = new MilvusOperatorVersion('1.3.3', '2.6.5');
  static readonly V1_3_4 = new MilvusOperatorVersion('1.3.4', '2.6.6');
  static readonly V1_3_5 = new MilvusOperatorVersion('1.3.5', '2.6.7');
  static readonly V1_3_6 = new MilvusOperatorVersion('1.3.6', '2.6.11');
  static readonly V1_3_7 = new MilvusOperatorVersion('1.3.7', '2.6.11');
  static readonly V1_3_8 = new MilvusOperatorVersion('1.3.8', '2.6.11');

  /**
   * Another release; its default Milvus is required, since it cannot be derived. The CR is checked as that of 1.3.8. Rejected: anything but three
   * numbers, without v.
   */
  static of(props: MilvusOperatorVersionProps): MilvusOperatorVersion {
    return new MilvusOperatorVersion(props.operator, props.milvus);
  }

  private constructor(
    /** The operator's version, without `v`. */
    readonly operator: string,
    /** The Milvus that it runs by default, without `v`. */
    readonly milvus: string,
  ) {}

  /**
   * The image that it runs where a CR names none.
   *
   * @internal
   */
  get _defaultImage(): string {
    return `${MILVUS_IMAGE}:v${this.milvus}`;
  }

  /**
   * Whether it obeys `updateConfigMapOnly: false`: 1.3.0 to 1.3.5 overwrite it with true.
   *
   * @see https://github.com/zilliztech/milvus-operator/pull/461
   *
   * @internal
   */
  get _canRestart(): boolean {
    return !releaseAtLeast(this.operator, '1.3.0') || releaseAtLeast(this.operator, '1.3.6');
  }
}
