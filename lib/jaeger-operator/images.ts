import type { SecretRef } from '../app/secret-ref';

/**
 * Images with their tag or digest, by what they are for. Rejected: an invalid image, and one without tag and digest for which the operator
 * adds no version.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go#L22
 */
export interface OperatorImagesProps {
  /**
   * A registry, with or without a path, that mirrors all images under their original names: only the host is replaced. Images that you set explicitly
   * stay.
   *
   * @default - none: quay.io, docker.io and ghcr.io
   */
  readonly mirror?: string;

  /** Image pull Secrets for the operator's own pods, in its namespace. A Jaeger has its own: `imagePullSecrets`. @default - none */
  readonly pullSecrets?: SecretRef[];

  /** The image of the operator. @default - quay.io/jaegertracing/jaeger-operator of the version */
  readonly operator?: string;
  /** The image of the proxy in front of the metrics. @default 'quay.io/brancz/kube-rbac-proxy:v0.13.1' */
  readonly kubeRbacProxy?: string;

  /** Upstream's RELATED_IMAGE_JAEGER_ALL_IN_ONE. @default - jaegertracing/all-in-one of the operator's Jaeger */
  readonly allInOne?: string;
  /** Upstream's RELATED_IMAGE_JAEGER_AGENT. @default - jaegertracing/jaeger-agent of the operator's Jaeger, 1.62.0 at most */
  readonly agent?: string;
  /** Upstream's RELATED_IMAGE_JAEGER_COLLECTOR. @default - jaegertracing/jaeger-collector of the operator's Jaeger */
  readonly collector?: string;
  /** Upstream's RELATED_IMAGE_JAEGER_INGESTER. @default - jaegertracing/jaeger-ingester of the operator's Jaeger */
  readonly ingester?: string;
  /** Upstream's RELATED_IMAGE_JAEGER_QUERY. @default - jaegertracing/jaeger-query of the operator's Jaeger */
  readonly query?: string;
  /** Upstream's RELATED_IMAGE_JAEGER_ES_INDEX_CLEANER. @default - jaegertracing/jaeger-es-index-cleaner of the operator's Jaeger */
  readonly esIndexCleaner?: string;
  /** Upstream's RELATED_IMAGE_JAEGER_ES_ROLLOVER. @default - jaegertracing/jaeger-es-rollover of the operator's Jaeger */
  readonly esRollover?: string;
  /** Upstream's RELATED_IMAGE_CASSANDRA_SCHEMA. @default - jaegertracing/jaeger-cassandra-schema of the operator's Jaeger */
  readonly cassandraSchema?: string;
  /** Upstream's RELATED_IMAGE_SPARK_DEPENDENCIES. @default - its latest at ghcr.io: it has no versions of Jaeger's */
  readonly sparkDependencies?: string;
  /** Upstream's RELATED_IMAGE_OPENSHIFT_OAUTH_PROXY. @default 'quay.io/openshift/origin-oauth-proxy:4.14' */
  readonly oauthProxy?: string;
}
