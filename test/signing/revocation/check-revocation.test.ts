import { describe, expect, test } from 'vitest';
import type { RevocationAnswer, RevocationQuery } from '../../../src/signing/image-source.ts';
import { levelActions } from '../../../src/signing/notation/trust-policy.ts';
import { revocationQueries } from '../../../src/signing/notation/verify-notation.ts';
import { revocationKey } from '../../../src/signing/revocation/check-revocation.ts';
import { bool, implicit, sequence, tagged } from '../../support/signing/der.ts';
import { signEnvelope, signedImage } from '../../support/signing/notation-envelope.ts';
import { contextOf, reasonOf, remarksOf, statement, storesOf, verify, wordOf } from '../../support/signing/notation-scene.ts';
import {
  acmeName,
  constraints,
  crlPoint,
  day,
  defaultExtensions,
  extension,
  type Identity,
  issue,
  keyUsage,
  makeCrl,
  makeOcspAnswer,
  makeTimestamp,
  ocspAddress,
  today,
} from '../../support/signing/x509-authority.ts';

const root = issue({ common: 'root' });
const ocspUrl = 'http://ocsp.example/';
const crlUrl = 'http://crl.example/acme.crl';
const signerWith = (...more: readonly Buffer[]): Identity =>
  issue({ common: 'signer', extensions: [...defaultExtensions.signer, ...more] }, root);
const byOcsp = signerWith(ocspAddress(ocspUrl));
const byCrl = signerWith(crlPoint(crlUrl));
const byBoth = signerWith(ocspAddress(ocspUrl), crlPoint(crlUrl));
const failed: RevocationAnswer = { state: 'failed', reason: 'It did not answer.' };
const answered = (bytes: Uint8Array): RevocationAnswer => ({ state: 'answered', bytes });

type Respond = (query: RevocationQuery) => RevocationAnswer;
const isOcsp = ({ kind }: RevocationQuery): boolean => kind === 'ocsp';

/** Asks as the shell will: until nothing is open. */
const ask = (identity: Identity, respond: Respond, wish: Parameters<typeof contextOf>[0] = {}, signature = signEnvelope(identity)) => {
  const answers = new Map<string, RevocationAnswer>();
  const asked: RevocationQuery[] = [];
  for (;;) {
    const queries = revocationQueries(signature, signedImage, contextOf({ trusted: [root], ...wish, answers }));
    if (queries.length === 0) break;
    for (const query of queries) {
      asked.push(query);
      answers.set(revocationKey(query), respond(query));
    }
  }
  return { check: verify(signature, { trusted: [root], ...wish, answers }), asked: asked.map(({ kind, url }) => `${kind} ${url}`) };
};

const crl = (wish: Parameters<typeof makeCrl>[2] = {}, identity = byCrl): string =>
  wordOf(ask(identity, () => answered(makeCrl(root, identity, wish))).check);
const ocsp = (wish: Parameters<typeof makeOcspAnswer>[2] = {}, identity = byOcsp): string =>
  wordOf(ask(identity, () => answered(makeOcspAnswer(root, identity, wish))).check);

test('a certificate that names no address cannot be revoked, and passes', () => {
  const { check, asked } = ask(signerWith(), () => failed);
  expect([wordOf(check), asked]).toEqual(['verified', []]);
});

