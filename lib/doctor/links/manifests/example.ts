import type { JsonObject } from '../../../kubernetes/json';
import { toYaml } from '../../../kubernetes/yaml';
import type { Chain } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { EXAMPLE_TRACE, exampleCluster } from '../../chain/example-cluster';
import type { Expected, ExpectedRelease } from '../../chain/expected';
import { releasesQuestion, valuesQuestion } from '../../chain/milvus/milvuses';
import { MAY_READ_ALL } from '../../chain/scope';

const FOLDER = 'dist/quickstart';

/** A namespace of the example. */
export const EXAMPLE_NAMESPACE: JsonObject = {
  ...{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'tracing' } },
};

/** A Deployment of the example: a login in front of the UI. */
export const EXAMPLE_DEPLOYMENT: JsonObject = {
  ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'login', namespace: 'tracing' } },
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: 'login' } },
    template: {
      metadata: { labels: { app: 'login' } },
      spec: {
        containers: [{ name: 'login', image: 'oauth2-proxy:v7.6.0', resources: { limits: { cpu: '1' } } }],
      },
    },
  },
};

/** What scales it. */
export const EXAMPLE_AUTOSCALER: JsonObject = {
  ...{ apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' },
  metadata: { name: 'login', namespace: 'tracing' },
  spec: { maxReplicas: 5, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'login' } },
};

/** Values with trace settings. */
export function exampleValues(trace: JsonObject): JsonObject {
  return { extraConfigFiles: { 'user.yaml': toYaml({ trace }) } };
}

/** A release of the example. */
export const EXAMPLE_RELEASE: ExpectedRelease = {
  ...{ name: 'my-release', namespace: 'milvus', chartVersion: '5.0.19' },
  ...{ repository: 'https://zilliztech.github.io/milvus-helm/', file: `${FOLDER}/helm/my-release.values.yml` },
  values: exampleValues(EXAMPLE_TRACE),
};

/** A folder of `dist` with these objects and releases. */
export function exampleExpected({
  objects = [],
  releases = [],
}: {
  readonly objects?: readonly JsonObject[];
  readonly releases?: readonly ExpectedRelease[];
}): Expected {
  const file = (object: JsonObject) => {
    const { kind } = object;
    const stage = kind === 'Namespace' ? '0-setup' : '2-jaeger';
    return `${FOLDER}/manifests/${stage}/${typeof kind === 'string' ? kind.toLowerCase() : ''}.yaml`;
  };
  return {
    folder: FOLDER,
    objects: objects.map((object) => ({ object, file: file(object) })),
    releases,
    namespaces: ['tracing', 'milvus', 'observability', 'search'],
  };
}

/** An object as the API server gives it, with what it adds. */
export function onCluster(object: JsonObject): JsonObject {
  const { metadata } = object;
  const known = typeof metadata === 'object' ? metadata : {};
  return {
    ...object,
    metadata: { ...known, uid: 'd904ca1a', resourceVersion: '599', generation: 1 },
    status: { observedGeneration: 1 },
  };
}

/** Answers about the release of the example, which runs. @param trace the settings that it has */
export function exampleRelease(trace: JsonObject, chart = 'milvus-5.0.19', values = exampleValues(trace)): Chain {
  const { name, namespace } = EXAMPLE_RELEASE;
  return exampleChain({
    objects: exampleCluster({ trace }),
    texts: [
      [MAY_READ_ALL, 'yes'],
      [releasesQuestion({ why: '' }), JSON.stringify([{ name, namespace, status: 'deployed', chart }])],
      [valuesQuestion(EXAMPLE_RELEASE), JSON.stringify(values)],
    ],
    expected: exampleExpected({ releases: [EXAMPLE_RELEASE] }),
  });
}

/** A release that helm does not know, beside a Milvus that it does not know either. */
export const UNKNOWN_RELEASE: ExpectedRelease = { ...EXAMPLE_RELEASE, namespace: 'search' };
