import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type Digest, isDigest } from '../../../src/oci/digest.ts';
import { verifyNotation } from '../../../src/signing/notation/verify-notation.ts';
import { readCertificate } from '../../../src/signing/x509/certificate.ts';
import { contextOf, statement, wordOf } from '../../support/signing/notation-scene.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({
  Media: v.picklist(['application/jose+json', 'application/cose']),
  Envelope: v.string(),
  Target: v.object({
    mediaType: v.string(),
    digest: v.custom<Digest>(text => typeof text === 'string' && isDigest(text)),
    size: v.number(),
  }),
  Roots: v.array(v.string()),
  TSARoots: v.array(v.string()),
  Now: v.string(),
});

const certificates = (encoded: readonly string[]) =>
  encoded.map(text => readCertificate(Buffer.from(text, 'base64'))).filter(certificate => certificate !== undefined);

test.each(keptAnswers('notation'))('$id: verified or refused, as notation-core-go does', ({ case: asked, error }) => {
  const {
    Media: mediaType,
    Envelope: envelope,
    Target: target,
    Roots: roots,
    TSARoots: timestampRoots,
    Now: now,
  } = v.parse(question, asked);
  const names = timestampRoots.length > 0 ? (['ca', 'signingAuthority', 'tsa'] as const) : (['ca', 'signingAuthority'] as const);
  const context = contextOf({
    statement: statement({ trustStores: names.map(type => ({ type, name: 'acme' })) }),
    stores: new Map([
      ['ca:acme', certificates(roots)],
      ['signingAuthority:acme', certificates(roots)],
      ['tsa:acme', certificates(timestampRoots)],
    ]),
    now: new Date(now),
  });
  const place = { kind: 'referrer', name: 'registry.example/acme/app' } as const;
  const check = verifyNotation({ format: 'notation', place, mediaType, envelope: Buffer.from(envelope, 'base64') }, target, context);
  expect(wordOf(check) === 'verified', wordOf(check)).toBe(error === undefined);
});
