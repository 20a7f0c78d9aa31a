import { listAt } from '../../../support/objects';
import { asObject, isObject, type JsonObject, objectAt, valueAt } from '../../../../../lib/kubernetes/json';

/** Of a log, the lines at its ends, and those that may matter. */
const [FIRST, LAST, OTHERS] = [3, 5, 8];
const MAX_LINE = 420;
const MATTERS =
  /tracer|trac(e|es) export|exporter|Post "|panic|fatal|error|unknown|denied|refused|forbidden|x509|lookup|lease/i;
/** What Milvus says of its tracer, and its exporters of spans. */
const MATTERS_MOST = /init tracer|trac(e|es) export|Post "/i;
/** The programs repeat these. */
const NOISE = /"level":"info"|\[INFO\](?!.*tracer)|explicitly set|Determining whether|cleaning orphaned/i;

/** The lines of a log that a recording keeps. */
export function shorterLog(lines: readonly string[]): string[] {
  const short = lines.map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}...` : line));
  const middle = short.slice(FIRST, -LAST).filter((line) => MATTERS.test(line) && !NOISE.test(line));
  if (short.length <= FIRST + LAST + OTHERS) return short;
  const [most, others] = [
    middle.filter((line) => MATTERS_MOST.test(line)),
    middle.filter((line) => !MATTERS_MOST.test(line)),
  ];
  const kept = new Set([...different(most), ...different(others)].slice(0, OTHERS));
  return [...short.slice(0, FIRST), ...middle.filter((line) => kept.has(line)), ...short.slice(-LAST)];
}

/** One of those that differ in numbers only. */
function different(lines: readonly string[]): string[] {
  return [...new Map(lines.map((line) => [line.replace(/[0-9a-f]+/g, '0'), line])).values()];
}

/** Fields of objects that nobody reads, and that differ from run to run. */
const LEFT_OUT = new Set([
  ...['resourceVersion', 'selfLink', 'kubectl.kubernetes.io/last-applied-configuration', 'containerID', 'imageID'],
  ...['tolerations', 'dnsPolicy', 'schedulerName', 'terminationMessagePath', 'terminationMessagePolicy'],
  ...['enableServiceLinks', 'preemptionPolicy', 'priority', 'hostIPs', 'podIPs', 'clusterIPs'],
  ...[
    'ipFamilies',
    'ipFamilyPolicy',
    'internalTrafficPolicy',
    'sessionAffinity',
    'reportingComponent',
    'reportingInstance',
  ],
]);

/** An object without them; a ReplicaSet without its pods' template, which is its Deployment's. */
export function shorterObject(object: JsonObject): JsonObject {
  const short = asObject(without(object));
  if (short.kind !== 'ReplicaSet') return short;
  const { template, ...spec } = objectAt(short, 'spec');
  const { metadata } = objectAt({ template }, 'template');
  return { ...short, spec: { ...spec, template: { metadata } } };
}

function without(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.filter((item) => !isToken(item)).map(without);
  if (!isObject(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, value]) => [key, without(value)]),
  );
}

/** The volume of a ServiceAccount's token, and its mount. */
function isToken(item: unknown): boolean {
  return isObject(item) && String(item.name).startsWith('kube-api-access-');
}

/** Whether a ReplicaSet is one of an earlier change. */
export function isOldSet(object: JsonObject): boolean {
  return object.kind === 'ReplicaSet' && objectAt(object, 'spec').replicas === 0;
}

/** Of the traces that Jaeger's API gave: the newest and the oldest, each with the first and the last span of a service. */
export function shorterTraces(traces: readonly JsonObject[]): JsonObject[] {
  return ends([...traces].sort((a, b) => startOf(a) - startOf(b))).map((trace) => {
    const processes = Object.keys(objectAt(trace, 'processes'));
    const spans = processes.flatMap((process) => {
      const own = listAt(trace, 'spans')
        .filter(({ processID }) => processID === process)
        .sort((a, b) => Number(a.startTime) - Number(b.startTime));
      const search = own.find(({ operationName }) => String(operationName).includes('Search'));
      return [...new Set([...ends(own), ...(search === undefined ? [] : [search])])];
    });
    const names = Object.entries(objectAt(trace, 'processes')).map(([process, value]): [string, object] => [
      process,
      { serviceName: valueAt(value, 'serviceName') },
    ]);
    return {
      ...{ traceID: trace.traceID, processes: Object.fromEntries(names) },
      spans: spans.map(({ startTime, operationName, processID, ...span }) => ({
        ...{ startTime, operationName, processID },
        tags: listAt(span, 'tags').filter(isOfPeer),
      })),
    };
  });
}

/** The tags that say who sent a span. */
function isOfPeer({ key }: JsonObject): boolean {
  return String(key).includes('peer');
}

function startOf(trace: JsonObject): number {
  return Math.min(...listAt(trace, 'spans').map(({ startTime }) => Number(startTime)));
}

function ends<T>(list: readonly T[]): T[] {
  return [...new Set([...list.slice(0, 1), ...list.slice(-1)])];
}
