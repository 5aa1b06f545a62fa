import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import type { SigningAuthority } from '../../../src/signing/policy/cluster/cluster-image-policy.ts';
import { namesReference } from '../../../src/signing/policy/judge/judge-cluster-policy.ts';
import { readValidation } from '../../../src/signing/policy/kyverno/validation-expression.ts';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';
import { day, defaultExtensions, issue, pemOf } from '../../support/signing/x509-authority.ts';
import { endsSoon } from '../../support/soon.ts';
import { publicKey } from './policy-texts.ts';

const indent = (text: string, by: number): string => text.trim().replaceAll('\n', `\n${' '.repeat(by)}`);

const key = (name = 'release', rest = '') => `- name: ${name}
  cosign:
    key:
      data: |
        ${indent(publicKey(), 8)}
${rest}`;
const keyless = (name = 'workflow', rest = '') => `- name: ${name}
  cosign:
    keyless:
      identities:
      - issuer: https://token.actions.githubusercontent.com
        subjectRegExp: ^https://github.com/acme/
${rest}`;
const signedBy = (...names: readonly string[]) =>
  `images.containers.map(image, verifyImageSignatures(image, [${names.map(name => `attestors.${name}`).join(', ')}])).all(e, e > 0)`;

interface Wish {
  readonly attestors?: string;
  readonly validations?: readonly string[];
  readonly references?: string;
  readonly rest?: string;
}

const policy = ({ attestors = key(), validations = [signedBy('release')], references = '- glob: ghcr.io/acme/*', rest = '' }: Wish = {}) =>
  `apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata:
  name: signed
spec:
  ${indent(rest, 2)}
  matchImageReferences:
  ${indent(references, 2)}
  attestors:
  ${indent(attestors, 2)}
  validations:
${validations.map(each => `  - expression: >-\n      ${indent(each, 6)}\n    message: failed`).join('\n')}
`;

const parse = (text: string) => parseImagePolicies(new Map([['a.yaml', Buffer.from(text)]]));
const read = (wish: Wish = {}) => {
  const { policies, errors } = parse(policy(wish));
  if (policies === undefined || errors) throw new Error(JSON.stringify(errors?.map(({ line, message }) => `${line}: ${message}`)));
  return policies;
};
const authorityOf = (wish: Wish): SigningAuthority => {
  const authority = read(wish).clusterImagePolicies[0]?.authorities[0];
  if (authority?.kind !== 'signing') throw new Error('There is no such authority.');
  return authority;
};

