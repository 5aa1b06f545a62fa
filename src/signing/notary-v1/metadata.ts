import * as v from 'valibot';
import { parseJson } from '../../text/parse-json.ts';
import { type Outcome, passed, refused } from '../outcome.ts';
import { canonicalJson } from './canonical-json.ts';

/** Bounds of what real repositories have. Files in bytes. */
const maxFileBytes = 16_777_216;
const maxSignatures = 64;
const maxKeys = 512;

const shortText = v.pipe(v.string(), v.maxLength(65_536));
/** In its one right spelling: another one for the same bytes would be a second form of the same signature. */
const base64Text = v.pipe(
  shortText,
  v.check(text => Buffer.from(text, 'base64').toString('base64') === text),
);
const keyIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(maxKeys));
const role = v.object({ keyids: keyIds, threshold: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });
const key = v.object({ keytype: v.string(), keyval: v.object({ public: shortText }) });
const keys = v.pipe(v.record(v.string(), key), v.maxEntries(maxKeys));
const fileMeta = v.object({ length: v.pipe(v.number(), v.safeInteger()), hashes: v.record(v.string(), v.string()) });
const files = v.record(v.string(), fileMeta);

const common = {
  expires: v.pipe(
    v.string(),
    v.transform(text => new Date(text)),
    v.check(date => !Number.isNaN(date.getTime())),
  ),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
};

/** The parts of each file that are signed. Source: github.com/notaryproject/notary, tuf/data. */
export const rootSchema = v.object({
  _type: v.literal('Root'),
  ...common,
  keys,
  roles: v.object({ root: role, targets: role, snapshot: role, timestamp: role }),
});
export const timestampSchema = v.object({ _type: v.literal('Timestamp'), ...common, meta: v.object({ snapshot: fileMeta }) });
export const snapshotSchema = v.object({ _type: v.literal('Snapshot'), ...common, meta: files });
export const targetsSchema = v.object({
  _type: v.literal('Targets'),
  ...common,
  targets: files,
  delegations: v.object({
    keys: v.nullable(keys),
    roles: v.nullable(
      v.pipe(v.array(v.object({ ...role.entries, name: v.string(), paths: v.nullish(v.array(v.string()), []) })), v.maxLength(maxKeys)),
    ),
  }),
});

export type Root = v.InferOutput<typeof rootSchema>;
export type Targets = v.InferOutput<typeof targetsSchema>;
export type Role = v.InferOutput<typeof role>;
export type TrustKey = v.InferOutput<typeof key>;
export type FileMeta = v.InferOutput<typeof fileMeta>;

const envelope = v.object({
  signed: v.record(v.string(), v.unknown()),
  signatures: v.pipe(v.array(v.object({ keyid: v.string(), method: v.string(), sig: base64Text })), v.maxLength(maxSignatures)),
});

/** A file of metadata, read but not verified. */
export interface Metadata<T> {
  /** For people: `targets/releases`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly signed: T;
  /** What the signatures are over. */
  readonly message: Buffer;
  readonly signatures: v.InferOutput<typeof envelope>['signatures'];
}

/** Reads a file by its schema. `bytes` are undefined when the server has no such file. */
export const readMetadata = <const S extends v.GenericSchema>(
  name: string,
  schema: S,
  bytes: Uint8Array | undefined,
): Outcome<Metadata<v.InferOutput<S>>> => {
  if (bytes === undefined) return refused('malformed', `The notary server has no ${name} metadata of the repository.`);
  const whole = bytes.length > maxFileBytes ? undefined : v.safeParse(envelope, parseJson(bytes));
  const signed = whole?.success ? v.safeParse(schema, whole.output.signed) : undefined;
  const message = whole?.success ? canonicalJson(whole.output.signed) : undefined;
  if (!whole?.success || !signed?.success || message === undefined)
    return refused('malformed', `The ${name} metadata is not what a notary server gives.`);
  return passed({ name, bytes, signed: signed.output, message: Buffer.from(message), signatures: whole.output.signatures });
};
