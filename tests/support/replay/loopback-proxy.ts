import { createServer, type Server, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A proxy on the loopback address that sends whatever it is asked for to one port there. */
export class LoopbackProxy {
  readonly #server: Server;
  /** Names of the hosts that were asked for. */
  readonly hosts = new Set<string>();

  constructor(port: number) {
    this.#server = createServer((request, response) => {
      const { hostname, pathname, search } = new URL(request.url ?? '/', 'http://unknown');
      this.hosts.add(hostname);
      const { method, headers } = request;
      const on = send({ host: '127.0.0.1', port, path: pathname + search, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(on);
    });
    this.#server.on('connect', (request, socket) => {
      this.hosts.add(request.url?.replace(/:\d+$/, '') ?? '');
      const tunnel = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connected\r\n\r\n'));
      tunnel.pipe(socket).pipe(tunnel);
      // Either end may hang up first.
      for (const end of [tunnel, socket]) end.on('error', () => {});
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