describe('an expression', () => {
  test.each([
    ['as in Kyverno’s guide', signedBy('a'), ['a']],
    ['of several attestors', signedBy('a', 'b'), ['a', 'b']],
    ['over lines, with other names', 'images.containers.map( i,\n  verifyImageSignatures(i, [ attestors.a ])\n).all(n, n >= 1)', ['a']],
    ['of truth values', 'images.containers.map(image, verifyImageSignatures(image, [attestors.a]) > 0).all(ok, ok)', ['a']],
    ['of all at once', 'images.containers.all(image, verifyImageSignatures(image, [attestors.a]) > 0)', ['a']],
    [
      'of names in brackets',
      `images.containers.map(i, verifyImageSignatures(i, [attestors["release-key"], attestors['b']])).all(e, e > 0)`,
      ['release-key', 'b'],
    ],
    [
      'of all lists of containers',
      '(images.containers + images.?initContainers.orValue([]) + images.?ephemeralContainers.orValue([])).map(image, verifyImageSignatures(image, [attestors.a])).all(e, e > 0)',
      ['a'],
    ],
  ])('%s is read', (_, expression, attestors) => {
    expect(readValidation(expression)).toEqual({ kind: 'signatures', attestors });
  });

  test('about attestations is read', () => {
    const expression = 'images.containers.map(image, verifyAttestationSignatures(image, attestations.sbom ,[attestors.a])).all(e, e > 0)';
    expect(readValidation(expression)).toEqual({ kind: 'attestations', attestors: ['a'], attestation: 'sbom' });
  });

  test.each([
    ['that lets a count of nought pass', signedBy('a').replace('> 0', '>= 0')],
    ['that asks for one image only', signedBy('a').replace('.all(', '.exists(')],
    ['that has an alternative', `${signedBy('a')} || true`],
    ['that has a condition before', `object.metadata.namespace == "x" || ${signedBy('a')}`],
    ['that is denied', `!(${signedBy('a')})`],
    [
      'about another image than that of the loop',
      'images.containers.map(i, verifyImageSignatures("ghcr.io/acme/good", [attestors.a])).all(e, e > 0)',
    ],
    ['that looks at something else than the count', 'images.containers.map(i, verifyImageSignatures(i, [attestors.a])).all(e, 1 > 0)'],
    ['without attestors', 'images.containers.map(i, verifyImageSignatures(i, [])).all(e, e > 0)'],
    ['about payloads', "images.containers.map(i, extractPayload(i, attestations.sbom).bomFormat == 'CycloneDX').all(e, e)"],
    ['about registries', 'images.containers.map(i, parseImageReference(i).registry() == "ghcr.io").all(e, e)'],
    ['with a comment', `${signedBy('a')} // all`],
    ['of nothing', 'true'],
    ['of a list that is filtered', signedBy('a').replace('images.containers', 'images.containers.filter(i, i != "x")')],
    ['that is longer than any', `${signedBy('a')}${' '.repeat(5_000)}`],
  ])('%s is not', (_, expression) => {
    expect(readValidation(expression)).toBeUndefined();
  });

  test('of hostile length takes no time', () => {
    for (const part of ['images.a+', 'attestors.a,', '(', 'a'.repeat(10), '["', 'images.?a.orValue([])+'])
      endsSoon(() => readValidation(`(${part.repeat(4_000 / part.length)}`), 30);
  });
});

describe('an attestor', () => {
  test('with a key needs the public log, unless it says otherwise', () => {
    expect(authorityOf({})).toMatchObject({
      signer: { kind: 'keys' },
      transparencyLog: 'required',
      trust: { transparencyLogs: 'public-good' },
    });
    const offline = key('release', '    ctlog:\n      insecureIgnoreTlog: true');
    expect(authorityOf({ attestors: offline })).toMatchObject({ transparencyLog: 'ignored', trust: { transparencyLogs: undefined } });
    // Nobody issues certificates, or logs them, for a key.
    expect(authorityOf({}).trust).toMatchObject({
      certificateAuthorities: undefined,
      certificateTransparencyLogs: undefined,
      timestampAuthorities: undefined,
    });
  });

  test('with identities trusts the public instance, and its logs', () => {
    const wish = { attestors: keyless(), validations: [signedBy('workflow')] };
    expect(authorityOf(wish)).toMatchObject({
      signer: { kind: 'keyless', ignoreSct: false, identities: [{ issuer: { kind: 'exact' }, subject: { kind: 'regExp' } }] },
      transparencyLog: 'required',
      trust: { certificateAuthorities: 'public-good', certificateTransparencyLogs: 'public-good' },
    });
    const quiet = keyless('workflow', '    ctlog:\n      url: https://rekor.sigstore.dev\n      insecureIgnoreSCT: true');
    expect(authorityOf({ ...wish, attestors: quiet })).toMatchObject({
      signer: { ignoreSct: true },
      trust: { certificateAuthorities: 'public-good', certificateTransparencyLogs: undefined, timestampAuthorities: 'public-good' },
    });
  });

  test('with roots of its own trusts those', () => {
    const root = issue({ common: 'root' });
    const attestors = keyless('workflow', `      roots: |\n        ${indent(pemOf(root.der).toString(), 8)}`);
    const { trustRoots, clusterImagePolicies } = read({ attestors, validations: [signedBy('workflow')] });
    expect(trustRoots.map(({ name }) => name)).toEqual(['signed/kyverno/workflow']);
    expect(clusterImagePolicies[0]?.authorities).toMatchObject([{ trust: { certificateAuthorities: 'signed/kyverno/workflow' } }]);
  });

  describe('with a certificate', () => {
    const root = issue({ common: 'root' });
    const signer = issue({ common: 'signer', extensions: defaultExtensions.signer, notAfter: day(-1) }, root);
    const certified = (chain?: Buffer) =>
      `- name: release\n  cosign:\n    certificate:\n      cert:\n        value: |\n          ${indent(pemOf(signer.der).toString(), 10)}${
        chain === undefined ? '' : `\n      certChain:\n        value: |\n          ${indent(pemOf(chain).toString(), 10)}`
      }`;

    test('is its key; one that has ended still is', () => {
      const spki = (one: SigningAuthority) =>
        one.signer.kind === 'keys' ? one.signer.keys.map(each => each.export({ format: 'der', type: 'spki' }).toString('hex')) : [];
      expect(spki(authorityOf({ attestors: certified(root.der) }))).toEqual(spki(authorityOf({ attestors: certified() })));
      expect(spki(authorityOf({ attestors: certified() }))).toHaveLength(1);
    });

    test('that its chain did not issue is an error', () => {
      const other = issue({ common: 'other' });
      expect(parse(policy({ attestors: certified(other.der) })).errors?.[0]?.message).toContain('that its chain does not lead to');
    });
  });

  test('may want annotations, and say where signatures are', () => {
    const attestors = key(
      'release',
      '    annotations: {team: payments}\n    source: {repository: ghcr.io/acme/signatures, PullSecrets: [{name: x}]}',
    );
    expect(authorityOf({ attestors })).toMatchObject({
      annotations: { team: 'payments' },
      sources: [{ repository: 'ghcr.io/acme/signatures' }],
    });
    expect(read({ attestors }).clusterImagePolicies[0]?.notes).toEqual([expect.stringContaining('credentials of a cluster')]);
  });

  test('may attest', () => {
    const rest = 'attestations:\n- name: sbom\n  intoto: {type: https://cyclonedx.org/bom}';
    const validations = [
      'images.containers.map(image, verifyAttestationSignatures(image, attestations.sbom, [attestors.release])).all(e, e > 0)',
    ];
    expect(authorityOf({ rest, validations })).toMatchObject({
      attestations: [{ name: 'sbom', predicateType: 'https://cyclonedx.org/bom' }],
    });
  });
});

