import { objectNeeded } from '../app/plan/need';
import { claimNeeded, type JaegerNeeds } from '../jaeger-common/needs';
import { isObject, type JsonObject, objectAt, stringAt } from '../kubernetes/json';
import { runningStorageOf } from '../models/jaeger-cr/running';
import { optionText } from '../models/jaeger-cr/cr';

/** The needs of a Jaeger CR, as it is written. */
export function jaegerNeeds(cr: JsonObject, namespace: string): JaegerNeeds {
  const all = [...elasticsearch(cr, namespace), ...openShift(cr, namespace), ...claims(cr, namespace)];
  return {
    prerequisites: all.flatMap(({ prerequisites }) => prerequisites),
    beforeApply: all.flatMap(({ beforeApply }) => beforeApply),
  };
}

function elasticsearch(cr: JsonObject, namespace: string): readonly JaegerNeeds[] {
  const servers = serversOf(cr);
  if (runningStorageOf(cr) !== 'elasticsearch' || servers.length === 0) return [];
  const listed = `\`${servers.join('`, `')}\``;
  return [
    {
      prerequisites: [
        {
          text: `An Elasticsearch at ${listed}, reachable from the pods of the cluster. "Apply" checks it before the Jaeger is applied.`,
        },
      ],
      beforeApply: [
        {
          text: `An Elasticsearch that answers at ${listed} from within the cluster. This prints the HTTP status. 401 is fine; 000 means unreachable.`,
          needs: servers.map((server) => ({
            kind: 'Elasticsearch',
            expect: 'answers',
            name: server,
            namespace,
            why: 'Jaeger keeps its traces there',
          })),
        },
      ],
    },
  ];
}

function serversOf(cr: JsonObject): readonly string[] {
  const text = optionText(cr, 'es.server-urls', 'spec', 'storage', 'options');
  return text === '' ? [] : text.split(',');
}

/** An Elasticsearch of OpenShift's Elasticsearch operator; with servers of its own the Jaeger asks for none. */
function openShift(cr: JsonObject, namespace: string): readonly JaegerNeeds[] {
  const { elasticsearch: asked } = objectAt(cr, 'spec', 'storage');
  if (runningStorageOf(cr) !== 'elasticsearch' || !isObject(asked) || serversOf(cr).length > 0) return [];
  const name = stringAt(asked, 'name') ?? 'elasticsearch';
  const crd = 'elasticsearches.logging.openshift.io';
  return [
    {
      prerequisites: [],
      beforeApply: [
        {
          text: "The API of OpenShift's Elasticsearch operator exists:",
          needs: [objectNeeded('CustomResourceDefinition', crd, 'the storage is an Elasticsearch of this API')],
        },
        ...(asked.doNotProvision === true
          ? [
              {
                text: `The Elasticsearch \`${name}\` in namespace \`${namespace}\` exists:`,
                needs: [objectNeeded('Elasticsearch', name, 'Jaeger keeps its traces there', namespace)],
              },
            ]
          : []),
      ],
    },
  ];
}

/** Claims that volumes name: you create them. */
function claims(cr: JsonObject, namespace: string): readonly JaegerNeeds[] {
  const spec = objectAt(cr, 'spec');
  const volumes: readonly unknown[] = [spec, ...Object.values(spec)].flatMap(volumesOf);
  const names = volumes.flatMap((volume) => stringAt(volume, 'persistentVolumeClaim', 'claimName') ?? []);
  return [...new Set(names)].map((name) => claimNeeded(name, namespace));
}

function volumesOf(section: unknown): readonly unknown[] {
  const { volumes } = objectAt(section);
  return Array.isArray(volumes) ? volumes : [];
}
