import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultImageSettings, type ImageSettings } from '../../src/policy/images/image-settings.ts';
import type { ImagePolicySet } from '../../src/signing/policy/image-policy-set.ts';
import { parseImagePolicies } from '../../src/signing/policy/parse-image-policies.ts';
import { fetchTrustRoots } from '../../src/verification/fetch-trust-roots.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-trust-'));
afterAll(() => rmSync(folder, { recursive: true }));

const policiesOf = (files: Readonly<Record<string, string>>, settings: ImageSettings = defaultImageSettings): ImagePolicySet => {
  const { policies, errors } = parseImagePolicies(
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    settings,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return policies;
};

const policyWith = (trustRoot: string): string => `apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata:
  name: acme
spec:
  images:
    - glob: "**"
  authorities:
    - keyless:
        ${trustRoot}identities:
          - issuer: https://token.actions.githubusercontent.com
            subject: https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main
`;

const remote = (mirror: string): string => `apiVersion: policy.sigstore.dev/v1alpha1
kind: TrustRoot
metadata:
  name: ours
spec:
  remote:
    mirror: ${mirror}
    root: ${Buffer.from('{"signed":{"_type":"root"},"signatures":[]}').toString('base64')}
`;

describe('trust roots', () => {
  test('of the public instance are those that ship, when nothing is to be fetched', async () => {
    const { roots, notes } = await fetchTrustRoots(policiesOf({ 'policy.yaml': policyWith('') }));
    expect(roots.get('public-good')).toMatchObject({ state: 'ready' });
    expect(notes).toEqual([]);
  });

  test('at an address are not known where nothing is fetched, and the reason says what to do', async () => {
    const policies = policiesOf({
      'policy.yaml': policyWith('trustRootRef: ours\n        '),
      'root.yaml': remote('https://tuf.acme.test'),
    });
    expect((await fetchTrustRoots(policies)).roots.get('ours')).toEqual({
      state: 'failed',
      reason:
        'It is kept at https://tuf.acme.test, and nothing is fetched here. Write its keys out, or put its trusted_root.json into the folder "trusted-roots".',
    });
  });

  test('at an address that the operator does not allow are not asked for', async () => {
    const policies = policiesOf({ 'policy.yaml': policyWith('trustRootRef: ours\n        '), 'root.yaml': remote('https://10.0.0.1') });
    const { roots } = await fetchTrustRoots(policies, { folder, publicGood: 'shipped', hosts: ['tuf-repo.github.com'] });
    expect(roots.get('ours')).toEqual({
      state: 'failed',
      reason: 'It is kept at 10.0.0.1, which whoever runs Tidewaiter does not let it ask for trust roots.',
    });
  });

  test('that an earlier run did not fetch are those that ship, without a question and without a complaint', async () => {
    const cached = await fetchTrustRoots(policiesOf({ 'policy.yaml': policyWith('') }), { folder, publicGood: 'updated', from: 'cache' });
    expect(cached).toMatchObject({ digest: (await fetchTrustRoots(policiesOf({ 'policy.yaml': policyWith('') }))).digest, notes: [] });
  });

  test('at an address that does not answer are not known either', async () => {
    const policies = policiesOf({ 'policy.yaml': policyWith('trustRootRef: ours\n        '), 'root.yaml': remote('https://127.0.0.1:1') });
    const { roots } = await fetchTrustRoots(policies, { folder, publicGood: 'shipped' });
    expect(roots.get('ours')).toMatchObject({ state: 'failed', reason: expect.stringContaining('https://127.0.0.1:1') });
  });

  test('that no policy needs are not asked for', async () => {
    const policies = policiesOf({ 'policy.yaml': policyWith(''), 'root.yaml': remote('https://127.0.0.1:1') });
    expect((await fetchTrustRoots(policies, { folder, publicGood: 'shipped' })).roots.has('ours')).toBe(false);
  });

  test('of GitHub are asked for in words when its attestations are wanted and nobody gave them', async () => {
    const settings: ImageSettings = {
      ...defaultImageSettings,
      githubAttestations: [
        {
          images: ['ghcr.io/acme/**'],
          origin: 'policy.yml:3',
          source: 'acme/app',
          predicateType: 'https://slsa.dev/provenance/v1',
          signerWorkflow: undefined,
          sourceRef: undefined,
          runner: undefined,
          issuer: 'https://token.actions.githubusercontent.com',
        },
      ],
    };
    const { roots } = await fetchTrustRoots(policiesOf({}, settings));
    expect(roots.get('github')).toMatchObject({ state: 'failed', reason: expect.stringContaining('trusted-roots') });
    expect(roots.get('public-good')).toMatchObject({ state: 'ready' });
  });

  test('change the digest under which judgements are remembered', async () => {
    const known = await fetchTrustRoots(policiesOf({ 'policy.yaml': policyWith('') }));
    const failed = await fetchTrustRoots(
      policiesOf({ 'policy.yaml': policyWith('trustRootRef: ours\n        '), 'root.yaml': remote('https://tuf.acme.test') }),
    );
    expect(known.digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(failed.digest).not.toBe(known.digest);
  });
});
