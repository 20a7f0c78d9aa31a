import { type JsonObject, objectAt } from '../../kubernetes/json';
import type { EnvironmentSubject } from '../app';

interface OperatorExample {
  readonly namespace?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly tag?: string;
}

/** The Deployment of an operator, as short as can be. */
export function deploymentObject({ namespace = 'observability', env = {}, tag }: OperatorExample): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'jaeger-operator', namespace },
    spec: {
      template: {
        spec: {
          containers: [
            {
              name: 'jaeger-operator',
              ...(tag === undefined ? {} : { image: `quay.io/jaegertracing/jaeger-operator:${tag}` }),
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

export function located(...objects: readonly JsonObject[]): EnvironmentSubject {
  return {
    objects: objects.map((object) => ({
      where: `production/${String(objectAt(object, 'metadata').name)}`,
      object,
    })),
    releases: [],
  };
}
