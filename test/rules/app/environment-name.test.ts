import { Environment, TracingApp } from '../../../lib';
import { thrown } from '../../support/thrown';
import { Chart } from 'cdk8s';

const problemsOf = (app: TracingApp) => () => app.render();

function name(id: string, ...others: readonly string[]): string | undefined {
  const app = new TracingApp();
  for (const other of others) new Environment(app, other);
  const message = thrown(() => new Environment(app, id));
  // A rejected environment is not left in the app.
  expect(app.node.children).toHaveLength(message === undefined ? others.length + 1 : others.length);
  return message;
}

describe('APP001', () => {
  const effect = 'It is the name of a folder in dist, which must be portable.';
  const noLabel = "must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends)";
  const reserved = 'Windows reserves this name';

  test.each([
    ['', 'must not be empty', 'my-name'],
    ['..', noLabel, 'my-name'],
    ['.', noLabel, 'my-name'],
    ['a/b', noLabel, 'a-b'],
    ['A', noLabel, 'a'],
    ['a-', noLabel, 'a'],
    ['-a', noLabel, 'a'],
    ['a b', noLabel, 'a-b'],
    ['a'.repeat(64), 'must have at most 63 characters, not 64', 'a'.repeat(63)],
    ['con', reserved, 'con-env'],
    ['CON', reserved, 'con-env'],
    ['prn', reserved, 'prn-env'],
    ['Aux', reserved, 'aux-env'],
    ['nul', reserved, 'nul-env'],
    ['com1', reserved, 'com1-env'],
    ['lpt9', reserved, 'lpt9-env'],
    // Without the invalid characters these are reserved, so they must not be suggested.
    ['con-', noLabel, 'con-env'],
    ['/NUL', noLabel, 'nul-env'],
  ])('%j', (id, problem, suggestion) => {
    expect(name(id)).toBe(
      `APP001 environments name: invalid environment name '${id}': ${problem}. ${effect} Use '${suggestion}'.`,
    );
    expect(name(suggestion)).toBeUndefined();
  });

  test.each(['a', '0', 'con-1', 'my-con', 'xcon', 'com', 'com12', 'lpt', 'conx', 'a--b', 'a'.repeat(63)])(
    '%s is valid',
    (id) => {
      expect(name(id)).toBeUndefined();
    },
  );
});

describe('APP002', () => {
  test('the same name', () => {
    expect(name('a', 'b', 'a')).toMatchInlineSnapshot(
      `APP002 environments name: 'a' is used twice. One overwrites the files of the other. Give each environment a different name.`,
    );
  });

  test('two names that differ in case are reported with the rule about case', () => {
    expect(name('A', 'a')).toMatchInlineSnapshot(`
      APP001 environments name: invalid environment name 'A': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). It is the name of a folder in dist, which must be portable. Use 'a'.
      APP002 environments name: 'A' differs from environment 'a' only in case. One overwrites the files of the other. Give each environment a different name.
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
        "APP010 environments scope: must not be in environment 'outer'. One folder would mix the objects of both. " +
          "Create it in the app: new Environment(app, 'inner').",
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
