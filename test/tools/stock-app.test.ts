import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bundledDependencies, peerDependencies, version } from '../../package.json';
import { Project, ROOT } from './support/project';

let project: Project;
let app: string;
let installed: string;
const env = { ...process.env, npm_config_ignore_scripts: 'true', ESBUILD_WORKER_THREADS: undefined };

beforeAll(() => {
  project = new Project();
  project.copy(
    'lib',
    'imports',
    'package.json',
    'tsconfig.jsii.json',
    'README.md',
    'LICENSE',
    'CONTRIBUTING.md',
    'docs',
  );
  mkdirSync(join(project.folder, 'node_modules', '@types'));
  project.link('jsii', 'commander', 'cdk8s-plus-28', '@types/node', '@types/js-yaml');
  // npm packs no link.
  for (const name of [...bundledDependencies, 'argparse']) {
    rmSync(join(project.folder, 'node_modules', name), { force: true });
    project.copy(join('node_modules', name));
  }
  expect(project.run(['tools/build.ts'])).toMatchObject({ code: 0 });
  execFileSync('npm', ['pack'], { cwd: project.folder, env, stdio: 'ignore' });

  app = join(project.folder, 'app');
  installed = join(app, 'node_modules', 'cdk8s-milvus-tracing');
  mkdirSync(installed, { recursive: true });
  const archive = readdirSync(project.folder).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['xzf', join(project.folder, archive), '--strip-components', '1'], { cwd: installed });
  for (const name of [...Object.keys(peerDependencies), '@types'])
    symlinkSync(join(ROOT, 'node_modules', name), join(app, 'node_modules', name));
  project.write('app/package.json', '{ "type": "commonjs" }\n');
}, 300_000);

afterAll(() => {
  project.remove();
});

/** The quickstart of this project, as an app in a kind of modules; `suffix` is that of its files. */
function write(kind: 'ts' | 'mts', suffix: string): void {
  const environment = readFileSync(join(ROOT, 'environments/quickstart.ts'), 'utf8');
  expect(environment).toContain("from '../lib'");
  project.write(`app/quickstart.${kind}`, environment.replace("'../lib'", "'cdk8s-milvus-tracing'"));
  project.write(
    `app/main.${kind}`,
    `import { TracingApp } from 'cdk8s-milvus-tracing';
import { quickstart } from './quickstart${suffix}';
const app = new TracingApp();
quickstart(app);
app.synth();
`,
  );
}

function compile(...files: readonly string[]) {
  const compilerOptions = { module: 'node16', target: 'es2022', strict: true, skipLibCheck: false, types: ['node'] };
  project.write('app/tsconfig.json', JSON.stringify({ compilerOptions, files }));
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')], {
    cwd: app,
    encoding: 'utf8',
  });
  return { status, stdout };
}

describe('the package of npm, unpacked in place of an install from a registry', () => {
  test.each([
    ['CommonJS', 'ts', '', 'main.js'],
    ['ESM, with named imports', 'mts', '.mjs', 'main.mjs'],
  ] as const)(
    '%s compiles with the types of all packages checked, and writes the bytes of dist',
    (_, kind, suffix, main) => {
      write(kind, suffix);
      expect(compile(`main.${kind}`)).toEqual({ status: 0, stdout: '' });
      const out = join(app, `dist-${kind}`);
      execFileSync(process.execPath, [main], { cwd: app, env: { ...env, CDK8S_OUTDIR: out } });
      cpSync(out, join(project.folder, 'out'), { recursive: true });
      const files = project.files('out/quickstart');
      expect(Object.keys(files)).toContain('plan.json');
      for (const [path, text] of Object.entries(files))
        expect([path, text]).toEqual([path, readFileSync(join(ROOT, 'dist/quickstart', path), 'utf8')]);
      rmSync(join(project.folder, 'out'), { recursive: true });
    },
  );

  test('the types reject a mistake', () => {
    project.write(
      'app/mistake.ts',
      `import { Jaeger, MilvusTracing, type Environment } from 'cdk8s-milvus-tracing';
export const tracing = (env: Environment) => MilvusTracing.otlp(new Jaeger(env, 'jaeger'), {});
`,
    );
    const { status, stdout } = compile('mistake.ts');
    expect(status).toBe(2);
    expect(stdout).toMatch(/^mistake\.ts\(2,92\): error TS2345: .*\n +Property 'sampleFraction' is missing/);
  });

  test('has the API for other languages, and each package that it needs with its licence', () => {
    expect(readdirSync(installed)).toEqual(
      expect.arrayContaining(['.jsii', 'LICENSE', 'README.md', 'build', 'package.json']),
    );
    const packages = readdirSync(join(installed, 'node_modules'));
    expect(packages).toEqual(['argparse', ...bundledDependencies]);
    const licences = packages.map((name) =>
      readdirSync(join(installed, 'node_modules', name)).filter((file) => /^licen[cs]e/i.test(file)),
    );
    expect(licences.every((files) => files.length === 1)).toBe(true);
  });

  test('its command runs', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(installed, 'build/cli/main.js'), '--version'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
  });
});
