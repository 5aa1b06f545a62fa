import { parseImageReference } from '../../../artifacts/images/image-reference.ts';
import type { SchemaProblem } from '../../../policy/changes/describe-issue.ts';
import { fieldPath } from '../../../text/field-path.ts';
import { trustRootFromAuthority } from '../../sigstore/trust/trust-root-keys.ts';
import { exactlyOne, fieldProblem, type Path, unsupportedField } from '../field-problem.ts';
import { readPublicKeys } from '../trust/public-keys.ts';
import { attestationNames, policyNames } from './cel-condition.ts';
import type { AuthorityDocument, ClusterImagePolicyDocument, KeyRefDocument } from './cluster-image-policy-schema.ts';
import { compileRegExp } from './compile-regexp.ts';
import { conditionProblems } from './condition-problems.ts';

/** The instances whose keys are known without a TrustRoot. */
const publicFulcio = 'https://fulcio.sigstore.dev';
const publicRekor = 'https://rekor.sigstore.dev';

/**
 * What a policy of the right shape still can't mean, and what of it Tidewaiter cannot do: nothing of a policy is ever left out silently.
 */
export const clusterImagePolicyProblems = ({ spec }: ClusterImagePolicyDocument): readonly SchemaProblem[] => [
  ...spec.authorities.flatMap((authority, index) => authorityProblems(authority, ['spec', 'authorities', String(index)])),
  ...repeated(
    spec.authorities.map(({ name }) => name),
    index => ['spec', 'authorities', index, 'name'],
  ),
  ...conditionProblems(spec.policy, ['spec', 'policy'], policyNames),
  ...(spec.match ?? []).flatMap(({ group, version, resource, selector }, index): readonly SchemaProblem[] =>
    selector !== undefined && !group && !version && !resource
      ? [
          fieldProblem(
            ['spec', 'match', String(index), 'selector'],
            'needs a "resource" beside it',
            'Name the kind of workload that has the labels.',
          ),
        ]
      : [],
  ),
];

const repeated = (names: readonly (string | undefined)[], pathOf: (index: string) => Path): readonly SchemaProblem[] =>
  names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index ? [fieldProblem(pathOf(String(index)), `"${name}" is given to two entries`)] : [],
  );

const authorityProblems = (authority: AuthorityDocument, path: Path): readonly SchemaProblem[] => {
  const { key, keyless, attestations = [], source = [], ctlog } = authority;
  return [
    ...exactlyOne(path, authority, ['key', 'keyless', 'static']),
    ...(authority.static ? staticProblems(authority, path) : []),
    ...(key ? keyProblems(key, [...path, 'key']) : []),
    ...(keyless ? keylessProblems(keyless, [...path, 'keyless']) : []),
    ...(ctlog ? foreignUrl(ctlog, publicRekor, [...path, 'ctlog']) : []),
    ...source.flatMap((entry, index) => sourceProblems(entry, [...path, 'source', String(index)])),
    ...attestations.flatMap(({ policy }, index) =>
      conditionProblems(policy, [...path, 'attestations', String(index), 'policy'], attestationNames),
    ),
    ...repeated(
      attestations.map(({ name }) => name),
      index => [...path, 'attestations', index, 'name'],
    ),
  ];
};

const staticProblems = (authority: AuthorityDocument, path: Path): readonly SchemaProblem[] =>
  (['attestations', 'source', 'ctlog', 'rfc3161timestamp', 'signatureFormat'] as const).flatMap(name =>
    authority[name] === undefined ? [] : [fieldProblem([...path, name], 'means nothing beside "static"', 'Remove one of the two.')],
  );

const keySources = ['data', 'kms', 'secretRef'];

const keyProblems = (key: KeyRefDocument, path: Path): readonly SchemaProblem[] => {
  const read = key.data === undefined ? undefined : readPublicKeys(key.data);
  return [
    ...exactlyOne(path, key, keySources),
    ...unreachable(key, path, 'Write the public key itself under "data"; "cosign public-key" prints it.'),
    ...(read?.problem === undefined ? [] : [fieldProblem([...path, 'data'], read.problem, 'Write what "cosign public-key" prints.')]),
  ];
};

