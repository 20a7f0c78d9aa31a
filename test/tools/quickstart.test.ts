import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Project, ROOT } from './support/project';

let project: Project;
beforeEach(() => {
  project = new Project();
  project.copy('lib', 'imports', 'environments', 'main.ts');
});
afterEach(() => {
  project.remove();
});

test('the bytes do not depend on folder, time zone, language or umask', () => {
  const umask = process.umask(0o077);
  const outcome = project.run(['main.ts'], { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  process.umask(umask);
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
  const expected = Object.fromEntries(
    readdirSync(join(ROOT, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(join(ROOT, 'dist').length + 1), readFileSync(file, 'utf8')]),
  );
  const made = project.files('dist');
  expect(Object.keys(made).sort()).toEqual(Object.keys(expected).sort());
  expect(Object.keys(made).filter((path) => made[path] !== expected[path])).toEqual([]);
});

test('--stdout is one stream that parses into as many documents as there are manifests', () => {
  const { code, stdout, stderr } = project.run(['tools/synth.ts', '--stdout', 'quickstart']);
  expect([code, stderr]).toEqual([0, '']);
  const manifests = readdirSync(join(ROOT, 'dist', 'quickstart', 'manifests'), {
    recursive: true,
    withFileTypes: true,
  });
  const documents = parseAllDocuments(stdout).map((document): unknown => document.get('kind'));
  expect(documents).toHaveLength(manifests.filter((entry) => entry.isFile()).length);
  expect([documents[0], documents.at(-1)]).toEqual(['CustomResourceDefinition', 'Jaeger']);
});

describe('a mistake in an environment', () => {
  let place: string;
  beforeEach(() => {
    const text = readFileSync(join(ROOT, 'environments', 'quickstart.ts'), 'utf8');
    const lines = text.split('\n');
    const line = lines.findIndex((candidate) => candidate.includes('new MilvusRelease('));
    const column = lines[line]?.indexOf('new MilvusRelease(') ?? 0;
    place = `environments/quickstart.ts:${line + 1}:${column + 1}`;
    project.write('environments/quickstart.ts', text.replace('sampleFraction: 1 ', 'sampleFraction: 0 '));
  });

  test('is told once, with the line of the environment', () => {
    expect(project.run(['main.ts'])).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'MLV011 quickstart/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 0 samples nothing. Milvus sends ' +
        'no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.\n' +
        `    at ${place}\n`,
    });
  });

  test('is laid out by npm run synth', () => {
    expect(project.run(['tools/synth.ts'])).toEqual({
      code: 1,
      stdout: '',
      stderr: `\
quickstart/my-release
  error MLV011 extraConfigFiles["user.yaml"] trace.sampleFraction
    0 samples nothing.
    Milvus sends no traces.
    -> Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
  at ${place}

error: 1 error; dist is unchanged
`,
    });
  });
});
