import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';

const identity = { issuer: 'https://a.test', subject: 'me' };
const attestor = (cosign: object, name = 'release') => ({ name, cosign });
const keyless = (more: object = {}) => attestor({ keyless: { identities: [identity] }, ...more });
const signed = 'images.containers.map(image, verifyImageSignatures(image, [attestors.release])).all(e, e > 0)';
const attested = (name: string) =>
  `images.containers.map(image, verifyAttestationSignatures(image, attestations.${name}, [attestors.release])).all(e, e > 0)`;

/** What is said of a policy, each problem with its remedy. */
const problemsOf = (spec: object): readonly string[] => {
  const text = stringify(
    {
      apiVersion: 'policies.kyverno.io/v1',
      kind: 'ImageValidatingPolicy',
      metadata: { name: 'signed' },
      spec: {
        matchImageReferences: [{ glob: 'ghcr.io/acme/*' }],
        attestors: [keyless()],
        validations: [{ expression: signed, message: 'failed' }],
        ...spec,
      },
    },
    { aliasDuplicateObjects: false },
  );
  const { errors = [] } = parseImagePolicies(new Map([['a.yaml', Buffer.from(text)]]));
  return errors.map(({ message, hint }) => `${message} ${hint ?? ''}`.trim());
};

const ownTrust = 'Write a TrustRoot with it, and a ClusterImagePolicy whose authority names that.';
const ownKey = 'Write the public key itself under "data"; "cosign public-key" prints it.';

