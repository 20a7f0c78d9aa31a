/** Keys that are often set in the wrong place, with the fix for each. Keys that a schema or a flag shows are not listed. */

/** Keys with the same fix. */
export interface Misplaced {
  /** Paths of the objects that contain the key; empty for any object. */
  readonly parents: readonly string[];
  readonly keys: readonly string[];
  /** What to do, as a sentence. */
  readonly fix: string;
}

const JAEGER_WITHOUT_NODE_SELECTOR = ['spec', 'spec.allInOne', 'spec.agent', 'spec.ingress'];

/** Keys in a Jaeger CR. */
export const MISPLACED_IN_JAEGER: readonly Misplaced[] = [
  { parents: ['spec'], keys: ['name', 'namespace'], fix: 'Move it to metadata.' },
  {
    parents: [],
    keys: ['config'],
    fix: "Set Jaeger's flags in the options of a component: the operator mounts no configuration file.",
  },
  {
    parents: ['spec.storage.esRollover'],
    keys: ['enabled'],
    fix: 'Remove it: only es.use-aliases in spec.storage.options enables the rollover.',
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
    fix: 'Use affinity.nodeAffinity: only collector, ingester and query have nodeSelector.',
  },
];

/** Keys in `spec.ingress` that are meant for the path of the UI, which is a flag of the component that serves the UI. */
export const UI_PATH_KEYS: readonly string[] = ['path', 'basePath', 'base-path'];

/** Keys in a CR of the Milvus Operator, most of them from the helm chart. */
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

/** The fix for a key; undefined if it is not listed. */
export function misplacedFix(table: readonly Misplaced[], parent: string, key: string): string | undefined {
  return table.find(({ parents, keys }) => keys.includes(key) && (parents.length === 0 || parents.includes(parent)))
    ?.fix;
}

/** Keys at the top of the values of the milvus-helm chart. */
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
