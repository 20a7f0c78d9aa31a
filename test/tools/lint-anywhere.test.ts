import { execFileSync } from 'node:child_process';
import { ROOT } from './support/project';

/** Prints the messages of ESLint for texts of files, `[path, text]` each; in a process of its own, since its configuration is a module. */
const LINT = `
import { ESLint } from 'eslint';
const eslint = new ESLint();
const messages = [];
for (const [filePath, text] of JSON.parse(process.argv[1])) {
  const [result] = await eslint.lintText(text, { filePath });
  messages.push(result.messages.map(({ message }) => message.split(/\\. | is restricted/, 1)[0]));
}
process.stdout.write(JSON.stringify(messages));
`;

/** What lint says of files with other texts than they have. */
function messages(...texts: readonly (readonly [string, string])[]): unknown {
  const args = ['--input-type=module', '-e', LINT, JSON.stringify(texts)];
  // In a single run, as CI is taken for one, typescript-eslint reads the files themselves, not these texts.
  const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' }));
}

test('code for browsers can use neither node nor constructs', () => {
  const files = [
    'lib/adoption/adoption.ts',
    'lib/cli/lint-text.ts',
    'lib/cli/subjects/find.ts',
    'lib/diagnostics/report.ts',
    'lib/kubernetes/json.ts',
    'lib/models/milvus-cr/cr.ts',
    'lib/rules/objects.ts',
    'lib/rules/jaeger/storage/badger.ts',
    'lib/upstream/jaeger.ts',
  ];
  const text = [
    "import { existsSync } from 'node:fs';",
    "import { join } from 'path';",
    "import { App } from 'cdk8s';",
    "import { Construct } from 'constructs';",
    'export const used = [existsSync, join, App, Construct, Buffer, process.pid];',
    '',
  ].join('\n');
  const expected = [
    ...["'node:fs' import", "'path' import", "'cdk8s' import", "'constructs' import"],
    ...["Unexpected use of 'Buffer'", "Unexpected use of 'process'"],
  ];
  const found = messages(...files.map((file): [string, string] => [file, text]));
  expect(found).toEqual(files.map(() => expected));
});

test('the linting of a text reads no file through another module', () => {
  const text = "import { read } from './input';\nexport const used = read;\n";
  expect(messages(['lib/cli/lint-text.ts', text], ['lib/cli/lint.ts', text])).toEqual([["'./input' import"], []]);
});
