import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Diagnostics, Environment, Jaeger, Severity, TracingApp } from '../../../lib';
import { catalogue } from '../../../lib/rules/catalogue';
import { environment } from '../../support/environment';
import { thrown } from '../../support/thrown';

const problemsOf = (app: TracingApp) => () => app.render();

describe('APP007', () => {
  const rest = (id: string) =>
    `APP007 ${id} scope: must be in an environment. It has no folder in dist, so nothing is written. ` +
    `Put it into an environment, such as new Environment(app, '${id}').`;

  test.each<[string, (app: TracingApp) => unknown]>([
    ['a chart', (app) => new Chart(app, 'loose')],
    ['a construct', (app) => new Construct(app, 'loose')],
  ])('%s', (_, make) => {
    const app = new TracingApp();
    new Environment(app, 'env');
    make(app);
    expect(thrown(() => app.render())).toBe(rest('loose'));
  });

  test('a chart in an environment passes', () => {
    const { app, env } = environment();
    const chart = new Chart(env, 'chart');
    new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
    expect(Object.keys(app.render())).toEqual([
      'env/README.md',
      'env/plan.json',
      'env/manifests/2-jaeger/configmap.a.yaml',
    ]);
  });

  test('no environment, no files', () => {
    expect(Object.entries(new TracingApp().render())).toEqual([]);
  });
});

describe('APP009', () => {
  const message = (where: string, code: string) =>
    `APP009 ${where} accept: '${code}' is not the code of a warning. The acceptance has no effect: errors cannot be accepted. ` +
    'Use a code that docs/rules.md lists as a warning.';

  test.each(['JAE001', 'JAE', 'jae032', '', 'ABC123'])('%j', (code) => {
    const { app, env } = environment();
    Diagnostics.of(env).accept(code, 'because');
    expect(thrown(() => app.render())).toBe(message('env', code));
  });

  test('below an environment, and at the app itself', () => {
    const { app, env } = environment();
    Diagnostics.of(new Jaeger(env, 'jaeger')).accept('JAE005', 'because');
    Diagnostics.of(app).accept('JAE006', 'because');
    expect(thrown(() => app.render())).toMatchInlineSnapshot(`
      APP009 the app accept: 'JAE006' is not the code of a warning. The acceptance has no effect: errors cannot be accepted. Use a code that docs/rules.md lists as a warning.
      APP009 env/jaeger accept: 'JAE005' is not the code of a warning. The acceptance has no effect: errors cannot be accepted. Use a code that docs/rules.md lists as a warning.
    `);
  });

  test('every warning can be accepted, met or not', () => {
    const { app, env } = environment();
    const warnings = catalogue.filter(({ severity }) => severity === Severity.WARNING).map(({ code }) => code);
    expect(warnings.length).toBeGreaterThan(0);
    for (const code of warnings) Diagnostics.of(env).accept(code, 'because');
    expect(thrown(() => app.render())).toBeUndefined();
    expect(Object.keys(app.render())).toEqual(['env/README.md', 'env/plan.json']);
  });
});

describe('APP013', () => {
  test('an Ingress of cdk8s-plus without rules', () => {
    const { app, env } = environment();
    new kplus.Ingress(env, 'ingress');
    expect(thrown(() => app.render())).toMatchInlineSnapshot(
      `APP013 env/ingress validate: validation failed: 'ingress with no rules or default backend'. The objects of this construct are not valid. Correct the construct.`,
    );
  });

  test('every validation of a construct, and of the environment', () => {
    const { app, env } = environment();
    const construct = new Construct(env, 'a');
    construct.node.addValidation({ validate: () => ['one', 'two'] });
    env.node.addValidation({ validate: () => ['three'] });
    expect(thrown(() => app.render())).toMatchInlineSnapshot(`
      APP013 env validate: validation failed: 'three'. The objects of this construct are not valid. Correct the construct.
      APP013 env/a validate: validation failed: 'one'. The objects of this construct are not valid. Correct the construct.
      APP013 env/a validate: validation failed: 'two'. The objects of this construct are not valid. Correct the construct.
    `);
  });

  test('an Ingress with a default backend passes', () => {
    const { app, env } = environment();
    const service = new kplus.Service(env, 'service', { ports: [{ port: 80 }] });
    new kplus.Ingress(env, 'ingress', { defaultBackend: kplus.IngressBackend.fromService(service) });
    expect(thrown(() => app.render())).toBeUndefined();
  });
});

describe('APP036', () => {
  const found = (accept: (app: TracingApp, env: Environment, jaeger: Jaeger) => void): readonly string[] => {
    const app = new TracingApp({ strict: true });
    const env = new Environment(app, 'env');
    const jaeger = new Jaeger(env, 'jaeger');
    Diagnostics.of(jaeger).accept('JAE061', 'A trial.');
    accept(app, env, jaeger);
    const message = thrown(() => app.render()) ?? '';
    return message.split('\n').filter((line) => /^APP0(09|36)/.test(line));
  };
  const accepting = (construct: TracingApp | Environment | Jaeger, code = 'JAE055') =>
    Diagnostics.of(construct).accept(code, 'A reason.');

  test('at an object, an environment and the app', () => {
    expect(found((_app, _env, jaeger) => accepting(jaeger))).toMatchInlineSnapshot(
      `APP036 env/jaeger accept: 'JAE055' does not occur at this construct or below it. The acceptance has no effect now and can hide the warning later. Remove it, or accept the code at the construct or environment that the warning names.`,
    );
    expect(found((_app, env) => accepting(env))).toMatchInlineSnapshot(
      `APP036 env accept: 'JAE055' does not occur at this construct or below it. The acceptance has no effect now and can hide the warning later. Remove it, or accept the code at the construct or environment that the warning names.`,
    );
    expect(found((app) => accepting(app))).toMatchInlineSnapshot(
      `APP036 the app accept: 'JAE055' does not occur at this construct or below it. The acceptance has no effect now and can hide the warning later. Remove it, or accept the code at the construct or environment that the warning names.`,
    );
  });

  test('an acceptance that covers a warning passes, also twice', () => {
    expect(found((_app, _env, jaeger) => accepting(jaeger, 'JAE061'))).toEqual([]);
  });

  test('it can be accepted itself', () => {
    expect(
      found((_app, _env, jaeger) => {
        accepting(jaeger);
        accepting(jaeger, 'APP036');
      }),
    ).toEqual([]);
  });

  test('only APP009 reports a code that is not a warning', () => {
    expect(found((_app, _env, jaeger) => accepting(jaeger, 'JAE001'))).toEqual([expect.stringMatching(/^APP009 /)]);
  });
});

describe('APP011', () => {
  function accepting(reason: string): TracingApp {
    const app = new TracingApp();
    const env = new Environment(app, 'production');
    Diagnostics.of(new Jaeger(env, 'jaeger')).accept('JAE032', reason);
    return app;
  }

  test('a warning accepted without a reason', () => {
    expect(problemsOf(accepting(' '))).toThrow(
      new Error(
        "APP011 production/jaeger accept: 'JAE032' is accepted without a reason. A reviewer cannot tell why " +
          'the warning can stay. Give the reason in one sentence.',
      ),
    );
  });

  test('one with a reason passes', () => {
    expect(problemsOf(accepting('a trial'))).not.toThrow();
  });
});
