import { describe, expect, test } from 'vitest';
import { type Certificate, readAnyCertificate } from '../../../src/signing/x509/certificate.ts';
import { readDer } from '../../../src/signing/x509/der.ts';
import { readGeneralName } from '../../../src/signing/x509/general-names.ts';
import { hasUnknownNameForms, nameConstraintProblem } from '../../../src/signing/x509/name-constraints.ts';
import { element, implicit, nothing, sequence, tagged } from '../../support/signing/der.ts';
import { defaultExtensions, extension, type Identity, issue } from '../../support/signing/x509-authority.ts';

const email = (text: string): Buffer => implicit(1, Buffer.from(text, 'latin1'));
const dns = (text: string): Buffer => implicit(2, Buffer.from(text, 'latin1'));
const uri = (text: string): Buffer => implicit(6, Buffer.from(text, 'latin1'));
const ip = (...octets: readonly number[]): Buffer => implicit(7, Buffer.from(octets));
/** An otherName, as Fulcio has those of users and of signers. */
const other = tagged(0, nothing());

const named = (...names: readonly Buffer[]): Buffer => extension('2.5.29.17', sequence(...names));
const constrained = (...parts: readonly Buffer[]): Buffer => extension('2.5.29.30', sequence(...parts), 'critical');
const permitted = (...names: readonly Buffer[]): Buffer => tagged(0, ...names.map(name => sequence(name)));
const excluded = (...names: readonly Buffer[]): Buffer => tagged(1, ...names.map(name => sequence(name)));

const read = ({ der }: Identity): Certificate => {
  const certificate = readAnyCertificate(der);
  if (certificate === undefined) throw new Error('That is a certificate.');
  return certificate;
};
const root = issue({ common: 'root' });
const authority = (...more: readonly Buffer[]): Identity =>
  issue({ common: 'acme', extensions: [...defaultExtensions.authority, ...more] }, root);
const leafOf = (...more: readonly Buffer[]): Identity => issue({ common: 'leaf', extensions: [...defaultExtensions.signer, ...more] });

/** What an authority with these constraints breaks by a certificate with these names. */
const problem = (constraints: Buffer, ...names: readonly Buffer[]): string | undefined =>
  nameConstraintProblem([leafOf(...(names.length > 0 ? [named(...names)] : [])), authority(constraints), root].map(read));
const mayNot = (name: string): string => `"C=US, ST=WA, O=acme, CN=acme" may not issue certificates for ${name}, by its name constraints.`;

