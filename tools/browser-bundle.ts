import { gzipSync } from 'node:zlib';
import { minifySync } from '@swc/core';
import { build } from 'esbuild';
import { withoutCatalogue } from './browser-bundle-cuts';

/** The most that a page may have to load, in bytes after gzip. */
export const MAX_GZIPPED = 128_000;

/** What a page has beside JavaScript itself, as far as the bundle uses it: no Buffer, process, require or console. */
export const PAGE = { TextDecoder, URL, atob, structuredClone };

/** What a page needs to lint a text, and to print what was found as `--format json` does. */
const ENTRY = `
export { lintText } from './lib/cli/lint-text';
export { jsonReport } from './lib/cli/report';
`;

export interface BrowserBundle {
  /** It sets `milvusTracing`. */
  readonly script: string;
  /** The files that something of it comes from. */
  readonly modules: readonly string[];
}

/** The linting of one text for a browser. */
export async function browserBundle(): Promise<BrowserBundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: `${__dirname}/..`, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    globalName: 'milvusTracing',
    metafile: true,
    logLevel: 'silent',
    plugins: [withoutCatalogue],
  });
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  // What esbuild has minified gets 4 % smaller.
  const { code } = minifySync(outputFiles[0]?.text ?? '', {
    compress: { ecma: 2022, passes: 3 },
    mangle: true,
    ecma: 2022,
    module: false,
  });
  return { script: code, modules };
}

export function gzipped(script: string): number {
  return gzipSync(script, { level: 9 }).length;
}
