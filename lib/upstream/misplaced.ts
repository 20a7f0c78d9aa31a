/** Keys that are often written where nothing reads them, and where they belong; those that a schema or flag table finds are not listed. */

/** One row: found here, belongs there. */
export interface Misplaced {
  /** Paths of the objects that it is found in; empty: any. */
  readonly parents: readonly string[];
  readonly keys: readonly string[];
  readonly fix: string;
}

const JAEGER_WITHOUT_NODE_SELECTOR = ['spec', 'spec.allInOne', 'spec.agent', 'spec.ingress'];

/** Of a Jaeger CR. */
export const MISPLACED_IN_JAEGER: readonly Misplaced[] = [
  { parents: ['spec'], keys: ['name', 'namespace'], fix: 'Move it to metadata.' },
  {
    parents: [],
    keys: ['config'],
    fix: "Write Jaeger's flags into the options of a component: the operator mounts no configuration file.",
  },
  {
    parents: ['spec.storage.esRollover'],
    keys: ['enabled'],
    fix: 'Remove it: es.use-aliases in spec.storage.options alone switches the rollover.',
  },
  { parents: ['spec.ingress'], keys: ['host', 'hostname'], fix: 'Use spec.ingress.hosts, a list.' },
  {
    parents: ['spec.ingress'],
    keys: ['class', 'className', 'ingressClass'],
    fix: 'Use spec.ingress.ingressClassName.',
  },
  { parents: ['spec.collector', 'spec.query'], keys: ['service'], fix: 'Use serviceType.' },
  { parents: [], keys: ['replicaCount'], fix: 'Use replicas of spec.collector or spec.query.' },
  {
    parents: JAEGER_WITHOUT_NODE_SELECTOR,
    keys: ['nodeSelector'],
    fix: 'Use affinity.nodeAffinity: the CRD has nodeSelector for collector, ingester and query only.',
  },
];

/** Keys that have the path of the UI in `spec.ingress`; it is a flag of the component that serves the UI. */
export const UI_PATH_KEYS: readonly string[] = ['path', 'basePath', 'base-path'];

/** Of a CR of the Milvus Operator, where people write the words of the helm chart. */
export const MISPLACED_IN_MILVUS_CR: readonly Misplaced[] = [
  { parents: ['spec'], keys: ['cluster'], fix: "Set spec.mode: 'cluster' or 'standalone'." },
  {
    parents: ['spec', 'spec.components', 'spec.dependencies'],
    keys: ['minio', 'externalS3', 's3'],
    fix: 'Move it to spec.dependencies.storage.',
  },
  { parents: ['spec', 'spec.components'], keys: ['externalEtcd'], fix: 'Move it to spec.dependencies.etcd.' },
  { parents: ['spec', 'spec.components'], keys: ['externalKafka'], fix: 'Move it to spec.dependencies.kafka.' },
  {
    parents: ['spec', 'spec.components'],
    keys: ['externalPulsar', 'pulsarv3'],
    fix: 'Move it to spec.dependencies.pulsar.',
  },
  {
    parents: ['spec', 'spec.components', 'spec.dependencies'],
    keys: ['messageQueue', 'mq'],
    fix: 'Set spec.dependencies.msgStreamType.',
  },
  { parents: ['spec', 'spec.components'], keys: ['mixCoordinator'], fix: 'Move it to spec.components.mixCoord.' },
  {
    parents: ['spec', 'spec.components'],
    keys: ['service'],
    fix: 'Set serviceType of spec.components.proxy (cluster) or spec.components.standalone.',
  },
  {
    parents: ['spec', 'spec.components'],
    keys: ['ingress'],
    fix: 'Move it to spec.components.proxy (cluster) or spec.components.standalone.',
  },
  {
    parents: ['spec', 'spec.components'],
    keys: ['replicas', 'replicaCount'],
    fix: 'Set replicas of each role, such as spec.components.proxy.replicas.',
  },
  { parents: [], keys: ['extraEnv'], fix: 'Use env.' },
  { parents: [], keys: ['replicaCount'], fix: 'Use replicas.' },
  { parents: ['spec'], keys: ['name', 'namespace'], fix: 'Move it to metadata.' },
];

/** What stands in a row of a table for a key. */
export function misplacedFix(table: readonly Misplaced[], parent: string, key: string): string | undefined {
  return table.find(({ parents, keys }) => keys.includes(key) && (parents.length === 0 || parents.includes(parent)))
    ?.fix;
}

/** Of the values of the milvus-helm chart, at their top. */
export const MISPLACED_IN_VALUES: readonly Misplaced[] = [
  { parents: [''], keys: ['tag', 'repository'], fix: 'Move it to image.all.' },
  { parents: [''], keys: ['mode'], fix: 'Set cluster.enabled: true or false.' },
  { parents: [''], keys: ['components'], fix: 'Move what is in it to the top of the values.' },
  {
    parents: [''],
    keys: ['dependencies'],
    fix: 'Use etcd, minio and a message queue at the top of the values, or externalEtcd, externalS3.',
  },
];
