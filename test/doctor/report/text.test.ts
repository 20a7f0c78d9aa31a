import { Style } from '../../../lib/diagnostics/text/style';
import { State, type Verdict } from '../../../lib/doctor/diagnosis';
import type { Headline } from '../../../lib/doctor/report/headline';
import { textReport } from '../../../lib/doctor/report/text';
import { ALL_OK, BROKEN, HEADLINE, NO_ENDPOINTS, NO_HOST, ok, RARE, UNSEEN, WARNED } from '../../support/verdicts';

function screen(verdicts: readonly Verdict[], columns = 80, headline: Headline = HEADLINE, env = {}): string {
  return textReport(verdicts, headline, { style: Style.for({ columns, env }), explain: 'NAME lint --explain' });
}

describe('all links are ok', () => {
  test('in 40 columns', () => {
    expect(screen(ALL_OK, 40)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes,
          all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release
          (milvus-5.0.19)

      ok tools: kubectl v1.34.5, helm
          v4.1.4, Kubernetes v1.34.4
      ok webhook: not needed: Jaeger 2 has
          no operator
      ok configuration: my-release: the
          ConfigMap is that of the values, and
          the pods started after it was
          changed
      ok traces: 2 services, the last span
          12 seconds ago

      Every link is ok.
      The traces are at http://localhost:16686
      while this runs:
          kubectl port-forward -n default service/jaeger-query 16686:16686 --context kubernetes-admin@kubernetes
      "
    `);
  });

  test('in 80 columns', () => {
    expect(screen(ALL_OK, 80)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes, all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release (milvus-5.0.19)

      ok             tools          kubectl v1.34.5, helm v4.1.4, Kubernetes v1.34.4
      ok             webhook        not needed: Jaeger 2 has no operator
      ok             configuration  my-release: the ConfigMap is that of the values,
                                    and the pods started after it was changed
      ok             traces         2 services, the last span 12 seconds ago

      Every link is ok.
      The traces are at http://localhost:16686 while this runs:
          kubectl port-forward -n default service/jaeger-query 16686:16686 --context kubernetes-admin@kubernetes
      "
    `);
  });

  test('in 120 columns', () => {
    expect(screen(ALL_OK, 120)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes, all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release (milvus-5.0.19)

      ok             tools          kubectl v1.34.5, helm v4.1.4, Kubernetes v1.34.4
      ok             webhook        not needed: Jaeger 2 has no operator
      ok             configuration  my-release: the ConfigMap is that of the values, and the pods started after it was changed
      ok             traces         2 services, the last span 12 seconds ago

      Every link is ok.
      The traces are at http://localhost:16686 while this runs:
          kubectl port-forward -n default service/jaeger-query 16686:16686 --context kubernetes-admin@kubernetes
      "
    `);
  });
});

describe('two links are broken: the first is explained', () => {
  test('in 40 columns', () => {
    expect(screen(BROKEN, 40)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes,
          all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release
          (milvus-5.0.19)

      ok tools: kubectl v1.34.5,
          Kubernetes v1.34.4
      broken services: DOC081
          default/jaeger-collector
          spec.selector
      not looked at storage: this account
          may not read pods/log in default
      broken endpoint: DOC181
          milvus/my-release trace.jaeger.url
      warning sampling: DOC201
          milvus/my-release
          trace.sampleFraction

      error DOC081
          default/jaeger-collector
          spec.selector
          Matches no pod.
          The Service has no endpoints, so
          Milvus cannot reach the collector
          and drops its spans.
          Seen by:
             kubectl get endpointslices -n default -l kubernetes.io/service-name=jaeger-collector -o json
             items[0].endpoints: null
          -> Delete the Service. The operator
             creates it again with the right
             selector.
             kubectl delete service jaeger-collector -n default --context kubernetes-admin@kubernetes

      The chain is broken at: services.
      Also broken, perhaps only because of
      this: endpoint.
      Fix it, then run doctor again.
      Not looked at: storage.
      What a code means:
      \`NAME lint --explain DOC081\`
      "
    `);
  });

  test('in 80 columns', () => {
    expect(screen(BROKEN, 80)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes, all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release (milvus-5.0.19)

      ok             tools          kubectl v1.34.5, Kubernetes v1.34.4
      broken         services       DOC081 default/jaeger-collector spec.selector
      not looked at  storage        this account may not read pods/log in default
      broken         endpoint       DOC181 milvus/my-release trace.jaeger.url
      warning        sampling       DOC201 milvus/my-release trace.sampleFraction

      error DOC081 default/jaeger-collector spec.selector
          Matches no pod.
          The Service has no endpoints, so Milvus cannot reach the collector and drops
          its spans.
          Seen by:
             kubectl get endpointslices -n default -l kubernetes.io/service-name=jaeger-collector -o json
             items[0].endpoints: null
          -> Delete the Service. The operator creates it again with the right
             selector.
             kubectl delete service jaeger-collector -n default --context kubernetes-admin@kubernetes

      The chain is broken at: services.
      Also broken, perhaps only because of this: endpoint.
      Fix it, then run doctor again.
      Not looked at: storage.
      What a code means: \`NAME lint --explain DOC081\`
      "
    `);
  });

  test('in 120 columns', () => {
    expect(screen(BROKEN, 120)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes, all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release (milvus-5.0.19)

      ok             tools          kubectl v1.34.5, Kubernetes v1.34.4
      broken         services       DOC081 default/jaeger-collector spec.selector
      not looked at  storage        this account may not read pods/log in default
      broken         endpoint       DOC181 milvus/my-release trace.jaeger.url
      warning        sampling       DOC201 milvus/my-release trace.sampleFraction

      error DOC081 default/jaeger-collector spec.selector
          Matches no pod.
          The Service has no endpoints, so Milvus cannot reach the collector and drops its spans.
          Seen by:
             kubectl get endpointslices -n default -l kubernetes.io/service-name=jaeger-collector -o json
             items[0].endpoints: null
          -> Delete the Service. The operator creates it again with the right selector.
             kubectl delete service jaeger-collector -n default --context kubernetes-admin@kubernetes

      The chain is broken at: services.
      Also broken, perhaps only because of this: endpoint.
      Fix it, then run doctor again.
      Not looked at: storage.
      What a code means: \`NAME lint --explain DOC081\`
      "
    `);
  });
});

