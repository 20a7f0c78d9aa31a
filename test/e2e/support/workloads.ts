import type { JsonObject } from '../../../lib/kubernetes/json';

/** The kind and group of a workload, as `kubectl -o name` writes them. */
export function group(kind: unknown): string {
  return kind === 'CronJob' ? 'cronjob.batch' : 'deployment.apps';
}

export function cronJob(name: string, schedule: string): JsonObject {
  const template = { spec: { restartPolicy: 'Never', containers: [{ name: 'c', image: 'i' }] } };
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name },
    spec: { schedule, jobTemplate: { spec: { template } } },
  };
}

/** A Deployment with a word in one of the fields of `POD_WORDS`. */
export function deployment(name: string, field: string, word: string): JsonObject {
  const labels = { name };
  const { strategy, container = {}, pod = {} } = placed(field, word);
  const spec = { containers: [{ name: 'c', image: 'i', ...container }], ...pod };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      selector: { matchLabels: labels },
      ...(strategy === undefined ? {} : { strategy }),
      template: { metadata: { labels }, spec },
    },
  };
}

interface Placed {
  readonly strategy?: JsonObject;
  readonly container?: JsonObject;
  readonly pod?: JsonObject;
}

function placed(field: string, word: string): Placed {
  switch (field) {
    case 'strategy':
      return { strategy: { type: word } };
    case 'imagePullPolicy':
      return { container: { imagePullPolicy: word } };
    case 'dnsPolicy':
      return { pod: { dnsPolicy: word, ...(word === 'None' ? { dnsConfig: { nameservers: ['192.0.2.1'] } } : {}) } };
    case 'mountPropagation':
      return {
        container: {
          volumeMounts: [{ name: 'v', mountPath: '/v', mountPropagation: word }],
          ...(word === 'Bidirectional' ? { securityContext: { privileged: true } } : {}),
        },
        pod: { volumes: [{ name: 'v', emptyDir: {} }] },
      };
    case 'seccompProfile':
      return {
        pod: {
          securityContext: {
            seccompProfile: { type: word, ...(word === 'Localhost' ? { localhostProfile: 'p.json' } : {}) },
          },
        },
      };
    case 'tolerationEffect':
      return { pod: { tolerations: [{ key: 'k', operator: 'Exists', effect: word }] } };
    case 'tolerationOperator':
      return { pod: { tolerations: [{ key: 'k', operator: word }] } };
    default:
      throw new Error(`no place for ${field}`);
  }
}
