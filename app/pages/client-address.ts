import type { IncomingMessage } from 'node:http';

/**
 * Who asks, for limits: the address of the connection, or, behind `hops` proxies, what the outermost of them has seen. Why not the first of
 * `X-Forwarded-For`: the client writes that one itself.
 */
export const clientAddress = ({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, hops: number): string => {
  const own = socket.remoteAddress ?? '';
  if (hops === 0) return own;
  const told = String(headers['x-forwarded-for'] ?? '').split(',');
  return told.at(-hops)?.trim().slice(0, 100) || own;
};
