import { defined, type JsonObject, objectAt, textOf } from '../../kubernetes/json';
import { JAEGER_API_VERSION } from '../../upstream/jaeger';
import type { EnvironmentModel } from '../../models/environment';

interface OperatorExample {
  readonly namespace?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly tag?: string;
  readonly image?: string;
  readonly pullSecret?: string;
}

/** A minimal Deployment of an operator. */
export function deploymentObject(operator: OperatorExample): JsonObject {
  const { namespace = 'observability', env = {}, tag, pullSecret } = operator;
  const image = operator.image ?? (tag === undefined ? undefined : `quay.io/jaegertracing/jaeger-operator:${tag}`);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'jaeger-operator', namespace },
    spec: {
      template: {
        spec: {
          ...(pullSecret === undefined ? {} : { imagePullSecrets: [{ name: pullSecret }] }),
          containers: [
            {
              name: 'jaeger-operator',
              ...defined({ image }),
              command: ['/jaeger-operator'],
              ...(Object.keys(env).length === 0
                ? {}
                : { env: Object.entries(env).map(([name, value]) => ({ name, value })) }),
            },
          ],
        },
      },
    },
  };
}

/** A Jaeger with storage in memory that breaks no rule, with an extra `spec`. */
export function jaegerObject(spec: JsonObject = {}, namespace = 'team'): JsonObject {
  return {
    apiVersion: JAEGER_API_VERSION,
    kind: 'Jaeger',
    metadata: { name: 'jaeger', namespace },
    spec: { strategy: 'allinone', storage: { type: 'memory', options: { 'memory.max-traces': 100000 } }, ...spec },
  };
}

/** An environment with these objects and no releases. */
export function located(...objects: readonly JsonObject[]): EnvironmentModel {
  return {
    objects: objects.map((object) => ({
      where: `production/${textOf(objectAt(object, 'metadata').name)}`,
      object,
    })),
    releases: [],
  };
}
