import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import type { JaegerOperatorProfile } from './profile';

export interface JaegerOperatorProps {
  /**
   * The namespace of the operator; rejected when it is not a DNS label.
   *
   * @default 'observability'
   */
  readonly namespace?: string;

  /**
   * Whether the Namespace object is part of the manifests.
   *
   * @default true
   */
  readonly createNamespace?: boolean;

  /** @default JaegerOperatorVersion.V1_62_0 */
  readonly version?: JaegerOperatorVersion;

  /**
   * How far the install departs from upstream's.
   *
   * @default JaegerOperatorProfile.standard()
   * @see https://github.com/jaegertracing/jaeger-operator/releases/tag/v1.62.0
   */
  readonly profile?: JaegerOperatorProfile;
}
