import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import type { EnvironmentModel } from '../../models/environment';
import { configSources, jaegerV2Containers } from '../../models/jaeger-v2/workload';
import { located } from './examples';

/** Rules about pods of Jaeger 2 and the ConfigMaps beside them. */
export const jaegerV2FileRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'JVT206',
    severity: Severity.ERROR,
    summary: 'the ConfigMap that `--config` is read from has that file',
    see: 'https://kubernetes.io/docs/concepts/configuration/configmap/#using-configmaps-as-files-from-a-pod',
    example: () => located(configMap({ 'jaeger.yaml': '' }), deployment('/etc/jaeger/config.yaml')),
    *check({ objects }): Iterable<Finding> {
      const pods = objects.filter(({ object }) => jaegerV2Containers(object).length > 0);
      if (pods.length === 0) return;
      const maps = new Map(
        objects.filter(({ object }) => object.kind === 'ConfigMap').map(({ object }) => [nameOf(object), object]),
      );
      for (const { object, where } of pods) {
        for (const container of jaegerV2Containers(object)) {
          for (const { namespace, name, key, index } of configSources(object, container)) {
            const map = maps.get(`${namespace}/${name}`);
            if (map === undefined || keysOf(map).includes(key)) continue;
            yield {
              where,
              path: `${container.path}.args[${index}]`,
              value: key,
              problem: `is not a key of ConfigMap '${name}'.`,
              effect: 'The file does not exist, so Jaeger does not start.',
              fix: keysOf(map).length === 0 ? 'Add it.' : `Name one of its keys: ${keysOf(map).join(', ')}.`,
            };
          }
        }
      }
    },
  },
];

function keysOf(map: JsonObject): readonly string[] {
  return ['data', 'binaryData'].flatMap((field) => Object.keys(objectAt(map, field)));
}

function nameOf(object: JsonObject): string {
  return `${stringAt(object, 'metadata', 'namespace') ?? ''}/${stringAt(object, 'metadata', 'name') ?? ''}`;
}

/** For the example. */
function configMap(data: JsonObject): JsonObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'jaeger', namespace: 'tracing' }, data };
}

function deployment(file: string): JsonObject {
  const container = {
    name: 'jaeger',
    image: 'jaegertracing/jaeger:2.20.0',
    args: [`--config=${file}`],
    volumeMounts: [{ name: 'config', mountPath: '/etc/jaeger' }],
  };
  const volumes = [{ name: 'config', configMap: { name: 'jaeger' } }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'jaeger', namespace: 'tracing' },
    spec: { template: { spec: { containers: [container], volumes } } },
  };
}
