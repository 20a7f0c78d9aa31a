import fc from 'fast-check';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { admission, type Connection, Direction, type PolicyPod } from '../../../lib/models/network-policy/admission';
import { holds } from '../../support/property';
import { type NaivePod, isAllowed } from '../../support/naive-network-policy';

const WHOLE = { isWhole: true };
const NAME = 'kubernetes.io/metadata.name';

function pod(namespace: string, labels: JsonObject, more: Partial<PolicyPod> = {}): PolicyPod {
  return {
    ...{ ...WHOLE, namespace, labels, ofNamespace: { ...WHOLE, labels: { [NAME]: namespace } } },
    ips: ['10.244.0.8'],
    namedPort: () => undefined,
    ...more,
  };
}

const jaeger = pod(
  'observability',
  { app: 'jaeger' },
  { ips: ['10.244.0.7'], namedPort: (name) => (name === 'otlp' ? 4317 : undefined) },
);
const milvus = pod('milvus', { app: 'milvus' });
const policy = (spec: JsonObject, namespace = 'observability') => ({
  ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p', namespace }, spec },
});
const ingress: Connection = { direction: Direction.INGRESS, pod: jaeger, peer: milvus, port: 4317 };
const egress: Connection = { direction: Direction.EGRESS, pod: milvus, peer: jaeger, port: 4317 };

const everyone = { podSelector: {} };
const names = (name: string) => ({ namespaceSelector: { matchLabels: { [NAME]: name } } });

test.each<readonly [string, JsonObject, boolean | undefined]>([
  ['a policy without rules', everyone, false],
  ['an empty rule', { ...everyone, ingress: [{}] }, true],
  ['a policy of other pods', { podSelector: { matchLabels: { app: 'other' } } }, true],
  ['a policy for egress only', { ...everyone, policyTypes: ['Egress'] }, true],
  ['egress beside it, without types', { ...everyone, egress: [{}] }, false],
  ['its namespace', { ...everyone, ingress: [{ from: [names('milvus')] }] }, true],
  ['another namespace', { ...everyone, ingress: [{ from: [names('default')] }] }, false],
  ['all namespaces', { ...everyone, ingress: [{ from: [{ namespaceSelector: {} }] }] }, true],
  ['pods of the own namespace only', { ...everyone, ingress: [{ from: [{ podSelector: {} }] }] }, false],
  [
    'pods of its namespace',
    { ...everyone, ingress: [{ from: [{ ...names('milvus'), podSelector: { matchLabels: { app: 'milvus' } } }] }] },
    true,
  ],
  [
    'other pods of its namespace',
    { ...everyone, ingress: [{ from: [{ ...names('milvus'), podSelector: { matchLabels: { app: 'x' } } }] }] },
    false,
  ],
  ['two peers', { ...everyone, ingress: [{ from: [names('default'), names('milvus')] }] }, true],
  ['an address', { ...everyone, ingress: [{ from: [{ ipBlock: { cidr: '10.244.0.0/16' } }] }] }, true],
  [
    'an address that is excepted',
    { ...everyone, ingress: [{ from: [{ ipBlock: { cidr: '10.244.0.0/16', except: ['10.244.0.8/32'] } }] }] },
    false,
  ],
  ['the port', { ...everyone, ingress: [{ ports: [{ port: 4317 }] }] }, true],
  ['the port by its name', { ...everyone, ingress: [{ ports: [{ port: 'otlp' }] }] }, true],
  ['a name that the pod does not have', { ...everyone, ingress: [{ ports: [{ port: 'grpc' }] }] }, false],
  ['a range', { ...everyone, ingress: [{ ports: [{ port: 4000, endPort: 4317 }] }] }, true],
  ['a range below', { ...everyone, ingress: [{ ports: [{ port: 4000, endPort: 4316 }] }] }, false],
  ['another port', { ...everyone, ingress: [{ ports: [{ port: 4318 }] }] }, false],
  ['another protocol', { ...everyone, ingress: [{ ports: [{ protocol: 'UDP', port: 4317 }] }] }, false],
  ['all ports of the protocol', { ...everyone, ingress: [{ ports: [{ protocol: 'TCP' }] }] }, true],
  [
    'the port, from elsewhere',
    { ...everyone, ingress: [{ ports: [{ port: 4317 }], from: [names('default')] }] },
    false,
  ],
  [
    'expressions that hold',
    {
      podSelector: {
        matchExpressions: [
          { key: 'app', operator: 'NotIn', values: ['x'] },
          { key: 'app', operator: 'Exists' },
          { key: 'gone', operator: 'DoesNotExist' },
          { key: 'app', operator: 'In', values: ['jaeger'] },
        ],
      },
    },
    false,
  ],
  [
    'an expression that does not hold',
    { podSelector: { matchExpressions: [{ key: 'gone', operator: 'Exists' }] } },
    true,
  ],
])('into a pod: %s', (_, spec, isAdmitted) => {
  expect(admission([policy(spec)], ingress).isAdmitted).toBe(isAdmitted);
});

