import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Identity, pemOf } from './x509-authority.ts';

/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is answered: a status, headers and a body; or anything that is done with the response. */
export type ScriptedAnswer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string | readonly string[]>>;
      readonly body?: string | Uint8Array;
    }
  | ((response: ServerResponse) => void);

/** A server whose answers a test writes. */
export interface ScriptedServer {
  /** `127.0.0.1:PORT`; with HTTPS `localhost:PORT`. */
  readonly host: string;
  /** `http://127.0.0.1:PORT`; with HTTPS `https://localhost:PORT`. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/**
 * Starts a server on a free port of the loopback interface. Undefined is answered with 404 in plain text, as Distribution does for what it doesn't
 * know. With an identity, whose name is to be `localhost`, it speaks HTTPS.
 */
export const startScriptedServer = async (
  answer: (request: SeenRequest) => ScriptedAnswer | undefined,
  identity?: Identity,
): Promise<ScriptedServer> => {
  const requests: SeenRequest[] = [];
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const seen = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
      requests.push(seen);
      const scripted = answer(seen) ?? { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found\n' };
      if (typeof scripted === 'function') {
        scripted(response);
        return;
      }
      for (const [name, value] of Object.entries(scripted.headers ?? {})) response.setHeader(name, value);
      response.writeHead(scripted.status ?? 200).end(method === 'HEAD' ? undefined : scripted.body);
    });
  };
  const server = identity
    ? createTlsServer({ key: identity.key.export({ type: 'pkcs8', format: 'pem' }), cert: pemOf(...identity.chain) }, listener)
    : createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `${identity ? 'localhost' : '127.0.0.1'}:${port}`;
  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.close(error => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { host, url: `${identity ? 'https' : 'http'}://${host}`, requests, close };
};
