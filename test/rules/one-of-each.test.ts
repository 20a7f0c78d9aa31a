import { Chart } from 'cdk8s';
import { Diagnostics, Environment, Jaeger, JaegerOperator, TracingApp } from '../../lib';

const problemsOf = (app: TracingApp) => () => app.render();

describe('OPR001', () => {
  test('a second operator', () => {
    const env = new Environment(new TracingApp(), 'production');
    new JaegerOperator(env, 'one');
    expect(() => new JaegerOperator(env, 'two', { namespace: 'tracing' })).toThrow(
      new Error(
        "OPR001 production/two namespace: 'tracing' is the place of a second operator; the first is production/one, and both watch " +
          'all namespaces: whichever is faster takes a Jaeger, and the webhooks of both decide about each. Keep one, or give each ' +
          'its own: watch: WatchScope.namespaces([...]).',
      ),
    );
  });

  test('one in each environment passes', () => {
    const app = new TracingApp();
    for (const name of ['test', 'production']) new JaegerOperator(new Environment(app, name), 'operator');
    expect(problemsOf(app)).not.toThrow();
  });
});

describe('APP010', () => {
  test('an environment in an environment', () => {
    const outer = new Environment(new TracingApp(), 'outer');
    expect(() => new Environment(outer, 'inner')).toThrow(
      new Error(
        "APP010 environments scope: 'outer' is an environment itself: the objects of the two would be mixed in one folder. " +
          "Make it in the app: new Environment(app, 'inner').",
      ),
    );
  });

  test('a chart in an environment, and two environments side by side, pass', () => {
    const app = new TracingApp();
    new Chart(new Environment(app, 'outer'), 'inner');
    new Environment(app, 'other');
    expect(problemsOf(app)).not.toThrow();
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
        "APP011 production/jaeger accept: 'JAE032' is accepted without a reason: its reader does not learn why " +
          'it can stay. Give one sentence for the reviewer.',
      ),
    );
  });

  test('one with a reason passes', () => {
    expect(problemsOf(accepting('a trial'))).not.toThrow();
  });
});
