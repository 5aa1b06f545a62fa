import { parseImageReference } from '../../artifacts/image-reference.ts';
import type { SchemaProblem } from '../../policy/describe-issue.ts';
import { trustRootFromAuthority } from '../sigstore/trust-root-keys.ts';
import { compileCelCondition } from './cel-condition.ts';
import type { AuthorityDocument, ClusterImagePolicyDocument, ConditionDocument, KeyRefDocument } from './cluster-image-policy-schema.ts';
import { compileRegExp } from './compile-regexp.ts';
import { fieldPath } from './field-path.ts';
import { readPublicKeys } from './public-keys.ts';

/** The instances whose keys are known without a TrustRoot. */
const publicFulcio = 'https://fulcio.sigstore.dev';
const publicRekor = 'https://rekor.sigstore.dev';

type Path = readonly string[];

/** What a policy of the right shape still can't mean, and what of it Tidewaiter can not do: nothing of a policy is ever left out silently. */
export const clusterImagePolicyProblems = ({ spec }: ClusterImagePolicyDocument): readonly SchemaProblem[] => [
  ...spec.authorities.flatMap((authority, index) => authorityProblems(authority, ['spec', 'authorities', String(index)])),
  ...repeated(
    spec.authorities.map(({ name }) => name),
    index => ['spec', 'authorities', index, 'name'],
  ),
  ...conditionProblems(spec.policy, ['spec', 'policy']),
  ...(spec.match ?? []).flatMap(({ group, version, resource, selector }, index): readonly SchemaProblem[] =>
    selector !== undefined && !group && !version && !resource
      ? [
          problem(
            ['spec', 'match', String(index), 'selector'],
            'needs a "resource" beside it',
            'Name the kind of workload that has the labels.',
          ),
        ]
      : [],
  ),
];

const problem = (path: Path, words: string, hint?: string): SchemaProblem => ({
  path,
  at: 'value',
  message: `"${fieldPath(path)}" ${words}.`,
  ...(hint !== undefined && { hint }),
});

const unsupported = (path: Path, why: string, hint: string): SchemaProblem => ({
  path,
  at: 'key',
  message: `"${fieldPath(path)}" is not supported: ${why}.`,
  hint,
});

/** A problem unless exactly one of the fields is given. */
const exactlyOne = (path: Path, given: object, names: readonly string[]): readonly SchemaProblem[] => {
  const count = names.filter(name => Object.entries(given).some(([key, value]) => key === name && value !== undefined)).length;
  if (count === 1) return [];
  const fields = names.map(name => fieldPath([...path, name])).join(', ');
  return [problem(path, `must have exactly one of ${fields}, ${count === 0 ? 'and has none' : 'and has several'}`)];
};

const repeated = (names: readonly (string | undefined)[], pathOf: (index: string) => Path): readonly SchemaProblem[] =>
  names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index ? [problem(pathOf(String(index)), `"${name}" is given to two entries`)] : [],
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
    ...attestations.flatMap(({ policy }, index) => conditionProblems(policy, [...path, 'attestations', String(index), 'policy'])),
    ...repeated(
      attestations.map(({ name }) => name),
      index => [...path, 'attestations', index, 'name'],
    ),
  ];
};

const staticProblems = (authority: AuthorityDocument, path: Path): readonly SchemaProblem[] =>
  (['attestations', 'source', 'ctlog', 'rfc3161timestamp', 'signatureFormat'] as const).flatMap(name =>
    authority[name] === undefined ? [] : [problem([...path, name], 'means nothing beside "static"', 'Remove one of the two.')],
  );

const keySources = ['data', 'kms', 'secretRef'];

const keyProblems = (key: KeyRefDocument, path: Path): readonly SchemaProblem[] => {
  const read = key.data === undefined ? undefined : readPublicKeys(key.data);
  return [
    ...exactlyOne(path, key, keySources),
    ...unreachable(key, path, 'Write the public key itself under "data"; "cosign public-key" prints it.'),
    ...(read?.problem === undefined ? [] : [problem([...path, 'data'], read.problem, 'Write what "cosign public-key" prints.')]),
  ];
};