describe('a warning is explained where nothing is broken', () => {
  test('in 40 columns', () => {
    expect(screen(WARNED, 40)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes,
          all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release
          (milvus-5.0.19)

      ok tools: kubectl v1.34.5,
          Kubernetes v1.34.4
      warning sampling: DOC201
          milvus/my-release
          trace.sampleFraction

      warning DOC201
          milvus/my-release
          trace.sampleFraction
          0.001 samples one request in 1000.
          A single search has no trace, most
          of the time.
          Seen by:
             kubectl get configmap my-release-milvus -n milvus -o json
             sampleFraction: 0.001
          -> Set a larger share to see each
             search, such as 1.

      Nothing is broken. Warnings: sampling.
      What a code means:
      \`NAME lint --explain DOC201\`
      "
    `);
  });

  test('in 80 columns', () => {
    expect(screen(WARNED, 80)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes, all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release (milvus-5.0.19)

      ok             tools          kubectl v1.34.5, Kubernetes v1.34.4
      warning        sampling       DOC201 milvus/my-release trace.sampleFraction

      warning DOC201 milvus/my-release trace.sampleFraction
          0.001 samples one request in 1000.
          A single search has no trace, most of the time.
          Seen by:
             kubectl get configmap my-release-milvus -n milvus -o json
             sampleFraction: 0.001
          -> Set a larger share to see each search, such as 1.

      Nothing is broken. Warnings: sampling.
      What a code means: \`NAME lint --explain DOC201\`
      "
    `);
  });

  test('in 120 columns', () => {
    expect(screen(WARNED, 120)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes, all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release (milvus-5.0.19)

      ok             tools          kubectl v1.34.5, Kubernetes v1.34.4
      warning        sampling       DOC201 milvus/my-release trace.sampleFraction

      warning DOC201 milvus/my-release trace.sampleFraction
          0.001 samples one request in 1000.
          A single search has no trace, most of the time.
          Seen by:
             kubectl get configmap my-release-milvus -n milvus -o json
             sampleFraction: 0.001
          -> Set a larger share to see each search, such as 1.

      Nothing is broken. Warnings: sampling.
      What a code means: \`NAME lint --explain DOC201\`
      "
    `);
  });
});

describe('a link was not looked at', () => {
  test('in 40 columns', () => {
    expect(screen(UNSEEN, 40)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes,
          all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release
          (milvus-5.0.19)

      ok tools: kubectl v1.34.5
      not looked at milvus: helm: the
          program is not installed; DOC003
          helm

      Nothing broken was seen.
      Not looked at: milvus.
      Exit code 2: no trace shows that these
      links work.
      "
    `);
  });

  test('in 80 columns', () => {
    expect(screen(UNSEEN, 80)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes, all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release (milvus-5.0.19)

      ok             tools          kubectl v1.34.5
      not looked at  milvus         helm: the program is not installed; DOC003 helm

      Nothing broken was seen.
      Not looked at: milvus.
      Exit code 2: no trace shows that these links work.
      "
    `);
  });

  test('in 120 columns', () => {
    expect(screen(UNSEEN, 120)).toMatchInlineSnapshot(`
      "Context kubernetes-admin@kubernetes, all namespaces
      Jaeger: default/jaeger (Jaeger 1)
      Milvus: milvus/my-release (milvus-5.0.19)

      ok             tools          kubectl v1.34.5
      not looked at  milvus         helm: the program is not installed; DOC003 helm

      Nothing broken was seen.
      Not looked at: milvus.
      Exit code 2: no trace shows that these links work.
      "
    `);
  });
});

