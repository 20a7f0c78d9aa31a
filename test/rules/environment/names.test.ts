import { ApiObject } from 'cdk8s';
import { Jaeger, JaegerIngress, JaegerStorage, JaegerStrategy, MilvusRelease, MilvusTracing } from '../../../lib';
import { environment } from '../../support/environment';
import { thrown } from '../../support/thrown';
import { MilvusChartVersion } from '../../../lib/upstream/milvus-chart-version';

const { chart: CHART } = MilvusChartVersion.NEWEST;

interface Identity {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

/** What is said about objects of these identities in one environment. */
function objects(...identities: readonly Identity[]): string | undefined {
  const { app, env } = environment();
  identities.forEach(({ apiVersion = 'example.com/v1', kind = 'Thing', name = 'x', namespace }, index) => {
    new ApiObject(env, `o${index}`, { apiVersion, kind, metadata: { name, ...(namespace && { namespace }) } });
  });
  return thrown(() => app.render());
}

describe('APP005', () => {
  test('the same object twice, and thrice', () => {
    expect(objects({}, {})).toMatchInlineSnapshot(
      `APP005 env/o1 metadata.name: duplicate Thing 'x', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.`,
    );
    expect(objects({}, {}, {})).toMatchInlineSnapshot(`
      APP005 env/o1 metadata.name: duplicate Thing 'x', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.
      APP005 env/o2 metadata.name: duplicate Thing 'x', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.
    `);
  });

  test('reports each of these', () => {
    expect(
      [
        // another version
        { apiVersion: 'example.com/v2' },
        // the namespace written out
        { namespace: 'default' },
        // a case twin of the name
        { name: 'X' },
        // a case twin of the kind
        { kind: 'THING' },
        // a case twin of the group
        { apiVersion: 'Example.com/v1' },
      ].map((second) => objects({}, second)),
    ).toMatchInlineSnapshot(`
      APP005 env/o1 metadata.name: duplicate Thing 'x', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.
      APP005 env/o1 metadata.name: duplicate Thing 'x', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.
      APP005 env/o1 metadata.name: duplicate Thing 'X', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.
      APP005 env/o1 metadata.name: duplicate THING 'x', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.
      APP005 env/o1 metadata.name: duplicate Thing 'x', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.
    `);
  });

  test('the core group too', () => {
    const service = { apiVersion: 'v1', kind: 'Service' };
    expect(objects(service, service)).toMatchInlineSnapshot(
      `APP005 env/o1 metadata.name: duplicate Service 'x', first defined at env/o0. The one that is applied last silently wins. Rename one, or define the object once.`,
    );
  });

  test.each<[string, Identity]>([
    ['another namespace', { namespace: 'other' }],
    ['another kind', { kind: 'Thingy' }],
    ['another name', { name: 'y' }],
    ['another group', { apiVersion: 'example.org/v1' }],
    ['a group that begins alike', { apiVersion: 'example.com.au/v1' }],
    ['the core group', { apiVersion: 'v1' }],
  ])('%s passes', (_, second) => {
    expect(objects({}, second)).toBeUndefined();
  });

  test('a Namespace that somebody made by hand beside the one of a construct', () => {
    const { app, env } = environment();
    new ApiObject(env, 'mine', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team' } });
    new Jaeger(env, 'jaeger', { namespace: 'team' });
    expect(thrown(() => app.render())).toMatchInlineSnapshot(
      `APP005 env/namespace-team metadata.name: duplicate Namespace 'team', first defined at env/mine. The one that is applied last silently wins. Rename one, or define the object once.`,
    );
  });

  test('two Jaegers of one name', () => {
    const { app, env } = environment();
    new Jaeger(env, 'a', { name: 'jaeger' });
    new Jaeger(env, 'b', { name: 'jaeger' });
    expect(thrown(() => app.render())).toMatchInlineSnapshot(
      `APP005 env/b metadata.name: duplicate Jaeger 'jaeger', first defined at env/a. The one that is applied last silently wins. Rename one, or define the object once.`,
    );
  });
});

describe('APP008', () => {
  function rendered(...releases: readonly (readonly [namespace: string, releaseName: string])[]) {
    const { app, env } = environment();
    const strategy = JaegerStrategy.allInOne({ storage: JaegerStorage.memory({ maxTraces: 1 }) });
    const jaeger = new Jaeger(env, 'jaeger', { strategy, ingress: JaegerIngress.none() });
    const tracing = MilvusTracing.otlp(jaeger, { sampleFraction: 1 });
    releases.forEach(([namespace, releaseName], index) => {
      new MilvusRelease(env, `r${index}`, { releaseName, tracing, namespace });
    });
    return app;
  }

  test('the same name twice in one namespace', () => {
    expect(thrown(() => rendered(['n', 'a'], ['n', 'b'], ['n', 'a']).render())).toMatchInlineSnapshot(
      `APP008 env/r2 releaseName: duplicate release 'a' in namespace 'n', first defined at env/r0. One values file overwrites the other. Rename one, or put it in another environment.`,
    );
  });

  test('two names pass', () => {
    expect(thrown(() => rendered(['n', 'a'], ['n', 'a-1']).render())).toBeUndefined();
    const files = Object.keys(rendered(['n', 'a'], ['n', 'a-1']).render());
    expect(files.filter((file) => file.includes('/helm/'))).toEqual([
      'env/helm/a-1.values.yml',
      'env/helm/a.values.yml',
    ]);
  });

  test('one name in two namespaces passes: their files have the namespace, and so have the titles and commands of the runbook', () => {
    const files = rendered(['team-a', 'm'], ['team-b', 'm'], ['team-b', 'other']).render();
    expect(Object.keys(files).filter((file) => file.includes('/helm/'))).toEqual([
      'env/helm/other.values.yml',
      'env/helm/team-a.m.values.yml',
      'env/helm/team-b.m.values.yml',
    ]);
    const readme = files['env/README.md'] ?? '';
    expect([...readme.matchAll(/^## Milvus (.*): a new release$/gm)].map(([, name]) => name)).toEqual([
      'm in namespace team-a',
      'm in namespace team-b',
      'other',
    ]);
    const installs = [...readme.matchAll(/^helm install .*$/gm)].map(([command]) => command);
    // Once in short, once in its chapter.
    expect([...new Set(installs)]).toEqual(
      [
        ['m', 'team-a', 'team-a.m'],
        ['m', 'team-b', 'team-b.m'],
        ['other', 'team-b', 'other'],
      ].map(
        ([name, namespace, file]) =>
          `helm install ${name} milvus/milvus -n ${namespace} --create-namespace --version ${CHART} -f dist/env/helm/${file}.values.yml`,
      ),
    );
    expect(readme).toContain('["Milvus m<br/>namespace team-a"]');
    expect(readme).toContain('["Milvus m<br/>namespace team-b"]');
  });
});
