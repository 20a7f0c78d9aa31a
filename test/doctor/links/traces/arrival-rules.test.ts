import { Failure } from '../../../../lib/doctor/answers/answers';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { servicesQuestion } from '../../../../lib/doctor/chain/jaeger/jaeger-api';
import { arrivalRules } from '../../../../lib/doctor/links/traces/arrival-rules';
import {
  EXAMPLE_API,
  exampleReceived,
  type ExampleReceived,
  exampleSearch,
} from '../../../../lib/doctor/links/traces/example';
import { tracesLink } from '../../../../lib/doctor/links/traces/traces';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const examined = (received: ExampleReceived, ...codes: readonly string[]) =>
  new Examined(arrivalRules, exampleReceived(received), ...codes);
const API = 'kubectl get --raw /api/v1/namespaces/observability/services/jaeger-query:16686/proxy/api/services';
const failing = (stderr: string): ExampleReceived => ({ errors: [[servicesQuestion(EXAMPLE_API), stderr]] });
/** The pods of the example with another status of their containers. */
const withPods = (name: string, status: JsonObject, of = exampleCluster()) =>
  of.map((object) => {
    const { metadata } = object;
    const isOne = JSON.stringify(metadata).includes(`"name":"${name}-abc12-x1"`) && object.kind === 'Pod';
    return isOne ? { ...object, status: { phase: 'Running', ...status } } : object;
  });
const since = (container: string, startedAt: string) => ({
  containerStatuses: [{ name: container, ready: true, state: { running: { startedAt } } }],
  conditions: [{ type: 'Ready', status: 'True' }],
});

describe('DOC210', () => {
  const refused =
    'Error from server (ServiceUnavailable): error trying to reach service: dial tcp 10.244.0.7:16686: connect: connection refused\n';

  test('the storage does not answer', () => {
    const { messages, shown } = new Examined(arrivalRules, arrivalRules[0]?.example() ?? exampleChain({}), 'DOC210');
    expect(messages).toMatchInlineSnapshot(
      `DOC210 observability/jaeger service/jaeger-query: Jaeger's API fails, although the pod is ready. The UI shows no traces, even if they arrive. Read Jaeger's log: mostly its storage does not answer.`,
    );
    expect(shown).toEqual([
      `$ ${API}`,
      'Error from server (InternalError): an error on the server ("unknown") has prevented the request from succeeding',
      'mend: kubectl logs deployment/jaeger -n observability --tail=50',
    ]);
  });

  test('another port', () => {
    const { messages } = examined(failing(refused), 'DOC210');
    expect(messages).toMatchInlineSnapshot(
      `DOC210 observability/jaeger service/jaeger-query: port 16686 refuses connections, although the pod is ready. The UI shows no traces, even if they arrive. Let Jaeger's UI listen on port 16686 of all addresses.`,
    );
  });

  test.each([
    [
      'a login',
      'error: You must be logged in to the server (the server has asked for the client to provide credentials)',
    ],
    [
      'no rights',
      'Error from server (Forbidden): services "jaeger-query:16686" is forbidden: User "x" cannot get resource "services/proxy" in API group "" in the namespace "observability"',
    ],
    [
      'a NetworkPolicy that shuts out the API server',
      'Error from server (ServiceUnavailable): error trying to reach service: dial tcp 10.244.0.7:16686: i/o timeout',
    ],
    ['no endpoints', 'Error from server (ServiceUnavailable): no endpoints available for service "jaeger-query:16686"'],
  ])('%s', (_, stderr) => {
    expect(examined(failing(stderr)).messages).toEqual([]);
  });

  test('a pod that is not ready: the link of Jaeger says why', () => {
    expect(examined({ ...failing(refused), objects: withPods('jaeger', {}) }, 'DOC210').messages).toEqual([]);
  });
});

describe('DOC211', () => {
  test.each([
    { services: [], line: '"data": []', problem: 'no span has arrived from any program' },
    {
      services: ['jaeger-all-in-one'],
      line: '"data": ["jaeger-all-in-one"]',
      problem: 'only spans of Jaeger itself, none of Milvus',
    },
    {
      services: ['jaeger', 'cdk8s-milvus-tracing-doctor'],
      line: '"data": ["jaeger","cdk8s-milvus-tracing-doctor"]',
      problem: 'only spans of doctor --probe, none of Milvus',
    },
    { services: ['frontend'], line: '"data": ["frontend"]', problem: 'spans of 1 other program, none of Milvus' },
    {
      services: ['frontend', 'cart'],
      line: '"data": ["frontend","cart"]',
      problem: 'spans of 2 other programs, none of Milvus',
    },
  ])('$services', ({ services, line, problem }) => {
    const { messages, shown } = examined({ services });
    expect(messages.map((each) => each.replace(/^[^:]*: (.*)\. Either.*$/, '$1'))).toEqual([problem]);
    expect(shown).toEqual([`$ ${API}`, line]);
  });

  test('the whole message', () => {
    expect(examined({ services: ['jaeger'] }, 'DOC211').messages).toMatchInlineSnapshot(
      `DOC211 observability/jaeger services: only spans of Jaeger itself, none of Milvus. Either no traced request was made in Milvus, or its spans are lost. Search or load a collection in Milvus, then run doctor again. With --probe it also sends a test span.`,
    );
  });

  test.each(['standalone', 'mixture', 'segcore', 'querynode'])('%s is one of Milvus', (service) => {
    expect(examined({ services: ['jaeger', service] }).messages).toEqual([]);
  });

  test('a Jaeger that Milvus does not send to', () => {
    const other = exampleCluster({ jaegerNamespace: 'other', trace: null }).filter(({ kind }) => kind !== 'ConfigMap');
    const objects = [...exampleCluster(), ...other.filter((each) => JSON.stringify(each).includes('"other"'))];
    const chain = exampleReceived({ objects, traces: [exampleSearch(12)] });
    expect(new Examined(arrivalRules, chain).messages).toEqual([]);
    expect(tracesLink.seen(chain)).toBe('standalone and segcore, last span 12 s ago');
  });
});

