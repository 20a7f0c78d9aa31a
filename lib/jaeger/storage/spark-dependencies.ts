import type { JsonObject } from '../../kubernetes/json';
import type { JobLimits } from './retention';

export interface SparkDependenciesProps extends JobLimits {
  /** When it runs, as a cron schedule of five fields. @default 55 23 * * * */
  readonly schedule?: string;
  /** The image, with its tag. @default - the operator's, which has none: whatever is the latest */
  readonly image?: string;
  /** Upstream's `sparkMaster`. @default - within the job's own pod */
  readonly sparkMaster?: string;
  /** Upstream's `javaOpts`. @default - none */
  readonly javaOpts?: string;
  /** Upstream's `elasticsearchNodesWanOnly`. @default false */
  readonly elasticsearchNodesWanOnly?: boolean;
  /** Upstream's `elasticsearchClientNodeOnly`. @default false */
  readonly elasticsearchClientNodeOnly?: boolean;
  /** Upstream's `elasticsearchTimeRange`, such as `72h`. @default - the job's own */
  readonly elasticsearchTimeRange?: string;
  /** Upstream's `cassandraClientAuthEnabled`. @default false */
  readonly cassandraClientAuthEnabled?: boolean;
}

/** The nightly job that draws the graph of services, the UI's page Dependencies. It knows no TLS. */
export class SparkDependencies {
  static scheduled(props: SparkDependenciesProps = {}): SparkDependencies {
    const written = Object.entries(props).filter(([, value]) => value !== undefined);
    return new SparkDependencies({ enabled: true, ...Object.fromEntries(written) });
  }

  /** None; the UI then has no page Dependencies. */
  static disabled(): SparkDependencies {
    return new SparkDependencies({ enabled: false });
  }

  private constructor(
    /** Upstream's `storage.dependencies`. */
    readonly spec: JsonObject,
  ) {}
}