/** Keys that are not in the file. */
const unreachable = (key: KeyRefDocument, path: Path, hint: string): readonly SchemaProblem[] => [
  ...(key.kms === undefined ? [] : [unsupportedField([...path, 'kms'], 'no key management service is asked', hint)]),
  ...(key.secretRef === undefined
    ? []
    : [unsupportedField([...path, 'secretRef'], 'there is no cluster whose secret could be read', hint)]),
];

const keylessProblems = (keyless: NonNullable<AuthorityDocument['keyless']>, path: Path): readonly SchemaProblem[] => {
  const { url, identities, 'ca-cert': authority, trustRootRef } = keyless;
  const certificates = [...path, 'ca-cert'];
  return [
    ...(authority === undefined ? foreignUrl({ url, trustRootRef }, publicFulcio, path) : []),
    ...(authority !== undefined && url !== undefined ? exactlyOne(path, keyless, ['ca-cert', 'url']) : []),
    ...(authority !== undefined && trustRootRef !== undefined ? exactlyOne(path, keyless, ['ca-cert', 'trustRootRef']) : []),
    ...(authority === undefined ? [] : exactlyOne(certificates, authority, keySources)),
    ...(authority === undefined ? [] : unreachable(authority, certificates, 'Write the certificates themselves under "data", in PEM.')),
    ...(authority?.data === undefined ? [] : certificateProblems(authority.data, [...certificates, 'data'])),
    ...identities.flatMap((identity, index) => {
      const at = [...path, 'identities', String(index)];
      return [
        ...exactlyOne(at, identity, ['issuer', 'issuerRegExp']),
        ...exactlyOne(at, identity, ['subject', 'subjectRegExp']),
        ...regExpProblems(identity.issuerRegExp, [...at, 'issuerRegExp']),
        ...regExpProblems(identity.subjectRegExp, [...at, 'subjectRegExp']),
      ];
    }),
  ];
};

const certificateProblems = (pem: string, path: Path): readonly SchemaProblem[] => {
  const reading = trustRootFromAuthority(pem);
  return reading.state === 'read'
    ? []
    : [fieldProblem(path, 'must be certificates in PEM, the root last', `Reading them gave: ${reading.reason}`)];
};

const regExpProblems = (source: string | undefined, path: Path): readonly SchemaProblem[] => {
  const words = source === undefined ? undefined : compileRegExp(source).problem;
  return words === undefined ? [] : [fieldProblem(path, words)];
};

/** An address that says nothing about whose keys to trust. */
const foreignUrl = (
  { url, trustRootRef }: { readonly url?: string | undefined; readonly trustRootRef?: string | undefined },
  known: string,
  path: Path,
): readonly SchemaProblem[] =>
  url === undefined || trustRootRef !== undefined || url.replace(/\/$/u, '') === known
    ? []
    : [
        fieldProblem(
          [...path, 'url'],
          `is not ${known}, whose keys are known`,
          `Name a TrustRoot document with the keys of this instance under "trustRootRef".`,
        ),
      ];

const sourceProblems = (source: NonNullable<AuthorityDocument['source']>[number], path: Path): readonly SchemaProblem[] => {
  const repository = source.oci === undefined ? undefined : parseImageReference(source.oci);
  const isRepository = repository !== undefined && repository.tag === undefined && repository.digest === undefined;
  return [
    // Why with pull secrets: then the image's own repository is meant, which they open.
    ...(source.oci === undefined
      ? source.signaturePullSecrets !== undefined
        ? []
        : [fieldProblem(path, `must have ${fieldPath([...path, 'oci'])}, the repository that the signatures are in`)]
      : isRepository
        ? []
        : [fieldProblem([...path, 'oci'], 'must be a repository without tag and digest: "ghcr.io/acme/signatures"')]),
    ...(source.tagPrefix === undefined || /^\w[\w.-]{0,63}$/u.test(source.tagPrefix)
      ? []
      : [fieldProblem([...path, 'tagPrefix'], 'must be the beginning of a tag')]),
  ];
};
