import { CONTEXT } from '../../../../lib/doctor/chain/scope';
import { accessRules } from '../../../../lib/doctor/links/access/rules';
import { Examined } from '../../../support/doctor';
import { kubectlSays } from '../../../support/unreached';

const REFUSED = 'The connection to the server localhost:8080 was refused - did you specify the right host or port?';
const NO_CONTEXT = 'error: current-context must exist in order to minify';

describe('DOC010', () => {
  test('no kubeconfig, or none selected', () => {
    const answers = { ...kubectlSays(REFUSED), errors: [[CONTEXT, NO_CONTEXT]] as const };
    const { messages, shown } = new Examined(accessRules, answers, 'DOC010');
    expect(messages).toMatchInlineSnapshot(
      `DOC010 - context: no context is selected. kubectl asks localhost:8080 in place of your cluster. Set KUBECONFIG to your kubeconfig, or pass one of these contexts with --context.`,
    );
    expect(shown).toEqual(['$ kubectl config view --minify -o json', NO_CONTEXT, 'mend: kubectl config get-contexts']);
  });

  test('an unknown --context', () => {
    const line = 'error: context "prod uction" does not exist';
    const asked = { context: 'prod uction', kubeconfig: 'my kubeconfig' };
    const { messages, shown } = new Examined(accessRules, { asked, ...kubectlSays(line) }, 'DOC010');
    expect(messages).toMatchInlineSnapshot(
      `DOC010 - context: unknown context 'prod uction'. Nothing on the cluster can be looked at. Pass one of these contexts with --context.`,
    );
    expect(shown).toEqual([
      `$ kubectl version -o json --context 'prod uction' --kubeconfig 'my kubeconfig'`,
      line,
      `mend: kubectl config get-contexts --kubeconfig 'my kubeconfig'`,
    ]);
  });

  test('a current context that was removed', () => {
    const line = 'Error in configuration: context was not found for specified context: gone';
    expect(new Examined(accessRules, kubectlSays(line), 'DOC010').messages).toMatchInlineSnapshot(
      `DOC010 - context: unknown context 'gone'. Nothing on the cluster can be looked at. Pass one of these contexts with --context.`,
    );
  });

  test('a pod without a kubeconfig, which reaches the API server with its ServiceAccount', () => {
    expect(new Examined(accessRules, { errors: [[CONTEXT, NO_CONTEXT]] }).messages).toEqual([]);
  });

  test('a context whose server refuses', () => {
    expect(new Examined(accessRules, kubectlSays(REFUSED), 'DOC010').messages).toEqual([]);
  });
});

describe('DOC011', () => {
  const examined = (...lines: readonly string[]) => new Examined(accessRules, kubectlSays(...lines), 'DOC011');

  test('a file that does not exist', () => {
    const line = 'error: stat prod.yaml: no such file or directory';
    const { messages, shown } = examined(line);
    expect(messages).toMatchInlineSnapshot(
      `DOC011 - kubeconfig: file not found. Nothing on the cluster can be looked at. Correct the path of --kubeconfig or KUBECONFIG, or the file.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', line]);
  });

  test('a file that is not YAML', () => {
    expect(
      examined('error: error loading config file "prod.yaml": yaml: line 1: did not find expected node content')
        .messages,
    ).toMatchInlineSnapshot(
      `DOC011 - kubeconfig: cannot be read. Nothing on the cluster can be looked at. Correct the path of --kubeconfig or KUBECONFIG, or the file.`,
    );
  });

  test('a client certificate that does not exist', () => {
    const lines = [
      'Error in configuration: ',
      '* unable to read client-cert a.crt for u due to open a.crt: no such file or directory',
    ];
    const { messages, shown } = examined(...lines);
    expect(messages).toMatchInlineSnapshot(
      `DOC011 - kubeconfig: names a certificate or key that cannot be read. kubectl cannot log in. Get a new kubeconfig from who runs the cluster, or restore the file.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', 'Error in configuration:', lines[1]]);
  });

  test('a file that can be read', () => {
    expect(examined(REFUSED).messages).toEqual([]);
  });
});
