import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LIB = join(__dirname, '..', 'lib');
/** The rooms that make an environment; messages of rules may name a command in prose. */
const ROOMS = ['app', 'backend', 'jaeger', 'jaeger-operator', 'milvus'];
const COMMAND =
  /\b(?:kubectl|helm) (?:apply|auth|config|create|delete|describe|get|install|label|list|logs|patch|port-forward|repo|rollout|run|template|uninstall|upgrade|version|wait)\b/;
const OUTPUT = /(?:^|\W)dist(?:\/|$)/;

/** The texts of a file: of strings and templates, not of comments. */
function textsOf(path: string): readonly string[] {
  const texts: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) texts.push(node.text);
    node.forEachChild(walk);
  };
  walk(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022));
  return texts;
}

/** The files of which some text has the expression. */
function filesWith(expression: RegExp): readonly string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(LIB, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && textsOf(join(LIB, room, file)).some((text) => expression.test(text)))
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`),
  ).sort();
}

test('commands of kubectl and helm are written by the runbook alone', () => {
  const files = filesWith(COMMAND);
  // The reason of a right names a command in prose.
  const prose = ['jaeger-operator/install/rbac/work.ts'];
  expect(files.filter((file) => !file.startsWith('app/runbook/'))).toEqual(prose);
  expect(files).toEqual(expect.arrayContaining(['app/runbook/helm.ts', 'app/runbook/kubectl.ts']));
});

test('the output folder has its name in one place', () => {
  expect(filesWith(OUTPUT)).toEqual(['app/runbook/folder.ts']);
});
