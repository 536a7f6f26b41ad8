import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port on which nobody listens, for a program that must be told one. It lies below those that systems give to outgoing
 * connections, of which a browser makes many while the program starts.
 */
export async function freePort(): Promise<number> {
  for (let port = 10_000 + (process.pid % 20_000); port < 32_000; port += 1) {
    const server = createServer();
    const opened = once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.listen(port, '127.0.0.1');
    if (!(await opened)) continue;
    const closed = once(server, 'close');
    server.close();
    await closed;
    return port;
  }
  throw new Error('Every port is taken.');
}
