import type { ServerResponse } from 'node:http';
import { type Frame, frameContentPolicy, renderFrame } from './views/frame.ts';

/** What a page's address is answered with. */
export interface PageAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  /** Parts are written one after the other, as the reader takes them. */
  readonly body?: string | Uint8Array | AsyncIterable<string>;
}

/** What goes with every answer: nothing keeps it or frames it, and no other host is told where somebody came from. */
const usualHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // Why not "no-referrer": browsers would not say where our own forms come from.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** A page of the dashboard. */
export const pageAnswer = (frame: Frame, status = 200, cookies: readonly string[] = []): PageAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': frameContentPolicy },
  cookies,
  body: renderFrame(frame),
});

/** Sends the browser to another address: with GET, whatever it came with. */
export const redirect = (to: string, cookies: readonly string[] = []): PageAnswer => ({ status: 303, headers: { location: to }, cookies });

/** Writes an answer. `isSecure`: browsers are to ask for nothing of this host without TLS from now on. */
export const writeAnswer = async (
  response: ServerResponse,
  { status, headers, cookies = [], body }: PageAnswer,
  isSecure: boolean,
): Promise<void> => {
  response.writeHead(status, {
    ...usualHeaders,
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }),
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return void response.end(body);
  for await (const part of body) {
    if (response.destroyed) return;
    if (!response.write(part)) await drained(response);
  }
  response.end();
};

/** Until the reader has taken what was written, or has gone. */
const drained = (response: ServerResponse): Promise<void> =>
  new Promise(resolve => {
    const end = (): void => {
      response.off('drain', end);
      response.off('close', end);
      resolve();
    };
    response.once('drain', end);
    response.once('close', end);
  });
