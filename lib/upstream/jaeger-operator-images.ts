/** The images of Jaeger that the operator starts, and how it is told to take others. */

export interface ComponentImage {
  readonly component: string;
  /** The variable that the operator reads. */
  readonly env: string;
  readonly repository: string;
  /** Which version its tag is: the operator's Jaeger, the agent's, or a fixed one; without one it is the latest. */
  readonly tag: (versions: { readonly jaeger: string; readonly agent: string }) => string | undefined;
}

const DOCKER = 'docker.io/jaegertracing';
const jaeger: ComponentImage['tag'] = (versions) => versions.jaeger;

/** In the order of the operator's flags. */
export const COMPONENT_IMAGES: readonly ComponentImage[] = [
  {
    component: 'agent',
    env: 'RELATED_IMAGE_JAEGER_AGENT',
    repository: `${DOCKER}/jaeger-agent`,
    tag: ({ agent }) => agent,
  },
  { component: 'query', env: 'RELATED_IMAGE_JAEGER_QUERY', repository: `${DOCKER}/jaeger-query`, tag: jaeger },
  {
    component: 'collector',
    env: 'RELATED_IMAGE_JAEGER_COLLECTOR',
    repository: `${DOCKER}/jaeger-collector`,
    tag: jaeger,
  },
  { component: 'ingester', env: 'RELATED_IMAGE_JAEGER_INGESTER', repository: `${DOCKER}/jaeger-ingester`, tag: jaeger },
  { component: 'allInOne', env: 'RELATED_IMAGE_JAEGER_ALL_IN_ONE', repository: `${DOCKER}/all-in-one`, tag: jaeger },
  {
    component: 'cassandraSchema',
    env: 'RELATED_IMAGE_CASSANDRA_SCHEMA',
    repository: `${DOCKER}/jaeger-cassandra-schema`,
    tag: jaeger,
  },
  {
    component: 'sparkDependencies',
    env: 'RELATED_IMAGE_SPARK_DEPENDENCIES',
    repository: 'ghcr.io/jaegertracing/spark-dependencies/spark-dependencies',
    // The one image to which the operator adds no version.
    tag: () => undefined,
  },
  {
    component: 'esIndexCleaner',
    env: 'RELATED_IMAGE_JAEGER_ES_INDEX_CLEANER',
    repository: `${DOCKER}/jaeger-es-index-cleaner`,
    tag: jaeger,
  },
  {
    component: 'esRollover',
    env: 'RELATED_IMAGE_JAEGER_ES_ROLLOVER',
    repository: `${DOCKER}/jaeger-es-rollover`,
    tag: jaeger,
  },
  {
    component: 'oauthProxy',
    env: 'RELATED_IMAGE_OPENSHIFT_OAUTH_PROXY',
    repository: 'quay.io/openshift/origin-oauth-proxy',
    tag: () => '4.14',
  },
];