describe('which questions are asked', () => {
  test('OCSP alone when it answers', () => {
    const { check, asked } = ask(byBoth, () => answered(makeOcspAnswer(root, byBoth)));
    expect([wordOf(check), asked]).toEqual(['verified', [`ocsp ${ocspUrl}`]]);
  });

  test.each([
    ['fails', failed],
    ['says nothing that can be read', answered(Buffer.from('x'))],
    ['does not know the certificate', answered(makeOcspAnswer(root, byBoth, { status: 'unknown' }))],
    ['is out of date', answered(makeOcspAnswer(root, byBoth, { nextUpdate: day(-1) }))],
  ])('the CRL when OCSP %s', (_, answer) => {
    const { check, asked } = ask(byBoth, query => (isOcsp(query) ? answer : answered(makeCrl(root, byBoth))));
    expect([wordOf(check), asked]).toEqual(['verified', [`ocsp ${ocspUrl}`, `crl ${crlUrl}`]]);
    const revoked = ask(byBoth, query => (isOcsp(query) ? answer : answered(makeCrl(root, byBoth, { revoked: day(-2) }))));
    expect(wordOf(revoked.check)).toBe('certificate-revoked');
  });

  test('the second responder when the first fails; of the addresses of one CRL any that answers', () => {
    const two = signerWith(ocspAddress('http://a.example/', 'http://b.example/'));
    const { check, asked } = ask(two, ({ url }) => (url.includes('a.') ? failed : answered(makeOcspAnswer(root, two))));
    expect([wordOf(check), asked]).toEqual(['verified', ['ocsp http://a.example/', 'ocsp http://b.example/']]);
    const points = signerWith(crlPoint('http://a.example/', 'http://b.example/'));
    const respond: Respond = ({ url }) => (url.includes('a.') ? failed : answered(makeCrl(root, points)));
    expect(wordOf(ask(points, respond).check)).toBe('verified');
    expect(ask(points, () => answered(makeCrl(root, points))).asked).toEqual(['crl http://a.example/']);
    expect(wordOf(ask(points, () => failed).check)).toBe('revocation-unknown');
  });

  test('intermediates are asked about too, the root never', () => {
    const middle = issue({ common: 'middle', extensions: [...defaultExtensions.authority, crlPoint(crlUrl)] }, root);
    const leaf = issue({ common: 'leaf', extensions: [...defaultExtensions.signer, ocspAddress(ocspUrl)] }, middle);
    const respond =
      (revoked: boolean): Respond =>
      query =>
        isOcsp(query) ? answered(makeOcspAnswer(middle, leaf)) : answered(makeCrl(root, middle, revoked ? { revoked: day(-3) } : {}));
    const good = ask(leaf, respond(false));
    expect([wordOf(good.check), good.asked]).toEqual(['verified', [`ocsp ${ocspUrl}`, `crl ${crlUrl}`]]);
    expect(reasonOf(ask(leaf, respond(true)).check)).toContain('CN=middle" was revoked on');
  });

  test("nothing about a chain that is not trusted, however the level: its addresses are its maker's", () => {
    const audit = statement({ level: 'audit' });
    const { check, asked } = ask(byBoth, () => failed, { trusted: [], statement: audit });
    expect(asked).toEqual([]);
    expect(remarksOf(check).join(' ')).toContain('was not asked');
  });

  test('nothing when the statement skips revocation, which is said', () => {
    const skips = statement({ actions: { ...levelActions.strict, revocation: 'skip' } });
    const { check, asked } = ask(byBoth, () => failed, { statement: skips });
    expect([wordOf(check), asked, remarksOf(check)]).toEqual(['verified', [], ['Revocation was not checked.']]);
  });

  test.each(['ldap://x.example/cn=crl', 'https://crl.example/', 'file:///etc/passwd', 'x', `http://${'a'.repeat(2_000)}/`])(
    'no address but plain HTTP: %s',
    url => {
      const { check, asked } = ask(signerWith(crlPoint(url)), () => failed);
      expect([wordOf(check), asked]).toEqual(['revocation-unknown', []]);
    },
  );
});

describe('when it cannot be found out', () => {
  test.each([
    ['unreadably', extension('2.5.29.31', bool(true))],
    ['at no address', extension('2.5.29.31', sequence(sequence()))],
    ['at more addresses than any real one has', ocspAddress(...Array.from({ length: 9 }, (_, index) => `http://${index}.example/`))],
  ])('since the certificate says %s where to ask, strict refuses it', (_, more) => {
    const { check, asked } = ask(signerWith(more), () => failed);
    expect([wordOf(check), asked]).toEqual(['revocation-unknown', []]);
  });

  test('strict refuses, and names the override', () => {
    const { check } = ask(byOcsp, () => failed);
    expect(check).toMatchObject({
      state: 'refused',
      refusal: {
        code: 'revocation-unknown',
        reason: 'Whether "C=US, ST=WA, O=acme, CN=signer" was revoked is not known. It did not answer.',
        remedy: expect.stringContaining('"override": {"revocation": "skip"}'),
      },
    });
  });

  test('strict says what responders and lists have said, and of an address that is asked nobody that it is none', () => {
    const told = (identity: Identity, ocspAnswer: RevocationAnswer) =>
      reasonOf(ask(identity, query => (isOcsp(query) ? ocspAnswer : failed)).check).replace(/.*is not known\. /u, '');
    expect(told(byBoth, answered(Buffer.from('x')))).toBe('The OCSP answer cannot be read, or is an error. It did not answer.');
    expect(told(byCrl, failed)).toBe('It did not answer.');
    expect(told(byOcsp, answered(makeOcspAnswer(root, byOcsp, { status: 'unknown' })))).toBe(
      'The OCSP responder does not know the certificate.',
    );
    expect(told(byOcsp, answered(makeOcspAnswer(root, byOcsp, { nextUpdate: day(-1) })))).toBe('The OCSP answer is out of date.');
    expect(told(signerWith(crlPoint('ldap://x.example/')), failed)).toBe('"ldap://x.example/" is not an HTTP address.');
    expect(told(signerWith(extension('2.5.29.31', sequence(sequence()))), failed)).toBe('The certificate names no address to ask.');
    expect(told(signerWith(extension('2.5.29.31', bool(true))), failed)).toBe('The certificate says unreadably where to ask.');
  });

  test('permissive makes a remark', () => {
    const { check } = ask(byOcsp, () => failed, { statement: statement({ level: 'permissive' }) });
    expect(remarksOf(check)).toEqual([
      expect.stringContaining('It did not answer. The statement "acme" (level permissive) only logs that.'),
    ]);
  });

  test('an answer that was never fetched is no answer', () => {
    expect(wordOf(verify(signEnvelope(byOcsp), { trusted: [root] }))).toBe('revocation-unknown');
  });
});

