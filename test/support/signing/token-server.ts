import { type KeyObject, randomUUID, sign, type X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Issuer and audience that the tokens name and the registry expects. */
export const tokenIssuer = 'test-issuer';
export const tokenAudience = 'test-registry';

/** What the server knows, and signs with. */
export interface TokenServerOptions {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
  readonly username: string;
  readonly password: string;
}

/** A small implementation of Docker's token authentication. Source: distribution, "Token Authentication Specification". */
export interface TokenServer {
  /** The realm. */
  readonly url: string;
  /** The query of each request so far, with the kind of its credentials. */
  readonly requests: readonly { readonly query: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokenFor = ({ key, certificate, username }: TokenServerOptions, scope: string): string => {
  const now = Math.floor(Date.now() / 1_000);
  const parts = scope.split(':');
  const [type = '', actions = ''] = [parts[0], parts.at(-1)];
  const name = parts.slice(1, -1).join(':');
  const header = encode({ typ: 'JWT', alg: 'ES256', x5c: [certificate.raw.toString('base64')] });
  const claims = {
    iss: tokenIssuer,
    sub: username,
    aud: tokenAudience,
    exp: now + 300,
    nbf: now - 5,
    iat: now,
    jti: randomUUID(),
    access: scope === '' ? [] : [{ type, name, actions: actions.split(',') }],
  };
  const signed = `${header}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};

const closing = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.closeAllConnections();
    server.close(error => (error ? reject(error) : resolve()));
  });

/** Starts it on a free port of the loopback interface. Only the right credentials get a token. */
export const startTokenServer = async (options: TokenServerOptions): Promise<TokenServer> => {
  const requests: { query: string; authorization: string | undefined }[] = [];
  const expected = `Basic ${Buffer.from(`${options.username}:${options.password}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { authorization } = request.headers;
    requests.push({ query: url.search, authorization });
    if (authorization !== expected) {
      response.writeHead(401).end();
      return;
    }
    const body = JSON.stringify({ token: tokenFor(options, url.searchParams.get('scope') ?? ''), expires_in: 300 });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Why a name: cosign 3 refuses a token server that is named by a private address.
  return { url: `http://localhost:${port}/token`, requests, close: () => closing(server) };
};
