import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Digest } from '../../src/oci/digest.ts';
import { inBaseLayer, inOwnLayer, openVexOf, trivyOfImage, vulnPredicateOf } from '../support/scans/reports.ts';
import { type CosignVersion, cosignVersions, signingFlags } from '../support/signing/cosign.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { copySignature } from '../support/signing/stored-signatures.ts';
import { requireTools, runTool } from '../support/signing/tools.ts';
import { type ReviewRun, reviewEvent, useGitHub } from './review-run.ts';

const before = trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] });
const after = trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] });
const vex = openVexOf([
  {
    vulnerability: { name: inOwnLayer.id },
    products: [{ '@id': 'pkg:npm/curl' }],
    status: 'not_affected',
    justification: 'vulnerable_code_not_in_execute_path',
  },
]);

/** What is attested of the images of a registry, by the real cosigns. */
interface Scene {
  readonly folder: string;
  readonly registry: DockerRegistry;
  readonly digests: ReadonlyMap<string, Digest>;
}

const layouts = { 'cosign@2': 'tags', 'cosign@3': 'bundle' } as const;

const startScene = async (): Promise<Scene> => {
  const folder = mkdtempSync(join(tmpdir(), 'attested-scans-'));
  const registry = await startDockerRegistry();
  const environment = { HOME: folder, COSIGN_PASSWORD: 'password of the tests' };
  const cosign = (version: CosignVersion, ...args: readonly string[]): Promise<string> =>
    runTool(version, args, { cwd: folder, environment });
  await cosign('cosign@3', 'generate-key-pair', '--output-key-prefix', 'scanner');
  await cosign('cosign@3', 'generate-key-pair', '--output-key-prefix', 'stranger');
  const digests = new Map<string, Digest>();
  const files = { before: vulnPredicateOf(before), after: vulnPredicateOf(after), vex, other: vulnPredicateOf({ who: 'knows' }) };
  for (const [name, document] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(document));
  const attest = (version: CosignVersion, tag: string, file: keyof typeof files, key = 'scanner'): Promise<string> => {
    const type = file === 'vex' ? 'openvex' : 'vuln';
    const flags = [
      '--yes',
      '--tlog-upload=false',
      '--allow-http-registry',
      '--key',
      `${key}.key`,
      '--type',
      type,
      '--predicate',
      `${file}.json`,
    ];
    return cosign(
      version,
      'attest',
      ...signingFlags(version, layouts[version]),
      ...flags,
      `${registry.host}/acme/shop@${digests.get(tag)}`,
    );
  };
  const push = async (tag: string): Promise<void> => {
    digests.set(tag, await pushImage(`${registry.host}/acme/shop:${tag}`, { content: tag }));
  };
  for (const version of cosignVersions) {
    const own = (name: string): string => `${name}-${version.at(-1)}`;
    const tags = ['before', 'after', 'same', 'stranger', 'unsigned', 'excused', 'unreadable'].map(own);
    for (const tag of tags) await push(tag);
    await attest(version, own('before'), 'before');
    await attest(version, own('after'), 'after');
    await attest(version, own('same'), 'before');
    await attest(version, own('stranger'), 'before', 'stranger');
    await attest(version, own('excused'), 'after');
    await attest(version, own('excused'), 'vex');
    await attest(version, own('unreadable'), 'other');
  }
  // What anybody who may push can do: a scan that finds nothing, of another image, put beside this one.
  await push('moved-2');
  const place = `http://${registry.host}/v2/acme/shop`;
  const [fromDigest, toDigest] = [digests.get('same-2'), digests.get('moved-2')];
  if (!fromDigest || !toDigest) throw new Error('They were pushed.');
  await copySignature({ from: place, to: place, fromDigest, toDigest, suffix: '.att' }, () => undefined);
  return { folder, registry, digests };
};

