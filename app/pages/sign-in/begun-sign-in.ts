import { createHmac, hash, hkdfSync, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { parseJson } from '../../../src/text/parse-json.ts';
import { pagesPath } from '../addresses.ts';
import { newSecret } from './sealed-tokens.ts';

/** A sign-in that has begun, as the browser's cookie holds it until GitHub sends the person back. */
export interface BegunSignIn {
  /** What GitHub has to bring back: the answer is to a question of this browser. */
  readonly state: string;
  /** PKCE (RFC 7636): who has only the code can do nothing with it. */
  readonly verifier: string;
  /** The page that was asked for. */
  readonly to: string;
  /** Milliseconds since the epoch. */
  readonly ends: number;
}

const begunSchema = v.object({ state: v.string(), verifier: v.string(), to: v.string(), ends: v.number() });

/** Seconds that a person may take at GitHub, as long as GitHub's code lives. */
export const startSeconds = 600;

/** A page of ours, for nobody may be sent elsewhere from here. */
export const ownPage = (to: string | null | undefined): string =>
  to && to.length < 300 && /^\/dashboard(?:\/\w[\w.-]*)*$/u.test(to) ? to : pagesPath;

export const beginSignIn = (to: string, now: number): BegunSignIn => ({
  state: newSecret(),
  verifier: newSecret(),
  to,
  ends: now + startSeconds * 1_000,
});

/** The PKCE challenge, S256. */
export const challengeOf = ({ verifier }: BegunSignIn): string => hash('sha256', verifier, 'base64url');

const signatureOf = (text: string, secret: string): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', 'tidewaiter sign-in', 32)))
    .update(text)
    .digest('base64url');

/** As a cookie's value, signed. */
export const writeBegun = (begun: BegunSignIn, secret: string): string => {
  const text = Buffer.from(JSON.stringify(begun), 'utf8').toString('base64url');
  return `${text}.${signatureOf(text, secret)}`;
};

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export const isSameSecret = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Reads the cookie; undefined when we have not written it. */
export const readBegun = (value: string | undefined, secret: string): BegunSignIn | undefined => {
  const [text = '', signature = ''] = (value ?? '').split('.');
  if (!isSameSecret(signature, signatureOf(text, secret))) return undefined;
  const read = v.safeParse(begunSchema, parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  return read.success ? read.output : undefined;
};