describe('a revocation list', () => {
  const stranger = issue({ common: 'impostor', name: acmeName('root') });
  test("counts when it is the issuer's and of now", () => {
    expect(crl()).toBe('verified');
    expect(crl({ revoked: day(-2) })).toBe('certificate-revoked');
    expect(crl({ signer: stranger })).toBe('revocation-unknown');
    expect(crl({ nextUpdate: day(-0.1) })).toBe('revocation-unknown');
    expect(crl({ nextUpdate: 'none' })).toBe('revocation-unknown');
    expect(crl({ thisUpdate: day(1) })).toBe('revocation-unknown');
    expect(crl({ thisUpdate: new Date(today.getTime() + 60_000) })).toBe('verified');
  });

  test('of an authority that may not sign lists does not count', () => {
    const mute = issue({ common: 'mute', extensions: [constraints(true), keyUsage([5])] });
    const leaf = issue({ extensions: [...defaultExtensions.signer, crlPoint(crlUrl)] }, mute);
    expect(wordOf(ask(leaf, () => answered(makeCrl(mute, leaf)), { trusted: [mute] }).check)).toBe('revocation-unknown');
  });

  const point = (...parts: readonly Buffer[]): Buffer => extension('2.5.29.28', sequence(...parts), 'critical');
  const flag = (number: number): Buffer => implicit(number, Buffer.of(0xff));
  test.each([
    ['an unknown critical extension', [extension('1.2.3', bool(true), 'critical')], 'revocation-unknown'],
    ['an unknown extension that is not critical', [extension('1.2.3', bool(true))], 'verified'],
    ['later changes elsewhere', [extension('2.5.29.46', bool(true))], 'revocation-unknown'],
    ['changes only (a delta)', [extension('2.5.29.27', bool(true), 'critical')], 'revocation-unknown'],
    ['certificates of users', [point(flag(1))], 'verified'],
    ['certificates of authorities', [point(flag(2))], 'revocation-unknown'],
    ['some reasons', [point(implicit(3, Buffer.of(0, 0x40)))], 'revocation-unknown'],
    ['certificates of other authorities', [point(flag(4))], 'revocation-unknown'],
    ['attribute certificates', [point(flag(5))], 'revocation-unknown'],
    ['the address that the certificate names', [point(tagged(0, tagged(0, implicit(6, Buffer.from(crlUrl)))))], 'verified'],
    ['another address', [point(tagged(0, tagged(0, implicit(6, Buffer.from('http://x.example/')))))], 'revocation-unknown'],
  ])('with or for %s: %s', (_, extensions, word) => {
    expect(crl({ extensions })).toBe(word);
  });

  test('names the first critical extension that nobody understands, of several', () => {
    const [known, one, other] = [point(flag(1)), extension('1.2.3', bool(true), 'critical'), extension('1.2.4', bool(true), 'critical')];
    const { check } = ask(byCrl, () => answered(makeCrl(root, byCrl, { extensions: [known, one, other] })));
    expect(reasonOf(check)).toContain('has the critical extension 1.2.3, which');
  });

  test('of 60,000 certificates is read to its end', () => {
    expect(crl({ others: 60_000, revoked: day(-2) })).toBe('certificate-revoked');
    expect(crl({ others: 60_000 })).toBe('verified');
  });
});

