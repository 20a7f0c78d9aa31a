import { connect } from 'node:http2';
import { stringAt } from '../../../../lib/kubernetes/json';

/** One call of gRPC in plain text, with a message of protobuf; an answer that is no success is an error. */
export function call(port: number, method: string, message: Buffer): Promise<void> {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return new Promise((done, failed) => {
    const session = connect(`http://127.0.0.1:${port}`);
    const end = (error?: Error): void => {
      session.close();
      if (error === undefined) done();
      else failed(error);
    };
    session.on('error', end);
    const stream = session.request({
      ':method': 'POST',
      ':path': method,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let status = '';
    // An answer without a message has its status among the headers.
    for (const event of ['response', 'trailers']) {
      stream.on(event, (headers: unknown) => {
        status = stringAt(headers, 'grpc-status') ?? status;
      });
    }
    stream.on('error', end);
    stream.on('end', () => {
      end(status === '0' ? undefined : new Error(`${method} answered with the gRPC status ${status}`));
    });
    stream.resume();
    stream.end(Buffer.concat([head, message]));
  });
}
