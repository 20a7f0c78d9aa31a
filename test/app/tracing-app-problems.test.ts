import { ApiObject, JsonPatch } from 'cdk8s';
import fc from 'fast-check';
import {
  DiagnosticError,
  Diagnostics,
  Environment,
  HelmValues,
  Jaeger,
  JaegerIngress,
  MilvusChartVersion,
  MilvusRelease,
  MilvusTracing,
  type Problem,
  Severity,
  TracingApp,
  TracingBackend,
} from '../../lib';
import { toYaml } from '../../lib/kubernetes/yaml';
import { MILVUS_CREDENTIALS } from '../support/credentials';
import { holds } from '../support/property';
import {
  ADDRESS_WITH_SECRET,
  configuration,
  JAEGER_WITH_SECRETS,
  MILVUS_CR_WITH_SECRETS,
  secretsIn,
} from '../support/secrets';
import { caught, thrown } from '../support/thrown';

function environment() {
  const app = new TracingApp();
  return { app, env: new Environment(app, 'production') };
}

/** The problems of what an action throws. */
function problemsOf(action: () => unknown): Problem[] {
  const error = caught(action);
  if (error instanceof DiagnosticError) return error.problems;
  throw new Error('no problem was thrown', { cause: error });
}

const MISSPELT: Problem = {
  code: 'JAE003',
  severity: Severity.ERROR,
  where: 'production/jaeger',
  path: 'spec.strategy',
  message:
    "JAE003 production/jaeger spec.strategy: unknown strategy 'prodution'. The operator silently falls back to allinone. Did you mean 'production'?",
  description: "Unknown strategy 'prodution'.",
  effect: 'The operator silently falls back to allinone.',
  fix: "Did you mean 'production'?",
};

const OPEN: Problem = {
  code: 'JAE031',
  severity: Severity.WARNING,
  where: 'production/jaeger',
  path: 'spec.ingress',
  message:
    "JAE031 production/jaeger spec.ingress: enabled without ingressClassName and hosts. The UI, which has no login, can be served on every host name, by any ingress controller or by none. Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().",
  description: 'Enabled without ingressClassName and hosts.',
  effect: 'The UI, which has no login, can be served on every host name, by any ingress controller or by none.',
  fix: "Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().",
};

describe('what a check finds, as data', () => {
  test('an error and a warning, each with what is printed and nothing else', () => {
    const { app, env } = environment();
    const jaeger = new Jaeger(env, 'jaeger', { ingress: JaegerIngress.openToEverybody() });
    Diagnostics.of(jaeger).accept('JAE061', 'a test');
    jaeger.apiObject.addJsonPatch(JsonPatch.add('/spec/strategy', 'prodution'));
    expect(app.problems()).toEqual([MISSPELT, OPEN]);
    expect(thrown(() => app.render())).toBe(MISSPELT.message);
    expect(problemsOf(() => app.render())).toEqual([MISSPELT]);
  });

  test('a good app has none, and an accepted warning is none', () => {
    const { app, env } = environment();
    expect(app.problems()).toEqual([]);
    const jaeger = new Jaeger(env, 'jaeger', { ingress: JaegerIngress.openToEverybody() });
    Diagnostics.of(jaeger).accept('JAE031', 'a test').accept('JAE061', 'a test');
    expect(app.problems()).toEqual([]);
  });

  test('the messages are the lines of the error', () => {
    const { app, env } = environment();
    Diagnostics.of(env).accept('JAE031', '').accept('APP006', 'a test');
    expect(problemsOf(() => app.render()).map(({ message }) => message)).toEqual(
      thrown(() => app.render())?.split('\n'),
    );
  });
});

describe('no credential of the input is in a problem', () => {
  test('of an object, by app.problems()', () => {
    let found = 0;
    const runs = holds(
      fc.property(fc.oneof(MILVUS_CR_WITH_SECRETS, JAEGER_WITH_SECRETS), (object) => {
        const { app, env } = environment();
        new ApiObject(env, 'object', object);
        const problems = app.problems();
        expect(secretsIn(JSON.stringify(problems))).toEqual([]);
        found += problems.length;
      }),
      200,
    );
    expect(found).toBeGreaterThan(runs);
  });

  test('of the values of a release, by the problems of the error', () => {
    let found = 0;
    const runs = holds(
      fc.property(configuration, ADDRESS_WITH_SECRET, (values, jaegerThriftHttp) => {
        const { env } = environment();
        const backend = TracingBackend.fromEndpoints({ label: 'a backend', jaegerThriftHttp });
        const tracing = MilvusTracing.jaeger(backend, { sampleFraction: 2 });
        const problems = problemsOf(() => new MilvusRelease(env, 'my-release', { tracing, values }));
        expect(secretsIn(JSON.stringify(problems))).toEqual([]);
        found += problems.length;
      }),
      100,
    );
    expect(found).toBeGreaterThan(runs);
  });

  test.each(MILVUS_CREDENTIALS)('of a release that exists, with the values %j', (values) => {
    const { env } = environment();
    const problems = problemsOf(() =>
      MilvusRelease.fromHelmValues(env, 'my-release', {
        chart: MilvusChartVersion.NEWEST,
        tracing: MilvusTracing.none(),
        values: HelmValues.fromText(toYaml(values)),
      }),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain('MARKED');
  });
});

test('control characters of the input are escaped in each text', () => {
  const { app, env } = environment();
  new ApiObject(env, 'object', {
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name: 'jaeger' },
    spec: { strategy: 'a\u0000b', 'x\ny': 1 },
  });
  const texts = app
    .problems()
    .flatMap((each) => [each.where, each.path, each.message, each.description, each.effect, each.fix]);
  expect(texts).toContain("Unknown strategy 'a\\u0000b'.");
  expect(texts.filter((text) => /\p{Cc}/u.test(text))).toEqual([]);
});
