import { Failure } from '../../../../lib/doctor/answers/answers';
import { VERSIONS } from '../../../../lib/doctor/chain/scope';
import { toolRules } from '../../../../lib/doctor/links/tools/rules';
import { HELM_VERSION } from '../../../../lib/doctor/questions/first';
import { Examined } from '../../../support/doctor';

describe('DOC001', () => {
  const examined = (failure: Failure) => new Examined(toolRules, { failures: [[VERSIONS, failure]] }, 'DOC001');

  test('no kubectl', () => {
    const { messages, shown } = examined(Failure.MISSING);
    expect(messages).toMatchInlineSnapshot(
      `DOC001 - kubectl: not installed, or not on the PATH. Nothing on the cluster can be looked at. Install kubectl, or add its folder to the PATH.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', 'kubectl: command not found']);
  });

  test('a kubectl that hangs, or answers', () => {
    expect(examined(Failure.TIMEOUT).messages).toEqual([]);
    expect(new Examined(toolRules, {}).messages).toEqual([]);
  });
});

describe('DOC002', () => {
  const examined = (gitVersion: string) =>
    new Examined(toolRules, { texts: [[VERSIONS, JSON.stringify({ clientVersion: { gitVersion } })]] }, 'DOC002');

  test('an old kubectl', () => {
    const { messages, shown } = examined('v1.27.16');
    expect(messages).toMatchInlineSnapshot(
      `DOC002 - kubectl: 'v1.27.16' is older than 1.28.0. Its answers can be incomplete, and the runbooks need a newer one. Install the kubectl of your cluster.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', 'clientVersion.gitVersion: v1.27.16']);
  });

  test.each(['v1.28.0', 'v1.34.5', 'v1.30.0-eks-1234', 'unknown'])('%s', (version) => {
    expect(examined(version).messages).toEqual([]);
  });
});

describe('DOC003', () => {
  const examined = (failure: Failure) => new Examined(toolRules, { failures: [[HELM_VERSION, failure]] }, 'DOC003');

  test('no helm', () => {
    const { messages, shown } = examined(Failure.MISSING);
    expect(messages).toMatchInlineSnapshot(
      `DOC003 - helm: not installed, or not on the PATH. The values of Milvus releases cannot be looked at. Install helm, or add its folder to the PATH.`,
    );
    expect(shown).toEqual([`$ helm version --template '{{.Version}}'`, 'helm: command not found']);
  });

  test('a helm that hangs', () => {
    expect(examined(Failure.TIMEOUT).messages).toEqual([]);
  });
});
