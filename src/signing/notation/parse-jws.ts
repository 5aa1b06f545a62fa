import * as v from 'valibot';
import { parseJson } from '../../text/parse-json.ts';
import { type Outcome, passed, refused } from '../outcome.ts';
import { attributeNames, type Envelope } from './envelope.ts';

/** Base64 in its one right spelling: another one for the same bytes would be a second form of the same signature. */
const base64 = (encoding: 'base64' | 'base64url') =>
  v.pipe(
    v.string(),
    v.check(text => Buffer.from(text, encoding).toString(encoding) === text, 'must be base64'),
    v.transform((text): Uint8Array => Buffer.from(text, encoding)),
  );

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u;

const time = v.pipe(
  v.string(),
  v.regex(rfc3339),
  v.transform(text => new Date(text)),
  v.check(date => !Number.isNaN(date.getTime())),
);

/** Source: Notary Project signature specification v1.1, "JWS JSON Serialization": flattened, one signature. */
const serialization = v.strictObject({
  payload: v.string(),
  protected: v.string(),
  header: v.looseObject({
    x5c: v.pipe(v.array(base64('base64')), v.minLength(1)),
    [attributeNames.timestampSignature]: v.optional(base64('base64')),
  }),
  signature: base64('base64url'),
});

const protectedHeader = v.looseObject({
  alg: v.string(),
  cty: v.string(),
  crit: v.pipe(v.array(v.string()), v.minLength(1)),
  [attributeNames.signingScheme]: v.string(),
  [attributeNames.signingTime]: v.optional(time),
  [attributeNames.authenticSigningTime]: v.optional(time),
  [attributeNames.expiry]: v.optional(time),
});

const ownHeaders: ReadonlySet<string> = new Set(['alg', 'cty', 'crit']);

/** Reads a JWS in JSON (RFC 7515, 7.2.2). */
export const parseJws = (bytes: Uint8Array): Outcome<Envelope> => {
  const outer = v.safeParse(serialization, parseJson(bytes));
  if (!outer.success) return malformed(outer.issues);
  const { output } = outer;
  const payload = v.safeParse(base64('base64url'), output.payload);
  const headerBytes = v.safeParse(base64('base64url'), output.protected);
  if (!payload.success || !headerBytes.success) return refused('malformed', 'The JWS envelope is not base64url.');
  const header = v.safeParse(protectedHeader, parseJson(headerBytes.output));
  if (!header.success) return malformed(header.issues);
  const signed = header.output;
  const signingTime = signed[attributeNames.signingTime];
  const authenticSigningTime = signed[attributeNames.authenticSigningTime];
  const expiry = signed[attributeNames.expiry];
  const timestamp = output.header[attributeNames.timestampSignature];
  return passed({
    payload: payload.output,
    signedBytes: Buffer.from(`${output.protected}.${output.payload}`, 'ascii'),
    signature: output.signature,
    algorithm: signed.alg,
    contentType: signed.cty,
    critical: signed.crit,
    attributes: new Set(Object.keys(signed).filter(name => !ownHeaders.has(name))),
    signingScheme: signed[attributeNames.signingScheme],
    ...(signingTime && { signingTime }),
    ...(authenticSigningTime && { authenticSigningTime }),
    ...(expiry && { expiry }),
    chain: output.header.x5c,
    ...(timestamp && { timestamp }),
  });
};

const malformed = (issues: readonly v.BaseIssue<unknown>[]): Outcome<Envelope> => {
  const place = issues[0] && v.getDotPath(issues[0]);
  return refused(
    'malformed',
    place ? `The JWS envelope is not one of Notation: "${place}" is missing or wrong.` : 'The envelope is not a JWS in JSON.',
  );
};
