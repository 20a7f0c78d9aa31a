import type { PartPlan } from '../../../lib/app/plan/part';
import { Stage } from '../../../lib/app/plan/stage';
import { conditionOf, rollout } from '../../../lib/app/plan/wait';
import { named, part, step, text, withoutInShort } from '../../support/runbook';

const deployment = (name: string) => ({ kind: 'Deployment', name, namespace: 'n' });
const RELEASE = {
  name: 'r',
  namespace: 'n',
  chart: 'milvus',
  chartVersion: '5.0.19',
  repository: 'https://charts.example.com',
  appVersion: '2.6.15',
  valuesFile: 'helm/r.values.yml',
  isExisting: false,
  keepsOtherValues: true,
  waits: [],
};
const FULL: Required<PartPlan> = {
  what: ['It is this.', 'And that.'],
  picture: {
    nodes: [{ key: 'a', lines: ['A', 'in a'] }],
    arrows: [{ from: { key: 'a', lines: [] }, label: 'to', to: { key: 'b', lines: ['B'] } }],
  },
  secrets: [{ name: 's', namespace: 'n', what: 'a word', keys: ['k'] }],
  prerequisites: [{ text: 'tool:', needs: [{ kind: 'Tool', expect: 'installed', name: 'helm', why: 'it is used' }] }],
  appendices: [{ title: 'An older one', steps: [{ text: 'remove:', deletions: [{ objects: [deployment('old')] }] }] }],
  beforeApply: [{ text: 'needs:', needs: [{ kind: 'Secret', expect: 'exists', name: 'x', why: 'it is read' }] }],
  afterNeeded: [{ text: 'wait for what pods need:', waits: [conditionOf(deployment('c'), 'Ready', 1)] }],
  ready: [{ text: 'ask:', checks: [{ ask: 'none', kind: 'Jaeger' }] }],
  afterApply: [{ text: 'wait:', waits: [conditionOf(deployment('a'), 'Available', 2), rollout('b=c', 'n', 3)] }],
  release: RELEASE,
  sections: [{ title: 'helm', steps: [{ text: 'install:', releases: [{ task: 'install', release: RELEASE }] }] }],
  verify: [
    {
      text: 'look:',
      checks: [{ ask: 'object', kind: 'Jaeger', name: 'a', namespace: 'n', columns: [{ title: 'NAME', cell: 'a' }] }],
    },
  ],
  open: [step('open it')],
  troubleshoot: [step('read its log')],
  undo: [{ text: 'undo it:', deletions: [{ objects: [deployment('a')], namespace: 'n' }] }],
  leftovers: [{ text: 'sweep:', deletions: [{ objects: [deployment('b')], namespace: 'n' }] }],
  undoSetup: [step('this goes as well')],
};

const HEAD = [
  '# env',
  '',
  'Generated: change the app, not this folder, and synthesize again. Run the commands in a POSIX shell (on Windows: WSL or Git Bash; in zsh, as on macOS, after `setopt interactive_comments`), from the folder that holds `dist`.',
  '',
];
const BEFORE = [
  '## Before you start',
  '',
  'kubectl 1.25 or newer (older versions cannot wait for the Deployments of a label), with the context of the right cluster:',
  '',
  '```sh',
  'kubectl version',
  'kubectl config current-context',
  '```',
  '',
];

const WRITE =
  'Write each value to the file that the command of its Secret names, without a newline at the end. This reads a value without showing it: `stty -echo; IFS= read -r VALUE; stty echo; printf %s "$VALUE" > secrets-of-env/NAMESPACE/SECRET/KEY; unset VALUE`. Copy certificates and keys there ' +
  'as PEM files.';
const FOLDER =
  'Create these Secrets from files, so that no value enters the shell history. Skip those that already exist. This creates a folder that only you can read and that git ignores:';
const SERVER_SIDE = '--dry-run=client -o yaml | kubectl apply --server-side -f -';
const SECRET = [
  ...['Create the namespaces of the Secrets:', '', '```sh', `kubectl create namespace n ${SERVER_SIDE}`, '```', ''],
  ...[FOLDER, '', '```sh', 'mkdir -p secrets-of-env/n/s', 'chmod 700 secrets-of-env'],
  ...["echo '*' > secrets-of-env/.gitignore", '```', '', WRITE, ''],
  ...['The Secret `s` in namespace `n` holds a word. Its keys: `k`.', '', '```sh'],
  ...[`kubectl create secret generic s -n n --from-file=secrets-of-env/n/s/k ${SERVER_SIDE}`, '```', ''],
  ...[
    'Check the Secrets. This prints their keys, not their values:',
    '',
    '```sh',
    'kubectl describe secret s -n n',
    '```',
    '',
  ],
  ...['Delete the files:', '', '```sh', 'rm -r secrets-of-env', '```', ''],
];

