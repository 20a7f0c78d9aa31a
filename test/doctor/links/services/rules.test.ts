import type { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { jaegerPodExample } from '../../../../lib/doctor/links/jaeger/example';
import { jaeger1Example } from '../../../../lib/doctor/links/jaeger/example-v1';
import { serviceRules } from '../../../../lib/doctor/links/services/rules';
import { servicesLink } from '../../../../lib/doctor/links/services/services';
import { type JsonObject, objectAt, stringAt } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const messages = (chain: Chain, ...codes: readonly string[]) => new Examined(serviceRules, chain, ...codes).messages;
const exampleOf = (code: string) => {
  const { messages: found, shown } = new Examined(
    serviceRules,
    serviceRules.find((each) => each.code === code)?.example() ?? exampleChain({}),
  );
  return [...found, ...shown].join('\n');
};
const named = (kind: string, name: string) => (object: JsonObject) =>
  object.kind === kind && stringAt(object, 'metadata', 'name') === name;
/** A Jaeger 1 with the collector's Service changed, and Milvus that sends to it. */
const withCollector = (change: (service: JsonObject) => readonly JsonObject[]) =>
  jaeger1Example({ change: (object) => (named('Service', 'jaeger-collector')(object) ? change(object) : [object]) });
const withSpec = (object: JsonObject, spec: JsonObject) => ({
  ...object,
  spec: { ...objectAt(object, 'spec'), ...spec },
});
/** A Jaeger 2 with its objects changed. */
const v2 = (change: (object: JsonObject) => readonly JsonObject[]) =>
  exampleChain({ objects: exampleCluster().flatMap(change) });

test('clusters where all is well', () => {
  expect(messages(exampleChain({ objects: exampleCluster() }))).toEqual([]);
  expect(messages(jaeger1Example({}))).toEqual([]);
});

test('a Jaeger of which no pod is ready: its Services are not what is wrong', () => {
  expect(messages(jaegerPodExample({}))).toEqual([]);
  expect(servicesLink.unseen(jaegerPodExample({}))).toBe('no pod of jaeger is ready');
});

describe('DOC080', () => {
  test('the Service of the UI', () => {
    expect(exampleOf('DOC080')).toMatchInlineSnapshot(`
      "DOC080 observability/jaeger Service jaeger-query: does not exist. The UI cannot be reached. Let the operator create it: any change of the Jaeger does.
      $ kubectl get service jaeger-query -n observability
      Error from server (NotFound): services "jaeger-query" not found
      mend: kubectl annotate jaeger jaeger -n observability --overwrite doctor="$(date +%s)""
    `);
  });

  test('the Service that Milvus sends to', () => {
    expect(messages(withCollector(() => [])).join('\n')).toMatchInlineSnapshot(
      `DOC080 observability/jaeger Service jaeger-collector: does not exist. Milvus cannot send its spans. Let the operator create it: any change of the Jaeger does.`,
    );
  });

  test('a Service that no Milvus needs', () => {
    const other = (object: JsonObject): JsonObject => ({
      ...object,
      metadata: { ...objectAt(object, 'metadata'), name: 'spans' },
    });
    const trace = { exporter: 'otlp', otlp: { endpoint: 'spans.observability:4317', secure: false } };
    const objects = withCollector((service) => [other(service)]);
    const sent = exampleCluster({ trace }).filter(named('ConfigMap', 'my-release-milvus'));
    const all = ['Namespace', 'Deployment', 'ReplicaSet', 'Pod', 'Service', 'EndpointSlice', 'Jaeger'].flatMap((kind) =>
      objects.objects(kind),
    );
    expect(messages(exampleChain({ objects: [...all, ...sent] }), 'DOC080')).toEqual([]);
  });
});

describe('DOC081', () => {
  test('the Service of the UI', () => {
    expect(exampleOf('DOC081')).toMatchInlineSnapshot(`
      "DOC081 observability/jaeger Service jaeger-query spec.selector: selects none of its pods. Nothing that is sent to this Service arrives. Let the operator correct it: any change of the Jaeger does.
      $ kubectl get service jaeger-query -n observability -o 'jsonpath={.spec.selector}'
      {"app":"other"}
      mend: kubectl annotate jaeger jaeger -n observability --overwrite doctor="$(date +%s)""
    `);
  });

  test('no selector: somebody else writes the endpoints', () => {
    expect(
      messages(
        withCollector((service) => [withSpec(service, { selector: undefined })]),
        'DOC081',
      ),
    ).toEqual([]);
  });
});

describe('DOC082', () => {
  test('a Service without a slice', () => {
    expect(exampleOf('DOC082')).toMatchInlineSnapshot(`
      "DOC082 observability/jaeger Service jaeger-query: has no endpoints, although its pod is ready. Nothing that is sent to this Service arrives. Look at the cluster's controller manager, which writes the endpoints.
      $ kubectl get endpointslices -n observability -l kubernetes.io/service-name=jaeger-query
      No resources found"
    `);
  });

  const notReady = (object: JsonObject): readonly JsonObject[] =>
    named('EndpointSlice', 'jaeger-query-1')(object)
      ? [{ ...object, endpoints: [{ addresses: ['10.244.0.7'], conditions: { ready: false } }] }]
      : [object];

  test('an endpoint that is not ready', () => {
    expect(messages(v2(notReady))).toHaveLength(1);
  });

  test('a pod that got ready just now', () => {
    const conditions = [{ type: 'Ready', status: 'True', lastTransitionTime: '2026-01-02T03:03:50Z' }];
    const young = (object: JsonObject): JsonObject =>
      object.kind === 'Pod' ? { ...object, status: { ...objectAt(object, 'status'), conditions } } : object;
    expect(messages(v2((object) => notReady(object).map(young)))).toEqual([]);
  });
});

describe('DOC083', () => {
  const target = (targetPort: unknown) =>
    v2((object) => [
      named('Service', 'jaeger-query')(object) ? withSpec(object, { ports: [{ port: 16686, targetPort }] }) : object,
    ]);

  test('a name that no container has', () => {
    expect(exampleOf('DOC083')).toMatchInlineSnapshot(`
      "DOC083 observability/jaeger Service jaeger-query spec.ports: port 16686 leads to targetPort 'ui', which its pods do not have. Connections to port 16686 of this Service fail. Set targetPort to 16686.
      $ kubectl get service jaeger-query -n observability -o 'jsonpath={.spec.ports[?(@.port==16686)].targetPort}'
      ui
      mend: kubectl patch service jaeger-query -n observability --type json -p '[{"op":"replace","path":"/spec/ports/0/targetPort","value":16686}]'"
    `);
  });

  test('a number that Jaeger does not know', () => {
    expect(messages(target(80)).join('\n')).toContain('port 16686 leads to targetPort 80, which its pods do not have.');
  });

  test('names and numbers of its containers', () => {
    expect(messages(target('port-16686'))).toEqual([]);
    expect(messages(target(undefined))).toEqual([]);
    expect(messages(target(14268), 'DOC083')).toEqual([]);
  });
});

describe('DOC084', () => {
  test('only the UI has a Service', () => {
    expect(exampleOf('DOC084')).toMatchInlineSnapshot(`
      "DOC084 observability/jaeger Service: no Service leads to a port at which it receives spans. Milvus cannot send its spans. Create a Service with a port of its receivers, such as 4317.
      $ kubectl get services -n observability -o 'custom-columns=:.metadata.name,:.spec.ports[*].port'
      jaeger-query 16686
      mend: kubectl expose deployment jaeger -n observability --name jaeger-otlp --port 4317"
    `);
  });

  test('one receiver', () => {
    const one = v2((object) => [
      named('Service', 'jaeger-collector')(object) ? withSpec(object, { ports: [{ port: 4317 }] }) : object,
    ]);
    expect(messages(one)).toEqual([]);
  });
});

describe('DOC085', () => {
  test('no Service of the UI', () => {
    expect(exampleOf('DOC085')).toMatchInlineSnapshot(`
      "DOC085 observability/jaeger Service: no Service leads to port 16686, the UI. The UI can be reached by a port-forward to the pod only, and doctor cannot see the traces. Add port 16686 to a Service of this Jaeger.
      $ kubectl get services -n observability -o 'custom-columns=:.metadata.name,:.spec.ports[*].port'
      jaeger-collector 4317,4318,14268"
    `);
  });

  test('another port that leads there', () => {
    const at80 = v2((object) => [
      named('Service', 'jaeger-query')(object)
        ? withSpec(object, { ports: [{ port: 80, targetPort: 'port-16686' }] })
        : object,
    ]);
    expect(messages(at80)).toEqual([]);
  });
});

describe('DOC086', () => {
  const without14268 = (service: JsonObject) => [withSpec(service, { ports: [{ port: 4317, targetPort: 4317 }] })];

  test('the port of the UI', () => {
    expect(exampleOf('DOC086')).toMatchInlineSnapshot(`
      "DOC086 observability/jaeger Service jaeger-query spec.ports: has no port 16686, at which Jaeger listens. Connections to it fail. Let the operator correct it: any change of the Jaeger does.
      $ kubectl get service jaeger-query -n observability -o 'jsonpath={.spec.ports[*].port}'
      16685
      mend: kubectl annotate jaeger jaeger -n observability --overwrite doctor="$(date +%s)""
    `);
  });

  test('a port that Milvus sends to', () => {
    expect(messages(withCollector(without14268), 'DOC086').join('\n')).toContain(
      'has no port 14268, 4318, at which Jaeger listens.',
    );
  });

  test('all ports', () => {
    expect(
      messages(
        withCollector((service) => [withSpec(service, { ports: [14268, 4317, 4318].map((port) => ({ port })) })]),
      ),
    ).toEqual([]);
  });
});

describe('the link', () => {
  test('what it has seen', () => {
    const chain = exampleChain({ objects: exampleCluster() });
    expect(servicesLink.unseen(chain)).toBeUndefined();
    expect(servicesLink.seen(chain)).toBe(
      'jaeger-collector (4317 4318 14268) with 1 ready, jaeger-query (16686) with 1 ready',
    );
  });

  test('no Jaeger', () => {
    expect(servicesLink.unseen(exampleChain({}))).toBe('no Jaeger was found');
  });
});
