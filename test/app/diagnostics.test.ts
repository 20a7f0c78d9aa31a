import { Construct } from 'constructs';
import { Diagnostics, Environment, Jaeger, JaegerIngress, TracingApp } from '../../lib';
import { type FoundProblem, Severity } from '../../lib/diagnostics/rule';
import { thrown } from '../support/thrown';
import { unlimited } from '../support/unlimited';

const OPEN = 'JAE031';
const UNLIMITED = 'JAE032';

function problem(code: string, severity = Severity.WARNING): FoundProblem {
  return { code, severity, where: 'x', finding: { path: 'p', problem: 'r.', effect: 'C.', fix: 'f.' } };
}

/** An app, an environment, and in it a construct with a child. */
function tree() {
  const app = new TracingApp();
  const env = new Environment(app, 'env');
  const group = new Construct(env, 'group');
  return { app, env, group, leaf: new Construct(group, 'leaf') };
}

test.each(['', ' ', '\t\n'])('the reason %j is rejected', (reason) => {
  const { app, leaf } = tree();
  Diagnostics.of(leaf).accept(OPEN, reason);
  expect(thrown(() => app.render())).toBe(
    `APP011 env/group/leaf accept: '${OPEN}' is accepted without a reason. A reviewer cannot tell why the warning can stay. ` +
      'Give the reason in one sentence.',
  );
});

test('acceptances add up at one construct, and stay there', () => {
  const { env, group, leaf } = tree();
  Diagnostics.of(group).accept(OPEN, 'a').accept(UNLIMITED, 'b');
  Diagnostics.of(group).accept(OPEN, 'c');
  expect(Diagnostics.of(group).accepted()).toEqual([
    { code: OPEN, reason: 'a' },
    { code: UNLIMITED, reason: 'b' },
    { code: OPEN, reason: 'c' },
  ]);
  expect(Diagnostics.of(env).accepted()).toEqual([]);
  expect(Diagnostics.of(leaf).accepted()).toEqual([]);
});

describe('the acceptance of a warning', () => {
  test('is its own before that of its nearest ancestor, whoever came first', () => {
    const { app, env, group, leaf } = tree();
    expect(Diagnostics.of(leaf)._acceptanceOf(problem(OPEN))).toBeUndefined();
    for (const construct of [app, env, group, leaf]) {
      const reason = construct.node.path;
      Diagnostics.of(construct).accept(UNLIMITED, 'other').accept(OPEN, `at ${reason}`);
      expect(Diagnostics.of(leaf)._acceptanceOf(problem(OPEN))).toEqual({ code: OPEN, reason: `at ${reason}` });
    }
    Diagnostics.of(env).accept(OPEN, 'later');
    expect(Diagnostics.of(leaf)._acceptanceOf(problem(OPEN))?.reason).toBe('at env/group/leaf');
    expect(Diagnostics.of(env)._acceptanceOf(problem(OPEN))?.reason).toBe('at env');
  });

  test('covers neither other codes nor constructs above or beside it', () => {
    const { env, group, leaf } = tree();
    Diagnostics.of(group).accept(OPEN, 'a');
    expect(Diagnostics.of(leaf)._acceptanceOf(problem(UNLIMITED))).toBeUndefined();
    expect(Diagnostics.of(env)._acceptanceOf(problem(OPEN))).toBeUndefined();
    expect(Diagnostics.of(new Construct(env, 'beside'))._acceptanceOf(problem(OPEN))).toBeUndefined();
  });

  test('is none for an error', () => {
    const { leaf } = tree();
    Diagnostics.of(leaf).accept(OPEN, 'a');
    expect(Diagnostics.of(leaf)._acceptanceOf(problem(OPEN, Severity.ERROR))).toBeUndefined();
  });
});

describe('in strict mode', () => {
  function strict() {
    const app = new TracingApp({ strict: true });
    const env = new Environment(app, 'env');
    return {
      app,
      env,
      jaeger: new Jaeger(env, 'jaeger', { ingress: JaegerIngress.openToEverybody(), strategy: unlimited }),
    };
  }

  test('warnings that are not accepted stop the app', () => {
    const { app } = strict();
    expect(thrown(() => app.render())).toMatchInlineSnapshot(`
      JAE031 env/jaeger spec.ingress: enabled without ingressClassName and hosts. The UI, which has no login, can be served on every host name, by any ingress controller or by none. Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().
      JAE032 env/jaeger spec.storage.options.memory.max-traces: missing: by default there is no limit. Traces accumulate until the pod runs out of memory and is killed, and all of them are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).
    `);
  });

  test('accepted ones do not', () => {
    const { app, env, jaeger } = strict();
    Diagnostics.of(jaeger).accept(OPEN, 'a test');
    expect(thrown(() => app.render())).toMatchInlineSnapshot(
      `JAE032 env/jaeger spec.storage.options.memory.max-traces: missing: by default there is no limit. Traces accumulate until the pod runs out of memory and is killed, and all of them are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).`,
    );
    Diagnostics.of(env).accept(UNLIMITED, 'a test');
    expect(Object.keys(app.render())).toEqual([
      'env/README.md',
      'env/plan.json',
      'env/manifests/2-jaeger/jaeger.default.jaeger.yaml',
    ]);
  });

  test('an error stays one although its code was accepted', () => {
    const { app, env } = strict();
    Diagnostics.of(app).accept(OPEN, 'a test').accept(UNLIMITED, 'a test');
    Diagnostics.of(env).accept('APP006', 'a test');
    expect(thrown(() => app.render())).toMatchInlineSnapshot(
      `APP009 env accept: 'APP006' is not the code of a warning. The acceptance has no effect: errors cannot be accepted. Use a code that docs/rules.md lists as a warning.`,
    );
  });
});
