import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import { checkRunEvent } from '../fake-github/webhooks/app-event.ts';
import type { WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { type CosignVersion, cosignVersions, signingFlags } from '../support/signing/cosign.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { type RegistryFront, startRegistryFront } from '../support/signing/registry-front.ts';
import { requireTools, runTool } from '../support/signing/tools.ts';
import { type Organization, useApp } from './app-harness.ts';
import { type CheckView, checkOf, checksAt, operationsAbout, textAt, threadsOf } from './views.ts';

const gate = 'tidewaiter/image-signing';
const policyFile = 'tidewaiter/image-policies/acme.yaml';

/** Signs with the real cosigns, without a log, so that nothing leaves this machine: cosign 2 writes tags, cosign 3 bundles. */
const createSigner = (folder: string) => {
  const environment = { COSIGN_PASSWORD: 'pw', DOCKER_CONFIG: folder, HOME: folder };
  const cosign = (version: CosignVersion, ...args: readonly string[]): Promise<string> =>
    runTool(version, args, { cwd: folder, environment });
  const layouts = { 'cosign@2': 'tags', 'cosign@3': 'bundle' } as const;
  return {
    makeKey: (version: CosignVersion, name: string) => cosign(version, 'generate-key-pair', '--output-key-prefix', name),
    publicKey: (name: string): string => readFileSync(join(folder, `${name}.pub`), 'utf8'),
    sign: (version: CosignVersion, name: string, image: string) => {
      const flags = ['--key', `${name}.key`, '--tlog-upload=false', '--yes', '--allow-http-registry'];
      return cosign(version, 'sign', ...signingFlags(version, layouts[version]), ...flags, image);
    },
  };
};

describe.runIf(requireTools(...cosignVersions, 'docker-registry', 'skopeo'))('the image-signing gate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-gate-'));
  const signer = createSigner(folder);
  let registry: DockerRegistry;
  let front: RegistryFront;
  let digests: Readonly<Record<'signed' | 'next', Digest>>;

  /** Started with the App, which is told by its operator that the registry may be private. */
  const app = useApp(async () => {
    registry = await startDockerRegistry();
    front = await startRegistryFront(registry.host);
    const allowedPrivate = [front.host];
    return { registry: { credentials: { kind: 'none' }, proxy: {}, authorities: [], allowedPrivate } };
  });
  const named = (name: string): string => `${front.host}/acme/${name}`;

  beforeAll(async () => {
    const push = (name: string): Promise<Digest> => pushImage(`${registry.host}/acme/${name}:1`);
    const [signed, next] = await Promise.all([
      push('signed'),
      push('next'),
      push('unsigned'),
      push('late'),
      signer.makeKey('cosign@2', 'acme'),
      signer.makeKey('cosign@3', 'other'),
    ]);
    const sign = (version: CosignVersion, key: string, name: string): Promise<string> =>
      signer.sign(version, key, `${registry.host}/acme/${name}:1`);
    await Promise.all([sign('cosign@2', 'acme', 'signed'), sign('cosign@3', 'acme', 'next'), sign('cosign@3', 'other', 'late')]);
    digests = { signed, next };
  }, 60_000);
  afterEach(() => {
    front.down = false;
  });
  afterAll(async () => {
    await front.close();
    await registry.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Images of the registry must be signed with one of these keys. */
  const clusterPolicy = (...keys: readonly string[]): string =>
    [
      'apiVersion: policy.sigstore.dev/v1beta1',
      'kind: ClusterImagePolicy',
      'metadata: {name: acme}',
      'spec:',
      `  images: [{glob: "${front.host}/**"}]`,
      '  authorities:',
      ...keys.flatMap(key => [
        '    - key:',
        '        data: |',
        ...signer
          .publicKey(key)
          .trim()
          .split('\n')
          .map(line => `          ${line}`),
      ]),
      '',
    ].join('\n');
  const section = (...lines: readonly string[]): string =>
    ['images:', `  registries: {private: ["${front.host}"]}`, ...lines.map(line => `  ${line}`), ''].join('\n');
  const organization = (lines: readonly string[] = [], policy = clusterPolicy('acme')): Organization =>
    app().organization({ policy: section(...lines), files: { [policyFile]: policy } });
  const dockerfile = (image: string): string => `# The service.\nFROM ${named(image)}\nUSER 1\n`;
  const swapped = (acme: Organization, to: string, options: { readonly fork?: boolean } = {}): FakePullRequest =>
    acme.repository({ base: { Dockerfile: dockerfile('signed:1') } }).pullRequest({ files: { Dockerfile: dockerfile(to) }, ...options });
  const gatesOf = (pull: FakePullRequest): readonly CheckView[] => checksAt(pull.repository, pull.head.sha, gate);
  /** The one check run of the gate on a head. */
  const gateOf = (pull: FakePullRequest): CheckView => {
    const [check, ...more] = gatesOf(pull);
    if (!check || more.length > 0) throw new Error(`${pull.head.sha} has ${gatesOf(pull).length} check runs of the gate, not one.`);
    return check;
  };
  /** A click on GitHub's own button. */
  const rerun = ({ repository }: FakePullRequest, check: CheckView | undefined): WebhookEvent => {
    if (!check) throw new Error('There is no check run.');
    return checkRunEvent(repository, check.run, 'rerequested', { sender: 'maria' });
  };
  const decisionsOf = async (pull: FakePullRequest): Promise<readonly unknown[]> => {
    const { owner, name } = pull.repository;
    const entries = await app().store.auditLog({ owner: owner.login, repo: name, limit: 100 });
    return entries.filter(({ action }) => action === 'images.decided').map(({ detail }) => detail);
  };

  describe('with a pull request that swaps a signed image for an unsigned one', () => {
    test('is red at the line that names it, and says who had signed the one before', async () => {
      const pull = swapped(organization(), 'unsigned:1');
      await app().play(pull.event('opened'));
      const { state, title, summary, annotations, buttons, run } = gateOf(pull);
      expect(state).toBe('failure');
      expect(title).toContain('would not be admitted');
      expect(annotations).toEqual([expect.stringMatching(/^failure Dockerfile:2 /u)]);
      expect(run.annotations[0]?.message).toMatch(/signed .*key sha256:[0-9a-f]{64}/u);
      expect(summary).toContain(named('unsigned:1'));
      expect(buttons).toEqual(['Re-run']);
      expect(checkOf(pull).state).not.toBe('in_progress');
      expect(await decisionsOf(pull)).toEqual([
        expect.objectContaining({ conclusion: 'failure', states: { refused: 1 }, images: [expect.objectContaining({ state: 'refused' })] }),
      ]);
    });

    test('is red for one of a fork, too', async () => {
      const pull = swapped(organization(), 'unsigned:1', { fork: true });
      await app().play(pull.event('opened'));
      expect(gateOf(pull)).toMatchObject({ state: 'failure', annotations: [expect.stringMatching(/^failure Dockerfile:2 /u)] });
    });

    test('is red for the merge group, on its own head', async () => {
      const pull = swapped(organization(), 'unsigned:1');
      const good = pull.repository.pullRequest({ files: { 'README.md': 'x\n' } });
      const [bad, passes] = [pull.repository.mergeGroup(good, pull), pull.repository.mergeGroup(good)];
      await app().play(bad.event(), passes.event());
      expect(checksAt(pull.repository, bad.headSha, gate)).toMatchObject([
        { state: 'failure', annotations: [expect.stringMatching(/^failure Dockerfile:2 /u)] },
      ]);
      expect(checksAt(pull.repository, passes.headSha, gate)).toMatchObject([{ state: 'success' }]);
      await app().play(rerun(pull, checksAt(pull.repository, bad.headSha, gate)[0]));
      expect(checksAt(pull.repository, bad.headSha, gate).map(({ state }) => state)).toEqual(['failure', 'failure']);
      expect(checksAt(pull.repository, bad.headSha)).toHaveLength(1);
    });
  });

  test('offers to pin what was verified; the offer taken passes and is marked', async () => {
    const pull = swapped(organization(), 'next:1');
    await app().play(pull.event('opened'));
    expect(gateOf(pull).state).toBe('success');
    expect(threadsOf(pull)).toEqual(expect.arrayContaining(['Dockerfile:2 image-signing/movable-tag suggestion']));
    const offer = pull.threads.find(({ comments: [first] }) => first?.body.includes('image-signing/movable-tag'))?.comments[0];
    if (!offer) throw new Error('There is no offer.');
    pull.applySuggestion(offer);
    expect(textAt(pull, 'Dockerfile')).toContain(`FROM ${named('next:1')}@${digests.next}`);
    front.requests.splice(0);
    await app().play(pull.event('synchronize'));
    expect(gateOf(pull).state).toBe('success');
    expect(threadsOf(pull).filter(line => line.includes('movable-tag'))).toEqual([expect.stringMatching(/movable-tag fixed/u)]);
  });

  test('looks an admitted image up once a day, and a refused one each time', async () => {
    const acme = organization();
    const admitted = swapped(acme, 'next:1');
    await app().play(admitted.event('opened'));
    const first = front.requests.splice(0).length;
    const again = admitted.repository.pullRequest({ files: { Dockerfile: dockerfile('next:1') } });
    await app().play(again.event('opened'));
    expect(front.requests.splice(0).toSorted()).toEqual(['HEAD /v2/acme/next/manifests/1', 'HEAD /v2/acme/signed/manifests/1']);
    // At most nine for each of the two images, the new one and the one before: what other tests have read is in the process's memory.
    expect(first).toBeGreaterThan(8);
    expect(first).toBeLessThanOrEqual(18);
    expect(gateOf(again)).toMatchObject({ state: 'success' });
    const pinned = admitted.repository.pullRequest({ files: { Dockerfile: dockerfile(`next:1@${digests.next}`) } });
    await app().play(pinned.event('opened'));
    front.requests.splice(0);
    const pinnedAgain = admitted.repository.pullRequest({ files: { 'other/Dockerfile': dockerfile(`next:1@${digests.next}`) } });
    await app().play(pinnedAgain.event('opened'));
    expect(front.requests).toEqual([]);
    app().today = '2026-11-25';
    const nextDay = admitted.repository.pullRequest({ files: { 'other/Dockerfile': dockerfile(`next:1@${digests.next}`) } });
    await app().play(nextDay.event('opened'));
    expect(front.requests).not.toEqual([]);
    expect(gateOf(nextDay).state).toBe('success');
  });

  test('costs four more calls of GitHub than the review alone', async () => {
    const pull = swapped(organization(), 'unsigned:1');
    const before = operationsAbout(app(), pull.repository).length;
    await app().play(pull.event('opened'));
    const operations = operationsAbout(app(), pull.repository).slice(before);
    expect(operations.filter(operation => operation.startsWith('checks/'))).toEqual([
      'checks/create',
      'checks/update',
      'checks/create',
      'checks/update',
    ]);
    expect(operations).toHaveLength(9);
  });

  describe('when the registry is down', () => {
    test('tells that it could not verify, blocks where that is enforced and lets pass where it only warns; the sweep and Re-run find it up again', {
      timeout: 60_000,
    }, async () => {
      const acme = organization();
      const mild = organization(['modes: {"**": warn}']);
      const added = (where: Organization, name: string): FakePullRequest =>
        where.repository({ name }).pullRequest({ files: { Dockerfile: dockerfile('next:1') } });
      const [enforces, asked, warns] = [added(acme, 'one'), added(acme, 'two'), added(mild, 'three')];
      const sweep = async (...installations: readonly Organization[]): Promise<void> => {
        for (const { installation } of installations) await app().enqueue({ kind: 'sweep-installation', installationId: installation.id });
        await app().settle();
      };
      front.down = true;
      await app().play(enforces.event('opened'), warns.event('opened'), asked.event('opened'));
      expect(gateOf(enforces)).toMatchObject({ state: 'failure', title: expect.stringMatching(/^To be verified again: /u) });
      expect(gateOf(warns)).toMatchObject({ state: 'neutral', title: expect.stringMatching(/^To be verified again: /u) });
      expect(gateOf(enforces).annotations).toEqual([expect.stringMatching(/Dockerfile:2 /u)]);
      const failed = gateOf(asked);
      await sweep(acme, mild);
      for (const pull of [enforces, warns]) expect(gatesOf(pull)).toHaveLength(1);
      front.down = false;
      await app().play(rerun(asked, failed));
      expect(gatesOf(asked).map(({ state }) => state)).toEqual(['failure', 'success']);
      await sweep(acme, mild);
      for (const pull of [enforces, warns])
        expect(
          gatesOf(pull)
            .map(({ state }) => state)
            .at(-1),
        ).toBe('success');
      expect(checksAt(asked.repository, asked.head.sha)).toHaveLength(1);
    });
  });

  test('lets an exception count up to its last day, names it in the audit log, and blocks on the day after', async () => {
    app().today = '2026-12-01';
    const lines = ['exceptions:', `  - {images: "${front.host}/acme/unsigned", reason: The team moves it., until: 2026-12-01}`];
    const pull = swapped(organization(lines), 'unsigned:1');
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'neutral', summary: expect.stringContaining('The team moves it.') });
    expect(await decisionsOf(pull)).toEqual([
      expect.objectContaining({
        images: [
          expect.objectContaining({
            state: 'excepted',
            exception: expect.objectContaining({ reason: 'The team moves it.', until: '2026-12-01' }),
          }),
        ],
      }),
    ]);
    app().today = '2026-12-02';
    await app().play(rerun(pull, gateOf(pull)));
    expect(gatesOf(pull).map(({ state }) => state)).toEqual(['neutral', 'failure']);
  });

  test('verifies open pull requests again when the policies change', async () => {
    const acme = organization();
    const [refused, admitted] = [
      swapped(acme, 'late:1'),
      acme.repository({ name: 'other' }).pullRequest({ files: { Dockerfile: dockerfile('next:1') } }),
    ];
    await app().play(refused.event('opened'), admitted.event('opened'));
    expect([gateOf(refused).state, gateOf(admitted).state]).toEqual(['failure', 'success']);
    const pushed = acme.policies?.push({ files: { [policyFile]: clusterPolicy('other') } });
    if (!pushed) throw new Error('There is no policy repository.');
    await app().play(pushed);
    expect(gatesOf(refused).map(({ state }) => state)).toEqual(['failure', 'success']);
    expect(gatesOf(admitted).map(({ state }) => state)).toEqual(['success', 'failure']);
    expect(checksAt(refused.repository, refused.head.sha).at(-1)?.state).toBe(checksAt(refused.repository, refused.head.sha)[0]?.state);
  });

  test('tells of another signer', async () => {
    const pull = swapped(organization([], clusterPolicy('acme', 'other')), 'late:1');
    await app().play(pull.event('opened'));
    const { state, summary } = gateOf(pull);
    expect(state).toBe('success');
    expect(new Set([...summary.matchAll(/key sha256:[0-9a-f]{12}/gu)].map(([key]) => key)).size).toBe(2);
  });

  describe('with policies that have errors', () => {
    test('fails with file and line, and the review goes on; a change that repairs them may be merged', async () => {
      const broken = clusterPolicy('acme').replace('glob:', 'globe:');
      const line = broken.split('\n').findIndex(text => text.includes('globe:')) + 1;
      const acme = organization([], broken);
      const pull = swapped(acme, 'next:1');
      const repairs = acme.policies?.pullRequest({ files: { [policyFile]: clusterPolicy('acme') } });
      const breaks = acme.policies?.pullRequest({ files: { [policyFile]: `${broken}# x\n` } });
      if (!repairs || !breaks) throw new Error('There is no policy repository.');
      await app().play(pull.event('opened'), repairs.event('opened'), breaks.event('opened'));
      expect(gateOf(pull)).toMatchObject({ state: 'failure', title: "The policy can't be used" });
      expect(gateOf(pull).summary).toMatch(new RegExp(`\`${acme.name}/.github-private\`[^]*\`${policyFile}:${line}:`, 'u'));
      expect(checkOf(pull).title).not.toContain("can't be used");
      expect([gateOf(repairs).state, gateOf(breaks).state]).toEqual(['neutral', 'failure']);
      expect(checkOf(breaks)).toMatchObject({
        state: 'failure',
        annotations: expect.arrayContaining([expect.stringContaining(`${policyFile}:${line} `)]),
      });
      expect(checkOf(repairs).state).not.toBe('failure');
    });

    test('verifies no image that a policy with errors names, and says which policy that is', async () => {
      const acme = organization([], clusterPolicy('acme').replace('  authorities:', '  authoritys:'));
      const pull = swapped(acme, 'next:1');
      await app().play(pull.event('opened'));
      expect(gateOf(pull)).toMatchObject({
        state: 'failure',
        title: expect.stringMatching(/^Incomplete\. 1 image could not be verified/u),
      });
      expect(gateOf(pull).summary).toContain('has errors and is not used');
      expect(gateOf(pull).summary).toContain(`${policyFile}:6:`);
    });
  });

  test('is there for each repository that is not left out, and for none of an organization without image policies', async () => {
    const acme = app().organization({
      policy: `${section()}repositories: {exclude: [left]}\n`,
      files: { [policyFile]: clusterPolicy('acme') },
    });
    const nothing = acme.repository({ name: 'nothing' }).pullRequest({ files: { 'README.md': 'x\n' } });
    const left = acme.repository({ name: 'left' }).pullRequest({ files: { Dockerfile: dockerfile('unsigned:1') } });
    const without = app().organization({ policy: 'thresholds: {block: high}\n' });
    const other = swapped(without, 'unsigned:1');
    await app().play(nothing.event('opened'), left.event('opened'), other.event('opened'));
    expect(gateOf(nothing).state).toBe('success');
    expect(gateOf(left)).toMatchObject({ state: 'neutral', title: expect.stringContaining('This repository is not reviewed') });
    expect(gatesOf(other)).toEqual([]);
    expect(checkOf(other).state).not.toBe('in_progress');
  });

  test('does not ask a private registry that only the organization names', async () => {
    const acme = app().organization({
      policy: section().replace(front.host, registry.host),
      files: { [policyFile]: clusterPolicy('acme').replace(front.host, registry.host) },
    });
    const pull = acme.repository().pullRequest({ files: { Dockerfile: `FROM ${registry.host}/acme/signed:1\n` } });
    await app().play(pull.event('opened'));
    expect(gateOf(pull).state).toBe('failure');
    expect(gateOf(pull).run.annotations[0]?.message).toContain(`${registry.host} is not asked`);
  });

  test('sets its check on heads whose webhooks were lost, and completes it on those that a push has left', async () => {
    const acme = organization();
    const lost = swapped(acme, 'next:1');
    await app().enqueue({ kind: 'sweep-installation', installationId: acme.installation.id });
    await app().settle();
    expect(gateOf(lost).state).toBe('success');
    const pushed = swapped(organization(), 'next:1');
    const opened = pushed.event('opened');
    const old = pushed.head.sha;
    pushed.push({ files: { Dockerfile: dockerfile('unsigned:1') } });
    await app().play(opened);
    expect(checksAt(pushed.repository, old, gate).filter(({ state }) => state === 'in_progress')).toEqual([]);
    expect(gateOf(pushed).state).toBe('failure');
  });
});
