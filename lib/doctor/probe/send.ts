import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/** The path of OTLP over HTTP. */
export const OTLP_PATH = '/v1/traces';

/** How a receiver answered. */
export interface Sent {
  readonly isAccepted: boolean;
  /** What it answered, as one line: `401 Unauthorized`. */
  readonly line: string;
}

/** A receiver answers at once, in milliseconds. */
const TIMEOUT = 5000;

/** Sends spans to a receiver of OTLP over HTTP at a port of this machine. */
export async function send(port: number, body: string, isSecure: boolean): Promise<Sent> {
  const request = isSecure ? requestHttps : requestHttp;
  return new Promise((done) => {
    const failed = ({ message }: Error): void => {
      done({ isAccepted: false, line: message });
    };
    const options = {
      ...{ host: '127.0.0.1', port, path: OTLP_PATH, method: 'POST', timeout: TIMEOUT },
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      // Its certificate is for the Service, not for this machine; the span holds no secret.
      rejectUnauthorized: false,
    };
    const sent = request(options, (response) => {
      const { statusCode = 0, statusMessage = '' } = response;
      let text = '';
      response.on('data', (bytes: Buffer) => (text += text.length > 300 ? '' : bytes.toString('utf8')));
      response.on('error', failed);
      response.on('end', () => {
        const isAccepted = statusCode === 200;
        const said = isAccepted ? '' : (text.trim().split('\n')[0] ?? '').slice(0, 200);
        done({ isAccepted, line: `${statusCode} ${statusMessage}${said === '' ? '' : `: ${said}`}` });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', failed);
    sent.end(body);
  });
}
