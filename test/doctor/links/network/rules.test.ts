import type { Answer } from '../../../../lib/doctor/answers/answers';
import { keyOf, kubectl, type Question } from '../../../../lib/doctor/answers/question';
import { Chain, nameOf, namespaceOf } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { logQuestion, LogPart } from '../../../../lib/doctor/chain/pods/logs';
import { networkLink } from '../../../../lib/doctor/links/network/network';
import { networkRules } from '../../../../lib/doctor/links/network/rules';
import { exampleReceived, exampleSearch } from '../../../../lib/doctor/links/traces/example';
import { type JsonObject, objectAt } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const NAME = 'kubernetes.io/metadata.name';
const AS_JAEGER = { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'jaeger' } } };
const AS_MILVUS = { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'milvus' } } };
const fromNamespace = (name: string) => ({ namespaceSelector: { matchLabels: { [NAME]: name } } });

function policy(name: string, namespace: string, spec: JsonObject): JsonObject {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace }, spec };
}
const ingress = (...rules: readonly JsonObject[]) => policy('in', 'observability', { ...AS_JAEGER, ingress: rules });
const egress = (...rules: readonly JsonObject[]) =>
  policy('out', 'milvus', { ...AS_MILVUS, policyTypes: ['Egress'], egress: rules });

const DNS = { ports: [{ port: 53, protocol: 'UDP' }] };

function examined(cluster: ExampleCluster, ...more: readonly JsonObject[]) {
  return new Examined(networkRules, { objects: exampleCluster({ ...cluster, more }) });
}

