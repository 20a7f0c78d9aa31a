import type { Asked } from '../answers/answers';
import { kubectl } from '../answers/question';
import { end, start } from './start';

/** A port of this machine that leads to one of a Service. */
export interface Forwarded {
  readonly port: number;
  /** Ends it. */
  readonly close: () => void;
}

/** kubectl finds a pod and asks the API server for a connection, in milliseconds. */
const TIMEOUT = 15_000;
const FORWARDING = /Forwarding from 127\.0\.0\.1:(\d{1,5}) -> /;

/** Forwards a free port of this machine to a port of a Service; what kubectl says where it cannot. */
export async function forward(
  service: { readonly namespace: string; readonly name: string; readonly port: number },
  asked: Asked,
  { env, timeout = TIMEOUT }: { readonly env: NodeJS.ProcessEnv; readonly timeout?: number },
): Promise<Forwarded | string> {
  const { namespace, name, port } = service;
  const where = ['-n', namespace, '--address', '127.0.0.1'];
  const child = start(kubectl('port-forward', `service/${name}`, `:${port}`, ...where), asked, env);
  const close = (): void => {
    end(child);
  };
  return new Promise((done) => {
    let [out, err] = ['', ''];
    const timer = setTimeout(() => {
      close();
      done(err.trim() || 'no answer in time');
    }, timeout);
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString('utf8');
      const local = FORWARDING.exec(out)?.[1];
      if (local === undefined) return;
      clearTimeout(timer);
      done({ port: Number(local), close });
    });
    child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString('utf8')));
    child.on('error', ({ message }) => {
      clearTimeout(timer);
      done(message);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done(err.trim() || `exit code ${code ?? -1}`);
    });
  });
}
