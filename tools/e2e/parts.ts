import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The versions that the tests on real servers run with. */
export const VERSIONS = {
  kubernetes: '1.34.4',
  layerWithHelm4: '2.2.2',
  helm4: '4.1.4',
  layerWithHelm3: '2.1.0',
  helm3: '3.17.3',
  kubeconform: '0.8.0',
  schemas: '1.37.0',
  milvus: '2.3.5',
  pymilvus: '2.3.7',
  jaeger: '1.62.0',
  jaeger2: '2.13.0',
  jaeger2Module: '1.76.0',
  opensearch: '2.19.1',
  elasticsearch: '7.17.28',
  cassandra: '5.0.4',
  kafka: '3.9.1',
  prometheusOperator: '0.76.2',
  checkov: '3.3.30',
  coredns: '1.13.1',
  networkPolicies: '0.8.0',
  certManager: '1.19.2',
} as const;

/** The versions of Kubernetes whose schemas the manifests are held against. */
export const SCHEMA_VERSIONS = ['1.28.0', '1.29.0', '1.30.0', '1.31.0', '1.32.0', '1.33.0', '1.34.0'] as const;

/** The versions of Milvus whose own code reads settings and sends spans; each has the Go module of its line. */
export const READER_VERSIONS = ['3.0.0', '2.6.14', '2.6.0', '2.5.7'] as const;

/** Those of them whose tracers send spans to real Jaegers. */
export const TRACER_VERSIONS = ['3.0.0', '2.6.14'] as const;

/** Where everything goes; each folder carries its version, so that a new pin is a new folder. */
export const CACHE = resolve('.e2e');
export const FOLDERS = {
  etcd: join(CACHE, 'etcd'),
  servers: join(CACHE, `kubernetes-${VERSIONS.kubernetes}`),
  tools: join(CACHE, `kubectl-layer-${VERSIONS.layerWithHelm4}`),
  helm3: join(CACHE, `helm-${VERSIONS.helm3}`),
  kubeconform: join(CACHE, `kubeconform-${VERSIONS.kubeconform}`),
  schemas: join(CACHE, `schemas-${VERSIONS.schemas}`),
  milvus: join(CACHE, `milvus-${VERSIONS.milvus}-pymilvus-${VERSIONS.pymilvus}`),
  jaeger: join(CACHE, `jaeger-${VERSIONS.jaeger}`),
  jaeger2: join(CACHE, `jaeger-${VERSIONS.jaeger2}`),
  jaegerParts: join(CACHE, `jaeger-parts-${VERSIONS.jaeger}`),
  jaeger2Tools: join(CACHE, `jaeger-tools-${VERSIONS.jaeger2Module}`),
  opensearch: join(CACHE, `opensearch-${VERSIONS.opensearch}`),
  elasticsearch: join(CACHE, `elasticsearch-${VERSIONS.elasticsearch}`),
  cassandra: join(CACHE, `cassandra-${VERSIONS.cassandra}`),
  cassandraSchema: join(CACHE, `cassandra-schema-${VERSIONS.jaeger}`),
  kafka: join(CACHE, `kafka-${VERSIONS.kafka}`),
  checkov: join(CACHE, `checkov-${VERSIONS.checkov}`),
  prometheusOperator: join(CACHE, `prometheus-operator-${VERSIONS.prometheusOperator}`),
  nodePrograms: join(CACHE, `kubernetes-node-${VERSIONS.kubernetes}`),
  nodePackages: join(CACHE, 'node-packages'),
  clusterNetwork: join(CACHE, `coredns-${VERSIONS.coredns}-policies-${VERSIONS.networkPolicies}`),
  certManager: join(CACHE, `cert-manager-${VERSIONS.certManager}`),
  podPrograms: join(CACHE, 'pod-programs-1'),
} as const;

export type Program = 'etcd' | 'apiserver' | 'controllerManager' | 'kubectl' | 'helm3' | 'helm4' | 'kubeconform';

/** Where each program is, or will be once installed: the caller's own come first. */
export function binaries(env: NodeJS.ProcessEnv): Record<Program, string> {
  const envtest = (name: string): string | undefined => envtestAsset(env, name);
  return {
    etcd: envtest('etcd') ?? onPath(env, 'etcd') ?? join(FOLDERS.etcd, 'etcd'),
    apiserver: envtest('kube-apiserver') ?? join(FOLDERS.servers, 'kube-apiserver'),
    controllerManager: envtest('kube-controller-manager') ?? join(FOLDERS.servers, 'kube-controller-manager'),
    kubectl: envtest('kubectl') ?? join(FOLDERS.tools, 'kubectl'),
    helm3: join(FOLDERS.helm3, 'helm'),
    helm4: join(FOLDERS.tools, 'helm'),
    kubeconform: join(FOLDERS.kubeconform, 'kubeconform'),
  };
}

/** A program in the folder KUBEBUILDER_ASSETS; envtest's has kube-apiserver, etcd and kubectl. */
export function envtestAsset(env: NodeJS.ProcessEnv, name: string): string | undefined {
  if (!env.KUBEBUILDER_ASSETS) return undefined;
  const file = join(resolve(env.KUBEBUILDER_ASSETS), name);
  return existsSync(file) ? file : undefined;
}

export function onPath(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}
