import { App, Chart } from 'cdk8s';
import { Environment, Jaeger, JaegerOperator, JaegerV2, MilvusRelease, MilvusTracing, TracingApp } from '../../../lib';
import { steps } from '../../e2e/support/runbook';

const COMMAND = /^## (.*)$|^(?:npx cdk8s-milvus-tracing doctor .*)$/gm;

/** The sections with the command, and the command. */
function doctorIn(add: (env: Environment) => void): string[] {
  const app = new TracingApp();
  add(new Environment(app, 'env'));
  const readme = app.render()['env/README.md'] ?? '';
  const lines = [...readme.matchAll(COMMAND)].map(([line]) => line);
  return lines.flatMap((line, index) => (line.startsWith('## ') ? [] : [`${lines[index - 1] ?? ''}: ${line}`]));
}

const BOTH = [
  '## Verify: npx cdk8s-milvus-tracing doctor dist/env',
  '## When no trace comes: npx cdk8s-milvus-tracing doctor dist/env',
];

test.each([
  ['a Jaeger', (env: Environment) => new Jaeger(env, 'jaeger')],
  ['a Jaeger 2', (env: Environment) => new JaegerV2(env, 'jaeger')],
  ['a Jaeger of others', (env: Environment) => Jaeger.fromJaegerName(env, 'jaeger', 'jaeger', { namespace: 'a' })],
])('a Milvus that sends to %s: both sections begin with it', (_, jaegerOf) => {
  const found = doctorIn((env) => {
    new MilvusRelease(env, 'r', { tracing: MilvusTracing.otlp(jaegerOf(env), { sampleFraction: 1 }) });
  });
  expect(found).toEqual(BOTH);
});

test('without one end of the chain it would only find that this end is missing', () => {
  const elsewhere = new Jaeger(new Chart(new App(), 'elsewhere'), 'jaeger', { namespace: 'tracing' });
  expect(
    doctorIn((env) => {
      new MilvusRelease(env, 'r', { tracing: MilvusTracing.jaeger(elsewhere, { sampleFraction: 1 }) });
    }),
  ).toEqual([]);
  expect(
    doctorIn((env) => {
      new Jaeger(env, 'jaeger', { operator: new JaegerOperator(env, 'operator') });
    }),
  ).toEqual([]);
});

test('a Milvus that sends nothing is no end of a chain', () => {
  expect(
    doctorIn((env) => {
      new Jaeger(env, 'jaeger');
      new MilvusRelease(env, 'r', { tracing: MilvusTracing.none() });
    }),
  ).toEqual([]);
});

test('it is not among the blocks that the tests on real servers execute: they have no pods of Milvus', () => {
  const app = new TracingApp();
  const env = new Environment(app, 'env');
  new MilvusRelease(env, 'r', { tracing: MilvusTracing.otlp(new Jaeger(env, 'jaeger'), { sampleFraction: 1 }) });
  const blocks = steps(app.render()['env/README.md'] ?? '');
  expect(blocks.filter(({ commands }) => commands.includes('doctor'))).toEqual([]);
});
