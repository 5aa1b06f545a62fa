import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Placed } from '../../../policy/schema/policy-document.ts';
import { trustRootFromAuthority } from '../../sigstore/trust/trust-root-keys.ts';
import type { ClusterImagePolicy, SigningAuthority, WorkloadMatch } from '../cluster/cluster-image-policy.ts';
import { predicateTypeOf } from '../cluster/predicate-types.ts';
import type { ReadClusterImagePolicy } from '../cluster/read-cluster-image-policy.ts';
import { readIdentity } from '../cluster/read-identity.ts';
import { readPublicKeys } from '../trust/public-keys.ts';
import type { TrustRootDefinition } from '../trust/trust-root-definition.ts';
import { publicGood } from '../trust/trust-selection.ts';
import { certificateKey } from './certificate-key.ts';
import { asImageGlobs } from './image-globs.ts';
import type { AttestorDocument, CosignDocument, ImageValidatingPolicyDocument } from './image-validating-policy-schema.ts';
import { readValidation } from './validation-expression.ts';

type Spec = ImageValidatingPolicyDocument['spec'];

/**
 * A document without problems, in the words of the program: one policy for each of its validations, all of which have to hold; of the
 * attestors of one validation one is enough.
 */
export const readImageValidatingPolicy = (
  { metadata, spec }: ImageValidatingPolicyDocument,
  root: Placed,
  file: SourceFile,
): readonly ReadClusterImagePolicy[] => {
  const originOf = (...path: readonly string[]): string => {
    let at = root;
    for (const key of path) at = at.children.get(key) ?? at;
    return `${file.path}:${file.lines.line(at.range.start)}`;
  };
  const match = readMatch(spec);
  const mode = warnsOnly(spec) ? 'warn' : 'enforce';
  return spec.validations.map(({ expression }, index) => {
    const validation = readValidation(expression);
    const trustRoots: TrustRootDefinition[] = [];
    const authorities = spec.attestors.flatMap((attestor, at): readonly SigningAuthority[] => {
      const { name, cosign } = attestor;
      if (cosign === undefined || validation?.attestors.includes(name) !== true) return [];
      const origin = originOf('spec', 'attestors', String(at));
      // Why with slashes: no document can have such a name.
      const own = `${metadata.name}/kyverno/${name}`;
      const reading = cosign.keyless?.roots === undefined ? undefined : trustRootFromAuthority(cosign.keyless.roots);
      if (reading?.state === 'read') trustRoots.push({ kind: 'keys', name: own, origin, root: reading.root });
      return [readAttestor(attestor, cosign, origin, reading?.state === 'read' ? own : publicGood, wantedOf(validation, spec))];
    });
    const policy: ClusterImagePolicy = {
      name: index === 0 ? metadata.name : `${metadata.name} (validation ${index + 1})`,
      origin: originOf('spec', 'validations', String(index)),
      images: asImageGlobs(spec.matchImageReferences.map(({ glob }) => glob)),
      match,
      mode,
      authorities,
      notes: index === 0 ? notesOf(metadata.name, spec) : [],
    };
    return { policy, trustRoots };
  });
};

const warnsOnly = ({ validationActions = ['Deny'] }: Spec): boolean => validationActions.length > 0 && !validationActions.includes('Deny');

const notesOf = (name: string, { credentials, attestors }: Spec): readonly string[] =>
  credentials !== undefined || attestors.some(({ cosign }) => cosign?.source?.PullSecrets !== undefined)
    ? [`The policy "${name}" names credentials of a cluster: registries are read with Tidewaiter's own.`]
    : [];

/**
 * Without rules it is for all workloads, and for images that are in none. The empty group is the core's, whose kinds are told by their
 * names.
 */
const readMatch = ({ matchConstraints }: Spec): readonly WorkloadMatch[] => {
  const { resourceRules = [], objectSelector } = matchConstraints ?? {};
  const labels = new Map(Object.entries(objectSelector?.matchLabels ?? {}));
  const expressions = (objectSelector?.matchExpressions ?? []).map(({ values = [], ...rest }) => ({ ...rest, values }));
  const rules = resourceRules.length > 0 ? resourceRules : objectSelector === undefined ? [] : [{}];
  return rules.flatMap(({ apiGroups = ['*'], apiVersions = ['*'], resources = ['*'] }) =>
    apiGroups.flatMap(group =>
      apiVersions.flatMap(version =>
        resources
          // Subresources have the images of their resource.
          .map(resource => resource.split('/', 1)[0] ?? '')
          .map(resource => ({ group, version, resource, labels, expressions })),
      ),
    ),
  );
};

const readAttestor = (
  { name }: AttestorDocument,
  { key, keyless, certificate, source, ctlog, annotations }: CosignDocument,
  origin: string,
  authority: string,
  attestations: SigningAuthority['attestations'],
): SigningAuthority => {
  const ignoresLog = ctlog?.insecureIgnoreTlog === true;
  const ignoreSct = ctlog?.insecureIgnoreSCT === true;
  const certified =
    certificate?.cert?.value === undefined ? undefined : certificateKey(certificate.cert.value, certificate.certChain?.value);
  return {
    kind: 'signing',
    name,
    origin,
    signer: keyless
      ? { kind: 'keyless', identities: keyless.identities.map(readIdentity), ignoreSct }
      : {
          kind: 'keys',
          keys: certified?.key ? [certified.key] : (readPublicKeys(key?.data ?? '').keys ?? []),
          hashAlgorithm: key?.hashAlgorithm ?? 'sha256',
        },
    trust: {
      certificateAuthorities: keyless && authority,
      certificateTransparencyLogs: keyless && !ignoreSct ? publicGood : undefined,
      transparencyLogs: ignoresLog ? undefined : publicGood,
      timestampAuthorities: keyless && publicGood,
    },
    transparencyLog: ignoresLog ? 'ignored' : 'required',
    timestamp: 'accepted',
    sources:
      source?.repository === undefined
        ? []
        : [{ repository: source.repository, ...(source.tagPrefix !== undefined && { tagPrefix: source.tagPrefix }) }],
    attestations,
    ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
    // Why undefined: Kyverno takes bundles where there are any, and cosign's older layout elsewhere.
    signatureFormat: undefined,
  };
};

const wantedOf = (validation: ReturnType<typeof readValidation>, { attestations = [] }: Spec): SigningAuthority['attestations'] => {
  const wanted = attestations.find(({ name }) => name === validation?.attestation);
  return wanted?.intoto === undefined ? [] : [{ name: wanted.name, predicateType: predicateTypeOf(wanted.intoto.type) }];
};
