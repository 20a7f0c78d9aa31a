import { Failure } from '../../../../lib/doctor/answers/answers';
import { CONTEXT, VERSIONS } from '../../../../lib/doctor/chain/scope';
import { toolRules } from '../../../../lib/doctor/links/tools/rules';
import { Examined } from '../../../support/doctor';
import { kubectlSays } from '../../../support/unreached';

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

const versions = (client: string, server = 'v1.34.4') =>
  JSON.stringify({ clientVersion: { gitVersion: client }, serverVersion: { gitVersion: server } });

describe('DOC002', () => {
  const examined = (client: string) =>
    new Examined(toolRules, { texts: [[VERSIONS, versions(client, client)]] }, 'DOC002');

  test('an old kubectl', () => {
    const { messages, shown } = examined('v1.27.16');
    expect(messages).toMatchInlineSnapshot(
      `DOC002 - kubectl: 'v1.27.16' is older than 1.28.0. Its answers can be incomplete, and the runbooks need a newer one. Install the kubectl of your cluster.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', 'clientVersion.gitVersion: v1.27.16']);
  });

  test.each(['v1.28.0', 'v1.34.5', 'v1.30.0-eks-1234', 'v1.32.4-dispatcher', 'unknown'])('%s', (version) => {
    expect(examined(version).messages).toEqual([]);
  });
});

describe('DOC004', () => {
  const examined = (client: string, server: string) =>
    new Examined(toolRules, { texts: [[VERSIONS, versions(client, server)]] }, 'DOC004');

  test('a kubectl that is too old for the cluster', () => {
    const { messages, shown } = examined('v1.31.9', 'v1.34.4');
    expect(messages).toMatchInlineSnapshot(
      `DOC004 - kubectl: 'v1.31.9' differs from the API server by 3 minor versions. Kubernetes supports a difference of 1. Commands of the runbooks can fail. Install kubectl 1.34.`,
    );
    expect(shown).toEqual([
      '$ kubectl version -o json',
      'clientVersion.gitVersion: v1.31.9',
      'serverVersion.gitVersion: v1.34.4',
    ]);
  });

  test('one that is too new', () => {
    expect(examined('v1.34.5', 'v1.28.15-gke.100').messages).toMatchInlineSnapshot(
      `DOC004 - kubectl: 'v1.34.5' differs from the API server by 6 minor versions. Kubernetes supports a difference of 1. Commands of the runbooks can fail. Install kubectl 1.28.`,
    );
  });

  test.each([
    ['v1.33.0', 'v1.34.4'],
    ['v1.35.0', 'v1.34.4'],
    ['v1.34.5', 'v1.34.4+k3s1'],
    ['unknown', 'v1.34.4'],
    // DOC002 says that it is too old.
    ['v1.20.0', 'v1.34.4'],
  ])('kubectl %s and API server %s', (client, server) => {
    expect(examined(client, server).messages).toEqual([]);
  });
});

describe('DOC006', () => {
  const examined = (failure: Failure) =>
    new Examined(toolRules, { given: [[VERSIONS, { failure, code: -1, stdout: '', stderr: 'EACCES' }]] }, 'DOC006');

  test('a kubectl for another processor', () => {
    const { messages, shown } = examined(Failure.NOT_STARTED);
    expect(messages).toMatchInlineSnapshot(
      `DOC006 - kubectl: found on the PATH, but it cannot be started. Nothing on the cluster can be looked at. Install kubectl for this operating system and processor, and make it executable.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', 'kubectl could not be started: EACCES']);
  });

  test('none', () => {
    expect(examined(Failure.MISSING).messages).toEqual([]);
  });
});

const PLUGIN = JSON.stringify({ users: [{ user: { exec: { command: 'aws' } } }] });

describe('DOC007', () => {
  test('a kubectl that hangs', () => {
    const { messages, shown } = new Examined(toolRules, { failures: [[VERSIONS, Failure.TIMEOUT]] }, 'DOC007');
    expect(messages).toMatchInlineSnapshot(
      `DOC007 - kubectl: hangs: no answer in 15 s. Nothing on the cluster can be looked at. Run the command by hand in a terminal. Answer what it asks for, such as a login.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', '(no answer)']);
  });

  test('whose plugin can be the cause', () => {
    const hung = { failure: Failure.TIMEOUT, code: -1, stdout: '', stderr: 'Open https://login.example.com\n' };
    const { messages, shown } = new Examined(
      toolRules,
      { given: [[VERSIONS, hung]], texts: [[CONTEXT, PLUGIN]] },
      'DOC007',
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC007 - users[].exec.command: kubectl hangs. Its credential plugin 'aws' can be the cause. Nothing on the cluster can be looked at. Run the command by hand in a terminal. Answer what it asks for, such as a login.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', 'Open https://login.example.com']);
  });

  test('one that answers, with such a plugin', () => {
    expect(new Examined(toolRules, { texts: [[CONTEXT, PLUGIN]] }).messages).toEqual([]);
  });
});

describe('DOC008', () => {
  const examined = (...lines: readonly string[]) =>
    new Examined(toolRules, { ...kubectlSays(...lines), texts: [[CONTEXT, PLUGIN]] }, 'DOC008');
  const GETTING = 'Unable to connect to the server: getting credentials: ';

  test('a plugin that is not installed', () => {
    const { messages, shown } = examined(`${GETTING}exec: executable aws not found`, '');
    expect(messages).toMatchInlineSnapshot(
      `DOC008 - users[].exec.command: credential plugin 'aws' is not installed. kubectl cannot log in. Install it, or add its folder to the PATH.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl version -o json",
        "Unable to connect to the server: getting credentials: exec: executable aws not found",
      ]
    `);
  });

  test('one that fails', () => {
    const { messages, shown } = examined(
      'Token has expired',
      `${GETTING}exec: executable aws failed with exit code 255`,
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC008 - users[].exec.command: credential plugin 'aws' fails. kubectl cannot log in. Run the command by hand, and log in again.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl version -o json",
        "Token has expired",
        "Unable to connect to the server: getting credentials: exec: executable aws failed with exit code 255",
      ]
    `);
  });

  test('one that asks', () => {
    const { messages, shown } = examined(
      `${GETTING}exec plugin cannot support interactive mode: standard input is not a terminal`,
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC008 - users[].exec.command: credential plugin 'aws' needs a terminal. kubectl cannot log in. Log in by hand first: run the command.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl version -o json",
        "Unable to connect to the server: getting credentials: exec plugin cannot support interactive mode: standard input is not a terminal",
      ]
    `);
  });

  test('one that prints something else', () => {
    const { messages, shown } = examined(`${GETTING}decoding stdout: couldn't get version/kind; json parse error: EOF`);
    expect(messages).toMatchInlineSnapshot(
      `DOC008 - users[].exec.command: credential plugin 'aws' fails. kubectl cannot log in. Run the command by hand, and log in again.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl version -o json",
        "Unable to connect to the server: getting credentials: decoding stdout: couldn't get version/kind; json parse error: EOF",
      ]
    `);
  });

  test('one of old times', () => {
    const { messages, shown } = examined('error: The gcp auth plugin has been removed.');
    expect(messages).toMatchInlineSnapshot(
      `DOC008 - users[].exec.command: credential plugin 'aws' fails. kubectl cannot log in. Run the command by hand, and log in again.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl version -o json",
        "error: The gcp auth plugin has been removed.",
      ]
    `);
  });

  test('a plugin that works, and a server that does not', () => {
    expect(examined('The connection to the server localhost:6443 was refused').messages).toEqual([]);
  });
});
