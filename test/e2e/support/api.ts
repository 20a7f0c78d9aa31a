import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isObject, type JsonObject, stringAt, valueAt } from '../../../lib/kubernetes/json';

export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

interface Options {
  readonly method: string;
  readonly path: string;
  /** Of the body. */
  readonly type: string;
}

type Request = (options: Options, answer: (message: IncomingMessage) => void) => ClientRequest;

/** The few verbs of the Kubernetes API that the simulated controllers need. */
export class Api {
  /** An API server on loopback. */
  static at(port: number, token: string, ca: string): Api {
    const authorization = `Bearer ${token}`;
    return new Api(({ type, ...options }, answer) =>
      tlsRequest({ ...options, host: '127.0.0.1', port, ca, headers: { authorization, 'content-type': type } }, answer),
    );
  }

  /** Behind a `kubectl proxy --unix-socket`: also a cluster in network namespaces of its own. */
  static behind(socketPath: string): Api {
    return new Api(({ type, ...options }, answer) =>
      plainRequest({ ...options, socketPath, headers: { 'content-type': type } }, answer),
    );
  }

  private constructor(private readonly request: Request) {}

  async get(path: string): Promise<JsonObject> {
    const body = await this.send('GET', path);
    if (!isObject(body)) throw new ApiError(500, `GET ${path} gave no object`);
    return body;
  }

  /** The objects of a collection; none where the cluster does not know the resource (yet). */
  async list(path: string): Promise<JsonObject[]> {
    try {
      const items = valueAt(await this.send('GET', path), 'items');
      return Array.isArray(items) ? items.filter(isObject) : [];
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return [];
      throw error;
    }
  }

  create(path: string, object: unknown): Promise<unknown> {
    return this.send('POST', path, object);
  }

  merge(path: string, change: unknown): Promise<unknown> {
    return this.send('PATCH', path, change, 'application/merge-patch+json');
  }

  jsonPatch(path: string, operations: readonly unknown[]): Promise<unknown> {
    return this.send('PATCH', path, operations, 'application/json-patch+json');
  }

  /** Deletes at once, as a kubelet does when the containers have ended. */
  remove(path: string): Promise<unknown> {
    return this.send('DELETE', `${path}?gracePeriodSeconds=0`);
  }

  async ready(): Promise<boolean> {
    try {
      return (await this.raw('GET', '/readyz')).status === 200;
    } catch {
      return false;
    }
  }

  private async send(method: string, path: string, body?: unknown, type = 'application/json'): Promise<unknown> {
    const answer = await this.raw(method, path, body === undefined ? undefined : JSON.stringify(body), type);
    const parsed: unknown = answer.text.startsWith('{') ? JSON.parse(answer.text) : answer.text;
    if (answer.status < 300) return parsed;
    throw new ApiError(answer.status, `${method} ${path}: ${stringAt(parsed, 'message') ?? answer.text}`);
  }

  private raw(
    method: string,
    path: string,
    body?: string,
    type = 'application/json',
  ): Promise<{ status: number; text: string }> {
    return new Promise((done, fail) => {
      const sent = this.request({ method, path, type }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => {
          done({ status: answer.statusCode ?? 0, text });
        });
      });
      sent.on('error', fail);
      sent.end(body);
    });
  }
}