describe('DOC212', () => {
  const memory = { extensions: { jaeger_storage: { backends: { store: { memory: { max_traces: 1000 } } } } } };
  const elasticsearch = { extensions: { jaeger_storage: { backends: { store: { elasticsearch: {} } } } } };
  const restarted = (jaegerConfig: JsonObject) =>
    withPods('jaeger', since('jaeger', '2026-01-02T03:03:05Z'), exampleCluster({ jaegerConfig }));

  test('a Jaeger that was restarted after Milvus', () => {
    const { messages, shown } = examined({ services: [], objects: restarted(memory) });
    expect(messages).toMatchInlineSnapshot(
      `DOC212 observability/jaeger services: restarted 60 s ago, and keeps traces in memory: no span has arrived from any program. All traces from before the restart are lost. Search or load a collection in Milvus, then run doctor again. To keep traces over restarts, use a storage such as Badger or Elasticsearch.`,
    );
    expect(shown).toEqual([`$ ${API}`, '"data": []']);
  });

  test('a storage that survives', () => {
    expect(examined({ services: [], objects: restarted(elasticsearch) }, 'DOC212').messages).toEqual([]);
  });

  test('Milvus was started after it', () => {
    const objects = withPods(
      'my-release-milvus-standalone',
      since('standalone', '2026-01-02T03:03:06Z'),
      restarted(memory),
    );
    expect(examined({ services: [], objects }, 'DOC212').messages).toEqual([]);
  });
});

describe('what was seen', () => {
  test('nothing is not fine', () => {
    expect(tracesLink.unseen(exampleChain({}))).toBe('no Jaeger was found');
    expect(tracesLink.unseen(exampleChain({ objects: exampleCluster() }))).toBe("Jaeger's API was not asked");
    const without = exampleCluster().filter(({ kind }) => kind !== 'Service');
    expect(tracesLink.unseen(exampleChain({ objects: without }))).toBe('no Service leads to port 16686 of a Jaeger');
  });

  test.each([
    [failing('error: You must be logged in to the server (the server has asked ...)'), 'a login is in front of the UI'],
    [
      failing('Error: services is forbidden: User "x" cannot get resource "services/proxy" in API group "" in ...'),
      'this account may not get services/proxy',
    ],
  ])('%#', (received, why) => {
    expect(tracesLink.unseen(exampleReceived(received))).toBe(`${why}: ${API}`);
  });

  test('a page of a login', () => {
    const chain = exampleChain({
      objects: exampleCluster(),
      texts: [[servicesQuestion(EXAMPLE_API), '<html><title>Log in</title></html>']],
    });
    expect(tracesLink.unseen(chain)).toBe(`the UI answers with another page, such as the one of a login: ${API}`);
  });

  test('no answer in time', () => {
    const chain = exampleChain({
      objects: exampleCluster(),
      failures: [[servicesQuestion(EXAMPLE_API), Failure.TIMEOUT]],
    });
    expect(tracesLink.unseen(chain)).toBe(`no answer in time: ${API}`);
  });

  test('a search', () => {
    const chain = exampleReceived({ traces: [exampleSearch(12)] });
    expect(tracesLink.unseen(chain)).toBeUndefined();
    expect(tracesLink.seen(chain)).toBe('standalone and segcore, last span 12 s ago');
  });

  test('two Milvuses that send to one Jaeger', () => {
    const second = exampleCluster()
      .filter(({ metadata }) => JSON.stringify(metadata).includes('my-release'))
      .map((object): JsonObject => {
        const text = JSON.stringify(object).replaceAll('my-release', 'second').replaceAll('10.244.0.8', '10.244.0.9');
        const copy: unknown = JSON.parse(text);
        return typeof copy === 'object' && copy !== null ? { ...copy } : {};
      });
    const objects = [...exampleCluster(), ...second];
    const seen = (peer?: string) =>
      tracesLink.seen(
        exampleReceived({ objects, traces: [{ ...exampleSearch(12), ...(peer === undefined ? {} : { peer }) }] }),
      );
    const found = 'standalone and segcore, last span 12 s ago, 2 Milvuses send here under the same names';
    expect(seen()).toBe(found);
    expect(seen('10.244.0.9')).toBe(`${found}, spans of milvus/second by their addresses`);
  });
});
