import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';

/** The command in one file, which loads in a third of the time of its modules. */
export interface CommandBundle {
  readonly script: string;
  /** The licences of the packages whose code is in it. */
  readonly licences: string;
}

/** What no linting needs, and takes as long to load as all that it needs: these stay where the compiler has put them, as seen from the bundle. */
const WHEN_ASKED: readonly (readonly [string, readonly string[]])[] = [
  ['../lib/cli/catalogue', ['explained', 'ruleOf', 'whyNotAccepted']],
  ['../lib/doctor/doctor', ['doctor']],
];

const loadedWhenAsked: Plugin = {
  name: 'loaded-when-asked',
  setup(build) {
    build.onResolve({ filter: /\/(catalogue|doctor)$/, namespace: 'file' }, ({ path, importer }) => {
      const found = importer.includes(join('lib', 'cli'))
        ? WHEN_ASKED.find(([place]) => place.endsWith(path.replace(/^\.+/, '')))
        : undefined;
      return found === undefined ? undefined : { path: found[0], namespace: 'when-asked' };
    });
    build.onResolve({ filter: /./, namespace: 'when-asked' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'when-asked' }, ({ path }) => ({
      contents: (WHEN_ASKED.find(([place]) => place === path)?.[1] ?? [])
        .map((name) => `export const ${name} = (...args) => require('${path}').${name}(...args);`)
        .join('\n'),
    }));
  },
};

/** The command of `lib/cli/main.ts`. */
export async function commandBundle(): Promise<CommandBundle> {
  const { outputFiles, metafile } = await bundle({
    entryPoints: ['lib/cli/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    // Names are kept for the stacks in bug reports.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    alias: {
      // The same for a bundler, of which only what is used is taken.
      yaml: join(process.cwd(), 'node_modules/yaml/browser/index.js'),
      // commander loads it for subcommands that are separate programs. There are none, and it takes a tenth of the time. `doctor` has the real one.
      'node:child_process': './tools/no-child-process.js',
    },
    plugins: [loadedWhenAsked],
    logLevel: 'warning',
  });
  const paths = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  return { script: outputFiles[0]?.text ?? '', licences: [...packages].sort().map(licenceOf).join('\n') };
}

function licenceOf(name: string): string {
  const folder = join('node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (file === undefined) throw new Error(`the package ${name} has no licence file`);
  return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
