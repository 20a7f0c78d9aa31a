import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '../../lib/kubernetes/json';
import { messagesOf } from '../../tools/jsii/messages';
import { Project } from './support/project';

let project: Project;
beforeAll(() => {
  project = new Project();
  project.copy('package.json', 'tsconfig.jsii.json', 'README.md');
  mkdirSync(join(project.folder, 'node_modules', '@types'));
  project.link('jsii', 'jsii-diff', 'cdk8s-plus-28', '@types/node');
  project.write('lib/cli/catalogue.ts', 'export {};\n');
  project.write('lib/doctor/doctor.ts', 'export {};\n');
});
afterAll(() => {
  project.remove();
});

/** A library with one class, whose props have a `name` and these members. */
function library(...members: readonly string[]): void {
  const lines = ['readonly name: string;', ...members].map((line) => `  ${line}\n`);
  const thing = 'export class Thing {\n  public constructor(readonly props: ThingProps) {}\n}\n';
  project.write('lib/index.ts', `export interface ThingProps {\n${lines.join('')}}\n${thing}`);
}

const build = () => project.run(['tools/build-jsii.ts']);
function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: project.folder });
}

const diff = () => project.run(['tools/api-diff.ts']);

describe('npm run build:jsii', () => {
  test('lets a word through that is reserved in C# only, and counts the public types', () => {
    library('readonly namespace: string;');
    const stderr = 'jsii: 2 public types; 1 uses of words that are reserved in C# only\n';
    expect(build()).toEqual({ code: 0, stdout: '', stderr });
    const assembly: unknown = JSON.parse(readFileSync(join(project.folder, '.jsii'), 'utf8'));
    expect(valueAt(assembly, 'types', 'cdk8s-milvus-tracing.ThingProps', 'kind')).toBe('interface');
  });

  test('fails for a word that is reserved in another language as well', () => {
    library('readonly namespace: string;', 'readonly import: string;');
    const { code, stderr } = build();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^lib\/index\.ts:4:12 - warning JSII5018: "import" is a reserved word in Java, Python, Go\./,
    );
    expect(stderr).toMatch(/\njsii: 1 errors or warnings\n$/);
  });

  test('fails for every other warning', () => {
    project.write(
      'lib/index.ts',
      'export class Thing {\n  /** @param b not there */\n  public take(a: string): string {\n    return a;\n  }\n}\n',
    );
    const { code, stderr } = build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^lib\/index\.ts:3:\d+ - warning JSII\d+: .*\n/);
  });

  test('fails for what jsii cannot express, and leaves no API behind', () => {
    library('readonly either: string | number[];', 'readonly many: readonly string[];');
    const { code, stderr } = build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^lib\/index\.ts:\d+:\d+ - error JSII3001: /);
    expect(project.files('.')['.jsii']).toBeUndefined();
  });

  test('fails for a warning that a comment silences', () => {
    library('/** @jsii suppress JSII5018 */', 'readonly import: string;');
    const { code, stderr } = build();
    expect(code).toBe(1);
    expect(stderr).toContain('1 warnings of jsii are silenced. Remove the comments that do this.');
  });

  test('fails for parameters that begin with an underscore, and leaves no API behind', () => {
    project.write(
      'lib/index.ts',
      'export class Thing {\n  constructor(_a: string, b: string) {\n    b.trim();\n  }\n  public static take(_c: string): void {}\n}\n',
    );
    expect(build()).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'public parameters must not begin with _, which would be part of the keyword in Python: Thing.constructor(_a), Thing.take(_c)\n',
    });
    expect(project.files('.')['.jsii']).toBeUndefined();
  });

  test('does not take an output for good that it cannot read', () => {
    expect(() => messagesOf('')).toThrow('jsii ended without its summary.');
    const summary = '\n✨ Successful with warnings\nErrors: 0 | Warnings: 1 | Time: 1.00s\n';
    expect(() => messagesOf(summary)).toThrow('jsii counts 0 errors and 1 warnings; its output has 0.');
  });
});

describe('npm run api:diff', () => {
  test('asks for a release to compare with', () => {
    library('readonly optional?: string;');
    const { code, stderr } = diff();
    expect(code).toBe(1);
    expect(stderr).toMatch(/api\/released\.json is missing\. Run: npm run api:release\n$/);
  });

  test('fails for a prop that is gone, unless the break is allowed', () => {
    library('readonly optional?: string;', 'readonly color?: string;');
    expect(project.run(['tools/api-release.ts']).code).toBe(0);
    expect(diff()).toMatchObject({ code: 0 });

    library('readonly optional?: string;');
    const { code, stderr } = diff();
    expect(code).toBe(1);
    expect(stderr).toContain('cdk8s-milvus-tracing.ThingProps.color');
    expect(stderr).toMatch(/The public API breaks that of 0\.2\.0 \(api\/released\.json\)\./);

    const [, key = ''] = /\[([\w-]+:cdk8s-milvus-tracing\.ThingProps\.color)\]/.exec(stderr) ?? [];
    project.write('api/allowed-breaking-changes.txt', `${key}\n`);
    expect(diff()).toMatchObject({ code: 0 });
  });

  test('passes for a new optional prop, and fails for a new required one', () => {
    library('readonly optional?: string;');
    expect(project.run(['tools/api-release.ts']).code).toBe(0);
    library('readonly optional?: string;', 'readonly more?: string;');
    const { code, stderr } = diff();
    expect([code, stderr.split('\n').at(-2)]).toEqual([
      0,
      'the public API is compatible with 0.2.0 (api/released.json)',
    ]);
    library('readonly optional?: string;', 'readonly more: string;');
    const broken = diff();
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain("cdk8s-milvus-tracing.ThingProps: newly required property 'more' added");
  });

  test('compares with the newest tag of a release, if there is one', () => {
    library('readonly optional?: string;');
    expect(project.run(['tools/api-release.ts']).code).toBe(0);
    git('init', '--quiet');
    git('add', 'api');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'A release');
    git('tag', 'v0.2.0');
    library();
    expect(project.run(['tools/api-release.ts']).code).toBe(0);
    const { code, stderr } = diff();
    expect(code).toBe(1);
    expect(stderr).toMatch(/The public API breaks that of 0\.2\.0 \(tag v0\.2\.0\)\./);
  });
});
