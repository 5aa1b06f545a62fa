import { X509Certificate } from 'node:crypto';
import type { SchemaProblem } from '../../policy/describe-issue.ts';
import { decodeBase64 } from './base64-text.ts';
import { fieldPath } from './field-path.ts';
import { pemBlocks } from './pem-blocks.ts';
import { readPublicKeys } from './public-keys.ts';
import type { TrustRootDocument } from './trust-root-schema.ts';
import { builtInTrustRoots } from './trust-selection.ts';

type Path = readonly string[];
type Keys = NonNullable<TrustRootDocument['spec']['sigstoreKeys']>;

/** Names of Merkle trees' hash; no log uses another. Sources: Rekor and RFC 6962; policy-controller's documents write either. */
const hashNames: ReadonlySet<string> = new Set(['sha-256', 'sha256']);

/** What a TrustRoot of the right shape still can't mean, and what of it Tidewaiter can not do. */
export const trustRootProblems = ({ metadata, spec }: TrustRootDocument): readonly SchemaProblem[] => {
  const given = (['remote', 'repository', 'sigstoreKeys'] as const).filter(name => spec[name] !== undefined);
  return [
    ...(builtInTrustRoots.some(name => name === metadata.name)
      ? [problem(['metadata', 'name'], `is "${metadata.name}", which is built in`, 'Choose another name.')]
      : []),
    ...(given.length === 1 ? [] : [problem(['spec'], 'must have exactly one of spec.sigstoreKeys, spec.remote')]),
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

const problem = (path: Path, words: string, hint?: string): SchemaProblem => ({
  path,
  at: 'value',
  message: `"${fieldPath(path)}" ${words}.`,
  ...(hint !== undefined && { hint }),
});

const remoteProblems = ({ root, mirror, targets }: NonNullable<TrustRootDocument['spec']['remote']>): readonly SchemaProblem[] => [
  ...(isTufRoot(decodeBase64(root)) ? [] : [problem(['spec', 'remote', 'root'], "must be a TUF repository's root.json in base64")]),
  ...(/^https:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w./-]*)?$/u.test(mirror)
    ? []
    : [problem(['spec', 'remote', 'mirror'], 'must be an address that begins with "https://"')]),
  ...(targets === undefined || targets === 'targets'
    ? []
    : [problem(['spec', 'remote', 'targets'], 'can only be "targets"', 'Leave it out.')]),
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
  const lists = Object.values(keys).flatMap((list: Keys[keyof Keys]): readonly unknown[] => list ?? []);
  return [
    ...(lists.length === 0 ? [problem(path, 'has no key in it')] : []),
    ...(['certificateAuthorities', 'timestampAuthorities'] as const).flatMap(name =>
      (keys[name] ?? []).flatMap(({ certChain }, index) => chainProblems(certChain, [...path, name, String(index), 'certChain'])),
    ),
    ...(['tLogs', 'ctLogs'] as const).flatMap(name =>
      (keys[name] ?? []).flatMap((log, index) => logProblems(log, [...path, name, String(index)])),
    ),
  ];
};

const logProblems = (log: NonNullable<Keys['tLogs']>[number], path: Path): readonly SchemaProblem[] => {
  const read = readPublicKeys(decodeBase64(log.publicKey) ?? '');
  return [
    ...(hashNames.has(log.hashAlgorithm.toLowerCase()) ? [] : [problem([...path, 'hashAlgorithm'], 'must be "sha-256"')]),
    ...(read.problem === undefined && read.keys.length === 1
      ? []
      : [problem([...path, 'publicKey'], read.problem ?? 'must be one key only', 'Write the PEM file in base64.')]),
  ];
};

const chainProblems = (certChain: string, path: Path): readonly SchemaProblem[] => {
  const blocks = pemBlocks(decodeBase64(certChain) ?? '');
  const sound = blocks?.every(({ label, text }) => label === 'CERTIFICATE' && isCertificate(text));
  return sound === true ? [] : [problem(path, 'must be certificates in PEM, the root last', 'Write the PEM file in base64.')];
};

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    // Whatever OpenSSL says of it, it is none.
    return false;
  }
};
