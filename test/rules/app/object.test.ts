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
      APP003 env/x metadata.name: '/' is no name. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/x metadata.name: 'a/b' is no name. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/x metadata.name: 'a\\b' is no name. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/x metadata.name: '.' is no name. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/x metadata.name: '..' is no name. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/x metadata.name: '' is no name. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/x metadata.name: 7 is no name. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/x metadata.name: null is no name. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
    `);
  });

  test('reports each of these', () => {
    expect([configMap({}), { apiVersion: 'v1', kind: 'ConfigMap' }].flatMap((object) => check('APP003', object)))
      .toMatchInlineSnapshot(`
      APP003 env/x metadata.name: is missing. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/x metadata.name: is missing. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
    `);
  });

  test('a name that the API server is to make up', () => {
    expect(check('APP003', configMap({ generateName: 'settings-' }))).toMatchInlineSnapshot(
      `APP003 env/x metadata.generateName: 'settings-' has the API server make up a name, a new one each time. \`kubectl apply\` refuses the object, and it has no file name. Give it metadata.name instead.`,
    );
    expect(check('APP003', configMap({ generateName: '' }))).toMatchInlineSnapshot(
      `APP003 env/x metadata.name: is missing. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.`,
    );
    expect(check('APP003', configMap({ name: 'settings', generateName: 'settings-' }))).toEqual([]);
  });

  test.each(['a', 'a.b', '...', '.a', 'a..b', 'system:a', 'A'])('%s is a name', (name) => {
    expect(check('APP003', configMap({ name }))).toEqual([]);
  });

  test('a patch that takes the name away', () => {
    const { app, env } = environment();
    new ApiObject(env, 'a', { apiVersion: 'v1', kind: 'ConfigMap' }).addJsonPatch(JsonPatch.remove('/metadata/name'));
    new ApiObject(env, 'b', { apiVersion: 'v1', kind: 'ConfigMap' }).addJsonPatch(JsonPatch.remove('/metadata/name'));
    expect(thrown(() => app.render())).toMatchInlineSnapshot(`
      APP003 env/a metadata.name: is missing. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
      APP003 env/b metadata.name: is missing. The API server refuses the object, and it has no file name. Give it a name of letters, digits, dots and hyphens.
    `);
  });
});

describe('APP004', () => {
  test('a namespace', () => {
    expect(check('APP004', configMap({ name: 'a', namespace: 'My_Team' }))).toMatchInlineSnapshot(
      `APP004 env/x metadata.namespace: 'My_Team' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric). The API server refuses every object in it. Call it 'my-team'.`,
    );
  });

  test('the name of a Namespace', () => {
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a.b' } };
    expect(check('APP004', object)).toMatchInlineSnapshot(
      `APP004 env/x metadata.name: 'a.b' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric). The API server refuses every object in it. Call it 'a-b'.`,
    );
  });

  test('a long one', () => {
    expect(check('APP004', configMap({ name: 'a', namespace: 'n'.repeat(64) }))).toMatchInlineSnapshot(
      `APP004 env/x metadata.namespace: 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn' has 64 characters; the limit is 63. The API server refuses every object in it. Call it 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn'.`,
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
      APP012 production/settings metadata.labels["a b"]: 'a b' is not a label key (letters, digits, -, _ and ., first and last alphanumeric). The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels[""]: '' is not a label key (letters, digits, -, _ and ., first and last alphanumeric). The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team/"]: 'team/' is not a label key (letters, digits, -, _ and ., first and last alphanumeric). The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["/team"]: '/team' has a prefix that is empty. The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["A.b/team"]: 'A.b/team' has a prefix that is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"]: 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk' has 64 characters; the limit is 63. The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team"]: 'a b' is not a label value (letters, digits, -, _ and ., first and last alphanumeric). The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team"]: '-a' is not a label value (letters, digits, -, _ and ., first and last alphanumeric). The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team"]: 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk' has 64 characters; the limit is 63. The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.labels["team"]: 1 is not a text. The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.annotations["a b"]: 'a b' is not a label key (letters, digits, -, _ and ., first and last alphanumeric). The API server refuses the object. Correct it, or move free text into an annotation.
      APP012 production/settings metadata.annotations["team"]: true is not a text. The API server refuses the object. Correct it, or move free text into an annotation.
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
