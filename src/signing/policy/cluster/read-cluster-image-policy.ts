import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Placed } from '../../../policy/schema/policy-document.ts';
import { trustRootFromAuthority } from '../../sigstore/trust/trust-root-keys.ts';
import { readPublicKeys } from '../trust/public-keys.ts';
import type { TrustRootDefinition } from '../trust/trust-root-definition.ts';
import type { TrustSelection } from '../trust/trust-selection.ts';
import { attestationNames, type CelCondition, compileCelCondition, policyNames } from './cel-condition.ts';
import type { Authority, ClusterImagePolicy, SigningAuthority, WorkloadMatch } from './cluster-image-policy.ts';
import type { AuthorityDocument, ClusterImagePolicyDocument, ConditionDocument } from './cluster-image-policy-schema.ts';
import { predicateTypeOf } from './predicate-types.ts';
import { readIdentity } from './read-identity.ts';

/** A policy, and the trust roots that are written inside of it (`keyless.ca-cert`). */
export interface ReadClusterImagePolicy {
  readonly policy: ClusterImagePolicy;
  readonly trustRoots: readonly TrustRootDefinition[];
}

/** A document without problems, in the words of the program. */
export const readClusterImagePolicy = (document: ClusterImagePolicyDocument, root: Placed, file: SourceFile): ReadClusterImagePolicy => {
  const { metadata, spec } = document;
  const originOf = (...path: readonly string[]): string => {
    let at = root;
    for (const key of path) at = at.children.get(key) ?? at;
    return `${file.path}:${file.lines.line(at.range.start)}`;
  };
  const inner: TrustRootDefinition[] = [];
  const authorities = spec.authorities.map((authority, index): Authority => {
    const base = { name: authority.name ?? `authority-${index}`, origin: originOf('spec', 'authorities', String(index)) };
    if (authority.static) return { kind: 'static', ...base, action: authority.static.action, message: authority.static.message };
    const certificates = authority.keyless?.['ca-cert']?.data;
    // Why with a slash: no document can have such a name.
    const own = certificates === undefined ? undefined : `${metadata.name}/${base.name}`;
    const reading = certificates === undefined ? undefined : trustRootFromAuthority(certificates);
    if (own !== undefined && reading?.state === 'read') inner.push({ kind: 'keys', name: own, origin: base.origin, root: reading.root });
    return { kind: 'signing', ...base, ...readSigning(authority, own) };
  });
  const condition = readCondition(spec.policy, policyNames);
  return {
    policy: {
      name: metadata.name,
      origin: originOf('metadata', 'name'),
      images: spec.images.map(({ glob }) => glob),
      match: (spec.match ?? []).map(readMatch),
      mode: spec.mode ?? 'enforce',
      authorities,
      notes: spec.authorities.some(({ source = [] }) => source.some(({ signaturePullSecrets }) => signaturePullSecrets !== undefined))
        ? [
            `The policy "${metadata.name}" names "signaturePullSecrets", which only a cluster has: that registry is read with Tidewaiter's own credentials.`,
          ]
        : [],
      ...(condition && { condition }),
    },
    trustRoots: inner,
  };
};

type MatchDocument = NonNullable<ClusterImagePolicyDocument['spec']['match']>[number];

const readMatch = ({ group = '', version = '', resource, selector }: MatchDocument): WorkloadMatch => ({
  group,
  version,
  resource: resource ?? '',
  labels: new Map(Object.entries(selector?.matchLabels ?? {})),
  expressions: (selector?.matchExpressions ?? []).map(({ values = [], ...rest }) => ({ ...rest, values })),
});

const readSigning = (authority: AuthorityDocument, own: string | undefined): Omit<SigningAuthority, 'kind' | 'name' | 'origin'> => {
  const { key, keyless, rfc3161timestamp } = authority;
  return {
    signer:
      keyless === undefined
        ? { kind: 'keys', keys: readPublicKeys(key?.data ?? '').keys ?? [], hashAlgorithm: key?.hashAlgorithm ?? 'sha256' }
        : { kind: 'keyless', identities: keyless.identities.map(readIdentity), ignoreSct: keyless.insecureIgnoreSCT ?? false },
    trust: readTrust(authority, own),
    transparencyLog: wantsLog(authority) ? 'required' : 'ignored',
    timestamp: rfc3161timestamp === undefined ? 'accepted' : 'required',
    sources: (authority.source ?? []).flatMap(({ oci, tagPrefix }) =>
      oci === undefined ? [] : [{ repository: oci, ...(tagPrefix !== undefined && { tagPrefix }) }],
    ),
    attestations: (authority.attestations ?? []).map(({ name, predicateType, policy }) => {
      const condition = readCondition(policy, attestationNames);
      return { name, predicateType: predicateTypeOf(predicateType), ...(condition && { condition }) };
    }),
    signatureFormat: authority.signatureFormat,
  };
};

/**
 * Whether a log entry is needed. policy-controller: a timestamp authority stands in for the log; `ctlog` with an address or a trust root
 * asks for it, and empty turns it off; without `ctlog` only a keyless authority that trusts the public instance has it.
 */
const wantsLog = ({ keyless, ctlog, rfc3161timestamp }: AuthorityDocument): boolean => {
  if (rfc3161timestamp !== undefined) return false;
  if (ctlog !== undefined) return ctlog.url !== undefined || ctlog.trustRootRef !== undefined;
  return keyless !== undefined && keyless.trustRootRef === undefined;
};

const readTrust = (authority: AuthorityDocument, own: string | undefined): TrustSelection => {
  const { keyless, ctlog, rfc3161timestamp } = authority;
  const instance = keyless === undefined ? undefined : (keyless.trustRootRef ?? 'public-good');
  return {
    certificateAuthorities: own ?? instance,
    certificateTransparencyLogs: keyless?.insecureIgnoreSCT === true ? undefined : instance,
    transparencyLogs: wantsLog(authority) ? (ctlog?.trustRootRef ?? 'public-good') : undefined,
    timestampAuthorities: rfc3161timestamp?.trustRootRef ?? instance,
  };
};

const readCondition = (policy: ConditionDocument | undefined, names: readonly string[]): CelCondition | undefined =>
  policy === undefined ? undefined : (compileCelCondition(policy.data ?? '', names).condition ?? neverHolds);

/** One that was asked for and can't be had must not be left out. */
const neverHolds: CelCondition = { source: 'false', evaluate: () => ({ state: 'failed', reason: 'The condition could not be read.' }) };
