import { createServer, type Server } from 'node:https';
import type { SecureContextOptions } from 'node:tls';
import { stringAt } from '../../../../lib/kubernetes/json';
import { listen } from '../ports';

/** Answers every admission request with yes. */
export class Webhooks {
  private server: Server | undefined;

  async start(pair: SecureContextOptions): Promise<number> {
    this.server = createServer(pair, (request, answer) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const review: unknown = JSON.parse(text);
        const response = { uid: stringAt(review, 'request', 'uid'), allowed: true };
        answer.setHeader('content-type', 'application/json');
        answer.end(JSON.stringify({ apiVersion: 'admission.k8s.io/v1', kind: 'AdmissionReview', response }));
      });
    });
    return listen(this.server);
  }

  stop(): void {
    this.server?.close();
    this.server?.closeAllConnections();
    this.server = undefined;
  }
}
