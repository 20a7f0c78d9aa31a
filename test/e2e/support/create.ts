import type { Shell } from './shell';

/** Creates an object, or those of a List. */
export async function create(shell: Shell, object: object): Promise<void> {
  await shell.ok(`kubectl create -f - <<'END'\n${JSON.stringify(object)}\nEND`);
}
