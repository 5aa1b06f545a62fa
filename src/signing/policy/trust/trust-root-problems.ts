import type { SchemaProblem } from '../../../policy/changes/describe-issue.ts';
import { fieldPath } from '../../../text/field-path.ts';
import { fieldProblem } from '../field-problem.ts';
import { decodeBase64 } from './base64-text.ts';
import { readTrustedKeys } from './read-trust-root.ts';
import type { TrustRootDocument } from './trust-root-schema.ts';
import { publicGood } from './trust-selection.ts';

type Keys = NonNullable<TrustRootDocument['spec']['sigstoreKeys']>;

/** Names of Merkle trees' hash; no log uses another. Sources: Rekor and RFC 6962; policy-controller's documents write either. */
const hashNames: ReadonlySet<string> = new Set(['sha-256', 'sha256']);

/** What a TrustRoot of the right shape still can't mean, and what of it Tidewaiter cannot do. */
export const trustRootProblems = ({ metadata, spec }: TrustRootDocument): readonly SchemaProblem[] => {
  const given = (['remote', 'repository', 'sigstoreKeys'] as const).filter(name => spec[name] !== undefined);
  return [
    ...(metadata.name === publicGood
      ? [fieldProblem(['metadata', 'name'], `is "${metadata.name}", which is built in`, 'Choose another name.')]
      : []),
    ...(given.length === 1 ? [] : [fieldProblem(['spec'], 'must have exactly one of spec.sigstoreKeys, spec.remote')]),
    ...(spec.repository === undefined
      ? []
      : [
          {
            path: ['spec', 'repository'],
            at: 'key' as const,
            message: '"spec.repository" is not supported: a packed TUF repository is not unpacked.',
            hint: 'Write its keys under "spec.sigstoreKeys", or name the mirror under "spec.remote".',
          },
        ]),
    ...(spec.remote ? remoteProblems(spec.remote) : []),
    ...(spec.sigstoreKeys ? keysProblems(spec.sigstoreKeys) : []),
  ];
};

const remoteProblems = ({ root, mirror, targets }: NonNullable<TrustRootDocument['spec']['remote']>): readonly SchemaProblem[] => [
  ...(isTufRoot(decodeBase64(root)) ? [] : [fieldProblem(['spec', 'remote', 'root'], "must be a TUF repository's root.json in base64")]),
  ...(/^https:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w./-]*)?$/u.test(mirror)
    ? []
    : [fieldProblem(['spec', 'remote', 'mirror'], 'must be an address that begins with "https://"')]),
  ...(targets === undefined || targets === 'targets'
    ? []
    : [fieldProblem(['spec', 'remote', 'targets'], 'can only be "targets"', 'Leave it out.')]),
];

const isTufRoot = (text: string | undefined): boolean => {
  if (text === undefined) return false;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('signed' in parsed)) return false;
    const { signed } = parsed;
    return typeof signed === 'object' && signed !== null && '_type' in signed && signed._type === 'root';
  } catch {
    // Not JSON: no root.
    return false;
  }
};

const keysProblems = (keys: Keys): readonly SchemaProblem[] => {
  const path = ['spec', 'sigstoreKeys'];
  const { certificateAuthorities = [], tLogs = [], ctLogs = [], timestampAuthorities = [] } = keys;
  if (certificateAuthorities.length + tLogs.length + ctLogs.length + timestampAuthorities.length === 0)
    return [fieldProblem(path, 'has no key in it')];
  const reading = readTrustedKeys(keys);
  return [
    ...(reading.state === 'read'
      ? []
      : [
          {
            path,
            at: 'value' as const,
            message: `"${fieldPath(path)}" cannot be trusted: ${reading.reason}`,
            hint: 'Write the PEM files in base64, the root last.',
          },
        ]),
    ...(['tLogs', 'ctLogs'] as const).flatMap(name =>
      (keys[name] ?? []).flatMap(({ hashAlgorithm }, index) =>
        hashAlgorithm === undefined || hashNames.has(hashAlgorithm.toLowerCase())
          ? []
          : [fieldProblem([...path, name, String(index), 'hashAlgorithm'], 'must be "sha-256"')],
      ),
    ),
  ];
};