describe('an OCSP answer', () => {
  const responder = issue({ common: 'responder', extensions: defaultExtensions.responder }, root);
  test('counts when the issuer signed it, named by name or key', () => {
    expect(ocsp()).toBe('verified');
    expect(ocsp({ byKey: true })).toBe('verified');
    expect(ocsp({ revoked: day(-2) })).toBe('certificate-revoked');
    expect(ocsp({ status: 'unknown' })).toBe('revocation-unknown');
  });

  test('may come from a responder that the issuer certified for that, and from nobody else', () => {
    expect(ocsp({ signer: responder, brings: [responder] })).toBe('verified');
    expect(ocsp({ signer: responder, brings: [responder], byKey: true, revoked: day(-2) })).toBe('certificate-revoked');
    expect(ocsp({ signer: responder })).toBe('revocation-unknown');
    const noPurpose = issue({ extensions: defaultExtensions.signer }, root);
    expect(ocsp({ signer: noPurpose, brings: [noPurpose] })).toBe('revocation-unknown');
    const foreign = issue({ extensions: defaultExtensions.responder }, issue({ common: 'impostor', name: acmeName('root') }));
    expect(ocsp({ signer: foreign, brings: [foreign] })).toBe('revocation-unknown');
    const expired = issue({ extensions: defaultExtensions.responder, notAfter: day(-1) }, root);
    expect(ocsp({ signer: expired, brings: [expired] })).toBe('revocation-unknown');
  });

  test('about another certificate, out of date, without an end or from the future does not count', () => {
    expect(ocsp({ about: byBoth })).toBe('revocation-unknown');
    expect(ocsp({ nextUpdate: day(-0.1) })).toBe('revocation-unknown');
    expect(ocsp({ nextUpdate: 'none' })).toBe('revocation-unknown');
    expect(ocsp({ thisUpdate: day(1) })).toBe('revocation-unknown');
  });

  test('with an unknown critical extension does not count', () => {
    expect(ocsp({ extensions: [extension('1.2.3', bool(true), 'critical')] })).toBe('revocation-unknown');
    expect(ocsp({ extensions: [extension('1.2.3', bool(true))] })).toBe('verified');
  });
});

describe('a certificate that was revoked after it signed', () => {
  const tsaRoot = issue({ common: 'TSA root' });
  const tsa = issue({ common: 'TSA', extensions: [...defaultExtensions.timestamper, crlPoint('http://tsa.example/')] }, tsaRoot);
  const stamped = {
    stores: storesOf({ 'ca:acme': [root], 'tsa:acme': [tsaRoot] }),
    statement: statement({
      trustStores: [
        { type: 'ca', name: 'acme' },
        { type: 'tsa', name: 'acme' },
      ],
    }),
  };
  const signature = signEnvelope(byCrl, { timestamp: value => makeTimestamp(tsa, value, { time: day(-3) }) });
  const judge = (wish: Parameters<typeof makeCrl>[2], tsaWish: Parameters<typeof makeCrl>[2] = {}) =>
    ask(byCrl, ({ url }) => answered(url === crlUrl ? makeCrl(root, byCrl, wish) : makeCrl(tsaRoot, tsa, tsaWish)), stamped, signature);

  test('counts only when the key is said to be good at that time, and the time is proven', () => {
    const { check, asked } = judge({ revoked: day(-1), invalidFrom: day(-2) });
    expect([wordOf(check), asked]).toEqual(['verified', [`crl ${crlUrl}`, 'crl http://tsa.example/']]);
    expect(remarksOf(check)).toEqual([expect.stringContaining('is invalid only from 2026-05-30T12:00:00.000Z, after it signed.')]);
    expect(wordOf(judge({ revoked: day(-1) }).check)).toBe('certificate-revoked');
    expect(wordOf(judge({ revoked: day(-1), invalidFrom: day(-4) }).check)).toBe('certificate-revoked');
    expect(crl({ revoked: day(-1), invalidFrom: day(-0.5) })).toBe('certificate-revoked');
  });

  test('says nothing for a timestamp authority that was revoked itself', () => {
    expect(wordOf(judge({}, { revoked: day(-1) }).check)).toBe('certificate-revoked');
    expect(wordOf(judge({}, { nextUpdate: day(-1) }).check)).toBe('revocation-unknown');
  });

  test("counts with a signing authority's time, too", () => {
    const scheme = 'notary.x509.signingAuthority';
    const wish = {
      stores: storesOf({ 'signingAuthority:acme': [root] }),
      statement: statement({ trustStores: [{ type: 'signingAuthority', name: 'acme' }] }),
    };
    const respond: Respond = () => answered(makeOcspAnswer(root, byOcsp, { revoked: day(-1), invalidFrom: day(-2) }));
    expect(wordOf(ask(byOcsp, respond, wish, signEnvelope(byOcsp, { scheme, time: day(-3) })).check)).toBe('verified');
    expect(wordOf(ask(byOcsp, respond, wish, signEnvelope(byOcsp, { scheme, time: day(-1) })).check)).toBe('certificate-revoked');
  });
});
