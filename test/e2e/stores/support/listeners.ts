import { freePorts } from '../../support/ports';
import type { Program } from './container';

/** What each of Jaeger's programs listens on, as flags; each is also an environment variable. */
const LISTENERS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'collector',
    [
      ...['admin.http', 'collector.grpc-server', 'collector.http-server', 'collector.zipkin'],
      ...['collector.otlp.grpc', 'collector.otlp.http'],
    ],
  ],
  ['query', ['admin.http', 'query.http-server', 'query.grpc-server']],
  ['ingester', ['admin.http']],
]);

/** A program that listens on loopback, and the port of each of its listeners. */
export interface Listening extends Program {
  readonly ports: ReadonlyMap<string, number>;
}

/**
 * Maps every listener of a program to a free port of loopback: in its arguments where they set it, otherwise in its environment,
 * where an argument would win. Nothing else of the two changes.
 */
export async function onLoopback(program: Program): Promise<Listening> {
  const listeners = LISTENERS.get(/jaeger-([\w-]+):/.exec(program.image)?.[1] ?? '') ?? [];
  const free = await freePorts(listeners.length);
  const ports = new Map(listeners.map((listener, index) => [listener, free[index] ?? 0]));
  const env = { ...program.env };
  for (const [listener, port] of ports) env[variableOf(listener)] = `127.0.0.1:${port}`;
  const command = program.command.map((argument) => {
    const listener = /^--(.+)\.host-port=/.exec(argument)?.[1] ?? '';
    const port = ports.get(listener);
    return port === undefined ? argument : `--${listener}.host-port=127.0.0.1:${port}`;
  });
  return { ...program, command, env, ports };
}

function variableOf(listener: string): string {
  return `${listener}.host-port`.replaceAll(/[.-]/g, '_').toUpperCase();
}