test.each<[string, object, readonly (string | RegExp)[]]>([
  ['nothing where all of it can be read', {}, []],
  [
    'conditions of requests',
    { matchConditions: [{ name: 'a', expression: 'true' }] },
    [/matchConditions" .*there is no request of a cluster.* Remove it, or say it by "matchConstraints\.objectSelector"\.$/u],
  ],
  [
    'variables',
    { variables: [{ name: 'a', expression: '1' }] },
    [/no expression is evaluated.* Write the validations out without them\.$/u],
  ],
  [
    'images of its own',
    { images: [{ name: 'a', expression: '[]' }] },
    [/images are found in manifests without it.* Remove it: pods and their/u],
  ],
  [
    'namespaces',
    { matchConstraints: { namespaceSelector: { matchLabels: { a: 'b' } } } },
    [/labels of namespaces are a cluster's.* Remove it: the policy is then for all namespaces\.$/u],
  ],
  [
    'resources that are left out',
    { matchConstraints: { excludeResourceRules: [{ resources: ['pods'] }] } },
    [/only what is meant is read.* Name the resources that are meant under "resourceRules"\.$/u],
  ],
  [
    'names of objects',
    {
      matchConstraints: {
        resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'], resourceNames: ['a'] }],
      },
    },
    [/resourceRules\[0\]\.resourceNames".*names of objects are not matched.* Remove it, or select them by labels\.$/u],
  ],
  ['attestors of one name', { attestors: [keyless(), keyless()] }, [/"spec\.attestors\[1\]\.name" "release" is given to two entries/u]],
  [
    'attestations of one name',
    {
      attestations: [
        { name: 'sbom', intoto: { type: 'a' } },
        { name: 'sbom', intoto: { type: 'b' } },
      ],
    },
    [/"spec\.attestations\[1\]\.name" "sbom" is given to two entries/u],
  ],
  [
    'Notation, with the folder for its certificates',
    { attestors: [{ name: 'release', notary: { certs: { value: 'x' } } }] },
    [
      /Notation is judged by its own trust policy.* Write "trustpolicy\.json" for these images, and put the certificates into truststore\/x509\/ca\/release\/\.$/u,
    ],
  ],
  [
    'an instance of its own',
    { attestors: [keyless({ tuf: { mirror: 'x' } })] },
    [/only Sigstore's public instance is trusted by it.* Write a TrustRoot and a ClusterImagePolicy that names it\.$/u],
  ],
  [
    'a key of a service',
    { attestors: [attestor({ key: { kms: 'awskms://x' } })] },
    [new RegExp(`no key management service is asked.* ${RegExp.escape(ownKey)}$`, 'u')],
  ],
  [
    'a key of a cluster',
    { attestors: [attestor({ key: { secretRef: { name: 'a' } } })] },
    [new RegExp(`there is no cluster whose secret could be read.* ${RegExp.escape(ownKey)}$`, 'u')],
  ],
  ['what is no key', { attestors: [attestor({ key: { data: 'x' } })] }, [/key\.data" .* Write what "cosign public-key" prints\.$/u]],
  ['two kinds of signers', { attestors: [keyless({ key: { data: 'x' } })] }, [/exactly one of|one of/u, /key\.data"/u]],
  [
    'roots that are none',
    { attestors: [attestor({ keyless: { identities: [identity], roots: 'x' } })] },
    [/keyless\.roots" must be certificates in PEM, the root last.* Reading them gave: \S/u],
  ],
  [
    'a broken expression of an identity',
    { attestors: [attestor({ keyless: { identities: [{ issuerRegExp: '(', subject: 'me' }] } })] },
    [/identities\[0\]\.issuerRegExp" /u],
  ],
  [
    'a certificate by an expression',
    { attestors: [attestor({ certificate: { cert: { expression: 'x' }, certChain: { expression: 'y' } } })] },
    [
      /cert\.expression" .*no expression is evaluated.* Write the certificates themselves under "value", in PEM\.$/u,
      /certChain\.expression" .*no expression is evaluated/u,
    ],
  ],
  [
    'a chain alone',
    { attestors: [attestor({ certificate: { certChain: { value: 'x' } } })] },
    [/must have "cert\.value", the certificate of the signer.* With a chain alone nobody in particular would be trusted\.$/u],
  ],
  [
    'a certificate that is none',
    { attestors: [attestor({ certificate: { cert: { value: 'x' } } })] },
    [/certificate" .* Write the certificate, and its issuers with the root last\.$/u],
  ],
  [
    'keys of logs and of timestamps',
    { attestors: [keyless({ ctlog: { rekorPubKey: 'x', ctLogPubKey: 'x', tsaCertChain: 'x' } })] },
    [
      new RegExp(`rekorPubKey".*keys of logs stand in a TrustRoot.* ${RegExp.escape(ownTrust)}$`, 'u'),
      new RegExp(`ctLogPubKey".*keys of logs stand in a TrustRoot.* ${RegExp.escape(ownTrust)}$`, 'u'),
      new RegExp(`tsaCertChain".*timestamp authorities stand in a TrustRoot.* ${RegExp.escape(ownTrust)}$`, 'u'),
    ],
  ],
  [
    'another log',
    { attestors: [keyless({ ctlog: { url: 'https://rekor.acme.test' } })] },
    [new RegExp(`is not https://rekor\\.sigstore\\.dev, whose keys are known.* ${RegExp.escape(ownTrust)}$`, 'u')],
  ],
  ['nothing of the public log, with or without a slash', { attestors: [keyless({ ctlog: { url: 'https://rekor.sigstore.dev/' } })] }, []],
  [
    'a place of signatures that is none',
    { attestors: [keyless({ source: { repository: 'ghcr.io/acme/a:1', tagPrefix: '-x' } })] },
    [/source\.repository" must be a repository without tag and digest/u, /source\.tagPrefix" must be the beginning of a tag/u],
  ],
  [
    'nothing of a place of signatures',
    { attestors: [keyless({ source: { repository: 'ghcr.io/acme/a', tagPrefix: 'x'.repeat(64) } })] },
    [],
  ],
  [
    'a form that is not read',
    { validations: [{ expression: 'true', message: 'failed' }] },
    [/has none of the forms that are read.* each other condition is the cluster's\. Or: \S/u],
  ],
  [
    'an attestation that is not there',
    { validations: [{ expression: attested('sbom'), message: 'failed' }] },
    [/names the attestation "sbom", and there is none/u],
  ],
  [
    'an attestation of another kind',
    { attestations: [{ name: 'sbom', referrer: { type: 'a' } }], validations: [{ expression: attested('sbom'), message: 'failed' }] },
    [/asks for the attestation "sbom", which is no in-toto statement.* Name its type under "intoto"\.$/u],
  ],
  [
    'annotations of attestations',
    {
      attestors: [keyless({ annotations: { a: 'b' } })],
      attestations: [{ name: 'sbom', intoto: { type: 'a' } }],
      validations: [{ expression: attested('sbom'), message: 'failed' }],
    },
    [/asks for annotations of attestations \("release"\), which are not read.* Ask for them of signatures\.$/u],
  ],
])('of a policy is said, with what to do: %s', (_, spec, problems) => {
  const said = problemsOf(spec);
  expect(said).toEqual(problems.map(problem => expect.stringMatching(problem)));
});
