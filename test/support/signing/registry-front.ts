import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before a registry: it counts requests, and can be down. */
export interface RegistryFront {
  /** `127.0.0.1:PORT`, as it stands in image references. */
  readonly host: string;
  /** `HEAD /v2/acme/app/manifests/1`, oldest first. */
  readonly requests: string[];
  /** True: every connection is cut, as by a registry that is down. */
  down: boolean;
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback interface that passes everything on to a registry. */
export const startRegistryFront = async (registry: string): Promise<RegistryFront> => {
  const server = createServer((incoming, outgoing) => {
    if (front.down) return void incoming.socket.destroy();
    const { method = 'GET', url = '/', headers } = incoming;
    front.requests.push(`${method} ${url}`);
    const passed = forward(`http://${registry}${url}`, { method, headers: { ...headers, host: registry } }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const front: RegistryFront = {
    host: `127.0.0.1:${port}`,
    requests: [],
    down: false,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return front;
};
