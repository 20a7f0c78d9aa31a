import { keyOf, type Question } from '../../../lib/doctor/answers/question';
import {
  type ExampleJaeger,
  exampleJaeger,
  exampleOperator,
  exampleWebhooks,
  OPERATED,
  wholeCluster,
} from '../../../lib/doctor/chain/operator/example-operator';
import { elsewhereQuestions, operatorQuestions } from '../../../lib/doctor/questions/operator';

const keys = (questions: readonly Question[]) => questions.map(keyOf);
const APIS = { program: 'kubectl', args: ['api-versions'] } as const;
const scoped = (jaeger: ExampleJaeger) =>
  wholeCluster({ objects: [...exampleJaeger(jaeger), ...exampleWebhooks()], asked: { namespace: 'default' } });

test('the lease and the public certificate of an operator, and nothing else of its Secret', () => {
  expect(keys(operatorQuestions(wholeCluster({ objects: exampleOperator() })))).toEqual([
    'kubectl get leases.coordination.k8s.io 31e04290.jaegertracing.io -n observability -o json',
    String.raw`kubectl get secret jaeger-operator-service-cert -n observability -o jsonpath={.data.tls\.crt}`,
  ]);
});

test('the Certificates where cert-manager is installed', () => {
  const chain = wholeCluster({ objects: exampleOperator(), texts: [[APIS, 'cert-manager.io/v1\nv1\n']] });
  expect(keys(operatorQuestions(chain))).toContain(
    'kubectl get certificates.cert-manager.io,certificaterequests.cert-manager.io,issuers.cert-manager.io -n observability -o json',
  );
});

test('no operator', () => {
  expect(keys(operatorQuestions(wholeCluster({})))).toEqual([]);
});

describe('an operator outside of the namespace that is looked through', () => {
  test('is asked for where its Jaegers name it', () => {
    expect(keys(elsewhereQuestions(scoped({ labels: OPERATED })))).toEqual([
      'kubectl get deployment/jaeger-operator service/jaeger-operator-webhook-service -n observability -o json',
    ]);
  });

  test.each([
    ['no operator has taken the Jaeger', {}],
    ['it is in the namespace', { labels: { 'jaegertracing.io/operated-by': 'default.jaeger-operator' } }],
    ['the label names no namespace', { labels: { 'jaegertracing.io/operated-by': 'jaeger-operator' } }],
  ])('is not where %s', (_, jaeger) => {
    expect(keys(elsewhereQuestions(scoped(jaeger)))).toEqual([]);
  });

  test('is not where the whole cluster is read', () => {
    expect(keys(elsewhereQuestions(wholeCluster({ objects: exampleJaeger({ labels: OPERATED }) })))).toEqual([]);
  });
});
