import { parseImageReference } from '../../../artifacts/images/image-reference.ts';
import type { SchemaProblem } from '../../../policy/changes/describe-issue.ts';
import { trustRootFromAuthority } from '../../sigstore/trust/trust-root-keys.ts';
import { compileRegExp } from '../cluster/compile-regexp.ts';
import { exactlyOne, fieldProblem, type Path, unsupportedField } from '../field-problem.ts';
import { readPublicKeys } from '../trust/public-keys.ts';
import { certificateKey } from './certificate-key.ts';
import type { AttestorDocument, CosignDocument, ImageValidatingPolicyDocument } from './image-validating-policy-schema.ts';
import { knownForms, readValidation } from './validation-expression.ts';

const publicRekor = 'https://rekor.sigstore.dev';
const asClusterPolicy = 'Write this policy as a ClusterImagePolicy beside it.';

/** What a policy of the right shape still can't mean, and what of it Tidewaiter cannot do. */
export const imageValidatingPolicyProblems = ({ spec }: ImageValidatingPolicyDocument): readonly SchemaProblem[] => [
  ...unsupported(spec, ['spec'], {
    matchConditions: ['there is no request of a cluster', 'Remove it, or say it by "matchConstraints.objectSelector".'],
    variables: ['no expression is evaluated', 'Write the validations out without them.'],
    images: ['images are found in manifests without it', 'Remove it: pods and their templates are read anyway.'],
  }),
  ...unsupported(spec.matchConstraints ?? {}, ['spec', 'matchConstraints'], {
    namespaceSelector: ["labels of namespaces are a cluster's", 'Remove it: the policy is then for all namespaces.'],
    excludeResourceRules: ['only what is meant is read', 'Name the resources that are meant under "resourceRules".'],
  }),
  ...(spec.matchConstraints?.resourceRules ?? []).flatMap((rule, index) =>
    unsupported(rule, ['spec', 'matchConstraints', 'resourceRules', String(index)], {
      resourceNames: ['names of objects are not matched', 'Remove it, or select them by labels.'],
    }),
  ),
  ...spec.attestors.flatMap((attestor, index) => attestorProblems(attestor, ['spec', 'attestors', String(index)])),
  ...repeated(spec.attestors, ['spec', 'attestors']),
  ...repeated(spec.attestations ?? [], ['spec', 'attestations']),
  ...spec.validations.flatMap(({ expression }, index) =>
    validationProblems(expression, ['spec', 'validations', String(index), 'expression'], spec),
  ),
];

/** Fields that are given and not supported: why, and what to do. */
const unsupported = (
  given: object,
  path: Path,
  fields: Readonly<Record<string, readonly [why: string, hint: string]>>,
): readonly SchemaProblem[] =>
  Object.entries(fields).flatMap(([name, [why, hint]]) =>
    Object.entries(given).some(([key, value]) => key === name && value !== undefined && !isEmpty(value))
      ? [unsupportedField([...path, name], why, hint)]
      : [],
  );

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const repeated = (entries: readonly { readonly name: string }[], path: Path): readonly SchemaProblem[] =>
  entries.flatMap(({ name }, index) =>
    entries.findIndex(other => other.name === name) < index
      ? [fieldProblem([...path, String(index), 'name'], `"${name}" is given to two entries`)]
      : [],
  );

const attestorProblems = ({ cosign, notary, name }: AttestorDocument, path: Path): readonly SchemaProblem[] => {
  if (notary !== undefined)
    return [
      unsupportedField(
        [...path, 'notary'],
        'Notation is judged by its own trust policy',
        `Write "trustpolicy.json" for these images, and put the certificates into truststore/x509/ca/${/^[\w.-]+$/u.test(name) ? name : 'NAME'}/.`,
      ),
    ];
  if (cosign === undefined) return exactlyOne(path, {}, ['cosign', 'notary']);
  return cosignProblems(cosign, [...path, 'cosign']);
};

const cosignProblems = (cosign: CosignDocument, path: Path): readonly SchemaProblem[] => {
  const { key, keyless, certificate, source, ctlog } = cosign;
  return [
    ...exactlyOne(path, cosign, ['key', 'keyless', 'certificate']),
    ...unsupported(cosign, path, {
      tuf: ["only Sigstore's public instance is trusted by it", 'Write a TrustRoot and a ClusterImagePolicy that names it.'],
    }),
    ...(key ? keyProblems(key, [...path, 'key']) : []),
    ...(keyless ? keylessProblems(keyless, [...path, 'keyless']) : []),
    ...(certificate ? certificateProblems(certificate, [...path, 'certificate']) : []),
    ...(ctlog ? logProblems(ctlog, [...path, 'ctlog']) : []),
    ...(source ? sourceProblems(source, [...path, 'source']) : []),
  ];
};

const keyProblems = (key: NonNullable<CosignDocument['key']>, path: Path): readonly SchemaProblem[] => {
  const hint = 'Write the public key itself under "data"; "cosign public-key" prints it.';
  const read = key.data === undefined ? undefined : readPublicKeys(key.data);
  return [
    ...exactlyOne(path, key, ['data', 'kms', 'secretRef', 'expression']),
    ...unsupported(key, path, {
      kms: ['no key management service is asked', hint],
      secretRef: ['there is no cluster whose secret could be read', hint],
      expression: ['no expression is evaluated', hint],
    }),
    ...(read?.problem === undefined ? [] : [fieldProblem([...path, 'data'], read.problem, 'Write what "cosign public-key" prints.')]),
  ];
};

