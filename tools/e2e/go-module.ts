import { stringAt } from '../../lib/kubernetes/json';
import { command } from './command';

/** Where Go keeps the sources of a module MODULE@VERSION; downloads them first. */
export async function moduleFolder(source: string, env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  return textAt(await download(source, env, cwd), 'Dir');
}

/** The `go.mod` of a module MODULE@VERSION as `go mod edit -json` prints it; downloads the module first. */
export async function moduleFile(source: string, env: NodeJS.ProcessEnv, cwd: string): Promise<unknown> {
  const file = textAt(await download(source, env, cwd), 'GoMod');
  const parsed: unknown = JSON.parse(await command(['go', 'mod', 'edit', '-json', file], env, cwd));
  return parsed;
}

/** A text that Go always prints. */
export function textAt(printed: unknown, ...keys: readonly string[]): string {
  const found = stringAt(printed, ...keys);
  if (found === undefined) throw new Error(`go printed no ${keys.join('.')}`);
  return found;
}

async function download(source: string, env: NodeJS.ProcessEnv, cwd: string): Promise<unknown> {
  const printed: unknown = JSON.parse(await command(['go', 'mod', 'download', '-json', source], env, cwd));
  return printed;
}
