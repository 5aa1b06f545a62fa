import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Digest } from '../../src/oci/digest.ts';
import { parseJsonObject } from '../fake-github/json.ts';
import { readActionDefinition } from '../fake-github/runner/action-definition.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import { type CosignVersion, cosignVersions, signingFlags } from '../support/signing/cosign.ts';
import { type DockerRegistry, registryLogin, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { createSigstoreParts, trustedRootOf } from '../support/signing/sigstore-parts.ts';
import { bundleJson, keylessSigner, provenanceType, statement } from '../support/signing/sigstore-vectors.ts';
import { requireTools, runTool } from '../support/signing/tools.ts';
import { actionFile } from './dist-check.ts';
import { type ReviewOptions, type ReviewRun, reviewEvent, useGitHub } from './review-run.ts';
import { hostNetworkPod } from './sample-files.ts';

/** Two real registries with images signed by the real cosigns; one of the registries asks for a password. */
interface Scene {
  readonly folder: string;
  readonly open: DockerRegistry;
  readonly closed: DockerRegistry;
  readonly publicKey: string;
  readonly signedDigest: Digest;
  readonly unsignedDigest: Digest;
}

const startScene = async (): Promise<Scene> => {
  const folder = mkdtempSync(join(tmpdir(), 'image-signing-'));
  const environment = { HOME: folder, COSIGN_PASSWORD: 'password of the tests' };
  const cosign = (version: CosignVersion, ...args: readonly string[]) => runTool(version, args, { cwd: folder, environment });
  const [open, closed] = await Promise.all([startDockerRegistry(), startDockerRegistry({ auth: 'basic' })]);
  await cosign('cosign@3', 'generate-key-pair');
  const sign = ['--yes', '--tlog-upload=false', '--allow-http-registry', '--key', 'cosign.key'];
  const signedDigest = await pushImage(`${open.host}/acme/app:1.0`, { content: 'signed' });
  await cosign('cosign@3', 'sign', ...signingFlags('cosign@3', 'bundle'), ...sign, `${open.host}/acme/app@${signedDigest}`);
  const unsignedDigest = await pushImage(`${open.host}/acme/app:evil`, { content: 'unsigned' });
  const inClosed = await pushImage(`${closed.host}/acme/app:1.0`, { content: 'signed', credentials: registryLogin });
  const { username, password } = registryLogin;
  const login = ['--registry-username', username, '--registry-password', password];
  await cosign('cosign@2', 'sign', ...signingFlags('cosign@2', 'tags'), ...sign, ...login, `${closed.host}/acme/app@${inClosed}`);
  mkdirSync(join(folder, 'docker'));
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  writeFileSync(join(folder, 'docker', 'config.json'), JSON.stringify({ auths: { [closed.host]: { auth } } }));
  return { folder, open, closed, publicKey: readFileSync(join(folder, 'cosign.pub'), 'utf8'), signedDigest, unsignedDigest };
};

const dockerfileFrom = (...images: readonly string[]): string =>
  `${images.map((image, at) => `FROM ${image} AS stage${at}\n`).join('')}USER 65532\nCMD ["/app"]\n`;

test('what asks registries and judges signatures is loaded only where images are verified', () => {
  const folder = join(dirname(actionFile), 'dist', 'action');
  const holding = (text: string) =>
    readdirSync(folder).filter(name => name.endsWith('.js') && readFileSync(join(folder, name), 'utf8').includes(text));
  for (const text of ['class RegistryImageSource', 'verifyNotation', 'planPinComments']) {
    expect(holding(text)).not.toContain('index.js');
    expect(holding(text).length, text).toBeGreaterThan(0);
  }
});

describe.runIf(requireTools(...cosignVersions, 'docker-registry', 'skopeo'))('images that a pull request brings in', () => {
  const github = useGitHub();
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  }, 60_000);
  afterAll(async () => {
    await Promise.all([scene?.open.close(), scene?.closed.close()]);
    if (scene) rmSync(scene.folder, { recursive: true, force: true });
  });

  const signed = (): string => `${scene.open.host}/acme/app:1.0`;
  const unsigned = (): string => `${scene.open.host}/acme/app:evil`;
  const hosts = (): readonly string[] => [scene.open.host, scene.closed.host];

  /** Wants every image signed by the key of the scene. */
  const keyPolicy = (more: object = {}): string =>
    stringify({
      apiVersion: 'policy.sigstore.dev/v1beta1',
      kind: 'ClusterImagePolicy',
      metadata: { name: 'acme-images' },
      spec: { images: [{ glob: '**' }], authorities: [{ name: 'release', key: { data: scene.publicKey } }], ...more },
    });
  const orgPolicy = (images: object = {}): string => stringify({ images: { registries: { private: hosts() }, ...images } });

  interface ImageCase {
    /** Files of the policy repository, below `tidewaiter/`. */
    readonly org?: Readonly<Record<string, string>>;
    readonly base?: Readonly<Record<string, string>>;
    readonly files: Readonly<Record<string, string>>;
    readonly fork?: boolean;
    readonly inputs?: Readonly<Record<string, string>>;
  }

  const reviewUnderOrg = async (
    { org, base, files, fork, inputs }: ImageCase,
    options: ReviewOptions = {},
  ): Promise<ReviewRun & { readonly pull: FakePullRequest; readonly policyToken: string }> => {
    const policies = Object.entries(org ?? { 'policy.yml': orgPolicy(), 'image-policies/keys.yaml': keyPolicy() });
    const holder = github().repository('acme/.github-private', {
      private: true,
      base: Object.fromEntries(policies.map(([path, text]) => [`tidewaiter/${path}`, text])),
    });
    const token = github().token({ permissions: { contents: 'read' }, repository: holder });
    const pull = github()
      .repository('acme/app', { base: { Dockerfile: dockerfileFrom(signed()), ...base } })
      .pullRequest({ files, ...(fork && { fork }) });
    const run = await reviewEvent(github(), pull.event('opened'), {
      inputs: { 'policy-repository': 'acme/.github-private', 'policy-token': token, ...inputs },
      ...options,
    });
    return { ...run, pull, policyToken: token };
  };

  /** Exit code, both verdicts, and what is annotated. */
  const shown = ({ exitCode, outputs, found }: ReviewRun) => [exitCode, outputs['verdict'], outputs['image-verdict'], found];

  describe('under the policies of the organization', () => {
    test('pass when they are signed, and the summary says by whom and how to pin them', async () => {
      const run = await reviewUnderOrg({ files: { 'worker/Dockerfile': dockerfileFrom(signed()) } });
      expect(shown(run)).toEqual([0, 'pass', 'pass', []]);
      expect(run.outputs).toMatchObject({ images: '1', 'images-refused': '0', 'images-undetermined': '0' });
      // Why without those: only other inputs ask for them.
      const outputs = readActionDefinition(actionFile).outputs.filter(name => !/^(?:scan-|rendered-diff$|html-file$)/u.test(name));
      expect(Object.keys(run.outputs).toSorted()).toEqual(outputs.toSorted());
      expect(run.summary).toContain('## Tidewaiter image signing: Passed\n');
      expect(run.summary).toContain(`+FROM ${signed()}@${scene.signedDigest} AS stage0`);
      expect(run.stdout).toContain('Images: Passed.');
    });

    test('fail the job when a signed one is swapped for one that is not, at its line, in the summary and in the SARIF log', async () => {
      const run = await reviewUnderOrg({ files: { Dockerfile: `# App\n${dockerfileFrom(unsigned())}` } });
      expect(shown(run)).toEqual([1, 'pass', 'block', ['error Dockerfile:2 Image refused']]);
      expect(run.outputs).toMatchObject({ findings: '0', images: '1', 'images-refused': '1' });
      expect(run.annotations[0]?.message).toContain(unsigned());
      expect(run.summary).toContain('## Tidewaiter: Passed\n');
      expect(run.summary).toContain('## Tidewaiter image signing: Blocked\n');
      expect(run.summary).toContain(scene.unsignedDigest);
      expect(run.sarif?.runs[0]?.results).toMatchObject([
        {
          ruleId: 'image-signing/unverified-image',
          baselineState: 'updated',
          locations: [{ physicalLocation: { region: { startLine: 2 } } }],
        },
      ]);
    });

    test('are judged beside findings: either can fail the job, and both are told', async () => {
      const run = await reviewUnderOrg({ files: { 'pod.yaml': hostNetworkPod().replaceAll(/image: .*/gu, `image: ${signed()}`) } });
      expect(shown(run)).toEqual([1, 'block', 'pass', ['error pod.yaml:6 high: kubernetes/host-network']]);
      const both = await reviewUnderOrg({ files: { 'pod.yaml': hostNetworkPod().replaceAll(/image: .*/gu, `image: ${unsigned()}`) } });
      expect(shown(both)).toMatchObject([
        1,
        'block',
        'block',
        ['error pod.yaml:6 high: kubernetes/host-network', expect.stringContaining('Image refused')],
      ]);
    });

    test('share the ten annotations of a level with the findings, and the last counts the rest of both', async () => {
      const images = Array.from({ length: 15 }, (_, at) => [`i${at}/Dockerfile`, dockerfileFrom(unsigned())] as const);
      const pods = Array.from(
        { length: 15 },
        (_, at) => [`p${at}/pod.yaml`, hostNetworkPod().replaceAll(/image: .*/gu, `image: ${signed()}`)] as const,
      );
      const run = await reviewUnderOrg({ files: Object.fromEntries([...images, ...pods]) });
      const errors = run.annotations.filter(({ level }) => level === 'error');
      expect(errors.map(({ title }) => title)).toEqual([
        ...Array(5).fill('high: kubernetes/host-network'),
        ...Array(5).fill('Image refused'),
      ]);
      expect(errors.filter(({ message }) => message.includes('more of this level'))).toHaveLength(1);
      expect(errors.at(-1)?.message).toContain('+20 more of this level');
    });

    test('pass by an exception until it ends', async () => {
      const exempt = (until: string): Readonly<Record<string, string>> => ({
        'policy.yml': orgPolicy({ exceptions: [{ images: [`${scene.open.host}/acme/app`], reason: 'Signing comes in spring.', until }] }),
        'image-policies/keys.yaml': keyPolicy(),
      });
      const files = { Dockerfile: dockerfileFrom(unsigned()) };
      const run = await reviewUnderOrg({ org: exempt('2999-01-01'), files });
      expect(shown(run)).toEqual([0, 'pass', 'warn', ['notice Dockerfile:1 Image excepted']]);
      expect(run.summary).toContain('Signing comes in spring.');
      expect(run.sarif?.runs[0]?.results).toEqual([]);
      expect(shown(await reviewUnderOrg({ org: exempt('2001-01-01'), files }))).toEqual([
        1,
        'pass',
        'block',
        ['error Dockerfile:1 Image refused'],
      ]);
    });

    test('only warn where the organization says so', async () => {
      const org = { 'policy.yml': orgPolicy({ modes: { '**': 'warn' } }), 'image-policies/keys.yaml': keyPolicy() };
      const run = await reviewUnderOrg({ org, files: { Dockerfile: dockerfileFrom(unsigned()) } });
      expect(shown(run)).toEqual([0, 'pass', 'warn', ['warning Dockerfile:1 Image refused']]);
    });

    test('are judged by the section of the policy file alone, too', async () => {
      const org = { 'policy.yml': orgPolicy({ registries: { private: hosts(), allowed: ['ghcr.io/acme/**'] } }) };
      const run = await reviewUnderOrg({ org, files: { Dockerfile: dockerfileFrom(unsigned()) } });
      expect(shown(run)).toEqual([1, 'pass', 'block', ['error Dockerfile:1 Image refused']]);
    });

    test('are not verified where the workflow turns it off', async () => {
      const run = await reviewUnderOrg({ files: { Dockerfile: dockerfileFrom(unsigned()) }, inputs: { 'image-policy': 'off' } });
      expect(shown(run)).toEqual([0, 'pass', undefined, []]);
      expect(run.summary).not.toContain('image signing');
    });

    test('whose registry does not answer are undetermined, which does not pass', async () => {
      const gone = '127.0.0.1:1/acme/app:1.0';
      const org = { 'policy.yml': orgPolicy({ registries: { private: ['127.0.0.1:1'] } }), 'image-policies/keys.yaml': keyPolicy() };
      const run = await reviewUnderOrg({ org, files: { Dockerfile: dockerfileFrom(gone) } });
      expect(shown(run)).toEqual([1, 'pass', 'incomplete', ['error Dockerfile:1 Image could not be verified']]);
      expect(run.outputs['images-undetermined']).toBe('1');
      expect(run.annotations[0]?.message).not.toContain('without credentials');
    });
  });

  describe('of a registry that asks for a password', () => {
    const files = () => ({ Dockerfile: dockerfileFrom(`${scene.closed.host}/acme/app:1.0`) });
    const unverifiable = "It can't be verified here without credentials; where the Tidewaiter App is installed, its check decides.";

    test('are verified with the runner’s Docker configuration', async () => {
      const run = await reviewUnderOrg({ files: files() }, { env: { DOCKER_CONFIG: join(scene.folder, 'docker') } });
      expect(shown(run)).toEqual([0, 'pass', 'pass', []]);
      expect(`${run.stdout}${run.summary}`).not.toContain(registryLogin.password);
    });

    test('can’t be verified from a fork, which has no credentials: the job says who decides, and does not pass', async () => {
      const run = await reviewUnderOrg({ files: files(), fork: true });
      expect(shown(run)).toEqual([1, 'pass', 'incomplete', ['error Dockerfile:1 Image could not be verified']]);
      expect(run.annotations[0]?.message).toContain(unverifiable);
      expect(run.summary).toContain(unverifiable);
      expect(run.sarif?.runs[0]?.results).toEqual([]);
    });

    test('whose password is wrong are undetermined, and nobody is sent to the App', async () => {
      const folder = mkdtempSync(join(scene.folder, 'wrong-'));
      const auth = Buffer.from('bot:wrong').toString('base64');
      writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [scene.closed.host]: { auth } } }));
      const run = await reviewUnderOrg({ files: files() }, { env: { DOCKER_CONFIG: folder } });
      expect(shown(run)).toEqual([1, 'pass', 'incomplete', ['error Dockerfile:1 Image could not be verified']]);
      expect(run.annotations[0]?.message).not.toContain(unverifiable);
    });

    test('stay unverified when the Docker configuration is no such thing', async () => {
      const folder = mkdtempSync(join(scene.folder, 'broken-'));
      writeFileSync(join(folder, 'config.json'), '[]');
      const run = await reviewUnderOrg({ files: files() }, { env: { DOCKER_CONFIG: folder } });
      expect(shown(run)).toEqual([1, 'pass', 'incomplete', ['error Images could not be verified']]);
      expect(run.annotations[0]?.message).toContain('config.json" can\'t be used');
    });
  });

  describe('under a folder of policies in the base branch', () => {
    const folder = 'deploy/signing';
    const good = () => ({ [`${folder}/policy.yml`]: orgPolicy(), [`${folder}/image-policies/keys.yaml`]: keyPolicy() });
    const lax = () => keyPolicy({ authorities: [{ static: { action: 'pass' } }] });
    const review = (repository: FakeRepository, files: Readonly<Record<string, string>>, options: ReviewOptions = {}) =>
      reviewEvent(github(), repository.pullRequest({ files }).event('opened'), { inputs: { 'image-policy': folder }, ...options });

    test('are judged by it, without any organization', async () => {
      const repository = github().repository('acme/app', { base: good() });
      expect(shown(await review(repository, { Dockerfile: dockerfileFrom(signed()) }))).toEqual([0, 'pass', 'pass', []]);
      const refused = await review(repository, { Dockerfile: dockerfileFrom(unsigned()) });
      expect(shown(refused)).toEqual([1, 'pass', 'block', ['error Dockerfile:1 Image refused']]);
      expect(refused.summary).toContain('`acme/app, deploy/signing`');
    });

    test('are judged by the old policies when the change edits them', async () => {
      const repository = github().repository('acme/app', { base: good() });
      const run = await review(repository, { Dockerfile: dockerfileFrom(unsigned()), [`${folder}/image-policies/keys.yaml`]: lax() });
      const weak = `error ${folder}/image-policies/keys.yaml:10 high: image/weak-signature-policy`;
      expect(shown(run)).toEqual([1, 'block', 'block', [weak, 'error Dockerfile:1 Image refused']]);
      expect(run.summary).toContain('This change edits the image policies.');
    });

    test('don’t pass with a change that breaks the policies', async () => {
      const repository = github().repository('acme/app', { base: good() });
      const file = `${folder}/image-policies/keys.yaml`;
      const broken = keyPolicy().replace('key:', 'kye:');
      const line = broken.split('\n').findIndex(text => text.includes('kye:')) + 1;
      const run = await review(repository, { [file]: broken });
      expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'pass', 'image-verdict': 'incomplete' } });
      expect(new Set(run.found)).toEqual(new Set([`error ${file}:${line} Not evaluated`]));
      expect(run.annotations[0]?.message).toMatch(/^The new image policies can't be used \(line \d+, column \d+\): /u);
    });

    test('stay unverified under a policy with an error that may be about any image, which is told by file and line beside the findings', async () => {
      const broken = keyPolicy().replace('glob:', 'globe:');
      const repository = github().repository('acme/app', { base: { ...good(), [`${folder}/image-policies/keys.yaml`]: broken } });
      const line = broken.split('\n').findIndex(text => text.includes('globe:')) + 1;
      const run = await review(repository, { 'pod.yaml': hostNetworkPod() });
      expect(run.exitCode).toBe(1);
      expect([run.verdict, run.outputs['image-verdict'], run.outputs['findings']]).toEqual(['block', 'incomplete', '1']);
      expect(run.found).toContain(`error ${folder}/image-policies/keys.yaml:${line} Image policy error`);
      expect(run.found).toContain('error pod.yaml:6 high: kubernetes/host-network');
      expect(run.summary).toContain(`\`${folder}/image-policies/keys.yaml:${line}:`);
      const repaired = await review(repository, { [`${folder}/image-policies/keys.yaml`]: keyPolicy() });
      expect(shown(repaired)).toEqual([0, 'pass', 'pass', []]);
    });

    test('are undetermined under a policy with an error when it names them, and others are judged by the rest', async () => {
      const broken = stringify({
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name: 'broken' },
        spec: { images: [{ glob: '**/acme/app:1.0' }], authorities: [{ kye: { data: scene.publicKey } }] },
      });
      const path = `${folder}/image-policies/broken.yaml`;
      const repository = github().repository('acme/app', { base: { ...good(), [path]: broken } });
      const others = await review(repository, { Dockerfile: dockerfileFrom(`${scene.open.host}/acme/app@${scene.signedDigest}`) });
      expect(shown(others)).toEqual([0, 'pass', 'pass', []]);
      expect(others.summary).toContain('The image policy "broken" has errors and is not used');
      const named = await review(repository, { Dockerfile: dockerfileFrom(signed()) });
      expect([named.exitCode, named.outputs['image-verdict']]).toEqual([1, 'incomplete']);
      expect(named.summary).toContain('It has errors and is not used');
    });

    test('stay unverified when the folder is only in the change', async () => {
      const run = await review(github().repository('acme/app', {}), {
        Dockerfile: dockerfileFrom(signed()),
        [`${folder}/keys.yaml`]: lax(),
      });
      const weak = `error ${folder}/keys.yaml:10 high: image/weak-signature-policy`;
      expect(shown(run)).toEqual([1, 'block', 'incomplete', [weak, `error ${folder}:1 Image policy error`]]);
    });

    test('can’t have both: the organization’s repository and a folder', async () => {
      const run = await review(
        github().repository('acme/app', { base: good() }),
        { Dockerfile: dockerfileFrom(signed()) },
        { inputs: { 'image-policy': folder, 'policy-repository': 'acme/.github' }, unchecked: true },
      );
      expect([run.exitCode, run.requests]).toEqual([1, []]);
      expect(run.annotations[0]?.message).toContain('The input "image-policy" names the folder "deploy/signing"');
    });

    test('of a merge group and of a push are judged, too', async () => {
      const repository = github().repository('acme/app', { base: good() });
      const pull = repository.pullRequest({ files: { Dockerfile: dockerfileFrom(unsigned()) } });
      const inputs = { 'image-policy': folder };
      const group = await reviewEvent(github(), repository.mergeGroup(pull).event(), { inputs });
      expect(shown(group)).toEqual([1, 'pass', 'block', ['error Dockerfile:1 Image refused']]);
      const push = await reviewEvent(github(), repository.push({ files: { Dockerfile: dockerfileFrom(unsigned()) } }), { inputs });
      expect(shown(push)).toEqual([1, 'pass', 'block', ['error Dockerfile:1 Image refused']]);
    });
  });

  describe('are told on the pull request', () => {
    test('by one comment with both summaries', async () => {
      const run = await reviewUnderOrg(
        { files: { Dockerfile: dockerfileFrom(unsigned()) }, inputs: { comment: 'summary' } },
        { mayWrite: true },
      );
      expect(run.pull.comments).toHaveLength(1);
      expect(run.pull.comments[0]?.body).toMatch(/^<!-- tidewaiter:summary -->\n## Tidewaiter: Passed\n/u);
      expect(run.pull.comments[0]?.body).toContain('\n## Tidewaiter image signing: Blocked\n');
    });

    test('by a suggestion that pins what was verified, made once', async () => {
      const files = { 'worker/Dockerfile': dockerfileFrom(signed()) };
      const run = await reviewUnderOrg({ files, inputs: { comment: 'review' } }, { mayWrite: true });
      expect(shown(run)).toEqual([0, 'pass', 'pass', []]);
      const bodies = run.pull.threads.map(({ path, comments }) => `${path}: ${comments[0]?.body}`);
      expect(bodies).toEqual([expect.stringMatching(/^worker\/Dockerfile: .*was verified, but its tag can move/su)]);
      expect(bodies[0]).toContain(`\`\`\`suggestion\nFROM ${signed()}@${scene.signedDigest} AS stage0\n`);
      const inputs = { 'policy-repository': 'acme/.github-private', 'policy-token': run.policyToken, comment: 'review' };
      await reviewEvent(github(), run.pull.event('synchronize'), { mayWrite: true, inputs });
      expect(run.pull.threads).toHaveLength(1);
    });
  });

  test('count as built where GitHub attests them', async () => {
    const parts = createSigstoreParts(() => new Date(), 'GitHub, Inc.');
    const payload = statement(provenanceType, { buildDefinition: {} }, scene.unsignedDigest);
    const bundle = bundleJson(parts, keylessSigner(parts), { log: 'none', timestamp: 'rfc3161', payload });
    // GitHub names its storage, which gives bundles out; that of the fake is on this machine.
    const registries = { private: [...hosts(), new URL(github().serverUrl).host] };
    const org = {
      'policy.yml': orgPolicy({ registries, 'github-attestations': [{ images: `${scene.open.host}/acme/**`, source: 'acme/payments' }] }),
      'image-policies/trusted-roots/github.json': JSON.stringify(trustedRootOf(parts)),
    };
    const builder = github().repository('acme/payments');
    const files = { Dockerfile: dockerfileFrom(unsigned()) };
    expect(shown(await reviewUnderOrg({ org, files }))).toEqual([1, 'pass', 'block', ['error Dockerfile:1 Image refused']]);
    builder.attest(scene.unsignedDigest, parseJsonObject(JSON.stringify(bundle)));
    expect(shown(await reviewUnderOrg({ org, files }))).toEqual([0, 'pass', 'pass', []]);
  });
});
