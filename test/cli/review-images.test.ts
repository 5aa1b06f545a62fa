import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Digest } from '../../src/oci/digest.ts';
import type { ReviewJson } from '../../src/reports/json/review-json.ts';
import { signingFlags } from '../support/signing/cosign.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { requireTools, runTool } from '../support/signing/tools.ts';
import { type FileTree, inWorkplace, Workplace } from '../support/workplace.ts';

const dockerfileFrom = (image: string): string => `FROM ${image}\nUSER 65532\nCMD ["/app"]\n`;

const policyOf = (authority: object): string =>
  stringify({
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name: 'acme-images' },
    spec: { images: [{ glob: '**' }], authorities: [{ name: 'release', ...authority }] },
  });

/** Needs no registry: it refuses whatever it is about. */
const refusesAll = policyOf({ static: { action: 'fail' } });
/** A key that nobody signed with. */
const someKey =
  '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqWGb9Rb4DDeUcI2g/0oXlSYQm7qd\nJ6lhFz3q8jTnQ8cX5cX2y2rYw4zJm0C7k9b1oJtX9c4Zt0ZkZ0pYv4m3Tg==\n-----END PUBLIC KEY-----\n';

/** A repository whose branch "change" has other files than its base. */
const branch = (workplace: Workplace, head: FileTree): void => {
  workplace.git('init', '--quiet', '--initial-branch=main');
  workplace.commitAll('base');
  workplace.git('checkout', '--quiet', '-b', 'change');
  workplace.write(head);
  workplace.commitAll('head');
};

const image = 'ghcr.io/acme/app:2.0';
const base = { Dockerfile: dockerfileFrom('ghcr.io/acme/app:1.0'), 'image-policies/all.yaml': refusesAll };

describe('tidewaiter review --image-policy', () => {
  test(
    'blocks an image that the policies of the base refuse, at its line, in every format',
    inWorkplace(base, workplace => {
      branch(workplace, { Dockerfile: dockerfileFrom(image) });
      const run = (format: string) => workplace.run('review', '--offline', '--image-policy', './image-policies/', '--format', format);
      const text = run('text');
      expect(text.exitCode).toBe(1);
      expect(text.stdout).toContain('Passed. The change brings in no finding.\n');
      expect(text.stdout).toContain(`refused ${image}\n`);
      expect(text.stdout).toContain('Named at Dockerfile:1');
      expect(text.stdout.trimEnd().split('\n').at(-1)).toBe(`Images: Blocked. 1 image would not be admitted: ${image}.`);
      const json = JSON.parse(run('json').stdout) as ReviewJson;
      const validate = new Ajv({ strict: true }).compile(
        JSON.parse(readFileSync(new URL('../../docs/schema/result.schema.json', import.meta.url), 'utf8')),
      );
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
      expect(json.images?.judged).toMatchObject([{ path: 'Dockerfile', startLine: 1, change: 'changed', state: 'refused', image }]);
      expect([json.verdict.mayMerge, json.images?.verdict.conclusion]).toEqual([true, 'block']);
      expect(run('sarif').stdout).toContain('"ruleId":"image-signing/unverified-image"');
      expect(run('github').stdout).toContain('::error title=Image refused,file=Dockerfile,line=1,');
      expect(run('gnu').stdout).toMatch(/^Dockerfile:1:6: high: .* \[image-signing\/unverified-image\]$/mu);
      expect(run('junit').stdout).toContain('<failure type="high"');
      expect(run('csv').stdout).toContain('image-signing/unverified-image');
      expect(run('gitlab').stdout).toContain('"check_name":"image-signing/unverified-image"');
    }),
  );

  test(
    'is never green offline where a signature is asked for, also where it is only observed, and says what was not verified',
    inWorkplace(
      {
        ...base,
        'image-policies/all.yaml': policyOf({ key: { data: someKey } }),
        'watched/image-policies/all.yaml': policyOf({ key: { data: someKey } }),
        'watched/policy.yml': 'images: {modes: {"**": observe}}\n',
      },
      workplace => {
        branch(workplace, { Dockerfile: dockerfileFrom(image) });
        for (const folder of ['image-policies', 'watched']) {
          const { exitCode, stdout } = workplace.run('review', '--offline', '--image-policy', folder);
          expect([exitCode, stdout]).toEqual([1, expect.stringContaining('Images: Incomplete.')]);
          expect(stdout).toContain('No registry was asked: --offline.');
          expect(stdout).toContain(`${image}\n`);
        }
        expect(workplace.run('review', '--image-policy', 'off').exitCode).toBe(0);
      },
    ),
  );

  test(
    'asks nothing of a change that brings in no image',
    inWorkplace({ ...base, 'image-policies/all.yaml': policyOf({ key: { data: someKey } }) }, workplace => {
      branch(workplace, { Dockerfile: `${base.Dockerfile}# more\n` });
      const { exitCode, stdout } = workplace.run('review', '--image-policy', 'image-policies');
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Images: Passed. The change brings in no image.')]);
    }),
  );

  test(
    'goes by the policies of the base, and says what is wrong with those that the change leaves',
    inWorkplace(base, workplace => {
      branch(workplace, { Dockerfile: dockerfileFrom(image), 'image-policies/all.yaml': 'kind: ClusterImagePolicy\n' });
      const { exitCode, stdout } = workplace.run('review', '--offline', '--image-policy', 'image-policies');
      expect(exitCode).toBe(1);
      expect(stdout).toContain('This change edits the image policies. Images are verified by those of the base branch');
      expect(stdout).toContain("The change leaves image policies that can't be used");
    }),
  );

  test(
    'is incomplete, and says where and what to do, when the folder is not there or holds what is no policy',
    inWorkplace({ ...base, 'broken/a.yaml': 'kind: Nonsense\n' }, workplace => {
      branch(workplace, { Dockerfile: dockerfileFrom(image) });
      const run = (folder: string) => workplace.run('review', '--image-policy', folder);
      expect(run('no/such')).toMatchObject({
        exitCode: 1,
        stdout: expect.stringContaining('no/such:1:1: The folder that --image-policy names does not exist at the base. Merge it first'),
      });
      expect(run('broken').stdout).toMatch(/error broken\/a\.yaml:1:\d+: /u);
      expect(run('Dockerfile').stdout).toContain('The image policies are no folder, but a file');
      for (const folder of ['.', '../x', '/etc'])
        expect(run(folder)).toMatchObject({
          exitCode: 2,
          stderr: expect.stringContaining('--image-policy names a folder in the repository'),
        });
    }),
  );
});

