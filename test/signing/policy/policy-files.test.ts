import { expect, test } from 'vitest';
import { sortPolicyFiles } from '../../../src/signing/policy/policy-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sorted = (files: Readonly<Record<string, Uint8Array>>) => {
  const { documents, trustStore, trustedRoots, trustPolicy, errors } = sortPolicyFiles(new Map(Object.entries(files)), 'images');
  return {
    documents: documents.map(({ path }) => path),
    trustStore: [...trustStore.keys()],
    trustedRoots: trustedRoots.map(({ path, name }) => [path, name]),
    trustPolicy: trustPolicy?.path,
    errors: errors.map(({ path, message }) => `${path}: ${message}`),
  };
};

test('files of a folder of image policies are told by where they lie and how they are called, in the order of their names', () => {
  expect(
    sorted({
      'b.yml': bytes('b: 1\n'),
      'a/b.yaml': bytes('a: 1\n'),
      'trustpolicy.json': bytes('{}'),
      'truststore/x509/ca/acme/root.pem': bytes('x'),
      'trusted-roots/own.json': bytes('{}'),
      'README.md': bytes('# Policies\n'),
      'notes.TXT': bytes('x'),
      LICENSE: bytes('x'),
      '.gitkeep': bytes(''),
    }),
  ).toEqual({
    documents: ['images/a/b.yaml', 'images/b.yml'],
    trustStore: ['images/truststore/x509/ca/acme/root.pem'],
    trustedRoots: [['images/trusted-roots/own.json', 'own']],
    trustPolicy: 'images/trustpolicy.json',
    errors: [],
  });
});

test('a file that could be meant as a policy and is none is an error, so that a typo switches nothing off', () => {
  const { documents, errors } = sorted({
    'a.yaml': Uint8Array.of(0xff, 0xfe, 0xff),
    'b.yaml.bak': bytes('b: 1\n'),
    'c.yaml': bytes('c: 1\n'),
  });
  expect(documents).toEqual(['images/c.yaml']);
  expect(errors).toEqual(['images/a.yaml: The file is not text in UTF-8.', 'images/b.yaml.bak: The file is neither a policy nor a note.']);
});
