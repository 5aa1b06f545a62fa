import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { parseJson } from '../../../src/text/parse-json.ts';

/** What is kept for a person who is signed in, and nobody else may read. */
export interface PersonTokens {
  /** A user access token of the App. */
  readonly access: string;
  /** Milliseconds since the epoch; undefined for one that does not end. */
  readonly accessEnds?: number;
  readonly refresh?: string;
  /** What forms of the person's pages carry. */
  readonly csrf: string;
}

const tokensSchema = v.object({
  access: v.string(),
  accessEnds: v.exactOptional(v.number()),
  refresh: v.exactOptional(v.string()),
  csrf: v.string(),
});

/** A new secret of 256 bits, for cookies and states. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What a session is found by: whoever reads the database can't make a cookie of it. */
export const digestOf = (id: string): string => hash('sha256', id, 'hex');

const nonceLength = 12;
const tagLength = 16;

/** Why of the cookie's id and of the App's secret: neither the database nor a cookie alone opens it. */
const keyOf = (id: string, secret: string): Buffer => Buffer.from(hkdfSync('sha256', id, secret, 'tidewaiter session', 32));

/** Seals tokens by AES-256-GCM, bound to the session. */
export const sealTokens = (tokens: PersonTokens, id: string, secret: string): Uint8Array => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyOf(id, secret), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(tokens), 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]));
};

/** Opens what was sealed; undefined when it was not by this id and this secret, or was changed. */
export const openTokens = (sealed: Uint8Array, id: string, secret: string): PersonTokens | undefined => {
  const bytes = Buffer.from(sealed);
  if (bytes.length < nonceLength + tagLength) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(id, secret), bytes.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8');
    const read = v.safeParse(tokensSchema, parseJson(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
};
