import { mkdirSync } from 'node:fs';
import { run } from '../app';
import { JSII_ENVIRONMENT } from './environment';
import type { Language } from './languages';

export interface PacmakOptions {
  /** Folders of compiled jsii packages. */
  readonly modules: readonly string[];
  readonly languages: readonly Language[];
  /** Each language gets a folder below it. */
  readonly outdir: string;
  /** The examples of docstrings in all languages, as jsii-rosetta writes them. @default - they stay in TypeScript */
  readonly examples?: string;
  /** @default false - the packages are built as well */
  readonly codeOnly?: boolean;
}

/** Writes packages for other languages; returns the exit code. */
export async function pacmak({
  modules,
  languages,
  outdir,
  examples,
  codeOnly = false,
}: PacmakOptions): Promise<number> {
  if (languages.length === 0) return 0;
  mkdirSync(outdir, { recursive: true });
  const options = ['--no-npmignore', '--targets', languages.join(','), '--outdir', outdir];
  if (examples !== undefined) options.push('--rosetta-tablet', examples);
  if (codeOnly) options.push('--code-only');
  return run([process.execPath, 'node_modules/jsii-pacmak/bin/jsii-pacmak', ...options, ...modules], {
    // It runs `npm pack`, which need not build the library again.
    env: { ...JSII_ENVIRONMENT, npm_config_ignore_scripts: 'true' },
  });
}
