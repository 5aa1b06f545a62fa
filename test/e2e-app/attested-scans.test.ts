import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import { inBaseLayer, inOwnLayer, trivyOfImage, vulnPredicateOf } from '../support/scans/reports.ts';
import { signingFlags } from '../support/signing/cosign.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { type RegistryFront, startRegistryFront } from '../support/signing/registry-front.ts';
import { requireTools, runTool } from '../support/signing/tools.ts';
import { useApp } from './app-harness.ts';
import { type CheckView, checksAt } from './views.ts';

describe.runIf(requireTools('cosign@3', 'docker-registry', 'skopeo'))('scans that are attested of images', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-attested-'));
  const cosign = (...args: readonly string[]): Promise<string> =>
    runTool('cosign@3', args, { cwd: folder, environment: { COSIGN_PASSWORD: 'pw', DOCKER_CONFIG: folder, HOME: folder } });
  let registry: DockerRegistry;
  let front: RegistryFront;

  const app = useApp(async () => {
    registry = await startDockerRegistry();
    front = await startRegistryFront(registry.host);
    return { registry: { credentials: { kind: 'none' }, proxy: {}, authorities: [], allowedPrivate: [front.host] } };
  });

  beforeAll(async () => {
    for (const name of ['scanner', 'stranger']) await cosign('generate-key-pair', '--output-key-prefix', name);
    const reports = {
      before: trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }),
      after: trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] }),
    };
    for (const [name, report] of Object.entries(reports))
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(vulnPredicateOf(report)));
    const attested = [
      ['before', 'before', 'scanner'],
      ['after', 'after', 'scanner'],
      ['forged', 'before', 'stranger'],
    ] as const;
    for (const [tag, report, key] of attested) {
      await pushImage(`${registry.host}/acme/shop:${tag}`, { content: tag });
      const flags = ['--yes', '--tlog-upload=false', '--allow-http-registry', '--key', `${key}.key`, '--predicate', `${report}.json`];
      await cosign('attest', ...signingFlags('cosign@3', 'bundle'), ...flags, '--type', 'vuln', `${registry.host}/acme/shop:${tag}`);
    }
  }, 60_000);
  afterAll(async () => {
    await front.close();
    await registry.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const manifest = (tag: string): string =>
    stringify({ apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ image: `${front.host}/acme/shop:${tag}` }] } });

  const bump = async (to: string): Promise<{ readonly pull: FakePullRequest; readonly check: CheckView }> => {
    const acme = app().organization({
      policy: stringify({ images: { registries: { private: [front.host] } }, scans: { attestations: 'count' } }),
      files: {
        'tidewaiter/image-policies/acme.yaml': stringify({
          apiVersion: 'policy.sigstore.dev/v1beta1',
          kind: 'ClusterImagePolicy',
          metadata: { name: 'scanned' },
          spec: {
            images: [{ glob: '**' }],
            authorities: [
              {
                name: 'scanner',
                key: { data: readFileSync(join(folder, 'scanner.pub'), 'utf8') },
                attestations: [{ name: 'scan', predicateType: 'vuln' }],
              },
            ],
          },
        }),
      },
    });
    const pull = acme.repository({ base: { 'pod.yaml': manifest('before') } }).pullRequest({ files: { 'pod.yaml': manifest(to) } });
    // Why twice: what was admitted and is remembered has its attestations, too.
    for (const event of ['opened', 'synchronize'] as const) await app().play(pull.event(event));
    const [check, ...more] = checksAt(pull.repository, pull.head.sha, 'tidewaiter/scans');
    if (!check || more.length > 0) throw new Error(`There are ${more.length} checks, not one.`);
    return { pull, check };
  };

  test('are compared: what the change adds blocks at the line of the image', async () => {
    const { check } = await bump('after');
    expect(check).toMatchObject({ state: 'failure', annotations: ['failure pod.yaml:5 CVE-2024-1000 in curl'] });
    expect(check.summary).toContain('**+1 −0, 1 unchanged**');
    expect(check.summary).toContain('is attested by key sha256:');
  });

  test('of somebody else never pass, and it is said why', async () => {
    const { check } = await bump('forged');
    expect(check.state).not.toBe('success');
    expect(check.summary).toContain('no attested scan of');
  });
});