describe('DOC090', () => {
  test('a policy that lets other ports in', () => {
    const { messages, shown } = examined({}, ingress({ ports: [{ port: 16686 }] }));
    expect(messages).toMatchInlineSnapshot(
      `DOC090 observability/in NetworkPolicy: does not let the pods of Milvus 'milvus/my-release' in to port 14268 of Jaeger 'observability/jaeger'. Where the cluster enforces it, every export times out, and no trace arrives. Save these lines as traces-from-my-release.yml, and apply them: NetworkPolicies add up.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get networkpolicy in -n observability -o 'jsonpath={.spec.podSelector}{"\\n"}{.spec.ingress}'",
        "{"matchLabels":{"app.kubernetes.io/name":"jaeger"}}",
        "[{"ports":[{"port":16686}]}]",
        "mend: kubectl apply -f traces-from-my-release.yml",
        "apiVersion: networking.k8s.io/v1",
        "kind: NetworkPolicy",
        "metadata:",
        "  name: traces-from-my-release",
        "  namespace: observability",
        "spec:",
        "  podSelector:",
        "    matchLabels:",
        "      app.kubernetes.io/name: jaeger",
        "      app.kubernetes.io/instance: jaeger",
        "  policyTypes:",
        "    - Ingress",
        "  ingress:",
        "    - from:",
        "        - namespaceSelector:",
        "            matchLabels:",
        "              kubernetes.io/metadata.name: milvus",
        "          podSelector:",
        "            matchLabels:",
        "              app.kubernetes.io/name: milvus",
        "              app.kubernetes.io/instance: my-release",
        "      ports:",
        "        - port: 14268",
        "          protocol: TCP",
      ]
    `);
  });

  test('policies that together do not let Milvus in, and what its log says', () => {
    const more = [ingress({ from: [fromNamespace('default')] }), policy('all', 'observability', { podSelector: {} })];
    const objects = exampleCluster({ more });
    const pod = objects.find((each) => each.kind === 'Pod' && namespaceOf(each) === 'milvus') ?? {};
    const question = logQuestion(pod, LogPart.TAIL) ?? kubectl();
    const line = '2026/01/02 03:04:00 traces export: context deadline exceeded';
    const { messages, shown } = new Examined(networkRules, { objects, texts: [[question, `${line}\n`]] });
    expect(messages).toMatchInlineSnapshot(
      `DOC090 observability/in NetworkPolicy: does not let the pods of Milvus 'milvus/my-release' in to port 14268 of Jaeger 'observability/jaeger', nor does 'all'. Where the cluster enforces it, every export times out, and no trace arrives. Save these lines as traces-from-my-release.yml, and apply them: NetworkPolicies add up.`,
    );
    expect(shown.slice(0, 4)).toMatchInlineSnapshot(`
      [
        "$ kubectl get networkpolicy in -n observability -o 'jsonpath={.spec.podSelector}{"\\n"}{.spec.ingress}'",
        "{"matchLabels":{"app.kubernetes.io/name":"jaeger"}}",
        "[{"from":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"default"}}}]}]",
        "log of my-release-milvus-standalone-abc12-x1: 2026/01/02 03:04:00 traces export: context deadline exceeded",
      ]
    `);
  });

  test('labels of the namespace that are not set', () => {
    const closed = ingress({ from: [{ namespaceSelector: { matchLabels: { traces: 'yes' } } }] });
    expect(examined({}, closed).messages).toEqual([expect.stringContaining('DOC090 observability/in')]);
    expect(examined({ namespaceLabels: { milvus: { traces: 'yes' } } }, closed).messages).toEqual([]);
  });

  test.each<readonly [string, JsonObject]>([
    ['its namespace', { from: [fromNamespace('milvus')] }],
    ['its port', { ports: [{ port: 14268 }] }],
    ['the name of its port', { ports: [{ port: 'port-14268' }] }],
    ['a range of ports', { ports: [{ port: 14000, endPort: 15000 }] }],
    ['the addresses of all pods', { from: [{ ipBlock: { cidr: '10.244.0.0/16' } }] }],
    ['everything', {}],
  ])('a policy that lets it in by %s', (_, rule) => {
    expect(examined({}, ingress(rule)).messages).toEqual([]);
  });

  test('policies of other pods, for egress, or of a network plugin', () => {
    expect(examined({}, policy('x', 'observability', { podSelector: { matchLabels: { app: 'x' } } })).messages).toEqual(
      [],
    );
    expect(examined({}, policy('x', 'default', { podSelector: {} })).messages).toEqual([]);
    const calico = { ...ingress(), apiVersion: 'crd.projectcalico.org/v1' };
    expect(examined({}, calico).messages).toEqual([]);
  });

  test('what Milvus sends to is wrong: no policy is to blame', () => {
    const trace = { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector.observability:4318' } };
    expect(examined({ trace }, ingress()).messages).toEqual([]);
    expect(networkLink.unseen(exampleChain({ objects: exampleCluster({ trace }) }))).toBe(
      'what milvus/my-release sends to is wrong: see endpoint',
    );
  });

  test('a namespace that may not be read, and a policy that asks for its labels', () => {
    const closed = ingress({ from: [{ namespaceSelector: { matchLabels: { traces: 'yes' } } }] });
    const objects = exampleCluster({ more: [closed] }).filter(({ kind }) => kind !== 'Namespace');
    expect(new Examined(networkRules, { objects }).messages).toEqual([]);
  });

  test('a pod on the network of its node depends on the plugin', () => {
    const objects = exampleCluster({ more: [ingress()] }).map((object) =>
      object.kind === 'Pod'
        ? { ...object, spec: { ...objectAt(object, 'spec'), hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' } }
        : object,
    );
    expect(new Examined(networkRules, { objects }).messages).toEqual([]);
  });
});

describe('DOC091', () => {
  test('a policy that lets DNS out only', () => {
    const { messages, shown } = examined({}, egress(DNS));
    expect(messages).toMatchInlineSnapshot(
      `DOC091 milvus/out NetworkPolicy: does not let the pods of Milvus 'milvus/my-release' out to port 14268 of Jaeger 'observability/jaeger'. Where the cluster enforces it, every export times out, and no trace arrives. Save these lines as traces-of-my-release.yml, and apply them: NetworkPolicies add up.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get networkpolicy out -n milvus -o 'jsonpath={.spec.podSelector}{"\\n"}{.spec.egress}'",
        "{"matchLabels":{"app.kubernetes.io/name":"milvus"}}",
        "[{"ports":[{"port":53,"protocol":"UDP"}]}]",
        "mend: kubectl apply -f traces-of-my-release.yml",
        "apiVersion: networking.k8s.io/v1",
        "kind: NetworkPolicy",
        "metadata:",
        "  name: traces-of-my-release",
        "  namespace: milvus",
        "spec:",
        "  podSelector:",
        "    matchLabels:",
        "      app.kubernetes.io/name: milvus",
        "      app.kubernetes.io/instance: my-release",
        "  policyTypes:",
        "    - Egress",
        "  egress:",
        "    - to:",
        "        - namespaceSelector:",
        "            matchLabels:",
        "              kubernetes.io/metadata.name: observability",
        "          podSelector:",
        "            matchLabels:",
        "              app.kubernetes.io/name: jaeger",
        "              app.kubernetes.io/instance: jaeger",
        "      ports:",
        "        - port: 14268",
        "          protocol: TCP",
      ]
    `);
  });

  test('the port of the pods counts, not that of the Service', () => {
    const cluster = {
      service: { ports: [{ port: 80, targetPort: 14268 }] },
      trace: {
        exporter: 'jaeger',
        sampleFraction: 1,
        jaeger: { url: 'http://jaeger-collector.observability/api/traces' },
      },
    };
    expect(examined(cluster, egress(DNS, { ports: [{ port: 80 }] })).messages).toEqual([
      expect.stringContaining('DOC091 milvus/out NetworkPolicy: does not let'),
    ]);
    expect(examined(cluster, egress(DNS, { ports: [{ port: 14268 }] })).messages).toEqual([]);
  });

  test('the address of the Service may count', () => {
    expect(examined({}, egress(DNS, { to: [{ ipBlock: { cidr: '10.96.0.0/12' } }] })).messages).toEqual([]);
  });

  test('a policy that lets it out to the namespace of Jaeger', () => {
    expect(examined({}, egress(DNS, { to: [fromNamespace('observability')] })).messages).toEqual([]);
  });
});

describe('DOC092', () => {
  test('a policy that lets the spans out, and no question to the DNS', () => {
    const { messages, shown } = examined({}, egress({ ports: [{ port: 14268 }] }));
    expect(messages).toMatchInlineSnapshot(
      `DOC092 milvus/out NetworkPolicy: does not let the pods of Milvus 'milvus/my-release' ask the cluster's DNS (port 53). Where the cluster enforces it, the name 'jaeger-collector.observability.svc' does not resolve, and no trace arrives. Save these lines as dns-of-my-release.yml, and apply them: NetworkPolicies add up.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get networkpolicy out -n milvus -o 'jsonpath={.spec.podSelector}{"\\n"}{.spec.egress}'",
        "{"matchLabels":{"app.kubernetes.io/name":"milvus"}}",
        "[{"ports":[{"port":14268}]}]",
        "mend: kubectl apply -f dns-of-my-release.yml",
        "apiVersion: networking.k8s.io/v1",
        "kind: NetworkPolicy",
        "metadata:",
        "  name: dns-of-my-release",
        "  namespace: milvus",
        "spec:",
        "  podSelector:",
        "    matchLabels:",
        "      app.kubernetes.io/name: milvus",
        "      app.kubernetes.io/instance: my-release",
        "  policyTypes:",
        "    - Egress",
        "  egress:",
        "    - ports:",
        "        - port: 53",
        "          protocol: UDP",
        "        - port: 53",
        "          protocol: TCP",
      ]
    `);
  });

  const out = { to: [fromNamespace('observability')] };

  test.each<readonly [string, JsonObject]>([
    ['to everywhere', DNS],
    ['to its namespace', { to: [fromNamespace('kube-system')] }],
    [
      'to its pods',
      { to: [{ ...fromNamespace('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }] },
    ],
    ['to the port of OpenShift', { ports: [{ port: 5353, protocol: 'UDP' }] }],
    ['to a name of a port', { ports: [{ port: 'dns', protocol: 'UDP' }] }],
    ['to an address', { to: [{ ipBlock: { cidr: '169.254.20.10/32' } }], ...DNS }],
    ['to all namespaces', { to: [{ namespaceSelector: {} }] }],
  ])('DNS %s', (_, rule) => {
    expect(examined({}, egress(out, rule)).messages).toEqual([]);
  });

  test('an address needs no DNS', () => {
    const trace = { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://10.96.0.20:14268/api/traces' } };
    expect(examined({ trace }, egress(out)).messages).toEqual([]);
  });
});

/** A second pod behind the Service of Jaeger. */
function canary(): JsonObject {
  const pod = exampleCluster().find((each) => each.kind === 'Pod' && namespaceOf(each) === 'observability') ?? {};
  const labels = { ...objectAt(pod, 'metadata', 'labels'), canary: 'true' };
  return { ...pod, metadata: { ...objectAt(pod, 'metadata'), name: 'jaeger-canary', labels } };
}

describe('DOC093', () => {
  const closed = policy('canary', 'observability', { podSelector: { matchLabels: { canary: 'true' } } });

  test('one of two pods lets nothing in', () => {
    const { messages, shown } = examined({}, canary(), closed);
    expect(messages).toMatchInlineSnapshot(
      `DOC093 observability/canary NetworkPolicy: does not let the pods of Milvus 'milvus/my-release' connect to jaeger-canary, one of several pods behind 'jaeger-collector.observability.svc'. Where the cluster enforces it, a part of the spans is lost. Save these lines as traces-from-my-release.yml, and apply them: NetworkPolicies add up.`,
    );
    expect(shown.slice(0, 3)).toMatchInlineSnapshot(`
      [
        "$ kubectl get networkpolicy canary -n observability -o 'jsonpath={.spec.podSelector}{"\\n"}{.spec.ingress}'",
        "{"matchLabels":{"canary":"true"}}",
        "mend: kubectl apply -f traces-from-my-release.yml",
      ]
    `);
  });

  test('both let Milvus in', () => {
    expect(examined({}, canary()).messages).toEqual([]);
  });

  test('a pod that is being replaced does not count', () => {
    const leaving = {
      ...canary(),
      metadata: { ...objectAt(canary(), 'metadata'), deletionTimestamp: '2026-01-02T03:04:00Z' },
    };
    expect(examined({}, leaving, closed).messages).toEqual([]);
  });
});

describe('DOC094', () => {
  const received = (secondsAgo: number) =>
    new Examined(
      networkRules,
      exampleReceived({ traces: [exampleSearch(secondsAgo)], objects: exampleCluster({ more: [ingress()] }) }),
    );

  test('spans arrive all the same', () => {
    const { messages } = received(10);
    expect(messages).toMatchInlineSnapshot(
      `DOC094 observability/in NetworkPolicy: does not let the pods of Milvus 'milvus/my-release' connect to Jaeger 'observability/jaeger', but spans arrive. It is not enforced, or the connection is older and ends at a restart. Save these lines as traces-from-my-release.yml, and apply them: NetworkPolicies add up.`,
    );
  });

  test('a policy that lets them through', () => {
    const objects = exampleCluster({ more: [ingress({})] });
    expect(new Examined(networkRules, exampleReceived({ traces: [exampleSearch(10)], objects })).messages).toEqual([]);
  });

  test('the last span is old', () => {
    expect(received(1000).messages).toEqual([expect.stringContaining('DOC090')]);
  });
});

/** The same answers, with what a cluster with a network plugin answers. */
function withPlugin(chain: Chain, groupVersion: string, resources: string, answer: Partial<Answer>): Chain {
  const given = new Map(chain.answers.given);
  const set = (question: Question, each: Partial<Answer>) =>
    given.set(keyOf(question), { code: 0, stdout: '', stderr: '', ...each });
  set(kubectl('api-versions'), { stdout: `v1\n${groupVersion}\n` });
  set(kubectl('get', resources, '-n', 'default', '-o', 'json'), answer);
  return new Chain({ ...chain.answers, given });
}

describe('the link', () => {
  const chain = (...more: readonly JsonObject[]) => exampleChain({ objects: exampleCluster({ more }) });

  test('what was seen', () => {
    expect(networkLink.unseen(chain())).toBeUndefined();
    expect(networkLink.seen(chain())).toBe('no NetworkPolicy selects the pods of Milvus or of Jaeger');
    expect(networkLink.seen(chain(ingress({})))).toBe('1 NetworkPolicy lets Milvus through');
    expect(networkLink.seen(chain(ingress({}), egress({})))).toBe('2 NetworkPolicies let Milvus through');
  });

  test.each<readonly [ExampleCluster, string]>([
    [{ trace: null }, 'milvus/my-release sends nothing'],
    [
      { trace: { exporter: 'otlp', otlp: { endpoint: 'traces.example.com:4317' } } },
      'which pods are behind traces.example.com is not known',
    ],
  ])('%j cannot be judged', (cluster, why) => {
    expect(networkLink.unseen(exampleChain({ objects: exampleCluster(cluster) }))).toBe(why);
  });

  test('no pods at one end', () => {
    const without = (start: string) =>
      exampleChain({
        objects: exampleCluster().filter((each) => each.kind !== 'Pod' || !nameOf(each).startsWith(start)),
      });
    expect(networkLink.unseen(without('my-release'))).toBe('no pod of Milvus milvus/my-release runs');
    expect(networkLink.unseen(without('jaeger'))).toBe('no pod is behind jaeger-collector.observability.svc');
  });

  const CILIUM = 'ciliumnetworkpolicies.cilium.io,ciliumclusterwidenetworkpolicies.cilium.io';

  test('policies of a network plugin can allow what others block', () => {
    const items = [{ apiVersion: 'cilium.io/v2', kind: 'CiliumClusterwideNetworkPolicy', metadata: { name: 'x' } }];
    const blocked = chain(ingress());
    const cilium = withPlugin(blocked, 'cilium.io/v2', CILIUM, { stdout: JSON.stringify({ items }) });
    expect(networkLink.unseen(cilium)).toBe('CiliumClusterwideNetworkPolicy objects of cilium.io are not evaluated');
    expect(new Examined(networkRules, cilium).messages).toEqual([]);
  });

  test('a plugin without policies of its own', () => {
    const cilium = withPlugin(chain(ingress()), 'cilium.io/v2', CILIUM, { stdout: '{"items": []}' });
    expect(networkLink.unseen(cilium)).toBeUndefined();
    expect(new Examined(networkRules, cilium).messages).toEqual([expect.stringContaining('DOC090')]);
  });

  test('policies of a plugin that may not be read', () => {
    const stderr =
      'Error from server (Forbidden): ciliumnetworkpolicies.cilium.io is forbidden: User "x" cannot list resource "ciliumnetworkpolicies" in API group "cilium.io" in the namespace "default"';
    const cilium = withPlugin(chain(ingress()), 'cilium.io/v2', CILIUM, { code: 1, stderr });
    expect(networkLink.unseen(cilium)).toMatchInlineSnapshot(
      `"this account may not list ciliumnetworkpolicies.cilium.io"`,
    );
    expect(new Examined(networkRules, cilium).messages).toEqual([]);
  });
});
