import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { version } from '../../package.json';
import { documentOf } from '../../lib/doctor/answers/document';
import { exampleChain } from '../../lib/doctor/chain/example';
import { explain } from '../../lib/rules/explain';
import { type CommandBundle, commandBundle } from '../../tools/command-bundle';
import { ROOT } from './support/project';

const folder = mkdtempSync(join(tmpdir(), 'command-test-'));
const JAEGER = 'apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: a}\nspec: {strategy: prodution}\n';
let bundle: CommandBundle;

/** As it is published: the command, the package that it belongs to, and of the library only what it loads when it is asked. */
beforeAll(async () => {
  bundle = await commandBundle();
  mkdirSync(join(folder, 'build/cli'), { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  writeFileSync(join(folder, 'build/cli/main.js'), bundle.script);
  writeFileSync(join(folder, 'jaeger.yaml'), JAEGER);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function start(program: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const command = (...args: readonly string[]) => start('build/cli/main.js', ...args);

test('needs no package, and of the library only what is loaded when it is asked for', () => {
  const needed = [...bundle.script.matchAll(/\brequire\((.*?)\)/g)].map(([, name = '']) => name.replace(/["']/g, ''));
  const others = [...new Set(needed)].filter((name) => !name.startsWith('node:'));
  expect(others.filter((name) => name !== 'process').sort()).toEqual(['../lib/cli/catalogue', '../lib/doctor/doctor']);
  // Neither is there yet.
  expect(existsSync(join(folder, 'build/lib'))).toBe(false);
  expect(command('lint', 'jaeger.yaml').status).toBe(1);
  expect(bundle.script.startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test('has the licence of each package in it', () => {
  const titles = bundle.licences.match(/^[a-z][\w-]*$/gm);
  expect(titles).toEqual(['commander', 'fastest-levenshtein', 'js-yaml', 'yaml']);
  expect(bundle.licences.match(/^Copyright .*$/gim)).toHaveLength(4);
});

test('prints the same as the sources', () => {
  for (const args of [
    ['lint', 'jaeger.yaml'],
    ['lint', '--format', 'json', '.'],
    ['--help'],
    ['values', '--help'],
    ['doctor', '--help'],
    [],
  ]) {
    const { status, stdout, stderr } = command(...args);
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const source = spawnSync(
      process.execPath,
      [join(ROOT, 'tools/run.js'), join(ROOT, 'lib/cli/main.ts'), ...args],
      options,
    );
    expect({ args, status, stdout, stderr }).toEqual({
      args,
      status: source.status,
      stdout: source.stdout,
      stderr: source.stderr,
    });
  }
});

test('has no code of doctor, and nothing that starts programs', () => {
  expect(bundle.script.includes('--request-timeout')).toBe(false);
  expect(/require\("(?:node:)?child_process"\)/.test(bundle.script)).toBe(false);
});

test('says its version, which it reads from the package', () => {
  expect(command('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('loads the catalogue when a code is asked for', () => {
  const outfile = join(folder, 'build/lib/cli/catalogue.js');
  buildSync({ entryPoints: [join(ROOT, 'lib/cli/catalogue.ts')], outfile, bundle: true, platform: 'node' });
  expect(command('lint', '--explain', 'jae003')).toEqual({ status: 0, stdout: explain('JAE003'), stderr: '' });
  const { status, stderr } = command('lint', '--ignore', 'JAE003', 'jaeger.yaml');
  expect(status).toBe(2);
  expect(stderr).toContain('JAE003 is an error. Only warnings can be accepted.');
});

test('loads doctor when it is asked for, which diagnoses saved answers as the sources do', () => {
  const outfile = join(folder, 'build/lib/doctor/doctor.js');
  buildSync({ entryPoints: [join(ROOT, 'lib/doctor/doctor.ts')], outfile, bundle: true, platform: 'node' });
  const { answers } = exampleChain({});
  writeFileSync(join(folder, 'answers.json'), documentOf(answers));
  const published = command('doctor', '--from', 'answers.json');
  const source = spawnSync(
    process.execPath,
    [join(ROOT, 'tools/run.js'), join(ROOT, 'lib/cli/main.ts'), 'doctor', '--from', 'answers.json'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(published.stdout).toContain('kubectl v1.34.5');
  expect(published).toEqual({ status: source.status, stdout: source.stdout, stderr: '' });
});
