import { gzipSync } from 'node:zlib';
import { minifySync } from '@swc/core';
import { type BuildOptions, buildSync } from 'esbuild';
import { withoutDocumentation } from './browser-bundle-cuts';

/** The most that a page may have to load, in bytes after gzip. */
export const MAX_GZIPPED = 128_000;

/** What a page has beside JavaScript itself, as far as the bundle uses it: no Buffer, process, require or console. */
export const PAGE = { TextDecoder, URL, atob, structuredClone };

/** What a page needs to lint a text, and to print what was found as `--format json` does. */
const ENTRY = `
export { lintText } from './lib/cli/lint-text';
export { jsonReport } from './lib/cli/formats/json';
`;

export interface BrowserBundle {
  /** It sets `milvusTracing`. */
  readonly script: string;
  /** The files that something of it comes from. */
  readonly modules: readonly string[];
}

const FOR_PAGES = {
  bundle: true,
  write: false,
  platform: 'browser',
  target: 'es2022',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** The linting of one text for a browser. */
export function browserBundle(): BrowserBundle {
  // Still with its exports, so that what only an example used is seen to be unused once the examples are gone.
  const { outputFiles, metafile } = buildSync({
    ...FOR_PAGES,
    stdin: { contents: ENTRY, resolveDir: `${__dirname}/..`, loader: 'ts' },
    format: 'esm',
    metafile: true,
  });
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const [minified] = buildSync({
    ...FOR_PAGES,
    stdin: { contents: withoutDocumentation(outputFiles[0]?.text ?? ''), loader: 'js' },
    format: 'iife',
    globalName: 'milvusTracing',
    minify: true,
  }).outputFiles;
  // It finds 4 % more than esbuild, most of it names and branches that stand in for one another.
  const { code } = minifySync(minified?.text ?? '', { compress: { passes: 3, ecma: 2022 }, mangle: true, ecma: 2022 });
  return { script: code, modules };
}

export function gzipped(script: string): number {
  return gzipSync(script, { level: 9 }).length;
}
