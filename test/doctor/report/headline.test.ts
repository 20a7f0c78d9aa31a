import { Failure } from '../../../lib/doctor/answers/answers';
import { exampleChain } from '../../../lib/doctor/chain/example';
import { servicesQuestion } from '../../../lib/doctor/chain/jaeger/jaeger-api';
import { releasesQuestion } from '../../../lib/doctor/chain/milvus/milvuses';
import { CONTEXT, MAY_READ_ALL, VERSIONS } from '../../../lib/doctor/chain/scope';
import { headlineOf, headlineText } from '../../../lib/doctor/report/headline';

const CONTEXTS = JSON.stringify({
  'current-context': 'prod',
  contexts: [{ name: 'prod', context: { namespace: 'team-a' } }],
});
const jaeger = (name: string) => ({ kind: 'Jaeger', metadata: { name, namespace: 'default' } });
const RELEASE = [{ name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' }];

test('all namespaces, a Jaeger and a release', () => {
  const chain = exampleChain({
    objects: [jaeger('jaeger')],
    texts: [
      [CONTEXT, CONTEXTS],
      [MAY_READ_ALL, 'yes\n'],
      [releasesQuestion({ why: '' }), JSON.stringify(RELEASE)],
    ],
  });
  expect(headlineText(headlineOf(chain))).toEqual([
    'Context prod, all namespaces',
    'Jaeger: default/jaeger (Jaeger 1)',
    'Milvus: milvus/my-release (milvus-5.0.19)',
  ]);
});

test('one namespace, and why', () => {
  const texts = [[CONTEXT, CONTEXTS] as const, [MAY_READ_ALL, 'no\n'] as const];
  expect(headlineText(headlineOf(exampleChain({ texts })))[0]).toBe(
    'Context prod, namespace team-a: this account may not list pods in all namespaces',
  );
  expect(headlineText(headlineOf(exampleChain({ texts, asked: { namespace: 'milvus', context: 'b' } })))[0]).toBe(
    'Context b, namespace milvus: asked for with -n',
  );
});

test('of five Jaegers three are named; a Jaeger 2, and a Milvus CR', () => {
  const v2 = {
    kind: 'Deployment',
    metadata: { name: 'tracing', namespace: 'a' },
    spec: { template: { spec: { containers: [{ image: 'jaegertracing/jaeger:2.13.0' }] } } },
  };
  const cr = { kind: 'Milvus', metadata: { name: 'vectors', namespace: 'a' } };
  const five = ['a', 'b', 'c', 'd', 'e'].map(jaeger);
  expect(headlineText(headlineOf(exampleChain({ objects: five })))[1]).toBe(
    'Jaeger: default/a (Jaeger 1), default/b (Jaeger 1), default/c (Jaeger 1) and 2 more',
  );
  expect(headlineText(headlineOf(exampleChain({ objects: [v2, cr] }))).slice(1)).toEqual([
    'Jaeger: a/tracing (Jaeger 2)',
    'Milvus: a/vectors (Milvus CR)',
  ]);
});

test('nothing found, and no answer', () => {
  expect(headlineText(headlineOf(exampleChain({})))).toEqual([
    'Context (none), namespace default: this account may not list pods in all namespaces',
    'Jaeger: none found',
    'Milvus: none found',
  ]);
  expect(headlineText(headlineOf(exampleChain({ failures: [[VERSIONS, Failure.TIMEOUT]] })))).toEqual([
    'Context (none), no answer from the cluster',
  ]);
});

test('the way to the UI of the Jaeger that answers, with its path and its TLS', () => {
  const labels = { 'app.kubernetes.io/name': 'a' };
  const workload = {
    kind: 'Deployment',
    metadata: { name: 'tracing', namespace: 'a' },
    spec: {
      template: {
        metadata: { labels },
        spec: {
          containers: [
            { image: 'jaegertracing/all-in-one:1.62.0', env: [{ name: 'QUERY_BASE_PATH', value: '/jaeger' }] },
          ],
        },
      },
    },
  };
  const service = {
    kind: 'Service',
    metadata: { name: 'ui', namespace: 'a' },
    spec: { selector: labels, ports: [{ port: 443, targetPort: 16686, name: 'https-query' }] },
  };
  const objects = [workload, service];
  expect(headlineOf(exampleChain({ objects })).ui).toBeUndefined();
  const address = { namespace: 'a', service: 'ui', port: 443, isTls: true, basePath: '/jaeger' };
  const texts = [[servicesQuestion(address), '{"data":["standalone"]}'] as const];
  expect(headlineOf(exampleChain({ objects, texts, asked: { context: 'b' } })).ui).toEqual({
    command: 'kubectl port-forward -n a service/ui 16686:443 --context b',
    url: 'https://localhost:16686/jaeger',
  });
});
