import { until } from './poll';
import { freePorts } from './ports';
import type { Shell } from './shell';

/** What kubectl says once it forwards, and the port at which it does. */
export interface Forwarded {
  readonly said: string;
  readonly port: number;
}

/**
 * Runs a `kubectl port-forward`, calls `use` once it listens, and then ends it with Ctrl-C. It listens at a free port, since the
 * runbook's may be taken on this machine.
 */
export async function forwarding<T>(shell: Shell, command: string, use: (to: Forwarded) => T | Promise<T>): Promise<T> {
  const [port = 0] = await freePorts(1);
  const running = shell.begin(command.replace(/ \d+:(\d+)$/, ` ${port}:$1`));
  try {
    const said = await until(`the answer of ${command}`, 120, () => {
      const { code, stdout, stderr } = running.soFar();
      if (code !== null) throw new Error(`${command}\nexit code ${code}\n${stdout}${stderr}`);
      // The second line is there only where there is IPv6.
      const [line, ...more] = stdout.split('\n');
      return more.length > 0 ? line : undefined;
    });
    return await use({ said, port });
  } finally {
    await running.interrupt();
  }
}
