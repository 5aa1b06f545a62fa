import { createPublicKey, verify } from 'node:crypto';
import { fieldsOf, parseJsonObject } from '../json.ts';
import { Refusal } from '../rest/call.ts';
import type { FakeApp } from '../state/app.ts';
import type { Token } from '../state/token.ts';
import type { World } from '../state/world.ts';

export interface Caller {
  readonly token: Token | undefined;
  readonly app: FakeApp | undefined;
}

/** Finds out who asks. No header is an anonymous caller; a wrong one is refused. */
export const authenticate = (world: World, authorization: string | undefined): Caller => {
  if (authorization === undefined) return { token: undefined, app: undefined };
  const [, scheme = '', credentials = ''] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
  if (!/^(?:bearer|token)$/i.test(scheme)) throw new Refusal(401, 'Bad credentials');
  if (credentials.split('.').length === 3 && !world.tokens.has(credentials))
    return { token: undefined, app: readJsonWebToken(world, credentials) };
  const token = world.tokens.get(credentials);
  const isExpired = token?.expiresAt !== undefined && token.expiresAt <= world.now();
  if (!token || isExpired) throw new Refusal(401, 'Bad credentials');
  if (token.installation?.suspendedAt !== undefined) throw new Refusal(403, 'This installation has been suspended');
  return { token, app: undefined };
};

const decodePart = (part: string): ReturnType<typeof fieldsOf> => {
  try {
    return fieldsOf(parseJsonObject(Buffer.from(part, 'base64url').toString('utf8')));
  } catch {
    throw new Refusal(401, 'A JSON web token could not be decoded');
  }
};

/** The longest that an app's token may be valid, and how far clocks may differ, in seconds. */
const longestLife = 600;
const clockSkew = 60;

/** Checks the signature and the times of a JSON web token. `iss` is the app's id or its client id. */
const readJsonWebToken = (world: World, text: string): FakeApp => {
  const [head = '', payload = '', signature = ''] = text.split('.');
  const claims = decodePart(payload);
  const issuer = claims.text('iss') ?? String(claims.number('iss'));
  const app = [...world.apps.values()].find(({ id, clientId }) => String(id) === issuer || clientId === issuer);
  if (!app) throw new Refusal(404, 'Integration not found');
  const isSigned =
    decodePart(head).text('alg') === 'RS256' &&
    verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), createPublicKey(app.publicKey), Buffer.from(signature, 'base64url'));
  if (!isSigned) throw new Refusal(401, 'A JSON web token could not be decoded');
  const seconds = world.now() / 1_000;
  const [issued, expires] = [claims.number('iat') ?? 0, claims.number('exp') ?? 0];
  if (expires > seconds + longestLife + clockSkew) throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
  if (expires <= seconds)
    throw new Refusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (issued > seconds + clockSkew)
    throw new Refusal(401, "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued");
  return app;
};
