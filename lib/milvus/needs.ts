import type { RenderedRelease, RunbookStep } from '../app/part';
import { type JsonObject, stringAt, valueAt } from '../kubernetes/json';
import { isCluster, startsPart } from '../models/milvus-values/values';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { MILVUS_HELM_REPOSITORY } from '../upstream/milvus';
import { MILVUS_VOLUMES, STANDALONE_VOLUME, type VolumeClaims } from '../upstream/milvus-volumes';

interface Release {
  readonly releaseName: string;
  readonly namespace: string;
  readonly chart: MilvusChartVersion;
  readonly values: JsonObject;
}

interface Options extends RenderedRelease {
  /** The registry that all images come from. */
  readonly mirror: string | undefined;
}

/** What somebody has to bring before a release is installed, its Secrets aside. */
export function releaseNeeds(release: Release, { called, file, mirror }: Options): readonly RunbookStep[] {
  const { namespace, values } = release;
  const ingress = stringAt(values, 'ingress', 'ingressClassName');
  const account = stringAt(values, 'serviceAccount', 'name');
  const claim = stringAt(values, 'standalone', 'persistence', 'persistentVolumeClaim', 'existingClaim') ?? '';
  return [
    ...(mirror === undefined ? [] : [images(release, called, file, mirror)]),
    ...storageClasses(release, called),
    ...(ingress === undefined || valueAt(values, 'ingress', 'enabled') !== true
      ? []
      : [
          {
            text: `The ingress class \`${ingress}\`, with a controller that serves it:`,
            commands: [`kubectl get ingressclass ${ingress}`],
          },
        ]),
    ...(account === undefined || valueAt(values, 'serviceAccount', 'create') !== false
      ? []
      : [
          {
            text: `The ServiceAccount \`${account}\` in namespace \`${namespace}\`:`,
            commands: [`kubectl get serviceaccount ${account} -n ${namespace}`],
          },
        ]),
    ...(claim === ''
      ? []
      : [
          {
            text: `The PersistentVolumeClaim \`${claim}\` in namespace \`${namespace}\`:`,
            commands: [`kubectl get persistentvolumeclaim ${claim} -n ${namespace}`],
          },
        ]),
    ...(valueAt(values, 'metrics', 'serviceMonitor', 'enabled') === true
      ? [
          {
            text: 'The CRD of the ServiceMonitor:',
            commands: ['kubectl get crd servicemonitors.monitoring.coreos.com'],
          },
        ]
      : []),
  ];
}

function images({ releaseName, namespace, chart }: Release, called: string, file: string, mirror: string): RunbookStep {
  return {
    text:
      `The registry \`${mirror}\` with every image of Milvus ${called}, under the name that the image has in its own registry. ` +
      'This lists them:',
    commands: [
      `helm template ${releaseName} milvus --repo ${MILVUS_HELM_REPOSITORY} -n ${namespace} --version ${chart.chart} ` +
        `-f ${file} | sed -n 's/^[- ]*image: *"*\\([^"]*\\)"*$/\\1/p' | sort -u`,
    ],
  };
}

interface Claimed {
  readonly text: string;
  /** Undefined: the cluster's default. */
  readonly storageClass: string | undefined;
}

function storageClasses({ chart, values }: Release, called: string): readonly RunbookStep[] {
  const claimed = claims(chart, values);
  const classes = [...new Set(claimed.map(({ storageClass }) => storageClass))];
  return classes.map((name) => ({
    text:
      `${name === undefined ? 'A default StorageClass: one line says `(default)`' : `The StorageClass \`${name}\``}. ` +
      `Milvus ${called} claims of it: ${claimed
        .filter(({ storageClass }) => storageClass === name)
        .map(({ text }) => text)
        .join(', ')}.`,
    commands: [name === undefined ? 'kubectl get storageclass' : `kubectl get storageclass ${name}`],
  }));
}

function claims(chart: MilvusChartVersion, values: JsonObject): readonly Claimed[] {
  return [
    ...(isCluster(values) ? [] : disk(values)),
    ...MILVUS_VOLUMES.filter(({ part }) => startsPart({ chart, values }, part)).flatMap((each) =>
      claimOf(values, each),
    ),
  ];
}

/** The disk of a standalone Milvus, unless it is there already. */
function disk(values: JsonObject): readonly Claimed[] {
  const at = ['standalone', 'persistence'];
  const claim = [...at, 'persistentVolumeClaim'];
  if (valueAt(values, ...at, 'enabled') === false || (stringAt(values, ...claim, 'existingClaim') ?? '') !== '')
    return [];
  const size = stringAt(values, ...claim, 'size') ?? STANDALONE_VOLUME;
  return [{ text: `${size} for Milvus itself`, storageClass: stringAt(values, ...claim, 'storageClass') }];
}

function claimOf(values: JsonObject, { part, what, pods: [path, number], at, size }: VolumeClaims): readonly Claimed[] {
  if (valueAt(values, part, ...at, 'enabled') === false) return [];
  const asked = valueAt(values, part, ...path);
  const single = part === 'minio' && stringAt(values, part, 'mode') === 'standalone';
  const count = single ? 1 : typeof asked === 'number' ? asked : number;
  const each = stringAt(values, part, ...at, 'size') ?? size;
  return [
    {
      text: `${count === 1 ? each : `${count} × ${each}`} for ${what}`,
      storageClass: stringAt(values, part, ...at, 'storageClass') ?? stringAt(values, part, ...at, 'storageClassName'),
    },
  ];
}
