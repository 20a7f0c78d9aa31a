import { until } from './poll';
import { freePorts } from './ports';
import type { Shell } from './shell';

const FORWARD = /^kubectl port-forward .* (\d+):\d+$/;

/** Does what a sentence of the runbook names, and resolves to what it prints; anything but success is an error. */
export async function does(shell: Shell, command: string): Promise<string> {
  if (FORWARD.test(command)) return forwards(shell, command);
  const { code, stdout, stderr } = await shell.run(command);
  // kubectl says so on stderr, and it is an answer.
  const silent = stderr === '' || /^No resources found.*\n$/.test(stderr);
  if (code === 0 && silent) return stdout;
  throw new Error(`${command}\nexit code ${code ?? 'none'}\n${stdout}${stderr}`);
}

/** Until it listens, and then Ctrl-C; at a free port, since the runbook's may be taken on this machine. */
async function forwards(shell: Shell, command: string): Promise<string> {
  const [port = 0] = await freePorts(1);
  const running = shell.begin(command.replace(/ \d+:(\d+)$/, ` ${port}:$1`));
  try {
    return await until(`the answer of ${command}`, 30, () => {
      const { code, stdout, stderr } = running.soFar();
      if (code !== null) throw new Error(`${command}\nexit code ${code}\n${stdout}${stderr}`);
      // The second line is there only where there is IPv6.
      const [line, ...more] = stdout.split('\n');
      return more.length > 0 ? line?.replace(String(port), 'PORT') : undefined;
    });
  } finally {
    await running.interrupt();
  }
}
