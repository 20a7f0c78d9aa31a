import { readdirSync, readFileSync } from 'node:fs';
import type { Need } from '../../../lib/app/plan/need';
import type { PartPlan } from '../../../lib/app/plan/part';
import { Stage } from '../../../lib/app/plan/stage';
import { conditionOf, rollout } from '../../../lib/app/plan/wait';
import { mentions, steps } from '../../e2e/support/runbook';
import { named, part, text } from '../../support/runbook';

/** The section of a runbook, without its heading; undefined where there is none. */
function inShort(runbook: string): string | undefined {
  const section = runbook.split(/^## /m).find((each) => each.startsWith('In short\n'));
  return section?.slice('In short\n'.length).trim();
}

function short(plans: readonly PartPlan[], stages = named(Stage.JAEGER)): string | undefined {
  return inShort(text({ parts: plans.map((plan) => part(Stage.JAEGER, plan)), stages }));
}

const release = (name: string, isExisting = false) => ({
  name,
  namespace: 'n',
  chart: 'milvus',
  chartVersion: '5.0.19',
  repository: 'https://charts.example.com',
  appVersion: '2.6.15',
  valuesFile: `helm/${name}.values.yml`,
  isExisting,
  keepsOtherValues: true,
  waits: [rollout('a=b', 'n', 600)],
});
const need = (more: Partial<Need> & Pick<Need, 'expect'>): Need => ({ kind: 'Deployment', why: 'it is used', ...more });

describe('In short', () => {
  test('nothing to apply and no release: there is no such section', () => {
    expect(short([{}], named())).toBeUndefined();
  });

  test('minimal: kubectl, and the folder', () => {
    expect(short([{}])).toBe(
      [
        'Run these lines one by one. If one fails, stop: its section below says why. Check first; each comment says what must be true:',
        '',
        '```sh',
        '# kubectl 1.25 or newer, and the context of the right cluster',
        'kubectl version',
        'kubectl config current-context',
        '```',
        '',
        'Apply, and wait:',
        '',
        '```sh',
        '# 2-jaeger',
        'kubectl apply --server-side -f dist/env/manifests/2-jaeger',
        '```',
      ].join('\n'),
    );
  });

  test.each<[Need, string]>([
    [need({ kind: 'Tool', expect: 'installed', name: 'helm', minimumVersion: '3.14' }), 'helm 3.14 or newer'],
    [need({ kind: 'Tool', expect: 'installed', name: 'helm' }), 'helm'],
    [need({ expect: 'available', name: 'c', selector: 'a=c', minimumVersion: '1.6.1' }), 'c 1.6.1 or newer, available'],
    [
      need({ expect: 'ready', selector: 'a=b', namespace: 'n', timeoutSeconds: 1 }),
      'its pods: "successfully rolled out"',
    ],
    [need({ expect: 'none', selector: 'name=jaeger-operator' }), 'no other jaeger-operator'],
    [need({ expect: 'allowed' }), 'yes: the rights of a cluster administrator'],
    [need({ kind: 'StorageClass', expect: 'default' }), 'a StorageClass marked (default)'],
    [
      need({ kind: 'EndpointSlice', expect: 'port', name: 'k', ports: [443, 6443] }),
      'EndpointSlice k: port 443 or 6443',
    ],
    [need({ kind: 'IngressClass', expect: 'exists', name: 'nginx' }), 'IngressClass nginx'],
  ])('%j is checked', (one, comment) => {
    expect(short([{ prerequisites: [{ text: 't', needs: [one] }] }])).toContain(
      `\nkubectl config current-context\n# ${comment}\n`,
    );
  });

  test('needs of one step are one comment, those in its text are one each, and two constructs with the same ask once', () => {
    const plan = {
      prerequisites: [
        {
          text: '{command} and {command}',
          needs: ['a', 'b'].map((name) => need({ kind: 'Secret', expect: 'exists', name })),
          inText: { needs: [need({ expect: 'none', selector: 'name=x' }), need({ expect: 'allowed' })] },
        },
      ],
    };
    expect(short([plan, plan])).toContain(
      [
        'kubectl config current-context',
        '# Secret a, b',
        'kubectl get secret a b',
        '# no other x',
        'kubectl get deployment -A -l name=x',
        '# yes: the rights of a cluster administrator',
        'kubectl auth can-i "*" "*" -A',
        '```',
      ].join('\n'),
    );
  });

  test.each(['answers', 'images'] as const)('%s is asked in its own section only', (expected) => {
    const asked = { text: 't', needs: [need({ kind: 'Elasticsearch', expect: expected, name: 'http://e:9200' })] };
    expect(short([{ prerequisites: [asked] }])).toBe(short([{}]));
  });

  test('a stage: what to wait for before, between and after', () => {
    const waiting = (name: string) => [
      { text: 't', waits: [conditionOf({ kind: 'Deployment', name, namespace: 'n' }, 'Ready', 1)] },
    ];
    const beforeApply = [
      { text: 't', needs: [need({ kind: 'Namespace', expect: 'exists', name: 'w' })] },
      { text: 't', needs: [need({ kind: 'Elasticsearch', expect: 'answers', name: 'http://e:9200' })] },
    ];
    const plan = { beforeApply, ready: waiting('r'), afterNeeded: waiting('f'), afterApply: waiting('a') };
    const wait = (name: string) => `kubectl wait --for=condition=Ready deployment/${name} -n n --timeout=1s`;
    const stages = new Map([[Stage.JAEGER, ['deployment.a.yaml', 'serviceaccount.a.yaml']]]);
    expect(short([plan, plan], stages)).toContain(
      [
        '# 2-jaeger',
        'kubectl get namespace w',
        wait('r'),
        "kubectl apply --server-side -f 'dist/env/manifests/2-jaeger/serviceaccount.*'",
        wait('f'),
        'kubectl apply --server-side -f dist/env/manifests/2-jaeger',
        wait('a'),
        '```',
      ].join('\n'),
    );
  });

  const REPOSITORY = [
    '# the charts of Milvus',
    'helm repo add milvus https://charts.example.com',
    'helm repo update milvus',
  ];
  const ROLLOUT = 'kubectl rollout status deployment -l a=b -n n --timeout=600s';

  test('a release that is new, and one that exists', () => {
    expect(short([{ release: release('r') }, { release: release('old', true) }], named())).toContain(
      [
        '```sh',
        ...REPOSITORY,
        '# Milvus r, if it is new (one that exists already: see its section below)',
        'helm install r milvus/milvus -n n --create-namespace --version 5.0.19 -f dist/env/helm/r.values.yml',
        ROLLOUT,
        '# Milvus old: stop unless this prints 5.0.19',
        "helm get metadata old -n n -o yaml | sed -n 's/^version: //p'",
        'helm upgrade old milvus/milvus -n n --version 5.0.19 --reset-then-reuse-values -f dist/env/helm/old.values.yml',
        ROLLOUT,
        '```',
      ].join('\n'),
    );
  });

  test.each([
    [3, 'helm install c milvus/milvus'],
    [4, '# Milvus: the sections "Milvus ..." below, one for each release'],
  ])('%d releases', (count, expected) => {
    const plans = ['a', 'b', 'c', 'd'].slice(0, count).map((name) => ({ release: release(name) }));
    expect(short(plans)).toContain(expected);
    expect(short(plans)?.includes('helm install')).toBe(count === 3);
  });

  test('Secrets have a section of their own', () => {
    const secret = (name: string) => ({ name, namespace: 'n', what: 'a word', keys: ['k'] });
    expect(short([{ secrets: [secret('a'), secret('b')] }, { secrets: [secret('a')] }])).toContain(
      '\n\nCreate the Secrets `a`, `b`: [Before you start](#before-you-start) says how.\n\nApply, and wait:\n',
    );
  });

  test('the doors of a UI', () => {
    const forward = {
      by: 'port-forward',
      service: 's',
      namespace: 'n',
      port: 1,
      path: '',
      url: 'http://localhost:1',
    } as const;
    const ingress = { by: 'ingress', service: 's', namespace: 'n', port: 1, path: '', ingress: 'i' } as const;
    const opened = (...doors: NonNullable<PartPlan['open']>) =>
      short([{ open: doors }])
        ?.split('\n')
        .slice(-6)
        .join('\n');
    const command = '\n\n```sh\nkubectl port-forward -n n service/s 1:1\n```';
    const says = (where: string) =>
      `\nOpen the UI: ${where}. Load or search a collection, then look for its traces: [Open the UI](#open-the-ui) says where.${command}`;
    expect(opened({ text: '{command}', inText: { doors: [forward] } })).toBe(
      says('http://localhost:1 while this runs'),
    );
    expect(opened({ text: 't', doors: [ingress] }, { text: 't', doors: [forward] })).toBe(
      says('http://localhost:1 while this runs'),
    );
    expect(opened({ text: 't', doors: [{ ...ingress, url: 'https://h' }] }, { text: 't', doors: [forward] })).toBe(
      says('https://h, or http://localhost:1 while this runs'),
    );
  });
});

test.each(readdirSync('dist'))('%s: each line stands in the sections too, in the same order', (environment) => {
  const runbook = readFileSync(`dist/${environment}/README.md`, 'utf8');
  const lines = [...(inShort(runbook) ?? '').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
  );
  const blocks = steps(runbook).flatMap(({ commands }) => commands.split('\n'));
  const named = mentions(runbook).map(({ command }) => command);
  const inBlocks = lines.filter((line) => !named.includes(line));
  expect(inBlocks.length).toBeGreaterThan(5);
  let from = 0;
  for (const line of inBlocks) {
    const at = blocks.indexOf(line, from);
    expect([line, at >= from]).toEqual([line, true]);
    from = at + 1;
  }
});
