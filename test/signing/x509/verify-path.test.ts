import { describe, expect, test } from 'vitest';
import { type Certificate, readAnyCertificate } from '../../../src/signing/x509/certificate.ts';
import { type PathQuestion, verifyPath } from '../../../src/signing/x509/verify-path.ts';
import { integer, oid, sequence } from '../../support/signing/der.ts';
import {
  constraints,
  day,
  defaultExtensions,
  eku,
  extension,
  type Identity,
  issue,
  keyUsage,
  purposes,
  today,
} from '../../support/signing/x509-authority.ts';

const read = ({ der }: Identity): Certificate => {
  const certificate = readAnyCertificate(der);
  if (certificate === undefined) throw new Error('That is a certificate.');
  return certificate;
};

/** What is found from the first of some certificates to the last, those between them given along. */
const pathOf = (certificates: readonly Identity[], more: Partial<PathQuestion> = {}) => {
  const [leaf, ...above] = certificates.map(read);
  if (leaf === undefined) throw new Error('A path has a leaf.');
  return verifyPath({ leaf, intermediates: above.slice(0, -1), roots: above.slice(-1), at: today, purpose: eku.codeSigning, ...more });
};
const problemOf = (certificates: readonly Identity[], more: Partial<PathQuestion> = {}): string => {
  const { problem, path } = pathOf(certificates, more);
  return problem ?? `A path of ${path.length}.`;
};

const root = issue({ common: 'root' });
const between = issue({ common: 'between' }, root);
const signer = { common: 'signer', extensions: defaultExtensions.signer };
const leaf = issue(signer, between);

describe('a path', () => {
  test('leads from a certificate over those between to one that is trusted, whatever else is given along', () => {
    const other = issue({ common: 'other' });
    const { path } = pathOf([leaf, between, root], { intermediates: [other, between].map(read), roots: [other, root].map(read) });
    expect(path?.map(({ subject }) => subject.text.replace(/.*CN=/u, ''))).toEqual(['signer', 'between', 'root']);
  });

  test('is the certificate alone where that is trusted itself', () => {
    expect(problemOf([leaf], { roots: [read(leaf)] })).toBe('A path of 1.');
  });

  test('is not there without what is between, and says whose issuer is missing', () => {
    expect(pathOf([leaf, root])).toEqual({
      kind: 'unknown',
      problem: expect.stringMatching(/^".*CN=signer" was issued by ".*CN=between", and no certificate of that name and key is trusted\.$/u),
    });
    expect(problemOf([leaf, between], { roots: [], intermediates: [read(between)] })).toMatch(
      /^".*CN=between" was issued by ".*CN=root", and no/u,
    );
  });

  test('is not there where an authority of the name has another key', () => {
    const impostor = issue({ common: 'impostor', name: root.name });
    expect(pathOf([leaf, between, impostor])).toMatchObject({ kind: 'unknown' });
  });
});