describe.runIf(requireTools(...cosignVersions, 'docker-registry', 'skopeo'))(
  'scans that are attested of the images of a pull request',
  () => {
    const github = useGitHub();
    let scene: Scene;
    beforeAll(async () => {
      scene = await startScene();
    }, 120_000);
    afterAll(async () => {
      await scene?.registry.close();
      if (scene) rmSync(scene.folder, { recursive: true, force: true });
    });

    const policy = (): string =>
      stringify({
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name: 'scanned' },
        spec: {
          images: [{ glob: '**' }],
          authorities: [
            {
              name: 'scanner',
              key: { data: readFileSync(join(scene.folder, 'scanner.pub'), 'utf8') },
              attestations: [{ name: 'scan', predicateType: 'vuln' }],
            },
          ],
        },
      });
    /** VEX counts by a policy of its own, which only warns: most images have none. */
    const vexPolicy = (): string =>
      policy()
        .replace('name: scanned', 'name: excused')
        .replace('predicateType: vuln', 'predicateType: openvex')
        .replace('spec:\n', 'spec:\n  mode: warn\n');

    const deployment = (tag: string): string =>
      stringify({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'shop', namespace: 'shop' },
        spec: {
          selector: { matchLabels: { app: 'shop' } },
          template: {
            metadata: { labels: { app: 'shop' } },
            spec: { containers: [{ name: 'shop', image: `${scene.registry.host}/acme/shop:${tag}` }] },
          },
        },
      });

    let count = 0;
    const bump = (from: string | undefined, to: string, settings: object = { attestations: 'count' }): Promise<ReviewRun> => {
      count += 1;
      const organization = {
        'policy.yml': stringify({
          images: { registries: { private: [scene.registry.host] }, modes: { '**': 'observe' } },
          scans: settings,
        }),
        'image-policies/scanned.yaml': policy(),
        'image-policies/excused.yaml': vexPolicy(),
      };
      const holder = github().repository(`acme/.policy-${count}`, {
        private: true,
        base: Object.fromEntries(Object.entries(organization).map(([path, text]) => [`tidewaiter/${path}`, text])),
      });
      const token = github().token({ permissions: { contents: 'read' }, repository: holder });
      const pull = github()
        .repository(`acme/app-${count}`, { base: from === undefined ? { 'README.md': 'x\n' } : { 'deploy.yaml': deployment(from) } })
        .pullRequest({ files: { 'deploy.yaml': deployment(to) } });
      return reviewEvent(github(), pull.event('opened'), {
        inputs: { 'policy-repository': `acme/.policy-${count}`, 'policy-token': token, profile: 'gate', 'fail-on': 'none' },
        unchecked: true,
      });
    };
    const counts = ({ exitCode, outputs }: ReviewRun) => [exitCode, outputs['scan-verdict'], outputs['scan-added']];

    describe.each(cosignVersions)('by %s', version => {
      const own = (name: string): string => `${name}-${version.at(-1)}`;

      test('count as its scans: what the change adds blocks at the line that names the image', async () => {
        const run = await bump(own('before'), own('after'));
        expect(counts(run)).toEqual([1, 'block', '1']);
        expect(run.found).toContain('error deploy.yaml:17 CVE-2024-1000 in curl');
        expect(run.summary).toContain('**+1 −0, 1 unchanged**');
        expect(run.summary).not.toContain('CVE-2020-1000');
        expect(run.summary).toContain(`${scene.digests.get(own('after'))} is attested by key sha256:`);
      });

      test('pass when they add nothing, and are a baseline for an image that is new', async () => {
        expect(counts(await bump(own('before'), own('same')))).toEqual([0, 'pass', '0']);
        expect(counts(await bump(undefined, own('after')))).toEqual([0, 'warn', '0']);
      });

      test('of somebody else, or of nobody, never pass, and it is said why', async () => {
        const stranger = await bump(own('before'), own('stranger'));
        expect(counts(stranger)).toEqual([1, 'incomplete', '0']);
        expect(stranger.summary).toMatch(/no attested scan of .* counts: .*signature/u);
        const unsigned = await bump(own('before'), own('unsigned'));
        expect(counts(unsigned)).toEqual([1, 'incomplete', '0']);
        expect(unsigned.summary).toContain('The image has no attestation');
      });

      test('that are signed and that nobody can read never pass', async () => {
        const run = await bump(own('before'), own('unreadable'));
        expect(counts(run)).toEqual([1, 'incomplete', '0']);
        expect(run.summary).toContain('not a report of a scanner that is known');
      });

      test('are suppressed by VEX that is attested, too', async () => {
        const run = await bump(own('before'), own('excused'));
        expect(counts(run)).toEqual([0, 'pass', '0']);
        expect(run.summary).toContain('1 suppressed');
        expect(run.summary).toContain('vulnerable\\_code\\_not\\_in\\_execute\\_path');
      });
    });

    test('a scan of another image that somebody put beside this one is none of it', async () => {
      const run = await bump('before-2', 'moved-2');
      expect(counts(run)).toEqual([1, 'incomplete', '0']);
      expect(run.summary).toContain(`the image is ${scene.digests.get('moved-2')}`);
    });

    test('count for nothing unless the policy says so', async () => {
      const run = await bump('before-3', 'after-3', {});
      expect([run.exitCode, run.outputs['scan-verdict'], run.outputs['image-verdict']]).toEqual([0, undefined, 'warn']);
    });
  },
);
