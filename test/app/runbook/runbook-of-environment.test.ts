import { App, Chart } from 'cdk8s';
import { Diagnostics, Jaeger, JaegerIngress, JaegerOperator, MilvusRelease, MilvusTracing } from '../../../lib';
import { environment } from '../../support/environment';
import { unlimited } from '../../support/unlimited';

/** The README of an environment in its parts, by heading. */
function sections(fill: (env: ReturnType<typeof environment>['env']) => void): ReadonlyMap<string, string> {
  const { app, env } = environment();
  fill(env);
  const [head = '', ...rest] = (app.render()['env/README.md'] ?? '').split('\n## ');
  return new Map([
    ['', head],
    ...rest.map((section): [string, string] => [section.slice(0, section.indexOf('\n')), section]),
  ]);
}

const ours = (headings: Iterable<string>) => [...headings].filter((heading) => !heading.startsWith('Milvus '));

test('only a Jaeger', () => {
  const runbook = sections((env) => new Jaeger(env, 'jaeger'));
  expect([...runbook.keys()]).toEqual([
    ...[
      '',
      'In short',
      'What runs where',
      'Before you start',
      'Apply',
      'Verify',
      'Open the UI',
      'When no trace comes',
      'Undo',
    ],
  ]);
});

test('only a release, whose Jaeger is elsewhere: nothing to apply', () => {
  const jaeger = new Jaeger(new Chart(new App(), 'elsewhere'), 'jaeger', { namespace: 'tracing' });
  const runbook = sections((env) => {
    new MilvusRelease(env, 'r', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
  });
  expect(ours(runbook.keys())).toEqual([
    ...[
      '',
      'In short',
      'What runs where',
      'Before you start',
      "Milvus: the chart's repository",
      'Verify',
      'Open the UI',
      'When no trace comes',
      'Undo',
    ],
  ]);
  expect([...runbook.keys()].some((heading) => heading.startsWith('Milvus r'))).toBe(true);
});

test('an operator, two Jaegers and two releases', () => {
  const runbook = sections((env) => {
    const operator = new JaegerOperator(env, 'operator');
    for (const name of ['one', 'two']) {
      const jaeger = new Jaeger(env, name, { operator });
      const tracing = MilvusTracing.jaeger(jaeger, { sampleFraction: 1 });
      new MilvusRelease(env, `milvus-${name}`, { tracing });
    }
  });
  expect(ours(runbook.keys())).toEqual([
    ...[
      '',
      'In short',
      'What runs where',
      'Before you start',
      'Apply',
      "Milvus: the chart's repository",
      'Verify',
      'Open the UI',
      'When no trace comes',
      'Undo',
      'Undo 0-setup too',
      "Coming from upstream's install",
    ],
  ]);
  const apply = runbook.get('Apply') ?? '';
  const places = ['/0-setup', '/1-operator', '--for=condition=Available', '/2-jaeger', 'jaeger/one', 'jaeger/two'].map(
    (text) => apply.indexOf(text),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.includes(-1)).toBe(false);
});

test('accepted warnings stand in the runbook of their environment, whoever accepted them', () => {
  const runbook = sections((env) => {
    Diagnostics.of(env).accept('JAE032', 'a test, at the environment');
    const jaeger = new Jaeger(env, 'jaeger', { ingress: JaegerIngress.openToEverybody(), strategy: unlimited });
    Diagnostics.of(jaeger).accept('JAE031', 'a test, at the Jaeger');
  });
  expect(
    [...(runbook.get('Accepted warnings') ?? '').matchAll(/^- (\S+ \S+)|^ {2}(Accepted: .*)$/gm)].map(
      ([, a, b]) => a ?? b,
    ),
  ).toEqual([
    'JAE031 env/jaeger',
    'Accepted: a test, at the Jaeger',
    'JAE032 env/jaeger',
    'Accepted: a test, at the environment',
  ]);
});

test('a release in a namespace that undo would delete is named there', () => {
  const text = (namespace: string) =>
    sections((env) => {
      const jaeger = new Jaeger(env, 'jaeger', { namespace: 'search' });
      new MilvusRelease(env, 'r', { namespace, tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
    }).get('Undo 0-setup too') ?? '';
  const warning = 'Deleting namespace `search` also deletes the Milvus release `r` and all its data.';
  expect([text('search').includes(warning), text('milvus').includes(warning)]).toEqual([true, false]);
});
