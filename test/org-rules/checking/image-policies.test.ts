import { describe, expect, test } from 'vitest';
import { checkPolicies } from '../../../src/org-rules/checking/check-policies.ts';
import { textUnder } from '../../../src/text/range.ts';

const key = "cosign: {key: {data: '-----BEGIN PUBLIC KEY-----'}}";

const policy = (
  validation: string,
  { attestors = `[{name: release, ${key}}]`, more = '' } = {},
): string => `apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  validationActions: [Deny]
  matchConstraints:
    resourceRules:
    - {apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}
  matchImageReferences:
  - glob: ghcr.io/acme/*
  attestors: ${attestors}
${more}  validations:
  - expression: ${validation}
    message: images are signed
`;

const signed = 'images.containers.map(image, verifyImageSignatures(image, [attestors.release])).all(e, e > 0)';

const told = (text: string): readonly string[] =>
  checkPolicies([{ path: 'p.yaml', text }], [], 37).remarks.map(({ level, code, range, message, remedy }) =>
    `${level} ${code} ⟦${textUnder(text, range)}⟧ ${message} ${remedy}`.trim(),
  );

test('a policy about images that Kyverno takes is told nothing of', () => {
  const more = `  variables:
  - {name: all, expression: images.containers + images.initContainers}
  attestations: [{name: sbom, intoto: {type: https://cyclonedx.org/bom}}]
  images: [{name: sidecars, expression: "[object.metadata.?annotations['sidecar'].orValue('none')]"}]
`;
  const validation = `${signed} && variables.all.all(image, verifyAttestationSignatures(image, attestations.sbom, [attestors.release]) > 0)
  - expression: extractPayload(images.sidecars[0], attestations.sbom).components.size() > 0
  - expression: getImageData(images.containers[0]).config.user != 'root'`;
  expect(told(policy(validation, { more }).replace('glob: ghcr.io/acme/*', "expression: image(ref).registry() == 'ghcr.io'"))).toEqual([]);
});

describe('of a policy about images is told', () => {
  test('all in one round: fields, types, and each expression by the names that it has', () => {
    const more = `  matchCondition: []
  credentials: {allowInsecureRegistry: "yes"}
  variables:
  - {name: broken, expression: image.containers}
`;
    expect(told(policy('images.containers.size()', { more })).map(line => line.split('⟧', 1)[0])).toEqual([
      'warning dead ⟦release',
      'error unknown-field ⟦matchCondition',
      'error type ⟦"yes"',
      'error unusable ⟦image.containers',
      'error unusable ⟦images.containers.size()',
    ]);
  });

  test('what an expression has to give', () => {
    expect(told(policy('images.containers.size()'))).toContainEqual(
      expect.stringMatching(/^error unusable .* must evaluate to bool but got int \(line 1, column 1 of the expression\)\.$/u),
    );
    const more = '  images: [{name: a, expression: object.metadata.name == "a"}]\n';
    expect(told(policy(signed, { more }))).toEqual([
      expect.stringMatching(/^error unusable .* must evaluate to list\(string\) but got bool/u),
    ]);
  });

  test('a name that an expression has not: a reference sees no object, a condition no variable, none of them parameters', () => {
    const references = policy(signed).replace('glob: ghcr.io/acme/*', 'expression: object.metadata.name == ref');
    expect(told(references)).toEqual([expect.stringContaining("undeclared reference to 'object'")]);
    const more = '  variables: [{name: a, expression: "true"}]\n  matchConditions: [{name: a, expression: variables.a}]\n';
    expect(told(policy(signed, { more }))).toEqual([expect.stringContaining("undeclared reference to 'variables'")]);
    expect(told(policy(`${signed} && params.a`))).toEqual([expect.stringContaining("undeclared reference to 'params'")]);
  });

  test('an attestor that is not there, with the one that was meant, and one that nobody asks', () => {
    expect(told(policy(signed.replace('attestors.release', 'attestors.relaese')))).toEqual([
      'warning dead ⟦release⟧ ImageValidatingPolicy/signed: no expression asks the attestor "release". Ask it in a validation, or remove it.',
      expect.stringMatching(/there is no "relaese" among its attestors, .* Did you mean "release"\?$/u),
    ]);
    const all = 'images.containers.all(image, attestors.map(name, attestors[name]).size() > 0)';
    expect(told(policy(all))).toEqual([]);
  });

  test('an attestor that is by nothing, or by an expression that does not compile', () => {
    expect(told(policy(signed, { attestors: '[{name: release}]' }))).toEqual([
      expect.stringContaining('an attestor is either by "cosign" or by "notary"'),
    ]);
    expect(told(policy(signed, { attestors: '[{name: release, notary: {certs: {expression: variables.none}}}]' }))).toEqual([
      expect.stringContaining("undefined field 'none'"),
    ]);
  });

  test('that it asks for nobody, where it does not say so itself', () => {
    expect(told(policy('"true"', { attestors: '[]' })).filter(line => line.includes('no attestors'))).toEqual([]);
    expect(told(policy('images.containers.size() > 0').replace(/ {2}attestors: .*\n/u, ''))).toEqual([
      expect.stringContaining('there are no attestors'),
    ]);
  });

  test('a resource that there is none of, as of other policies', () => {
    expect(told(policy(signed).replace('resources: [pods]', 'resources: [pod]'))).toEqual([
      expect.stringContaining('there is no resource "pod"'),
    ]);
  });
});