/** Keys that are not in the file. */
const unreachable = (key: KeyRefDocument, path: Path, hint: string): readonly SchemaProblem[] => [
  ...(key.kms === undefined ? [] : [unsupported([...path, 'kms'], 'no key management service is asked', hint)]),
  ...(key.secretRef === undefined ? [] : [unsupported([...path, 'secretRef'], 'there is no cluster whose secret could be read', hint)]),
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
    : [problem(path, 'must be certificates in PEM, the root last', `Reading them gave: ${reading.reason}`)];
};

const regExpProblems = (source: string | undefined, path: Path): readonly SchemaProblem[] => {
  const words = source === undefined ? undefined : compileRegExp(source).problem;
  return words === undefined ? [] : [problem(path, words)];
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
        problem(
          [...path, 'url'],
          `is not ${known}, whose keys are known`,
          `Name a TrustRoot document with the keys of this instance under "trustRootRef".`,
        ),
      ];

const sourceProblems = (source: NonNullable<AuthorityDocument['source']>[number], path: Path): readonly SchemaProblem[] => {
  const repository = source.oci === undefined ? undefined : parseImageReference(source.oci);
  const isRepository = repository !== undefined && repository.tag === undefined && repository.digest === undefined;
  return [
    ...(source.signaturePullSecrets === undefined
      ? []
      : [
          unsupported(
            [...path, 'signaturePullSecrets'],
            'there is no cluster whose secret could be read',
            'Remove it, and give the credentials of that registry to Tidewaiter as those of others.',
          ),
        ]),
    ...(source.oci === undefined
      ? [problem(path, `must have ${fieldPath([...path, 'oci'])}, the repository that the signatures are in`)]
      : isRepository
        ? []
        : [problem([...path, 'oci'], 'must be a repository without tag and digest: "ghcr.io/acme/signatures"')]),
    ...(source.tagPrefix === undefined || /^\w[\w.-]{0,63}$/u.test(source.tagPrefix)
      ? []
      : [problem([...path, 'tagPrefix'], 'must be the beginning of a tag')]),
  ];
};

const clusterOnly = {
  fetchConfigFile: "the image's configuration is not fetched",
  includeSpec: 'there is no resource of a cluster',
  includeObjectMeta: 'there is no resource of a cluster',
  includeTypeMeta: 'there is no resource of a cluster',
} as const;

const conditionProblems = (policy: ConditionDocument | undefined, path: Path): readonly SchemaProblem[] => {
  if (policy === undefined) return [];
  const elsewhere = (['remote', 'configMapRef'] as const).flatMap(name =>
    policy[name] === undefined
      ? []
      : [unsupported([...path, name], 'a policy must not change without its repository', 'Write the condition under "data".')],
  );
  const fields = (['fetchConfigFile', 'includeSpec', 'includeObjectMeta', 'includeTypeMeta'] as const).flatMap(name =>
    policy[name] === undefined || policy[name] === false
      ? []
      : [unsupported([...path, name], clusterOnly[name], 'Remove it, and what the condition reads of it.')],
  );
  if (policy.type !== 'cel')
    return [
      {
        path: [...path, 'type'],
        at: 'value',
        message: `"${fieldPath([...path, 'type'])}" ${policy.type} is not supported: nothing here can evaluate it.`,
        hint: 'Write the condition in CEL ("type: cel"), in a policy of its own if a cluster needs this one, too.',
      },
      ...elsewhere,
      ...fields,
    ];
  if (policy.data === undefined)
    return elsewhere.length > 0 ? [...elsewhere, ...fields] : [problem(path, `must have ${fieldPath([...path, 'data'])}, the condition`)];
  const words = compileCelCondition(policy.data).problem;
  return [...elsewhere, ...fields, ...(words === undefined ? [] : [problem([...path, 'data'], words)])];
};