test.each<readonly [string, JsonObject, boolean | undefined]>([
  ['without types and without rules it is about ingress', everyone, true],
  ['an empty list', { ...everyone, policyTypes: ['Egress'], egress: [] }, false],
  ['without types, with a rule', { ...everyone, egress: [{ to: [names('default')] }] }, false],
  ['to the namespace', { ...everyone, egress: [{ to: [names('observability')], ports: [{ port: 4317 }] }] }, true],
  ['to a port by the name that the other side has', { ...everyone, egress: [{ ports: [{ port: 'otlp' }] }] }, true],
])('out of a pod: %s', (_, spec, isAdmitted) => {
  expect(admission([policy(spec, 'milvus')], egress).isAdmitted).toBe(isAdmitted);
});

test('policies add up, and those of other namespaces do not count', () => {
  const closed = policy(everyone);
  const open = policy({ ...everyone, ingress: [{ from: [names('milvus')] }] });
  expect(admission([closed, open], ingress)).toEqual({ isAdmitted: true, selecting: [closed, open] });
  expect(admission([policy(everyone, 'default')], ingress)).toEqual({ isAdmitted: true, selecting: [] });
});

test('what depends on labels or addresses that are not known', () => {
  const hidden = { ...milvus, ofNamespace: { labels: { [NAME]: 'milvus' }, isWhole: false } };
  const from = (peer: JsonObject) => [policy({ ...everyone, ingress: [{ from: [peer] }] })];
  const team = { namespaceSelector: { matchLabels: { team: 'search' } } };
  expect(admission(from(team), { ...ingress, peer: hidden }).isAdmitted).toBeUndefined();
  expect(admission(from(team), ingress).isAdmitted).toBe(false);
  expect(admission(from(names('default')), { ...ingress, peer: hidden }).isAdmitted).toBe(false);
  expect(admission(from(names('milvus')), { ...ingress, peer: hidden }).isAdmitted).toBe(true);
  const block = { ipBlock: { cidr: '10.96.0.0/16' } };
  expect(admission(from(block), { ...ingress, peer: { ...milvus, ips: [] } }).isAdmitted).toBeUndefined();
  const viaService = { ...jaeger, otherIps: ['10.96.0.20'] };
  const out = policy({ ...everyone, policyTypes: ['Egress'], egress: [{ to: [block] }] }, 'milvus');
  expect(admission([out], { ...egress, peer: viaService }).isAdmitted).toBeUndefined();
  expect(admission([out], egress).isAdmitted).toBe(false);
});

test('pods with the addresses of their node', () => {
  const onNode = { ...milvus, ips: ['192.168.0.1'], usesHostNetwork: true };
  const from = (peer: JsonObject) => [policy({ ...everyone, ingress: [{ from: [peer] }] })];
  expect(admission(from(names('milvus')), { ...ingress, peer: onNode }).isAdmitted).toBeUndefined();
  expect(admission(from({ ipBlock: { cidr: '192.168.0.0/24' } }), { ...ingress, peer: onNode }).isAdmitted).toBe(true);
  expect(
    admission([policy(everyone)], { ...ingress, pod: { ...jaeger, usesHostNetwork: true } }).isAdmitted,
  ).toBeUndefined();
});

