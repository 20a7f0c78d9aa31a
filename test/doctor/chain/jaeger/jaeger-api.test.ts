import type { Answer } from '../../../../lib/doctor/answers/answers';
import { keyOf, type Question } from '../../../../lib/doctor/answers/question';
import { askAll } from '../../../../lib/doctor/asking/ask';
import { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { apisIn, servicesAnswer } from '../../../../lib/doctor/chain/jaeger/jaeger-api';
import { apiWave } from '../../../../lib/doctor/questions/fifth';
import { isObject, type JsonObject } from '../../../../lib/kubernetes/json';
import { deploymentOf } from '../../../support/doctor-objects';

const BASE = '/api/v1/namespaces/observability/services';
/** What Jaeger 1.62 and 2.13 answer to a path that they do not know. */
const PAGE = '<!DOCTYPE html>\n<html lang="en">\n  <base href="/jaeger/" data-inject-target="BASE_URL"/>';
const LIST = 'kubectl get deployments,services,pods,configmaps -A -o json';

/** What is asked of an API that answers at one path, without the leases and ConfigMaps. */
async function asked(objects: readonly JsonObject[], answers: Readonly<Record<string, Partial<Answer>>>) {
  const questions: string[] = [];
  const given = await askAll([() => [LISTED], apiWave, apiWave, apiWave], {
    ...{ asked: {}, taken: '2026-01-02T03:04:05.000Z', progress: () => undefined },
    ask: (question) => {
      const key = keyOf(question);
      if (key === LIST) return answered({ stdout: JSON.stringify({ items: objects }) });
      const path = key.replace(/^kubectl get --raw /, '').replace(/&start=.*$/, '');
      if (path.startsWith('/')) questions.push(path.replace(BASE, ''));
      return answered(answers[path.replace(BASE, '')] ?? { code: 1, stderr: 'Error from server (NotFound): ...' });
    },
  });
  const chain = new Chain(given);
  return { questions, services: apisIn(chain).map((api) => servicesAnswer(chain, api)?.services) };
}

const LISTED: Question = { program: 'kubectl', args: LIST.split(' ').slice(1) };

function answered(answer: Partial<Answer>): Promise<Answer> {
  return Promise.resolve({ code: 0, stdout: '', stderr: '', ...answer });
}

const services = (...names: readonly string[]) => ({ stdout: JSON.stringify({ data: names, errors: null }) });
const query = (port: JsonObject): JsonObject => ({
  ...{ kind: 'Service', metadata: { name: 'ui', namespace: 'observability' } },
  spec: { selector: { app: 'j' }, ports: [{ name: 'grpc', port: 16685 }, port] },
});
const jaeger = (container: JsonObject) => {
  const deployment = deploymentOf({ name: 'j', namespace: 'observability', labels: { app: 'j' } });
  const text = JSON.stringify(deployment).replace(
    '"name":"j","image"',
    `${JSON.stringify(container).slice(1, -1)},"image"`,
  );
  const tree: unknown = JSON.parse(text);
  return isObject(tree) ? tree : {};
};

test('services, then the traces of those that are of Milvus, and the searches', async () => {
  const path = '/jaeger-query:16686/proxy/api';
  const { questions } = await asked(exampleCluster(), {
    [`${path}/services`]: services('jaeger', 'segcore', 'datanode', 'mixture', 'proxy', 'querynode', 'streamingnode'),
  });
  expect(questions).toEqual([
    `${path}/services`,
    ...['proxy', 'querynode', 'streamingnode'].map((each) => `${path}/traces?service=${each}&limit=20`),
    `${path}/traces?service=segcore&limit=5`,
    `${path}/traces?service=proxy&operation=Proxy-Search&limit=5`,
  ]);
});

test('the page of Jaeger names the path that its API is below', async () => {
  const found = await asked(exampleCluster(), {
    '/jaeger-query:16686/proxy/api/services': { stdout: PAGE },
    '/jaeger-query:16686/proxy/jaeger/api/services': services('standalone'),
  });
  expect(found.services).toEqual([['standalone']]);
  expect(found.questions).toEqual([
    '/jaeger-query:16686/proxy/api/services',
    '/jaeger-query:16686/proxy/jaeger/api/services',
    '/jaeger-query:16686/proxy/jaeger/api/traces?service=standalone&limit=20',
    '/jaeger-query:16686/proxy/jaeger/api/traces?service=standalone&operation=Proxy-Search&limit=5',
  ]);
});

test('a page that leads to itself is asked no more', async () => {
  const { questions } = await asked(exampleCluster(), {
    '/jaeger-query:16686/proxy/api/services': { stdout: PAGE },
    '/jaeger-query:16686/proxy/jaeger/api/services': { stdout: PAGE },
  });
  expect(questions).toHaveLength(2);
});

test('a UI that speaks TLS', async () => {
  const found = await asked(exampleCluster(), {
    '/jaeger-query:16686/proxy/api/services': {
      code: 1,
      stderr: 'Error from server (BadRequest): the server rejected',
    },
    '/https:jaeger-query:16686/proxy/api/services': services(),
  });
  expect(found.services).toEqual([[]]);
});

test.each([
  ['the number of the port', {}, { port: 16686 }, '/ui:16686'],
  ['the number of its target', {}, { port: 80, targetPort: 16686 }, '/ui:80'],
  ['its name', {}, { name: 'http-query', port: 8080 }, '/ui:8080'],
  ['a name that tells of TLS', {}, { name: 'https-query', port: 443 }, '/https:ui:443'],
  ['a named port', { ports: [{ name: 'web', containerPort: 16686 }] }, { port: 80, targetPort: 'web' }, '/ui:80'],
])('the Service of the UI by %s', async (_, container, port, service) => {
  const { questions } = await asked([jaeger({ name: 'j', ...container }), query(port)], {});
  expect(questions[0]).toBe(`${service}/proxy/api/services`);
});

test.each([
  ['a flag', { args: ['--query.base-path=/tracing/'] }],
  ['a variable', { env: [{ name: 'QUERY_BASE_PATH', value: '/tracing' }] }],
])('the path in %s', async (_, container) => {
  const { questions } = await asked([jaeger({ name: 'j', ...container }), query({ port: 16686 })], {});
  expect(questions).toEqual(['/ui:16686/proxy/tracing/api/services']);
});

test('the path in the configuration of a Jaeger 2, which answers 404 elsewhere', async () => {
  const jaegerConfig = { extensions: { jaeger_query: { base_path: '/tracing' } } };
  const { questions } = await asked(exampleCluster({ jaegerConfig }), {});
  expect(questions).toEqual(['/jaeger-query:16686/proxy/tracing/api/services']);
});

test('no Jaeger, or no Service of its UI', async () => {
  expect((await asked([], {})).questions).toEqual([]);
  expect((await asked([jaeger({ name: 'j' }), query({ name: 'otlp', port: 4317 })], {})).questions).toEqual([]);
});
