import { until } from './poll';
import type { Shell } from './shell';

/** Waits until CRDs are served. `kubectl wait` itself fails on one that is so new that it has no conditions yet. */
export async function established(shell: Shell, ...names: readonly string[]): Promise<void> {
  const command = `kubectl wait --for=condition=Established ${names.map((name) => `crd/${name}`).join(' ')}`;
  await until(command, 60, async () => ((await shell.run(command)).code === 0 ? true : undefined));
}
