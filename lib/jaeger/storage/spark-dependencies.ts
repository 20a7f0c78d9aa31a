import { checkProps, SECRETS } from '../../app/props';
import type { JsonObject } from '../../kubernetes/json';
import { type JaegerJobPodProps, jobPodSpec } from '../pod';
import { type JobLimits, jobSpec } from './retention';

/**
 * Settings of the nightly job that draws the graph of services.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/spark_dependencies.go
 */
export interface SparkDependenciesProps extends JobLimits, JaegerJobPodProps {
  /** When it runs, as a cron schedule of five fields. @default 55 23 * * * */
  readonly schedule?: string;
  /** The image, with its tag. @default - the operator's, which has no tag: `latest` */
  readonly image?: string;
  /** Upstream's `sparkMaster`. @default - within the job's own pod */
  readonly sparkMaster?: string;
  /** Upstream's `javaOpts`. @default - none */
  readonly javaOpts?: string;
  /** Upstream's `elasticsearchNodesWanOnly`. @default false */
  readonly elasticsearchNodesWanOnly?: boolean;
  /** Upstream's `elasticsearchClientNodeOnly`. @default false */
  readonly elasticsearchClientNodeOnly?: boolean;
  /** Upstream's `elasticsearchTimeRange`, in Elasticsearch's date math, such as `72h` or `3d`. @default - the job's own */
  readonly elasticsearchTimeRange?: string;
  /** Upstream's `cassandraClientAuthEnabled`. @default false */
  readonly cassandraClientAuthEnabled?: boolean;
}

/**
 * The nightly job that draws the graph of services, the UI's page Dependencies. Of TLS it knows a trust store of Java only: `javaOpts`
 * names it, and `volumes` bring it.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/spark_dependencies.go
 */
export class SparkDependencies {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Every night, or by a schedule of its own. */
  static scheduled(props: SparkDependenciesProps = {}): SparkDependencies {
    const renamed = { serviceAccount: 'serviceAccountName' };
    checkProps('SparkDependencies.scheduled', props, { imagePullSecrets: SECRETS }, renamed);
    return new SparkDependencies({ enabled: true, ...ownSpec(props), ...jobPodSpec(props), ...jobSpec(props) });
  }

  /** No job, and no page Dependencies in the UI. */
  static none(): SparkDependencies {
    return new SparkDependencies({ enabled: false });
  }

  private constructor(
    /**
     * Upstream's `storage.dependencies`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}

/** The fields of this job alone that are set. */
function ownSpec(props: SparkDependenciesProps): JsonObject {
  const { schedule, image, sparkMaster, javaOpts, cassandraClientAuthEnabled } = props;
  const { elasticsearchNodesWanOnly, elasticsearchClientNodeOnly, elasticsearchTimeRange } = props;
  const own = {
    schedule,
    image,
    sparkMaster,
    javaOpts,
    elasticsearchNodesWanOnly,
    elasticsearchClientNodeOnly,
    elasticsearchTimeRange,
    cassandraClientAuthEnabled,
  };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}
