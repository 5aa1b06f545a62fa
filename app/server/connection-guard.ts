import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Connections at a time: GitHub has a few dozen open, probes and Prometheus some more. */
export const usualConnections = 2_000;

/**
 * Lets go of the oldest connection that asks for nothing when there is one too many. Why not `maxConnections`: that turns away who comes,
 * and it is those who came and send no request who keep the others out. When all of them are being answered the oldest goes.
 */
export const guardConnections = (server: Server, most = usualConnections): void => {
  /** Requests that are being answered, by connection; the connection that ended a request last comes last. */
  const open = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
    if (open.size <= most) return;
    const [oldest] = open.keys();
    const idle = open.entries().find(([, requests]) => requests === 0)?.[0];
    (idle ?? oldest)?.destroy();
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    open.set(socket, (open.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const requests = open.get(socket);
      if (requests === undefined) return;
      open.delete(socket);
      open.set(socket, requests - 1);
    });
  });
};