describe('a policy', () => {
  test('is one for each validation, of attestors of which one is enough', () => {
    const attestors = `${key('a')}\n${key('b')}\n${keyless('c')}`;
    const found = read({ attestors, validations: [signedBy('a', 'c'), signedBy('b')] }).clusterImagePolicies;
    expect(found.map(({ name, authorities }) => [name, ...authorities.map(one => one.name)])).toEqual([
      ['signed', 'a', 'c'],
      ['signed (validation 2)', 'b'],
    ]);
  });

  test.each([
    ['ghcr.io/acme/*', 'ghcr.io/acme/app:1', true],
    ['ghcr.io/acme/*', 'ghcr.io/acme/team/app:1', true],
    ['ghcr.io/*', 'ghcr.io/acme/app@sha256:'.padEnd(88, 'a'), true],
    ['ghcr.io/acme/*', 'ghcr.io/acme-evil/app:1', false],
    ['ghcr.io/acme/app*', 'ghcr.io/acme/app:1', true],
    ['*', 'alpine:3', true],
    ['docker.io/library/*', 'alpine:3', true],
    ['*/acme/*', 'ghcr.io/acme/app:1', true],
  ])('for %s names %s: %s', (glob, text, expected) => {
    const [first] = read({ references: `- glob: "${glob}"` }).clusterImagePolicies;
    const reference = parseImageReference(text);
    if (!first || !reference) throw new Error('There is no such policy or image.');
    expect(namesReference(first, reference)).toBe(expected);
  });

  test.each([
    ['[Deny]', 'enforce'],
    ['[Audit]', 'warn'],
    ['[Warn, Audit]', 'warn'],
    ['[Deny, Audit]', 'enforce'],
    ['[]', 'enforce'],
  ])('with the actions %s: %s', (actions, mode) => {
    expect(read({ rest: `validationActions: ${actions}` }).clusterImagePolicies[0]?.mode).toBe(mode);
  });

  test('is for the resources that it names', () => {
    const rest = `matchConstraints:
  resourceRules:
  - apiGroups: [""]
    apiVersions: [v1]
    operations: [CREATE, UPDATE]
    resources: [pods, pods/ephemeralcontainers]
  objectSelector: {matchLabels: {tier: prod}}`;
    expect(read({ rest }).clusterImagePolicies[0]?.match).toMatchObject([
      { group: '', version: 'v1', resource: 'pods', labels: new Map([['tier', 'prod']]) },
      { group: '', version: 'v1', resource: 'pods' },
    ]);
    expect(read({}).clusterImagePolicies[0]?.match).toEqual([]);
  });

  test('may say how and when a cluster asks', () => {
    const rest =
      'failurePolicy: Ignore\nevaluation: {background: {enabled: false}}\nwebhookConfiguration: {timeoutSeconds: 20}\nvalidationConfigurations: {mutateDigest: false, verifyDigest: true, required: true}\ncredentials: {providers: [amazon]}';
    expect(read({ rest }).clusterImagePolicies).toHaveLength(1);
  });

  test.each([
    ['matchConditions', { rest: 'matchConditions: [{name: a, expression: "true"}]' }, '"spec.matchConditions" is not supported'],
    ['variables', { rest: 'variables: [{name: a, expression: "1"}]' }, '"spec.variables" is not supported'],
    ['own images', { rest: 'images: [{name: a, expression: "[]"}]' }, '"spec.images" is not supported'],
    [
      'namespaces',
      { rest: 'matchConstraints: {namespaceSelector: {matchLabels: {a: b}}}' },
      '"spec.matchConstraints.namespaceSelector" is not supported',
    ],
    ['another form', { validations: ['true'] }, '"spec.validations[0].expression" has none of the forms that are read'],
    ['an attestor that is not there', { validations: [signedBy('nobody')] }, 'names the attestor "nobody", and there is none'],
    ['Notation', { attestors: '- name: release\n  notary: {certs: {value: x}}' }, '"spec.attestors[0].notary" is not supported'],
    [
      'a key elsewhere',
      { attestors: '- name: release\n  cosign: {key: {kms: "awskms://x"}}' },
      '"spec.attestors[0].cosign.key.kms" is not supported',
    ],
    [
      'a key by an expression',
      { attestors: '- name: release\n  cosign: {key: {expression: "x"}}' },
      '"spec.attestors[0].cosign.key.expression" is not supported',
    ],
    [
      'an own log',
      { attestors: key('release', '    ctlog: {rekorPubKey: x}') },
      '"spec.attestors[0].cosign.ctlog.rekorPubKey" is not supported',
    ],
    [
      'an own instance',
      { attestors: key('release', '    ctlog: {url: "https://rekor.acme.test"}') },
      '"spec.attestors[0].cosign.ctlog.url" is not https://rekor.sigstore.dev',
    ],
    ['an own TUF repository', { attestors: key('release', '    tuf: {mirror: x}') }, '"spec.attestors[0].cosign.tuf" is not supported'],
    ['unknown fields', { rest: 'nonsense: 1' }, 'nonsense'],
  ] as const)('with %s is not used, says so with a remedy, and leaves the images that it does not name', (_, wish, message) => {
    const { policies, errors } = parse(policy(wish));
    expect(errors?.map(error => error.message).join(' ')).toContain(message);
    expect(errors?.every(({ hint }) => hint !== undefined) || message.startsWith('names') || message === 'nonsense').toBe(true);
    expect(policies).toMatchObject({ clusterImagePolicies: [], unread: [{ policy: 'signed', images: ['ghcr.io/acme/**'] }] });
  });

  test.each([
    ['by expressions', '- expression: image.registry == "ghcr.io"'],
    ['by other globs', '- glob: "ghcr.io/{acme,other}/*"'],
  ])('that names images %s may be about any: there are no policies', (_, references) => {
    expect(parse(policy({ references }))).not.toHaveProperty('policies');
  });
});
