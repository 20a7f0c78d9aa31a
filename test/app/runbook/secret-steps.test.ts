import { type NeededSecret, pullSecret, tlsSecret } from '../../../lib/app/plan/secret';
import { secretSteps } from '../../../lib/app/runbook/secret-steps';

const plain = (name: string, ...keys: readonly string[]): NeededSecret => ({
  name,
  namespace: 'n',
  what: 'a token',
  keys,
});
const APPLY = '--dry-run=client -o yaml | kubectl apply --server-side -f -';

/** The steps that create the Secrets: what is said, and the command without its end. */
function creations(...needed: readonly NeededSecret[]): [text: string, command: string][] {
  return secretSteps(needed, 'env', [])
    .filter(({ text }) => text.startsWith('The Secret `'))
    .map(({ text, commands = [] }) => [text, commands.join('\n').replace(` ${APPLY}`, '')]);
}

test('the steps of one Secret in the namespace default', () => {
  const steps = secretSteps([{ ...plain('s', 'k'), namespace: 'default' }], 'env', []);
  expect(steps.map(({ commands = [] }) => commands)).toEqual([
    ['mkdir -p secrets-of-env/default/s', 'chmod 700 secrets-of-env', "echo '*' > secrets-of-env/.gitignore"],
    [],
    [`kubectl create secret generic s -n default --from-file=secrets-of-env/default/s/k ${APPLY}`],
    ['kubectl describe secret s -n default'],
    ['rm -r secrets-of-env'],
  ]);
});

test('each namespace once, by its own file of 0-setup or by a command', () => {
  const files = ['x/0-setup/configmap.n.yaml', 'x/0-setup/namespace.other-n.yaml', 'x/0-setup/namespace.n.yaml'];
  const needed = [plain('a', 'k'), plain('b', 'k'), { ...plain('c', 'k'), namespace: 'm' }];
  expect(secretSteps(needed, 'env', files)[0]).toEqual({
    text: 'Create the namespaces of the Secrets:',
    commands: ['kubectl apply --server-side -f x/0-setup/namespace.n.yaml', `kubectl create namespace m ${APPLY}`],
  });
});

test('a certificate with its key', () => {
  expect(creations(tlsSecret('n', 'ui-tls', 'the certificate of the UI'))).toEqual([
    [
      'The Secret `ui-tls` in namespace `n` holds the certificate of the UI. Its keys: `tls.crt` and `tls.key`.',
      'kubectl create secret tls ui-tls -n n --cert=secrets-of-env/n/ui-tls/tls.crt --key=secrets-of-env/n/ui-tls/tls.key',
    ],
  ]);
});

test('a login to a registry', () => {
  expect(creations(pullSecret('n', 'registry'))).toEqual([
    [
      'The Secret `registry` in namespace `n` holds the login to the registry of the images, as a docker `config.json` that has the ' +
        'login in it. Its keys: `.dockerconfigjson`.',
      'kubectl create secret generic registry -n n --type=kubernetes.io/dockerconfigjson ' +
        '--from-file=secrets-of-env/n/registry/.dockerconfigjson',
    ],
  ]);
});

test('keys that only the reader knows: the whole folder', () => {
  expect(creations(plain('s'))).toEqual([
    [
      'The Secret `s` in namespace `n` holds a token, a file for each key:',
      'kubectl create secret generic s -n n --from-file=secrets-of-env/n/s/',
    ],
  ]);
});

describe('two readers of one Secret', () => {
  const tls = tlsSecret('n', 's', 'a token');
  const files = (...keys: readonly string[]) => keys.map((key) => `--from-file=secrets-of-env/n/s/${key}`).join(' ');

  test('of which one wants a certificate with its key, and more: it keeps its type', () => {
    expect(creations(tls, plain('s', 'ca.crt')).map(([, command]) => command)).toEqual([
      `kubectl create secret generic s -n n --type=kubernetes.io/tls ${files('tls.crt', 'tls.key', 'ca.crt')}`,
    ]);
    expect(creations(plain('s', 'ca.crt'), tls).map(([, command]) => command)).toEqual([
      `kubectl create secret generic s -n n --type=kubernetes.io/tls ${files('ca.crt', 'tls.crt', 'tls.key')}`,
    ]);
  });

  test('that want the same', () => {
    expect(creations(plain('s', 'tls.crt', 'tls.key'), tls)).toEqual([
      [
        'The Secret `s` in namespace `n` holds a token. Its keys: `tls.crt` and `tls.key`.',
        'kubectl create secret tls s -n n --cert=secrets-of-env/n/s/tls.crt --key=secrets-of-env/n/s/tls.key',
      ],
    ]);
  });
});