test('what is copied is never wrapped or cut', () => {
  const command = `kubectl patch service jaeger-collector -n default --type merge -p '${'{"spec":{}}'.repeat(60)}'`;
  const yaml = `trace:\n  otlp:\n    headers: ${'a'.repeat(500)}\n`;
  const { finding } = NO_HOST;
  const found = [{ ...NO_HOST, finding: { ...finding, evidence: { command, line: '-' }, commands: [command], yaml } }];
  const lines = screen([{ link: 'endpoint', state: State.BROKEN, summary: '-', found }], 40).split('\n');
  expect(lines.filter((line) => line.endsWith(command))).toHaveLength(2);
  const at = lines.findIndex((line) => line.trim() === 'trace:');
  const indent = lines[at]?.indexOf('trace:') ?? -1;
  expect(lines.slice(at, at + 3).map((line) => line.slice(indent))).toEqual(yaml.trimEnd().split('\n'));
});

test('what is to be saved comes before the commands that read it', () => {
  const { finding } = NO_HOST;
  const found = [
    { ...NO_HOST, finding: { ...finding, commands: ['helm upgrade a b -f a.yml'], yaml: 'trace:\n\n  a: b\n' } },
  ];
  expect(screen([{ link: 'endpoint', state: State.BROKEN, summary: '-', found }])).toContain(
    ['trace:', '', '  a: b', '', 'helm upgrade a b -f a.yml', '']
      .map((line) => (line === '' ? '' : `       ${line}`))
      .join('\n'),
  );
});

test('a line of a log is wrapped and cut, with its indent', () => {
  const line = `  ${'word '.repeat(200)}`;
  const found = [{ ...RARE, finding: { ...RARE.finding, evidence: { command: 'kubectl logs a', line } } }];
  const lines = screen([{ link: 'tracer', state: State.WARNING, summary: '-', found }], 60).split('\n');
  const shown = lines.filter((each) => each.startsWith('         word'));
  expect(shown).toHaveLength(6);
  expect(shown.at(-1)).toMatch(/ wor\.\.\.$/);
  expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(60);
});

test('of five findings of a link, three are explained', () => {
  const found = [1, 2, 3, 4, 5].map((number) => ({
    ...NO_ENDPOINTS,
    finding: { ...NO_ENDPOINTS.finding, where: `default/a-${number}` },
  }));
  const text = screen([{ link: 'services', state: State.BROKEN, summary: '-', found: [...found, RARE] }]);
  expect(text.match(/^error DOC081 .*$/gm)).toEqual([1, 2, 3].map((n) => `error DOC081 default/a-${n} spec.selector`));
  expect(text).toContain('\n\n2 more findings of services: --format json has all.\n\n');
  // The warnings of a broken link are for later.
  expect(text).not.toContain('DOC201');
});

test('warnings of each link are explained where nothing is broken', () => {
  const warned = (link: string): Verdict => ({
    link,
    state: State.WARNING,
    summary: '-',
    found: [RARE, RARE, RARE, RARE],
  });
  const text = screen([warned('tracer'), warned('sampling')]);
  expect(text.match(/^warning DOC201 /gm)).toHaveLength(6);
  expect(text.match(/^1 more finding of .*$/gm)).toEqual([
    '1 more finding of tracer: --format json has all.',
    '1 more finding of sampling: --format json has all.',
  ]);
});

test('no answer from the cluster, and no context', () => {
  const text = screen([ok('tools', 'kubectl v1.34.5')], 80, { scope: 'no answer from the cluster' });
  expect(text.split('\n\n')[0]).toBe('Context (none), no answer from the cluster');
});