const keylessProblems = ({ identities, roots }: NonNullable<CosignDocument['keyless']>, path: Path): readonly SchemaProblem[] => {
  const reading = roots === undefined ? undefined : trustRootFromAuthority(roots);
  return [
    ...(reading?.state === 'refused'
      ? [fieldProblem([...path, 'roots'], 'must be certificates in PEM, the root last', `Reading them gave: ${reading.reason}`)]
      : []),
    ...identities.flatMap((identity, index) => {
      const at = [...path, 'identities', String(index)];
      return [
        ...exactlyOne(at, identity, ['issuer', 'issuerRegExp']),
        ...exactlyOne(at, identity, ['subject', 'subjectRegExp']),
        ...(['issuerRegExp', 'subjectRegExp'] as const).flatMap(name => {
          const words = identity[name] === undefined ? undefined : compileRegExp(identity[name]).problem;
          return words === undefined ? [] : [fieldProblem([...at, name], words)];
        }),
      ];
    }),
  ];
};

const certificateProblems = ({ cert, certChain }: NonNullable<CosignDocument['certificate']>, path: Path): readonly SchemaProblem[] => {
  const given = { cert, certChain };
  const expressions = (['cert', 'certChain'] as const).flatMap(name =>
    given[name]?.expression === undefined
      ? []
      : [
          unsupportedField(
            [...path, name, 'expression'],
            'no expression is evaluated',
            'Write the certificates themselves under "value", in PEM.',
          ),
        ],
  );
  if (expressions.length > 0) return expressions;
  if (cert?.value === undefined)
    return [
      fieldProblem(
        path,
        'must have "cert.value", the certificate of the signer',
        'With a chain alone nobody in particular would be trusted.',
      ),
    ];
  const problem = certificateKey(cert.value, certChain?.value).problem;
  return problem === undefined ? [] : [fieldProblem(path, problem, 'Write the certificate, and its issuers with the root last.')];
};

const logProblems = (ctlog: NonNullable<CosignDocument['ctlog']>, path: Path): readonly SchemaProblem[] => {
  const own = 'Write a TrustRoot with it, and a ClusterImagePolicy whose authority names that.';
  return [
    ...unsupported(ctlog, path, {
      rekorPubKey: ['keys of logs stand in a TrustRoot', own],
      ctLogPubKey: ['keys of logs stand in a TrustRoot', own],
      tsaCertChain: ['timestamp authorities stand in a TrustRoot', own],
    }),
    ...(ctlog.url === undefined || ctlog.url.replace(/\/$/u, '') === publicRekor
      ? []
      : [fieldProblem([...path, 'url'], `is not ${publicRekor}, whose keys are known`, own)]),
  ];
};

const sourceProblems = ({ repository, tagPrefix }: NonNullable<CosignDocument['source']>, path: Path): readonly SchemaProblem[] => {
  const reference = repository === undefined ? undefined : parseImageReference(repository);
  const isRepository = reference !== undefined && reference.tag === undefined && reference.digest === undefined;
  return [
    ...(repository === undefined || isRepository
      ? []
      : [fieldProblem([...path, 'repository'], 'must be a repository without tag and digest: "ghcr.io/acme/signatures"')]),
    ...(tagPrefix === undefined || /^\w[\w.-]{0,63}$/u.test(tagPrefix)
      ? []
      : [fieldProblem([...path, 'tagPrefix'], 'must be the beginning of a tag')]),
  ];
};

const validationProblems = (
  expression: string,
  path: Path,
  { attestors, attestations = [] }: ImageValidatingPolicyDocument['spec'],
): readonly SchemaProblem[] => {
  const read = readValidation(expression);
  if (read === undefined)
    return [
      fieldProblem(
        path,
        'has none of the forms that are read',
        `Write ${knownForms}; each other condition is the cluster's. Or: ${asClusterPolicy}`,
      ),
    ];
  const unknown = read.attestors.find(name => attestors.every(attestor => attestor.name !== name));
  if (unknown !== undefined) return [fieldProblem(path, `names the attestor "${unknown}", and there is none`)];
  if (read.kind === 'signatures') return [];
  const attestation = attestations.find(({ name }) => name === read.attestation);
  if (attestation === undefined) return [fieldProblem(path, `names the attestation "${read.attestation}", and there is none`)];
  const annotated = attestors.find(({ name, cosign }) => read.attestors.includes(name) && cosign?.annotations !== undefined);
  return [
    ...(attestation.intoto === undefined
      ? [
          fieldProblem(
            path,
            `asks for the attestation "${attestation.name}", which is no in-toto statement`,
            'Name its type under "intoto".',
          ),
        ]
      : []),
    ...(annotated === undefined
      ? []
      : [
          fieldProblem(
            path,
            `asks for annotations of attestations ("${annotated.name}"), which are not read`,
            'Ask for them of signatures.',
          ),
        ]),
  ];
};
