import { type Claim, ingressClassNeeded, type Need, objectNeeded, storageClassNeeded } from '../app/plan/need';
import type { Release } from '../app/plan/release';
import type { Step } from '../app/plan/step';
import { type JsonObject, stringAt, valueAt } from '../kubernetes/json';
import { isCluster, startsPart } from '../models/milvus-values/values';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { MILVUS_VOLUMES, STANDALONE_VOLUME, type VolumeClaims } from '../upstream/milvus-volumes';

interface Options {
  readonly release: Release;
  readonly called: string;
  readonly chart: MilvusChartVersion;
  readonly values: JsonObject;
  /** The registry of all images. */
  readonly mirror: string | undefined;
}

/** What must exist before a release is installed, apart from its Secrets. */
export function releaseNeeds(options: Options): readonly Step[] {
  const { release, values, mirror } = options;
  const { namespace } = release;
  const ingress = stringAt(values, 'ingress', 'ingressClassName');
  const account = stringAt(values, 'serviceAccount', 'name');
  const claim = stringAt(values, 'standalone', 'persistence', 'persistentVolumeClaim', 'existingClaim') ?? '';
  const milvus = `Milvus ${release.name}`;
  return [
    ...(mirror === undefined ? [] : [images(options, mirror)]),
    ...storageClasses(options),
    ...(ingress === undefined || valueAt(values, 'ingress', 'enabled') !== true
      ? []
      : [
          {
            text: `The ingress class \`${ingress}\`, with a controller that serves it:`,
            needs: [ingressClassNeeded(ingress, `the Ingress of ${milvus}`)],
          },
        ]),
    ...(account === undefined || valueAt(values, 'serviceAccount', 'create') !== false
      ? []
      : [
          {
            text: `The ServiceAccount \`${account}\` in namespace \`${namespace}\`:`,
            needs: [objectNeeded('ServiceAccount', account, `the pods of ${milvus} have it`, namespace)],
          },
        ]),
    ...(claim === ''
      ? []
      : [
          {
            text: `The PersistentVolumeClaim \`${claim}\` in namespace \`${namespace}\`:`,
            needs: [objectNeeded('PersistentVolumeClaim', claim, `${milvus} keeps its data there`, namespace)],
          },
        ]),
    ...(valueAt(values, 'metrics', 'serviceMonitor', 'enabled') === true
      ? [{ text: 'The CRD of the ServiceMonitor:', needs: [SERVICE_MONITORS] }]
      : []),
  ];
}

const SERVICE_MONITORS: Need = objectNeeded(
  'CustomResourceDefinition',
  'servicemonitors.monitoring.coreos.com',
  'Milvus is monitored by an object of this kind',
);

function images({ release, called }: Options, mirror: string): Step {
  const why = `all images of Milvus ${release.name} come from it`;
  return {
    text:
      `The registry \`${mirror}\` with every image of Milvus ${called}, under the name that the image has in its own registry. ` +
      'This lists them:',
    needs: [{ kind: 'Registry', expect: 'images', name: mirror, release, why }],
  };
}

interface Claimed extends Claim {
  /** Undefined: the cluster's default. */
  readonly storageClass: string | undefined;
}

function storageClasses({ release, called, chart, values }: Options): readonly Step[] {
  const claimed = claims(chart, values);
  const classes = [...new Set(claimed.map(({ storageClass }) => storageClass))];
  return classes.map((name) => {
    const ours = claimed
      .filter(({ storageClass }) => storageClass === name)
      .map(({ count, size, owner }) => ({ count, size, owner }));
    return {
      text:
        `${name === undefined ? 'A default StorageClass: one line says `(default)`' : `The StorageClass \`${name}\``}. ` +
        `Milvus ${called} claims of it: ${ours.map(claimText).join(', ')}.`,
      needs: [storageClassNeeded(name, `Milvus ${release.name} claims volumes of it`, ours)],
    };
  });
}

function claimText({ count, size, owner }: Claim): string {
  return `${count === 1 ? size : `${count} × ${size}`} for ${owner}`;
}

function claims(chart: MilvusChartVersion, values: JsonObject): readonly Claimed[] {
  return [
    ...(isCluster(values) ? [] : disk(values)),
    ...MILVUS_VOLUMES.filter(({ part }) => startsPart({ chart, values }, part)).flatMap((each) =>
      claimOf(values, each),
    ),
  ];
}

/** The disk of a standalone Milvus, unless it exists. */
function disk(values: JsonObject): readonly Claimed[] {
  const at = ['standalone', 'persistence'];
  const claim = [...at, 'persistentVolumeClaim'];
  if (valueAt(values, ...at, 'enabled') === false || (stringAt(values, ...claim, 'existingClaim') ?? '') !== '')
    return [];
  const size = stringAt(values, ...claim, 'size') ?? STANDALONE_VOLUME;
  return [{ count: 1, size, owner: 'Milvus itself', storageClass: stringAt(values, ...claim, 'storageClass') }];
}

function claimOf(values: JsonObject, { part, what, pods: [path, number], at, size }: VolumeClaims): readonly Claimed[] {
  if (valueAt(values, part, ...at, 'enabled') === false) return [];
  const asked = valueAt(values, part, ...path);
  const single = part === 'minio' && stringAt(values, part, 'mode') === 'standalone';
  const count = single ? 1 : typeof asked === 'number' ? asked : number;
  const each = stringAt(values, part, ...at, 'size') ?? size;
  return [
    {
      count,
      size: each,
      owner: what,
      storageClass: stringAt(values, part, ...at, 'storageClass') ?? stringAt(values, part, ...at, 'storageClassName'),
    },
  ];
}
