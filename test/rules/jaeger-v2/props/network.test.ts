import { JaegerV2Peer } from '../../../../lib';
import { JAEGER_V2, type JaegerV2Network } from '../../../../lib/models/jaeger-v2/install';
import { check } from './support';

function allowing(network: JaegerV2Network) {
  return { ...JAEGER_V2, network };
}

function sentBy(...senders: readonly JaegerV2Peer[]) {
  return allowing({ peers: { senders: senders.map(({ _peer: peer }) => peer) } });
}

describe('JVT377', () => {
  test('lists that are empty, and peers that Kubernetes does not know', () => {
    const wrong = [
      JaegerV2Peer.namespace('Milvus'),
      JaegerV2Peer.pods('milvus', {}),
      JaegerV2Peer.pods('milvus', { 'a b': 'c' }),
      ...['10.0.0.1', '10.0.0.256/8', '10.0.0.0/33', 'milvus', 'fd00::/129', ''].map((cidr) =>
        JaegerV2Peer.addresses(cidr),
      ),
    ];
    expect(check('JVT377', sentBy(), sentBy(...wrong))).toMatchInlineSnapshot(`
      JVT377 production/jaeger networkPolicy.senders: must not be empty. A NetworkPolicy rule without peers allows everyone. Name a peer, or remove the list.
      JVT377 production/jaeger networkPolicy.senders[0]: invalid namespace 'Milvus': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). No namespace has that name, and no pod may connect. Use a name that \`kubectl get namespaces\` shows.
      JVT377 production/jaeger networkPolicy.senders[1]: must have a label. A selector without labels finds every pod of the namespace. Name a label, or use JaegerV2Peer.namespace('milvus').
      JVT377 production/jaeger networkPolicy.senders[2]["a b"]: invalid label key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the NetworkPolicy. Use a label that the pods have.
      JVT377 production/jaeger networkPolicy.senders[3]: '10.0.0.1' must be a range of addresses in CIDR notation. The API server rejects the NetworkPolicy. Use a range such as '10.0.0.0/8' or 'fd00::/8', and '192.0.2.1/32' for one address.
      JVT377 production/jaeger networkPolicy.senders[4]: '10.0.0.256/8' must be a range of addresses in CIDR notation. The API server rejects the NetworkPolicy. Use a range such as '10.0.0.0/8' or 'fd00::/8', and '192.0.2.1/32' for one address.
      JVT377 production/jaeger networkPolicy.senders[5]: '10.0.0.0/33' must be a range of addresses in CIDR notation. The API server rejects the NetworkPolicy. Use a range such as '10.0.0.0/8' or 'fd00::/8', and '192.0.2.1/32' for one address.
      JVT377 production/jaeger networkPolicy.senders[6]: 'milvus' must be a range of addresses in CIDR notation. The API server rejects the NetworkPolicy. Use a range such as '10.0.0.0/8' or 'fd00::/8', and '192.0.2.1/32' for one address.
      JVT377 production/jaeger networkPolicy.senders[7]: 'fd00::/129' must be a range of addresses in CIDR notation. The API server rejects the NetworkPolicy. Use a range such as '10.0.0.0/8' or 'fd00::/8', and '192.0.2.1/32' for one address.
      JVT377 production/jaeger networkPolicy.senders[8]: '' must be a range of addresses in CIDR notation. The API server rejects the NetworkPolicy. Use a range such as '10.0.0.0/8' or 'fd00::/8', and '192.0.2.1/32' for one address.
    `);
  });

  test('namespaces, pods and addresses', () => {
    const right = [
      JaegerV2Peer.namespace('milvus'),
      JaegerV2Peer.pods('milvus', { app: 'milvus' }),
      ...['10.0.0.0/8', '0.0.0.0/0', '192.0.2.1/32', 'fd00::/8', '::/0'].map((cidr) => JaegerV2Peer.addresses(cidr)),
    ];
    expect(check('JVT377', sentBy(...right), allowing({ peers: {} }))).toEqual([]);
  });
});

describe('JVT378', () => {
  test('no port, and numbers that are none', () => {
    expect(
      check('JVT378', allowing({ peers: {}, egressPorts: [] }), allowing({ peers: {}, egressPorts: [0, 1.5, 65536] })),
    ).toMatchInlineSnapshot(`
      JVT378 production/jaeger networkPolicy.egressPorts: must list at least one port. A NetworkPolicy rule without ports allows every port. List the ports of the storage, or remove the list.
      JVT378 production/jaeger networkPolicy.egressPorts[0]: 0 must be a whole number from 1 to 65535. The API server rejects the NetworkPolicy. Use a port such as 9200.
      JVT378 production/jaeger networkPolicy.egressPorts[1]: 1.5 must be a whole number from 1 to 65535. The API server rejects the NetworkPolicy. Use a port such as 9200.
      JVT378 production/jaeger networkPolicy.egressPorts[2]: 65536 must be a whole number from 1 to 65535. The API server rejects the NetworkPolicy. Use a port such as 9200.
    `);
  });

  test('ports, and all of them', () => {
    expect(check('JVT378', allowing({ peers: {}, egressPorts: [1, 65535] }), allowing({ peers: {} }))).toEqual([]);
  });
});

describe('JVT379', () => {
  test('no time between two reads', () => {
    expect(check('JVT379', { ...JAEGER_V2, monitoringInterval: 0 })).toEqual([
      'JVT379 production/jaeger monitoring.interval: 0 must be above 0. The Prometheus operator rejects the PodMonitor, and no metrics are read. Use Duration.seconds(30), the default.',
    ]);
  });

  test('a second', () => {
    expect(check('JVT379', { ...JAEGER_V2, monitoringInterval: 1 })).toEqual([]);
  });
});
