import { forwarding } from './forward';
import type { Shell } from './shell';

const FORWARD = /^kubectl port-forward .* (\d+):\d+$/;

/** Does what a sentence of the runbook names, and resolves to what it prints; anything but success is an error. */
export async function does(shell: Shell, command: string): Promise<string> {
  if (FORWARD.test(command)) return forwarding(shell, command, ({ said, port }) => said.replace(String(port), 'PORT'));
  const { code, stdout, stderr } = await shell.run(command);
  // kubectl says so on stderr, and it is an answer.
  const silent = stderr === '' || /^No resources found.*\n$/.test(stderr);
  if (code === 0 && silent) return stdout;
  throw new Error(`${command}\nexit code ${code ?? 'none'}\n${stdout}${stderr}`);
}
