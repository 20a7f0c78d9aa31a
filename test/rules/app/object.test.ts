import { ApiObject, JsonPatch } from 'cdk8s';
import { checkObject } from '../../../lib/rules/objects';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { environment } from '../../support/environment';
import { messages } from '../../support/problems';
import { thrown } from '../../support/thrown';

function labelProblems(metadata: Readonly<Record<string, unknown>>): string[] {
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', ...metadata } };
  return messages(checkObject(object, 'production/settings'), 'APP012');
}
const LONG = 'k'.repeat(64);

const check = (code: string, object: JsonObject) => messages(checkObject(object, 'env/x'), code);
const configMap = (metadata: JsonObject) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata });

describe('APP003', () => {
  test('reports each of these', () => {
    expect(['/', 'a/b', 'a\\b', '.', '..', '', 7, null].flatMap((name) => check('APP003', configMap({ name }))))
      .toMatchInlineSnapshot(`
      APP003 env/x metadata.name: invalid object name '/'. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/x metadata.name: invalid object name 'a/b'. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/x metadata.name: invalid object name 'a\\b'. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/x metadata.name: invalid object name '.'. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/x metadata.name: invalid object name '..'. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/x metadata.name: invalid object name ''. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/x metadata.name: invalid object name 7. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/x metadata.name: invalid object name null. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
    `);
  });

  test('reports each of these', () => {
    expect([configMap({}), { apiVersion: 'v1', kind: 'ConfigMap' }].flatMap((object) => check('APP003', object)))
      .toMatchInlineSnapshot(`
      APP003 env/x metadata.name: missing. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/x metadata.name: missing. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
    `);
  });

  test('a generated name', () => {
    expect(check('APP003', configMap({ generateName: 'settings-' }))).toMatchInlineSnapshot(
      `APP003 env/x metadata.generateName: 'settings-' makes the API server generate a new name each time. \`kubectl apply\` rejects the object, and no file can be named after it. Set metadata.name instead.`,
    );
    expect(check('APP003', configMap({ generateName: '' }))).toMatchInlineSnapshot(
      `APP003 env/x metadata.name: missing. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.`,
    );
    expect(check('APP003', configMap({ name: 'settings', generateName: 'settings-' }))).toEqual([]);
  });

  test.each(['a', 'a.b', '...', '.a', 'a..b', 'system:a', 'A'])('%s is a name', (name) => {
    expect(check('APP003', configMap({ name }))).toEqual([]);
  });

  test('a patch that removes the name', () => {
    const { app, env } = environment();
    new ApiObject(env, 'a', { apiVersion: 'v1', kind: 'ConfigMap' }).addJsonPatch(JsonPatch.remove('/metadata/name'));
    new ApiObject(env, 'b', { apiVersion: 'v1', kind: 'ConfigMap' }).addJsonPatch(JsonPatch.remove('/metadata/name'));
    expect(thrown(() => app.render())).toMatchInlineSnapshot(`
      APP003 env/a metadata.name: missing. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      APP003 env/b metadata.name: missing. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
    `);
  });
});

describe('APP004', () => {
  test('a namespace', () => {
    expect(check('APP004', configMap({ name: 'a', namespace: 'My_Team' }))).toMatchInlineSnapshot(
      `APP004 env/x metadata.namespace: invalid namespace 'My_Team': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects every object in it. Use 'my-team'.`,
    );
  });

  test('the name of a Namespace', () => {
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a.b' } };
    expect(check('APP004', object)).toMatchInlineSnapshot(
      `APP004 env/x metadata.name: invalid namespace 'a.b': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects every object in it. Use 'a-b'.`,
    );
  });

  test('a long one', () => {
    expect(check('APP004', configMap({ name: 'a', namespace: 'n'.repeat(64) }))).toMatchInlineSnapshot(
      `APP004 env/x metadata.namespace: invalid namespace 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn': must have at most 63 characters, not 64. The API server rejects every object in it. Use 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn'.`,
    );
  });

  test.each([
    configMap({ name: 'a.b', namespace: 'team-1' }),
    configMap({ name: 'a' }),
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-1' } },
    // A kind of the same word in another group has names of its own.
    { apiVersion: 'example.com/v1', kind: 'Namespace', metadata: { name: 'a.b', namespace: 'team' } },
    { apiVersion: 'v1', kind: 'NamespaceX', metadata: { name: 'a.b', namespace: 'team' } },
  ])('%j passes', (object) => {
    expect(check('APP004', object)).toEqual([]);
  });
});

describe('APP012', () => {
  test('reports each of these', () => {
    expect(
      [
        { labels: { 'a b': '' } },
        { labels: { '': '' } },
        { labels: { 'team/': '' } },
        { labels: { '/team': '' } },
        { labels: { 'A.b/team': '' } },
        { labels: { [LONG]: '' } },
        { labels: { team: 'a b' } },
        { labels: { team: '-a' } },
        { labels: { team: LONG } },
        { labels: { team: 1 } },
        { annotations: { 'a b': '' } },
        { annotations: { team: true } },
      ].flatMap((metadata) => labelProblems(metadata)),
    ).toMatchInlineSnapshot(`
      APP012 production/settings metadata.labels["a b"]: invalid label key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels[""]: invalid label key '': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team/"]: invalid label key 'team/': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["/team"]: invalid label key '/team': the part before '/' must not be empty. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["A.b/team"]: invalid label key 'A.b/team': the part before '/' must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"]: invalid label key 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk': must have at most 63 characters, not 64. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team"]: invalid label value 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team"]: invalid label value '-a': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team"]: invalid label value 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk': must have at most 63 characters, not 64. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team"]: invalid label value 1: must be a string. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.annotations["a b"]: invalid annotation key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.annotations["team"]: invalid annotation value true: must be a string. The API server rejects the object. Correct it, or move free text into an annotation.
    `);
  });

  test.each([
    { labels: { team: '', 'app.kubernetes.io/name': 'a.b_C-1', [LONG.slice(1)]: LONG.slice(1) } },
    { annotations: { note: 'any text: at all!', 'a.b/c': LONG } },
    {},
  ])('%j passes', (metadata) => {
    expect(labelProblems(metadata)).toEqual([]);
  });
});
