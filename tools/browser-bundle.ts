import { gzipSync } from 'node:zlib';
import { minifySync } from '@swc/core';
import { type BuildOptions, buildSync } from 'esbuild';
import { withoutDocumentation } from './browser-bundle-cuts';

/** The maximum size of the bundle, in bytes after gzip. */
export const MAX_GZIPPED = 170_000;

/** The globals of a page that the bundle uses: no Buffer, process, require or console. */
export const PAGE = { TextDecoder, URL, atob, structuredClone };

/** The exports for a page: linting a text, and the report of `--format json`. */
const ENTRY = `
export { lintText } from './lib/cli/lint-text';
export { jsonReport } from './lib/cli/formats/json';
`;

export interface BrowserBundle {
  /** Defines the global `milvusTracing`. */
  readonly script: string;
  /** The source files in it. */
  readonly modules: readonly string[];
}

const FOR_PAGES = {
  bundle: true,
  write: false,
  platform: 'browser',
  target: 'es2022',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Bundles the linting of one text for a browser. */
export function browserBundle(): BrowserBundle {
  // With exports, so that code that only examples use is unused once the examples are cut.
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
  // 4 % smaller than esbuild alone.
  const { code } = minifySync(minified?.text ?? '', { compress: { passes: 3, ecma: 2022 }, mangle: true, ecma: 2022 });
  return { script: code, modules };
}

export function gzipped(script: string): number {
  return gzipSync(script, { level: 9 }).length;
}