const words = fc.constantFrom('a', 'b');
const labels = fc.dictionary(words, words, { maxKeys: 2 });
const expression = fc.oneof(
  fc.record({ key: words, operator: fc.constantFrom('In', 'NotIn'), values: fc.uniqueArray(words, { minLength: 1 }) }),
  fc.record({ key: words, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
);
const selector = fc.record(
  { matchLabels: labels, matchExpressions: fc.array(expression, { maxLength: 2 }) },
  { requiredKeys: [] },
);
const cidr = fc.constantFrom('10.0.0.0/8', '10.1.0.0/16', '10.1.1.1/32', '0.0.0.0/0', 'fd00::/8');
const peer = fc.oneof(
  fc.record({ podSelector: selector }),
  fc.record({ namespaceSelector: selector }),
  fc.record({ podSelector: selector, namespaceSelector: selector }),
  fc.record({
    ipBlock: fc.record(
      { cidr, except: fc.uniqueArray(fc.constantFrom('10.1.1.0/24', '10.1.1.2/32'), { maxLength: 2 }) },
      { requiredKeys: ['cidr'] },
    ),
  }),
);
const port = fc.oneof(
  fc.record({ port: fc.constantFrom(1, 2, 3), endPort: fc.constantFrom(3, 4) }, { requiredKeys: ['port'] }),
  fc.record(
    { protocol: fc.constantFrom('TCP', 'UDP'), port: fc.constantFrom<string | number>('x', 'y', 2) },
    { requiredKeys: [] },
  ),
);
const rule = (side: 'from' | 'to') =>
  fc.record(
    { [side]: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
const spec = fc.record(
  {
    podSelector: selector,
    policyTypes: fc.subarray(['Ingress', 'Egress'], { minLength: 1 }),
    ingress: fc.array(rule('from'), { maxLength: 2 }),
    egress: fc.array(rule('to'), { maxLength: 2 }),
  },
  { requiredKeys: ['podSelector'] },
);
const policies = fc.array(fc.tuple(fc.constantFrom('n', 'm'), spec), { minLength: 1, maxLength: 3 });
const end: fc.Arbitrary<NaivePod> = fc.record({
  namespace: fc.constantFrom('n', 'm'),
  labels,
  namespaceLabels: labels,
  ip: fc.constantFrom('10.1.1.1', '10.1.1.2', '10.2.0.1', '192.168.0.1', 'fd00::1'),
  ports: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom(1, 2, 3), { maxKeys: 2 }),
});

// The evaluator that it is compared with follows the reference of the API field by field, and knows no unknown values.
test('each connection is judged as the reference of the API says', () => {
  const seen = new Set<string>();
  const asPod = ({ namespace, ip, ports, labels: own, namespaceLabels }: NaivePod): PolicyPod => ({
    ...{ namespace, labels: own, isWhole: true, ips: [ip] },
    ofNamespace: { labels: namespaceLabels, isWhole: true },
    namedPort: (name) => ports[name],
  });
  holds(
    fc.property(
      policies,
      end,
      end,
      fc.constantFrom(1, 2, 3, 4),
      fc.constantFrom('TCP', 'UDP'),
      (specs, from, to, number, protocol) => {
        const all = specs.map(([namespace, each]) => policy(each, namespace));
        for (const direction of [Direction.INGRESS, Direction.EGRESS]) {
          const [own, other] = direction === Direction.INGRESS ? [to, from] : [from, to];
          const connection = { direction, pod: asPod(own), peer: asPod(other), port: number, protocol };
          const { isAdmitted } = admission(all, connection);
          expect(isAdmitted).toBe(isAllowed(all, { direction, from, to, port: number, protocol }));
          seen.add(`${direction} ${String(isAdmitted)}`);
        }
      },
    ),
    20_000,
  );
  expect([...seen].sort()).toEqual(['Egress false', 'Egress true', 'Ingress false', 'Ingress true']);
});
