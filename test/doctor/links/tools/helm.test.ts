import { Failure } from '../../../../lib/doctor/answers/answers';
import { toolRules } from '../../../../lib/doctor/links/tools/rules';
import { HELM_VERSION } from '../../../../lib/doctor/questions/first';
import { Examined } from '../../../support/doctor';

const COMMAND = `$ helm version --template '{{.Version}}'`;

describe('DOC003', () => {
  const examined = (failure: Failure) => new Examined(toolRules, { failures: [[HELM_VERSION, failure]] }, 'DOC003');

  test('no helm', () => {
    const { messages, shown } = examined(Failure.MISSING);
    expect(messages).toMatchInlineSnapshot(
      `DOC003 - helm: not installed, or not on the PATH. The values of Milvus releases cannot be looked at. Install helm, or add its folder to the PATH.`,
    );
    expect(shown).toEqual([COMMAND, 'helm: command not found']);
  });

  test('a helm that hangs', () => {
    expect(examined(Failure.TIMEOUT).messages).toEqual([]);
  });
});

describe('DOC005', () => {
  const examined = (version: string) => new Examined(toolRules, { texts: [[HELM_VERSION, version]] }, 'DOC005');

  test('an old helm', () => {
    const { messages, shown } = examined('v3.9.4');
    expect(messages).toMatchInlineSnapshot(
      `DOC005 - helm: 'v3.9.4' is older than 3.14.0. The runbooks need a newer one. Install a newer helm.`,
    );
    expect(shown).toEqual([COMMAND, 'v3.9.4']);
  });

  test.each(['v3.14.0', 'v3.17.3\n', 'v4.1.4', 'v3.18.0-rc.1', 'unknown', ''])('%j', (version) => {
    expect(examined(version).messages).toEqual([]);
  });
});

describe('DOC009', () => {
  test('helm 2', () => {
    const { messages, shown } = new Examined(
      toolRules,
      { errors: [[HELM_VERSION, 'Error: could not find tiller']] },
      'DOC009',
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC009 - helm: installed, but it fails. The values of Milvus releases cannot be looked at. Run the command by hand, and install helm again if it fails.`,
    );
    expect(shown).toEqual([COMMAND, 'Error: could not find tiller']);
  });

  test.each([
    [{ failures: [[HELM_VERSION, Failure.TIMEOUT]] }, '(no answer)'],
    [{ errors: [[HELM_VERSION, '']] }, 'exit code 1'],
  ] as const)('%j', (answers, line) => {
    expect(new Examined(toolRules, answers, 'DOC009').shown).toEqual([COMMAND, line]);
  });

  test('helm 4, and none', () => {
    expect(new Examined(toolRules, { texts: [[HELM_VERSION, 'v4.1.4']] }).messages).toEqual([]);
    expect(new Examined(toolRules, { failures: [[HELM_VERSION, Failure.MISSING]] }, 'DOC009').messages).toEqual([]);
  });
});
