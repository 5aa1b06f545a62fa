import { expect, test } from 'vitest';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../../src/artifacts/yaml/parse.ts';
import { acceptsAnyone } from '../../../../src/rules/image/concepts/signer-identities.ts';

const identity = (text: string) => parseYaml(sourceFile('identity.yaml', text)).documents[0]?.root;

test.each([
  ['{}'],
  ['{issuer: "https://a.example"}'],
  ['{subject: "x@a.example"}'],
  ['{issuer: "https://a.example", subject: ""}'],
  ['{issuer: "https://a.example", subjectRegExp: ".+"}'],
  ['{issuer: "https://a.example", subjectRegExp: "^(.*)$"}'],
  ['{issuerRegExp: "", subject: "x@a.example"}'],
])('%s takes signatures of somebody else', text => {
  expect(acceptsAnyone(identity(text))).toBe(true);
});

test.each([
  ['{issuer: "https://a.example", subject: "x@a.example"}'],
  ['{issuerRegExp: "^https://a[.]example$", subjectRegExp: "^x@"}'],
  ['{issuer: "https://a.example", subject: "*@a.example"}'],
])('%s names a signer', text => {
  expect(acceptsAnyone(identity(text))).toBe(false);
});
