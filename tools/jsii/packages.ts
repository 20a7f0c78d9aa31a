import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsii, name, peerDependencies } from '../../package.json';
import { stringAt } from '../../lib/kubernetes/json';
import { withCompiledExamples } from '../api/examples';
import { buildJar } from './java';
import type { Language } from './languages';
import { pacmak } from './pacmak';

const PACKAGES = jsii.outdir;
/** Packages of cdk8s, cdk8s-plus-28 and constructs, made from those of npm. Not every registry of Maven and Go has all of them. */
const DEPENDENCIES = join(PACKAGES, 'dependencies');
/** Those before that they need. */
const IN_ORDER = ['constructs', 'cdk8s', 'cdk8s-plus-28'] as const satisfies readonly (keyof typeof peerDependencies)[];

/** Writes the packages of these languages into `package/`; returns the exit code. */
export async function makePackages(languages: readonly Language[]): Promise<number> {
  const code = await withCompiledExamples((folder) => makeEach(languages, join(folder, 'node_modules', name, TABLET)));
  return code ?? 1;
}

/** The file of jsii-rosetta. */
const TABLET = '.jsii.tabl.json';

async function makeEach(languages: readonly Language[], examples: string): Promise<number> {
  for (const language of languages) {
    rmSync(join(PACKAGES, language), { recursive: true, force: true });
    const code = await MAKERS[language](examples);
    if (code !== 0) return code;
  }
  return 0;
}

/** Each takes the examples of docstrings in its language. */
const MAKERS: Record<Language, (examples: string) => Promise<number>> = {
  js: () => pacmak({ modules: ['.'], languages: ['js'], outdir: PACKAGES }),
  python: (examples) => pacmak({ modules: ['.'], languages: ['python'], outdir: PACKAGES, examples }),
  java: async (examples) => {
    const dependencies = join(DEPENDENCIES, 'java');
    const jar = { into: dependencies, dependencies, installed: versions(IN_ORDER) };
    const code = await unlessMade('java', async () => {
      for (const each of IN_ORDER) {
        const failure = await buildJar({ ...jar, module: join('node_modules', each), documented: false });
        if (failure !== 0) return failure;
      }
      return 0;
    });
    return code || buildJar({ ...jar, module: '.', into: join(PACKAGES, 'java'), documented: true, examples });
  },
  go: async (examples) => {
    const go = { languages: ['go'], outdir: DEPENDENCIES } as const;
    const modules = IN_ORDER.map((each) => join('node_modules', each));
    // pacmak finds a dependency only beside the module that needs it.
    const code =
      (await unlessMade('go', () => pacmak({ ...go, modules }))) || (await pacmak({ ...go, modules: ['.'], examples }));
    if (code !== 0) return code;
    const { packageName } = jsii.targets.go;
    mkdirSync(join(PACKAGES, 'go'), { recursive: true });
    renameSync(join(DEPENDENCIES, 'go', packageName), join(PACKAGES, 'go', packageName));
    return 0;
  },
};

/** Makes the dependencies for a language, unless a run before made them from the same versions. */
async function unlessMade(language: Language, make: () => Promise<number>): Promise<number> {
  const folder = join(DEPENDENCIES, language);
  const stamp = join(folder, 'made-from.json');
  const madeFrom = JSON.stringify(versions([...IN_ORDER, 'jsii-pacmak']));
  if (textOf(stamp) === madeFrom) return 0;
  rmSync(folder, { recursive: true, force: true });
  const code = await make();
  if (code === 0) writeFileSync(stamp, madeFrom);
  return code;
}

/** What is installed of each package. */
function versions(names: readonly string[]): Record<string, string> {
  const manifests = names.map((each) => readFileSync(join('node_modules', each, 'package.json'), 'utf8'));
  return Object.fromEntries(names.map((each, i) => [each, stringAt(JSON.parse(manifests[i] ?? ''), 'version') ?? '']));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
