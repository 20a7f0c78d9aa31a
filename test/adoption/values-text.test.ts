import { readHelmValues, userYamlText, withUserYaml } from '../../lib/adoption/values-text';
import { thrown } from '../support/thrown';

test('the heading of helm is a line above the text', () => {
  expect(readHelmValues('USER-SUPPLIED VALUES:\na: 1\n')).toMatchObject({ text: 'a: 1\n', tree: { a: 1 }, above: 1 });
  expect(readHelmValues('null\n')).toMatchObject({ tree: {}, above: 0 });
});

test.each(['', 'COMPUTED VALUES:\na: 1\n', 'a: 1\n---\nb: 1\n', '- a\n', 'a: [\n'])('refuses %j', (output) => {
  expect(thrown(() => readHelmValues(output))).toBeDefined();
});

test('the text of user.yaml: empty where there is none, undefined where it is no text', () => {
  expect(userYamlText({ extraConfigFiles: { 'user.yaml': 'a: 1\n' } })).toBe('a: 1\n');
  expect(userYamlText({})).toBe('');
  expect(userYamlText({ extraConfigFiles: { 'user.yaml': null } })).toBe('');
  expect(userYamlText({ extraConfigFiles: { 'user.yaml': {} } })).toBeUndefined();
});

test('another text of user.yaml leaves every other line', () => {
  const values = readHelmValues('# mine\na: 1 # one\nextraConfigFiles:\n  user.yaml: |\n    b: 1\n');
  expect(withUserYaml(values, 'c: 2\n')).toBe('# mine\na: 1 # one\nextraConfigFiles:\n  user.yaml: |\n    c: 2\n');
});
