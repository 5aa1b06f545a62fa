import { describe, expect, test } from 'vitest';
import { parseStatement } from '../../../../src/signing/sigstore/parse/statement.ts';

const subject = { name: 'app', digest: { sha256: 'ab'.repeat(32) } };
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [subject],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {},
};

const parse = (whole: unknown, payloadType = 'application/vnd.in-toto+json') =>
  parseStatement({ kind: 'envelope', signature: Buffer.alloc(0), payloadType, payload: Buffer.from(JSON.stringify(whole)) });

describe('the statement in an envelope', () => {
  test('is read with its subjects', () => {
    expect(parse(statement)).toMatchObject({
      ok: true,
      value: { kind: 'attestation', predicateType: 'https://slsa.dev/provenance/v1', subjects: [{ sha256: 'ab'.repeat(32) }] },
    });
  });

  test('is one of the envelope’s own type, of which no more is repeated than fits a line', () => {
    expect(parse(statement, 'x'.repeat(5_000))).toMatchObject({
      ok: false,
      refusal: { reason: `The envelope holds "${'x'.repeat(100)}", and not an in-toto statement.` },
    });
  });
});
