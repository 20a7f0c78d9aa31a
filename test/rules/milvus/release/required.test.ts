import { App, Chart } from 'cdk8s';
import * as library from '../../../../lib';
import { describe as say } from '../../../../lib/diagnostics/report';
import { thrown } from '../../../support/thrown';
import { requiredRules } from '../../../../lib/rules/milvus/release/required';
import { runRules } from '../../../../lib/diagnostics/run-rules';

function check(props: unknown, ...required: readonly string[]): string[] {
  return runRules(requiredRules, { props, required }, 'p/r').map(say);
}

const MISSING = 'missing, but required. Nothing can be created without it.';

describe('MLV188', () => {
  test('reports a missing prop', () => {
    expect([undefined, null, {}, { tracing: undefined }, { tracing: null }].flatMap((props) => check(props, 'tracing')))
      .toMatchInlineSnapshot(`
      MLV188 p/r tracing: missing, but required. Nothing can be created without it. Set it, for example to MilvusTracing.none().
      MLV188 p/r tracing: missing, but required. Nothing can be created without it. Set it, for example to MilvusTracing.none().
      MLV188 p/r tracing: missing, but required. Nothing can be created without it. Set it, for example to MilvusTracing.none().
      MLV188 p/r tracing: missing, but required. Nothing can be created without it. Set it, for example to MilvusTracing.none().
      MLV188 p/r tracing: missing, but required. Nothing can be created without it. Set it, for example to MilvusTracing.none().
    `);
  });

  test('reports several, and one without an example', () => {
    expect(check({ chart: 1 }, 'values', 'chart', 'other')).toMatchInlineSnapshot(`
      MLV188 p/r values: missing, but required. Nothing can be created without it. Set it, for example to HelmValues.fromFile('my-release.values.yaml').
      MLV188 p/r other: missing, but required. Nothing can be created without it. Set it.
    `);
  });

  test('props that are set pass', () => {
    expect(check({ tracing: {}, sampleFraction: 0 }, 'tracing', 'sampleFraction')).toEqual([]);
    expect(check(undefined)).toEqual([]);
  });
});

// As JavaScript calls it: without a compiler.
const js: Readonly<Record<string, unknown>> = { ...library };

function made(name: string, ...more: readonly unknown[]): string | undefined {
  const Class = js[name];
  return thrown(() => {
    if (typeof Class === 'function') Reflect.construct(Class, [new Chart(new App(), 'p'), 'r', ...more]);
  });
}

function called(name: string, member: string, ...args: readonly unknown[]): string | undefined {
  const Class = js[name];
  const factory: unknown = typeof Class === 'function' ? Reflect.get(Class, member) : undefined;
  return thrown(() => {
    if (typeof factory === 'function') Reflect.apply(factory, Class, [...args]);
  });
}

describe('from JavaScript', () => {
  test.each(['MilvusRelease', 'Milvus'])('new %s', (name) => {
    const message = `MLV188 p/r tracing: ${MISSING} Set it, for example to MilvusTracing.none().`;
    expect(made(name, {})).toBe(message);
    expect(made(name)).toBe(message);
  });

  test('MilvusRelease.fromHelmValues', () => {
    const message = called('MilvusRelease', 'fromHelmValues', new Chart(new App(), 'p'), 'r', {});
    expect(message?.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toMatchInlineSnapshot(`
      MLV188 p/r values
      MLV188 p/r chart
      MLV188 p/r tracing
    `);
  });

  test('a missing argument of each kind of tracing', () => {
    expect(['stdout', 'jaeger', 'otlp', 'otlpHttp'].map((member) => called('MilvusTracing', member)))
      .toMatchInlineSnapshot(`
      MLV188 MilvusTracing.stdout props: missing, but required. Nothing can be created without it. Set it, for example to { sampleFraction: 1 }.
      MLV188 MilvusTracing.jaeger backend: missing, but required. Nothing can be created without it. Set it, for example to a Jaeger, or TracingBackend.fromEndpoints({ ... }).
      MLV188 MilvusTracing.jaeger props: missing, but required. Nothing can be created without it. Set it, for example to { sampleFraction: 1 }.
      MLV188 MilvusTracing.otlp backend: missing, but required. Nothing can be created without it. Set it, for example to a Jaeger, or TracingBackend.fromEndpoints({ ... }).
      MLV188 MilvusTracing.otlp props: missing, but required. Nothing can be created without it. Set it, for example to { sampleFraction: 1 }.
      MLV188 MilvusTracing.otlpHttp backend: missing, but required. Nothing can be created without it. Set it, for example to a Jaeger, or TracingBackend.fromEndpoints({ ... }).
      MLV188 MilvusTracing.otlpHttp props: missing, but required. Nothing can be created without it. Set it, for example to { sampleFraction: 1 }.
    `);
  });

  test.each([
    ['MilvusEtcd', 'fromEndpoints', 'endpoints'],
    ['MilvusMessageQueue', 'fromWoodpecker', 'pools'],
    ['MilvusMessageQueue', 'fromPulsar', 'endpoint'],
    ['MilvusMessageQueue', 'fromKafka', 'brokers'],
  ])('%s.%s without props, or with the argument of 0.1.0', (name, member, prop) => {
    const message = `MLV188 ${name}.${member} ${prop}: ${MISSING} Set it.`;
    expect(called(name, member)).toBe(message);
    expect(called(name, member, ['host:1234'])).toBe(message);
  });

  test.each(['Jaeger', 'JaegerOperator'])('new %s needs no props', (name) => {
    expect(made(name)).toBeUndefined();
  });

  test('JaegerStrategy.production without a storage is JAE002', () => {
    const app = new library.TracingApp();
    const production: unknown = Reflect.get(library.JaegerStrategy, 'production');
    if (typeof production !== 'function') throw new Error('no factory');
    const strategy: unknown = Reflect.apply(production, library.JaegerStrategy, []);
    if (!(strategy instanceof library.JaegerStrategy)) throw new Error('no strategy');
    const jaeger = () => new library.Jaeger(new library.Environment(app, 'e'), 'jaeger', { strategy });
    expect(thrown(jaeger)).toMatch(
      /^JAE002 e\/jaeger spec\.storage\.type: 'memory' cannot be shared by the pods of strategy/,
    );
  });
});