describe('an authority is refused', () => {
  const under = (extensions: readonly Buffer[], more: Partial<Parameters<typeof issue>[0]> = {}): string => {
    const authority = issue({ common: 'authority', extensions, ...more }, root);
    return problemOf([issue(signer, authority), authority, root]);
  };

  test('that is none by its basic constraints, or has none of them', () => {
    const reason = /^".*CN=authority" issued ".*CN=signer", and is not a certificate authority\.$/u;
    expect(under([constraints(false), keyUsage([5])])).toMatch(reason);
    expect(under([keyUsage([5])])).toMatch(reason);
    expect(under([], { version: 1 })).toMatch(reason);
  });

  test('that is a root of today and does not say that it is one', () => {
    const silent = issue({ common: 'silent', extensions: [keyUsage([5])] });
    expect(problemOf([issue(signer, silent), silent])).toMatch(
      /^".*CN=silent" issued ".*CN=signer", and is not a certificate authority\.$/u,
    );
  });

  test('that may not sign certificates, while one whose key usage says nothing may', () => {
    expect(under([constraints(true), keyUsage([0, 6])])).toMatch(
      /CN=authority" issued ".*CN=signer", and its key usage has no keyCertSign\.$/u,
    );
    expect(under([constraints(true), keyUsage([])])).toBe('A path of 3.');
    expect(under([constraints(true)])).toBe('A path of 3.');
  });

  test('that has fewer authorities below it than there are', () => {
    const narrow = (length: number) => {
      const top = issue({ common: 'narrow', extensions: [constraints(true, length), keyUsage([5])] });
      const middle = issue({ common: 'middle' }, top);
      return problemOf([issue(signer, middle), middle, top]);
    };
    expect(narrow(1)).toBe('A path of 3.');
    expect(narrow(0)).toMatch(/^".*CN=narrow" allows 0 authorities below it, and there are 1\.$/u);
  });

  test('that is not valid at the moment', () => {
    const dates = { notBefore: day(-10), notAfter: day(-1) };
    expect(under(defaultExtensions.authority, dates)).toBe(
      `"C=US, ST=WA, O=acme, CN=authority" was valid from ${day(-10).toISOString()} to ${day(-1).toISOString()}, and not at ${today.toISOString()}.`,
    );
  });

  test('that is for another purpose, and not where nothing is asked for', () => {
    const authority = issue({ common: 'authority', extensions: [...defaultExtensions.authority, purposes([eku.timeStamping])] }, root);
    const chain = [issue(signer, authority), authority, root];
    expect(problemOf(chain)).toMatch(/^".*CN=authority" is for timeStamping only, and not for codeSigning, by its extended key usage\.$/u);
    expect(problemOf(chain, { purpose: undefined })).toBe('A path of 3.');
    const any = issue({ common: 'any', extensions: [...defaultExtensions.authority, purposes(['2.5.29.37.0'])] }, root);
    expect(problemOf([issue(signer, any), any, root])).toBe('A path of 3.');
  });

  test('that has a critical extension which nobody understands, while the same is nothing where it is usual', () => {
    const odd = (criticality: 'critical' | 'usual') =>
      under([...defaultExtensions.authority, extension('1.2.3.4.5', sequence(oid('1.2.3')), criticality)]);
    expect(odd('critical')).toMatch(/^".*CN=authority" has the critical extension 1\.2\.3\.4\.5, which is not understood here\.$/u);
    expect(odd('usual')).toBe('A path of 3.');
  });

  // Source: Go's crypto/x509, processExtensions, with the forms of RFC 5280, 4.2.1.
  test.each([
    ['the policies that it works by', '2.5.29.32', sequence(sequence(oid('1.2.3.4')))],
    ['which of them stand for others', '2.5.29.33', sequence(sequence(oid('1.2.3.4'), oid('1.2.3.5')))],
    ['that any policy is none', '2.5.29.54', integer(0)],
    ['where its list of what was revoked lies', '2.5.29.31', sequence()],
  ])('not for a critical extension that says %s', (_, id, value) => {
    expect(under([...defaultExtensions.authority, extension(id, value, 'critical')])).toBe('A path of 3.');
  });

  test('whose signature is by SHA-1, or by a short RSA key', () => {
    const rsa = issue({ common: 'rsa', kind: 'rsa2048' }, root);
    expect(problemOf([issue({ ...signer, hash: 'sha1' }, rsa), rsa, root])).toMatch(
      /CN=signer" is signed with SHA-1, which is no longer accepted\.$/u,
    );
    const short = issue({ common: 'short', kind: 'rsa1024' }, root);
    expect(problemOf([issue(signer, short), short, root])).toMatch(
      /CN=signer" is signed with an RSA key of 1024 bits, and at least 2048 are needed\.$/u,
    );
  });
});

test('an old root without extensions is an authority by being trusted', () => {
  const old = issue({ common: 'old', version: 1 });
  expect(problemOf([issue(signer, old), old])).toBe('A path of 2.');
});

test('a certificate that is not valid, or has a critical extension that nobody understands, has no path', () => {
  const late = issue({ ...signer, notBefore: day(1), notAfter: day(2) }, root);
  expect(pathOf([late, root])).toEqual({ kind: 'invalid', problem: expect.stringContaining(`and not at ${today.toISOString()}.`) });
  const odd = issue({ ...signer, extensions: [...defaultExtensions.signer, extension('1.2.3.4.5', sequence(), 'critical')] }, root);
  expect(pathOf([odd, root])).toEqual({ kind: 'invalid', problem: expect.stringContaining('1.2.3.4.5') });
});

test('authorities that have issued each other lead round in no circle', () => {
  const one = issue({ common: 'one' });
  const two = issue({ common: 'two' }, one);
  const oneByTwo = issue({ common: 'one' }, two);
  expect(pathOf([issue(signer, oneByTwo), oneByTwo, two, root])).toMatchObject({ kind: 'unknown' });
});

test('of very many authorities of one name a hundred are tried, and what is behind them is not found', () => {
  const name = root.name;
  const wrong = Array.from({ length: 100 }, (_, at) => read(issue({ common: `wrong ${at}`, name })));
  const search = (count: number): string =>
    problemOf([between, root], { roots: [...wrong.slice(0, count), read(root)], purpose: undefined });
  expect(search(99)).toBe('A path of 2.');
  expect(search(100)).toBe('More than 100 issuers would have to be tried.');
});
