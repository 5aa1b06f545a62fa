import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Document, isSeq, parseDocument } from 'yaml';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';
import { corpusPath, hasCorpus } from '../../support/corpus.ts';

const isHere = hasCorpus('policy-controller', 'valid') && hasCorpus('policy-controller', 'invalid');
const filesOf = (name: string): readonly string[] => (isHere ? readdirSync(corpusPath('policy-controller', name)).toSorted() : []);

const read = (kind: string, name: string) => {
  const bytes = readFileSync(corpusPath('policy-controller', kind, name));
  return { text: bytes.toString('utf8'), parsed: parseImagePolicies(new Map([[name, bytes]])) };
};

/** What a line `# ERROR: expected exactly one, got neither: spec.a.b, spec.a.c` names. */
const fieldsOf = (line: string): readonly string[] => line.match(/(?:spec|keyless)[\w.[\]-]*\w\]?/gu) ?? [];

/** Whether a message names a field: by its whole path, or as missing in its parent. */
const names = (message: string, field: string): boolean => {
  const [, parent, name] = /^(.*)\.([^.]+)$/u.exec(field) ?? [];
  const words = message.toLowerCase();
  return (
    words.includes(field.toLowerCase()) ||
    (words.includes(`"${name}" is missing`.toLowerCase()) && words.includes(`${parent}"`.toLowerCase()))
  );
};

const kms = ['"spec.authorities[0].key.kms" is not supported', '"spec.authorities[3].key.kms" is not supported'];
const certificateInKms = [
  '"spec.authorities[0].keyless.ca-cert.kms" is not supported',
  '"spec.authorities[3].keyless.ca-cert.kms" is not supported',
];
const secrets = [
  '"spec.authorities[0].keyless.ca-cert.secretRef" is not supported',
  '"spec.authorities[4].key.kms" is not supported',
  '"spec.authorities[5].key.secretRef" is not supported',
];
const cue = [
  '"spec.authorities[0].keyless.ca-cert.secretRef" is not supported',
  '"spec.authorities[2].attestations[0].policy.type" cue is not supported',
  '"spec.authorities[2].attestations[1].policy.type" cue is not supported',
  '"spec.authorities[6].key.kms" is not supported',
  '"spec.authorities[7].key.secretRef" is not supported',
];

/**
 * Policies that a cluster accepts and Tidewaiter refuses, by the fields that it cannot do: keys that lie in a cluster or a key management
 * service, and CUE. Nothing else is refused.
 */
const refusedWith: ReadonlyMap<string, readonly string[]> = new Map([
  ['valid-policy-hash-algo-sha512.yaml', []],
  ['valid-keyref-awskms.yaml', kms],
  ['v1beta1-valid-keyref-awskms.yaml', kms],
  ['valid-keylessref-awskms.yaml', certificateInKms],
  ['v1beta1-valid-keylessref-awskms.yaml', certificateInKms],
  ['valid-policy-glob.yaml', secrets],
  ['v1beta1-valid-policy-glob.yaml', secrets],
  ['valid-policy-keyless-ignore-sct.yaml', secrets],
  ['valid-policy.yaml', cue],
  ['v1beta1-valid-policy.yaml', cue],
  ['valid-policy-hash-algo.yaml', cue],
  ['valid-policy-match-resource.yaml', cue],
  ['valid-policy-match-resource-label.yaml', cue],
  ['valid-keyless-with-source.yaml', ['"spec.authorities[0].keyless.ca-cert.secretRef" is not supported']],
]);

const has = (document: Document, ...path: readonly (string | number)[]): boolean => document.hasIn(path);

/** The document with all that is refused taken out of it. */
const withoutUnsupported = (source: string): Document => {
  const document = parseDocument(source);
  const authorities = document.getIn(['spec', 'authorities']);
  const count = isSeq(authorities) ? authorities.items.length : 0;
  for (let index = count - 1; index >= 0; index -= 1) {
    const at = ['spec', 'authorities', index];
    if (has(document, ...at, 'key', 'kms') || has(document, ...at, 'key', 'secretRef')) document.deleteIn(at);
    else {
      const parts = [
        [...at, 'keyless', 'ca-cert'],
        [...at, 'source'],
        [...at, 'attestations', 0, 'policy'],
        [...at, 'attestations', 1, 'policy'],
      ];
      for (const part of parts) if (has(document, ...part)) document.deleteIn(part);
    }
  }
  return document;
};

describe.runIf(isHere)('the policies of policy-controller', () => {
  test('are all here', () => {
    expect([filesOf('valid').length, filesOf('invalid').length]).toEqual([14, 33]);
  });

  test.each(filesOf('invalid'))('%s is refused for the field that its error names', name => {
    const { text, parsed } = read('invalid', name);
    const expected = text.split('\n').filter(line => line.startsWith('# ERROR:'));
    expect(expected.length).toBeGreaterThan(0);
    const messages = (parsed.errors ?? []).map(({ message }) => message);
    for (const line of expected) {
      const fields = fieldsOf(line);
      expect(fields.length).toBeGreaterThan(0);
      expect(
        messages.some(message => fields.some(field => names(message, field))),
        `${line}\n${messages.join('\n')}`,
      ).toBe(true);
    }
  });

  test.each(filesOf('valid'))('%s is accepted, or refused for what only a cluster has', name => {
    const { parsed } = read('valid', name);
    const expected = refusedWith.get(name);
    const messages = (parsed.errors ?? []).map(({ message }) => message);
    expect(expected).toBeDefined();
    if (expected?.length === 0) expect(messages).toEqual([]);
    for (const words of expected ?? [])
      expect(
        messages.some(message => message.startsWith(words)),
        `${words}\n${messages.join('\n')}`,
      ).toBe(true);
    // All of them, those between the first and the last key included, are of these kinds.
    expect(messages.filter(message => !/is not supported|must have spec\.authorities\[0\]\.source\[0\]\.oci/u.test(message))).toEqual([]);
    expect((parsed.errors ?? []).every(({ line, hint }) => line > 1 && (hint !== undefined || name.includes('source')))).toBe(true);
  });

  test.each(filesOf('valid').filter(name => !name.includes('keyref-awskms')))('%s is accepted without what only a cluster has', name => {
    const { text: source } = read('valid', name);
    const parsed = parseImagePolicies(new Map([[name, Buffer.from(String(withoutUnsupported(source)))]]));
    expect(parsed.errors).toBeUndefined();
    expect(parsed.policies?.clusterImagePolicies[0]?.authorities.length).toBeGreaterThan(0);
  });
});
