import { LEASES } from '../../../../lib/doctor/chain/clocks';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { clockRules } from '../../../../lib/doctor/links/traces/clock-rules';
import {
  exampleLease,
  exampleReceived,
  type ExampleReceived,
  exampleSearch,
} from '../../../../lib/doctor/links/traces/example';
import { Examined } from '../../../support/doctor';

const examined = (received: ExampleReceived, ...codes: readonly string[]) =>
  new Examined(clockRules, exampleReceived({ traces: [exampleSearch(12)], ...received }), ...codes);
const QUESTION = 'kubectl get leases -n kube-node-lease -o json --show-managed-fields';

describe('DOC218', () => {
  test('a node that is ahead by a minute and a half', () => {
    const { messages, shown } = examined({ leases: [exampleLease('node-1', 90), exampleLease('node-2', 0)] });
    expect(messages).toMatchInlineSnapshot(
      `DOC218 node-1 clock: 90 s ahead of the clock of the API server. Spans of its pods are shown at the wrong time, and traces look torn. Set up time synchronization (chrony, NTP) on the node.`,
    );
    expect(shown).toEqual([
      `$ ${QUESTION}`,
      'node-1: renewTime 2026-01-02T03:05:30.000Z, managedFields.time 2026-01-02T03:04:00.000Z',
    ]);
  });

  test('more than an hour', () => {
    expect(examined({ leases: [exampleLease('node-1', 3 * 60 * 60)] }).messages).toMatchInlineSnapshot(
      `DOC218 node-1 clock: 3 h ahead of the clock of the API server. The UI does not find the spans of its pods: they are of the future. Set up time synchronization (chrony, NTP) on the node.`,
    );
    expect(examined({ leases: [exampleLease('node-1', -3 * 60 * 60)] }).messages).toMatchInlineSnapshot(
      `DOC218 node-1 clock: 3 h behind the clock of the API server. The UI does not find the spans of its pods: they are not of the 'last hour'. Set up time synchronization (chrony, NTP) on the node.`,
    );
  });

  test('less than a minute, or a node without Milvus and Jaeger', () => {
    expect(examined({ leases: [exampleLease('node-1', -59), exampleLease('node-2', 900)] }).messages).toEqual([]);
  });
});

describe('DOC219', () => {
  test('this machine is behind', () => {
    const { messages, shown } = examined({ leases: [exampleLease('node-1', 0, -300)] });
    expect(messages).toMatchInlineSnapshot(
      `DOC219 this machine clock: 5 min behind the clock of the API server. In a browser here, the UI looks for traces of another time. Set up time synchronization on this machine.`,
    );
    expect(shown).toEqual([
      `$ ${QUESTION}`,
      'newest managedFields.time 2026-01-02T03:09:05Z, asked at 2026-01-02T03:04:05Z by this machine',
    ]);
  });

  test('it is ahead', () => {
    expect(examined({ leases: [exampleLease('node-1', 0, 7200)] }).messages).toMatchInlineSnapshot(
      `DOC219 this machine clock: 2 h ahead of the clock of the API server. In a browser here, the UI looks for traces of another time. Set up time synchronization on this machine.`,
    );
  });

  test('the questions before took their time, or all nodes are gone', () => {
    expect(examined({ leases: [exampleLease('node-1', 0, -119)] }).messages).toEqual([]);
    expect(examined({ leases: [exampleLease('node-1', 0, 119)] }).messages).toEqual([]);
    expect(examined({ leases: [exampleLease('node-2', 0, 7200)] }).messages).toEqual([]);
  });
});

describe('DOC220', () => {
  const future = { traces: [exampleSearch(-600)] };

  test('a span of the future, where the leases may not be read', () => {
    const { messages, shown } = examined({ ...future, leases: [] });
    expect(messages).toMatchInlineSnapshot(
      `DOC220 observability/jaeger service standalone: its last span is 10 min in the future of this machine's clock. The UI finds no spans of the future. Compare \`date -u\` here with the clocks of Milvus' nodes, and synchronize them.`,
    );
    expect(shown[1]).toBe('"startTime": 1767323645000002   (2026-01-02T03:14:05Z)');
  });

  test('the clocks of the nodes are known, or the span came while doctor asked', () => {
    expect(examined(future, 'DOC220').messages).toEqual([]);
    expect(examined({ traces: [exampleSearch(-119)], leases: [] }).messages).toEqual([]);
  });
});

test('leases that may not be read: clocks are not looked at', () => {
  const errors = [[LEASES, 'Error from server (Forbidden): leases.coordination.k8s.io is forbidden']] as const;
  expect(examined({ objects: exampleCluster(), errors }).messages).toEqual([]);
});
