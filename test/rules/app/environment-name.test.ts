import { Environment, TracingApp } from '../../../lib';
import { thrown } from '../../support/thrown';
import { Chart } from 'cdk8s';

const problemsOf = (app: TracingApp) => () => app.render();

function name(id: string, ...others: readonly string[]): string | undefined {
  const app = new TracingApp();
  for (const other of others) new Environment(app, other);
  const message = thrown(() => new Environment(app, id));
  // A refused environment does not stay in the app.
  expect(app.node.children).toHaveLength(message === undefined ? others.length + 1 : others.length);
  return message;
}

describe('APP001', () => {
  const consequence = 'it becomes a folder of dist: case, dots and slashes are not portable';
  const noLabel = 'is not a DNS label (a-z, 0-9 and -, first and last alphanumeric)';
  const reserved = 'is a name that Windows reserves';

  test.each([
    ['', 'is empty', 'my-name'],
    ['..', noLabel, 'my-name'],
    ['.', noLabel, 'my-name'],
    ['a/b', noLabel, 'a-b'],
    ['A', noLabel, 'a'],
    ['a-', noLabel, 'a'],
    ['-a', noLabel, 'a'],
    ['a b', noLabel, 'a-b'],
    ['a'.repeat(64), 'has 64 characters; the limit is 63', 'a'.repeat(63)],
    ['con', reserved, 'con-env'],
    ['CON', reserved, 'con-env'],
    ['prn', reserved, 'prn-env'],
    ['Aux', reserved, 'aux-env'],
    ['nul', reserved, 'nul-env'],
    ['com1', reserved, 'com1-env'],
    ['lpt9', reserved, 'lpt9-env'],
    // What is left of these is reserved: it must not be suggested.
    ['con-', noLabel, 'con-env'],
    ['/NUL', noLabel, 'nul-env'],
  ])('%j', (id, rule, suggestion) => {
    expect(name(id)).toBe(`APP001 environments name: '${id}' ${rule}: ${consequence}. Call it '${suggestion}'.`);
    expect(name(suggestion)).toBeUndefined();
  });

  test.each(['a', '0', 'con-1', 'my-con', 'xcon', 'com', 'com12', 'lpt', 'conx', 'a--b', 'a'.repeat(63)])(
    '%s is a name',
    (id) => {
      expect(name(id)).toBeUndefined();
    },
  );
});

describe('APP002', () => {
  test('the same name', () => {
    expect(name('a', 'b', 'a')).toMatchInlineSnapshot(
      `APP002 environments name: 'a' is used twice. One overwrites the files of the other. Give each environment a name of its own.`,
    );
  });

  test('two names that differ in case are reported with the rule about case', () => {
    expect(name('A', 'a')).toMatchInlineSnapshot(`
      APP001 environments name: 'A' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric). It becomes a folder of dist: case, dots and slashes are not portable. Call it 'a'.
      APP002 environments name: 'A' differs from the environment 'a' by case alone. One overwrites the files of the other. Give each environment a name of its own.
    `);
  });

  test('another name passes', () => {
    expect(name('a1', 'a', 'a-1')).toBeUndefined();
  });

  test('another app has its own names', () => {
    new Environment(new TracingApp(), 'a');
    expect(name('a')).toBeUndefined();
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
