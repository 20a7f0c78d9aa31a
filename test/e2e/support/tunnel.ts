import { connect, type Socket } from 'node:net';

/** Answers a CONNECT request with a connection to a port of loopback, or says that there is no way. */
export function tunnel(socket: Socket, port: number | undefined): void {
  if (port === undefined) {
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    return;
  }
  const inner = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    inner.pipe(socket).pipe(inner);
  });
  inner.on('error', () => socket.destroy());
  socket.on('close', () => inner.destroy());
}