test('colours', () => {
  expect(screen(BROKEN, 80, HEADLINE, { FORCE_COLOR: '1' }).replaceAll('\u001b', '^')).toMatchInlineSnapshot(`
    "Context kubernetes-admin@kubernetes, all namespaces
    Jaeger: default/jaeger (Jaeger 1)
    Milvus: milvus/my-release (milvus-5.0.19)

    ^[32mok^[0m             ^[1mtools^[0m          kubectl v1.34.5, Kubernetes v1.34.4
    ^[31mbroken^[0m         ^[1mservices^[0m       DOC081 default/jaeger-collector spec.selector
    ^[2mnot looked at^[0m  ^[1mstorage^[0m        this account may not read pods/log in default
    ^[31mbroken^[0m         ^[1mendpoint^[0m       DOC181 milvus/my-release trace.jaeger.url
    ^[33mwarning^[0m        ^[1msampling^[0m       DOC201 milvus/my-release trace.sampleFraction

    ^[1;31merror^[0m ^[1mDOC081^[0m default/jaeger-collector spec.selector
        ^[1mMatches no pod.^[0m
        The Service has no endpoints, so Milvus cannot reach the collector and drops
        its spans.
        ^[2mSeen by:^[0m
           kubectl get endpointslices -n default -l kubernetes.io/service-name=jaeger-collector -o json
           ^[2mitems[0].endpoints: null^[0m
        ^[36m-> Delete the Service. The operator creates it again with the right^[0m
        ^[36m   selector.^[0m
           ^[1mkubectl delete service jaeger-collector -n default --context kubernetes-admin@kubernetes^[0m

    ^[1;31mThe chain is broken at: services.^[0m
    Also broken, perhaps only because of this: endpoint.
    Fix it, then run doctor again.
    Not looked at: storage.
    What a code means: \`NAME lint --explain DOC081\`
    "
  `);
});

test.each([40, 80])('no colour moves a word, in %i columns', (columns) => {
  const coloured = screen(BROKEN, columns, HEADLINE, { FORCE_COLOR: '1' });
  expect(coloured.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(screen(BROKEN, columns));
});

test.each([40, 66, 80, 120])('no line of prose is longer than %i columns', (columns) => {
  const long = screen([...ALL_OK, ...BROKEN], columns)
    .split('\n')
    .filter((line) => line.length > columns);
  expect(long.map((line) => line.trim())).toEqual(
    [NO_ENDPOINTS.finding.evidence.command, ...(NO_ENDPOINTS.finding.commands ?? [])].filter(
      (command) => command.length > columns - 7,
    ),
  );
});

describe('hostile text from a cluster', () => {
  const HOSTILE = '\u001b[2J::error::owned\r##[error]owned\u202e\n::set-output name=a::b';
  const PASSWORD = 'https://admin:hunter2@example.com/';
  const hostile = (text: string): string => {
    const finding = {
      ...{ where: text, path: text, value: text, problem: 'must be short.', effect: text, fix: text, yaml: text },
      ...{ evidence: { command: text, line: text }, commands: [text] },
    };
    const verdict = { link: 'network', state: State.BROKEN, summary: text, found: [{ ...NO_HOST, finding }] };
    const subjects = [{ namespace: text, name: text, what: text }];
    const headline = { context: text, namespace: text, scope: text, found: { jaegers: subjects, milvuses: subjects } };
    return [40, 80].map((columns) => screen([verdict, ok('traces', text)], columns, headline)).join('');
  };

  test('controls no terminal, and is no workflow command', () => {
    const text = hostile(HOSTILE);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    expect(text).toContain('\\u001b[2J');
  });

  test('shows no password of a URL', () => {
    const text = hostile(PASSWORD);
    expect(text).not.toContain('hunter2');
    expect(text).toContain('https://***@example.com/');
  });

  test('a context with an @ is no password', () => {
    expect(screen(BROKEN)).toContain('--context kubernetes-admin@kubernetes');
  });
});

test('the way to the UI is said only where traces arrive', () => {
  const at = 'The traces are at http://localhost:16686 while this runs:\n    kubectl port-forward ';
  expect(screen(ALL_OK)).toContain(at);
  expect(screen([...ALL_OK, ...WARNED])).toContain(at);
  expect(screen(WARNED)).not.toContain('localhost');
  expect(screen([...ALL_OK, ...BROKEN])).not.toContain('localhost');
});

test('where the cluster was not reached, the links behind are not listed a second time', () => {
  const unseen: Verdict = {
    link: 'jaeger',
    state: State.NOT_LOOKED_AT,
    summary: 'the cluster was not reached',
    found: [],
  };
  const broken: Verdict = { link: 'access', state: State.BROKEN, summary: '-', found: [NO_HOST] };
  const lines = screen([ok('tools', '-'), broken, unseen]).split('\n');
  expect(lines.slice(-5)).toEqual([
    '',
    'The cluster was not reached: access.',
    'Fix it, then run doctor again.',
    'What a code means: `NAME lint --explain DOC181`',
    '',
  ]);
});