describe('an authority', () => {
  test('without name constraints issues certificates for any names', () => {
    expect(nameConstraintProblem([leafOf(named(dns('evil.test'), other)), authority(), root].map(read))).toBeUndefined();
  });

  test('issues only for what it is permitted, of each kind of names that it is permitted some of', () => {
    const constraints = constrained(permitted(dns('acme.test'), dns('acme.example')));
    expect(problem(constraints, dns('www.acme.test'), dns('acme.example'))).toBeUndefined();
    expect(problem(constraints, dns('www.acme.test'), dns('evil.test'))).toBe(mayNot('"evil.test"'));
    expect(problem(constraints, email('mallory@evil.test'), ip(10, 0, 0, 1))).toBeUndefined();
    expect(problem(constrained(permitted(email('acme.test'))), email('mallory@evil.test'))).toBe(mayNot('"mallory@evil.test"'));
  });

  test('issues nothing that is excluded, be it permitted', () => {
    expect(problem(constrained(excluded(dns('acme.test'))), dns('www.acme.test'))).toBe(mayNot('"www.acme.test"'));
    expect(problem(constrained(excluded(dns('acme.test'))), dns('evil.test'))).toBeUndefined();
    const both = constrained(permitted(dns('acme.test')), excluded(dns('secret.acme.test')));
    expect(problem(both, dns('www.acme.test'))).toBeUndefined();
    expect(problem(both, dns('www.secret.acme.test'))).toBe(mayNot('"www.secret.acme.test"'));
  });

  test('is held to networks, which are named by their addresses', () => {
    const network = constrained(permitted(ip(10, 0, 0, 0, 255, 0, 0, 0)));
    expect(problem(network, ip(10, 1, 2, 3))).toBeUndefined();
    expect(problem(network, ip(11, 1, 2, 3))).toBe(mayNot('the address 11.1.2.3'));
  });

  test('issues no name that cannot be compared, such as a URI without a host', () => {
    expect(problem(constrained(permitted(dns('acme.test'))), uri('urn:acme'))).toBe(mayNot('"urn:acme"'));
  });

  test('issues for a signer without such names, and for none with a name of a form that is not compared', () => {
    const constraints = constrained(permitted(dns('acme.test')));
    expect(problem(constraints)).toBeUndefined();
    expect(problem(constraints, other)).toBe(mayNot('a name of a form that constraints are not compared with'));
  });

  test('is held to its constraints by the certificates between, too, whose names may be of a form that is not compared', () => {
    const above = authority(constrained(permitted(dns('acme.test'))));
    const between = (...names: readonly Buffer[]) =>
      issue({ common: 'between', extensions: [...defaultExtensions.authority, named(...names)] }, above);
    const chain = (...names: readonly Buffer[]) => nameConstraintProblem([leafOf(), between(...names), above, root].map(read));
    expect(chain(dns('acme.test'))).toBeUndefined();
    expect(chain(dns('evil.test'))).toBe(mayNot('"evil.test"'));
    expect(chain(other)).toBeUndefined();
  });

  test('whose constraints are none, or are written in another way, issues nothing', () => {
    const unreadable = `The name constraints of "C=US, ST=WA, O=acme, CN=acme" can't be read.`;
    const one = dns('acme.test');
    for (const parts of [
      [],
      [permitted(), excluded()],
      [permitted()],
      [excluded(one), permitted(one)],
      [permitted(one), permitted(one)],
      [permitted(one), tagged(2, nothing())],
      [tagged(2, nothing())],
      [permitted(dns('..'))],
      [permitted(ip(10, 0, 0, 0))],
      [tagged(0, sequence())],
    ])
      expect(problem(constrained(...parts), dns('acme.test')), JSON.stringify(parts.map(part => part.toString('hex')))).toBe(unreadable);
    expect(problem(constrained(excluded(one)), dns('x.test'))).toBeUndefined();
  });

  test('issues no certificate whose names cannot be read', () => {
    const constraints = constrained(permitted(dns('acme.test')));
    const unreadable = `The alternative names of "C=US, ST=WA, O=acme, CN=leaf" can't be read.`;
    expect(problem(constraints, ip(10, 0, 0))).toBe(unreadable);
    expect(problem(constraints, dns('münchen.test'))).toBe(unreadable);
    expect(problem(constraints, ip(10, 0, 0, 1))).toBeUndefined();
    expect(problem(constraints, ip(...Array.from({ length: 16 }, () => 0)))).toBeUndefined();
  });

  test('and a certificate are compared a quarter of a million times at most', () => {
    const many = (count: number) => Array.from({ length: count }, () => dns('acme.test'));
    expect(problem(constrained(permitted(...many(250)), excluded(...many(250).map(() => dns('evil.test')))), ...many(500))).toBeUndefined();
    expect(problem(constrained(permitted(...many(500))), ...many(501))).toBe(
      '"C=US, ST=WA, O=acme, CN=acme" has more name constraints than can be compared.',
    );
  });
});

test('critical constraints have an unknown form when one of them is of names that are not compared, or cannot be read', () => {
  const isUnknown = (...extensions: readonly Buffer[]): boolean => hasUnknownNameForms(read(authority(...extensions)));
  expect(isUnknown()).toBe(false);
  expect(isUnknown(constrained(permitted(dns('acme.test')), excluded(email('acme.test'))))).toBe(false);
  expect(isUnknown(constrained(permitted(dns('acme.test')), excluded(tagged(4, nothing()))))).toBe(true);
  expect(isUnknown(constrained(permitted(tagged(4, nothing()), dns('acme.test'))))).toBe(true);
  expect(isUnknown(constrained())).toBe(true);
});

describe('a general name', () => {
  const nameOf = (der: Buffer) => readGeneralName(readDer(der));

  test('is a mailbox, a domain, a URI or an address by its tag, and anything else is of another form', () => {
    expect(nameOf(email('a@acme.test'))).toEqual({ kind: 'email', text: 'a@acme.test' });
    expect(nameOf(dns('acme.test'))).toEqual({ kind: 'dns', text: 'acme.test' });
    expect(nameOf(uri('https://acme.test'))).toEqual({ kind: 'uri', text: 'https://acme.test' });
    expect(nameOf(ip(10, 0, 0, 1))).toEqual({ kind: 'ip', octets: Buffer.from([10, 0, 0, 1]) });
    for (const der of [other, tagged(4, nothing()), implicit(8, Buffer.from([1]))]) expect(nameOf(der)).toEqual({ kind: 'other' });
  });

  test('is ASCII where it is text', () => {
    expect(nameOf(dns('\u007f'))).toEqual({ kind: 'dns', text: '\u007f' });
    expect(() => nameOf(dns('a\u0080'))).toThrow();
    expect(() => nameOf(dns('\u00ff'))).toThrow();
  });

  test('has a tag of its own: a sequence, a string or an application’s type is none', () => {
    for (const der of [sequence(), element(0x16, Buffer.from('a')), element(0x41, Buffer.from('a')), element(0xc1, Buffer.from('a'))])
      expect(() => nameOf(der)).toThrow();
  });
});