test('minimal: what it is, and kubectl', () => {
  expect(text({})).toBe([...HEAD, ...BEFORE].join('\n'));
});

test('one part that says everything', () => {
  const runbook = text({ parts: [part(Stage.JAEGER, FULL)], stages: named(Stage.SETUP, Stage.JAEGER) });
  // That section has a test of its own.
  expect(withoutInShort(runbook)).toBe(
    [
      ...HEAD,
      ...['It is this.', '', 'And that.', ''],
      ...['## What runs where', ''],
      ...['```mermaid', 'flowchart LR', '  n1["A<br/>in a"]', '  n2["B"]', '  n1 -- "to" --> n2', '```', ''],
      ...BEFORE,
      ...['tool:', '', '```sh', 'helm version --short', '```', ''],
      ...SECRET,
      ...['## Apply', ''],
      ...['Stage 0-setup:', '', '```sh', 'kubectl apply --server-side -f dist/env/manifests/0-setup', '```', ''],
      ...['needs:', '', '```sh', 'kubectl get secret x', '```', ''],
      ...['ask:', '', '```sh', 'kubectl get jaegers -A --ignore-not-found', '```', ''],
      ...[
        'wait for what pods need:',
        '',
        '```sh',
        'kubectl wait --for=condition=Ready deployment/c -n n --timeout=1s',
        '```',
        '',
      ],
      ...['Stage 2-jaeger:', '', '```sh', 'kubectl apply --server-side -f dist/env/manifests/2-jaeger', '```', ''],
      ...[
        'wait:',
        '',
        '```sh',
        'kubectl wait --for=condition=Available deployment/a -n n --timeout=2s',
        'kubectl rollout status deployment -l b=c -n n --timeout=3s',
        '```',
        '',
      ],
      ...[
        '## helm',
        '',
        'install:',
        '',
        '```sh',
        'helm install r milvus/milvus -n n --create-namespace --version 5.0.19 -f dist/env/helm/r.values.yml',
        '```',
        '',
      ],
      ...[
        '## Verify',
        '',
        'look:',
        '',
        '```sh',
        'kubectl get jaegers a -n n',
        '```',
        '',
        '```text',
        'NAME',
        'a',
        '```',
        '',
      ],
      ...['## Open the UI', '', 'open it', ''],
      ...['## When no trace comes', '', 'read its log', ''],
      ...['## Undo', '', 'undo it:', '', '```sh', 'kubectl delete deployment/a -n n --ignore-not-found', '```', ''],
      'Stage 2-jaeger:',
      ...['', '```sh', 'kubectl delete --ignore-not-found -f dist/env/manifests/2-jaeger', '```', ''],
      ...['sweep:', '', '```sh', 'kubectl delete deployment/b -n n --ignore-not-found', '```', ''],
      ...['## Undo 0-setup too', '', 'this goes as well', ''],
      'Only if nothing else uses them. Deleting a namespace deletes everything in it.',
      ...['', '```sh', 'kubectl delete --ignore-not-found -f dist/env/manifests/0-setup', '```', ''],
      ...['## An older one', '', 'remove:', '', '```sh', 'kubectl delete deployment/old --ignore-not-found', '```', ''],
    ].join('\n'),
  );
});

test('a line of the picture that two parts draw is drawn once', () => {
  const [a, b] = ['a', 'b'].map((key) => ({ key, lines: [key.toUpperCase()] }));
  if (a === undefined || b === undefined) throw new Error('no boxes');
  const arrow = { from: a, label: 'to', to: b };
  const parts = [
    part(Stage.JAEGER, { picture: { nodes: [a], arrows: [arrow] } }),
    part(Stage.MILVUS, { picture: { nodes: [b, a], arrows: [arrow] } }),
  ];
  const drawn = ['flowchart LR', '  n1["A"]', '  n2["B"]', '  n1 -- "to" --> n2'];
  expect(text({ parts })).toBe(
    [...HEAD, '## What runs where', '', '```mermaid', ...drawn, '```', '', ...BEFORE].join('\n'),
  );
});
