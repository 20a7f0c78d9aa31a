import { asObject, defined, type JsonObject, objectAt, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../../support/api';
import { listAt, nameOf } from '../../support/objects';
import { NAMESPACE } from './namespace';

const KINDS = [
  ['/apis/apps/v1', 'deployments', ['spec', 'template', 'spec']],
  ['/apis/batch/v1', 'jobs', ['spec', 'template', 'spec']],
  ['/apis/batch/v1', 'cronjobs', ['spec', 'jobTemplate', 'spec', 'template', 'spec']],
] as const;

/**
 * What the operator made of each Jaeger, by the Jaeger's name: `pods` by the name of the Deployment, Job or CronJob, and the data of
 * the `configMaps`. Of a pod only what its process sees: the image, arguments and environment of its container, and files.
 */
export async function recorded(api: Api): Promise<JsonObject> {
  const pods = await Promise.all(
    KINDS.map(async ([group, resource, path]) =>
      (await api.list(`${group}/namespaces/${NAMESPACE}/${resource}`)).map((object) => ({
        jaeger: jaegerOf(object),
        name: nameOf(object),
        content: podOf(objectAt(object, ...path)),
      })),
    ),
  );
  const configMaps = (await api.list(`/api/v1/namespaces/${NAMESPACE}/configmaps`)).map((object) => ({
    jaeger: jaegerOf(object),
    name: nameOf(object),
    content: objectAt(object, 'data'),
  }));
  const names = (await api.list(`/apis/jaegertracing.io/v1/namespaces/${NAMESPACE}/jaegers`)).map(nameOf).sort();
  return Object.fromEntries(
    names.map((name) => [name, { pods: those(pods.flat(), name), configMaps: those(configMaps, name) }]),
  );
}

/** As JSON with one line for each pod, for a diff of what changed. */
export function recordingText(made: JsonObject): string {
  const line = (content: unknown): string => JSON.stringify(content);
  const block = (entries: JsonObject): string =>
    Object.entries(entries)
      .map(([name, content]) => `      ${line(name)}: ${line(content)}`)
      .join(',\n');
  const jaegers = Object.entries(made).map(([name, jaeger]) =>
    Object.entries(asObject(jaeger))
      .map(([kind, entries]) => `    ${line(kind)}: {\n${block(asObject(entries))}\n    }`)
      .join(',\n')
      .replace(/^/, `  ${line(name)}: {\n`)
      .concat('\n  }'),
  );
  return `{\n${jaegers.join(',\n')}\n}\n`;
}

interface Child {
  readonly jaeger: string | undefined;
  readonly name: string;
  readonly content: JsonObject;
}

function those(children: readonly Child[], jaeger: string): JsonObject {
  const own = children.filter((child) => child.jaeger === jaeger).map(({ name, content }) => [name, content] as const);
  return Object.fromEntries(own.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function jaegerOf(child: JsonObject): string | undefined {
  const owner = listAt(child, 'metadata', 'ownerReferences').find(({ kind }) => kind === 'Jaeger');
  return stringAt(owner, 'name');
}

function podOf(spec: JsonObject): JsonObject {
  const [container] = listAt(spec, 'containers');
  const field = (name: string): unknown => valueAt(container, name);
  return defined({
    image: field('image'),
    command: field('command'),
    args: field('args'),
    env: field('env'),
    envFrom: field('envFrom'),
    volumeMounts: field('volumeMounts'),
    volumes: valueAt(spec, 'volumes'),
  });
}