describe('tidewaiter review --policy', () => {
  test(
    'has the image policies beside it, with and without a policy.yml, and refuses a folder that has neither, or two sources',
    inWorkplace({ Dockerfile: base.Dockerfile }, workplace => {
      branch(workplace, { Dockerfile: dockerfileFrom(image) });
      workplace.write({ 'org/image-policies/all.yaml': refusesAll, 'none/README.md': '' });
      const run = (...args: readonly string[]) => workplace.run('review', '--offline', ...args);
      expect(run('--policy', 'org')).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('Images: Blocked.') });
      workplace.write({ 'org/policy.yml': 'images: {modes: {"**": warn}}\n' });
      expect(run('--policy', 'org')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Images: Passed with warnings.') });
      expect(run('--policy', 'org', '--image-policy', 'off').stdout).not.toContain('Images:');
      expect(run('--policy', 'none')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('"none" has neither policy.yml nor image-policies/'),
      });
      expect(run('--policy', 'org', '--image-policy', 'x')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('--image-policy off'),
      });
      workplace.write({ 'org/image-policies/all.yaml': 'kind: Nonsense\n' });
      expect(run('--policy', 'org')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('org/image-policies/all.yaml:1') });
    }),
  );
});

describe.runIf(requireTools('cosign@3', 'docker-registry'))('images of a real registry', () => {
  interface Scene {
    readonly folder: string;
    readonly registry: DockerRegistry;
    readonly digest: Digest;
  }
  let scene: Scene;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'review-images-'));
    const registry = await startDockerRegistry();
    const cosign = (...args: readonly string[]) =>
      runTool('cosign@3', args, { cwd: folder, environment: { HOME: folder, COSIGN_PASSWORD: 'password of the tests' } });
    await cosign('generate-key-pair');
    const digest = await pushImage(`${registry.host}/acme/app:1.0`, { content: 'signed' });
    await pushImage(`${registry.host}/acme/app:evil`, { content: 'unsigned' });
    const flags = ['--yes', '--tlog-upload=false', '--allow-http-registry', '--key', 'cosign.key'];
    await cosign('sign', ...signingFlags('cosign@3', 'bundle'), ...flags, `${registry.host}/acme/app@${digest}`);
    scene = { folder, registry, digest };
  }, 60_000);
  afterAll(async () => {
    await scene?.registry.close();
    if (scene) rmSync(scene.folder, { recursive: true, force: true });
  });

  test('pass when they are signed as the policy asks, and block when not, by a review of a branch and of what is staged', () => {
    const { registry, folder, digest } = scene;
    const workplace = new Workplace({ Dockerfile: dockerfileFrom(`${registry.host}/acme/other:1.0`) });
    try {
      branch(workplace, { Dockerfile: dockerfileFrom(`${registry.host}/acme/app:1.0`) });
      workplace.write({
        'org/policy.yml': stringify({ images: { registries: { private: [registry.host] } } }),
        'org/image-policies/keys.yaml': policyOf({ key: { data: readFileSync(join(folder, 'cosign.pub'), 'utf8') } }),
      });
      const run = (...args: readonly string[]) => workplace.runOnline('review', '--policy', 'org', ...args);
      const signed = run('--format', 'json');
      const { images } = JSON.parse(signed.stdout) as ReviewJson;
      expect([signed.exitCode, images?.verdict.conclusion]).toEqual([0, 'pass']);
      expect(images?.judged).toMatchObject([{ state: 'admitted', digest, startLine: 1, change: 'changed' }]);
      workplace.write({ Dockerfile: dockerfileFrom(`${registry.host}/acme/app:evil`) });
      workplace.git('add', 'Dockerfile');
      const staged = run('--staged');
      expect([staged.exitCode, staged.stdout]).toEqual([1, expect.stringContaining('Images: Blocked. 1 image would not be admitted')]);
      expect(run('--staged', '--offline')).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('Images: Incomplete.') });
    } finally {
      workplace.remove();
    }
  });
});
