import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { hasCorpus } from '../support/corpus.ts';
import { createSigstoreParts, trustedRootOf } from '../support/signing/sigstore-parts.ts';
import { bundleJson, keylessSigner, workflow } from '../support/signing/sigstore-vectors.ts';
import { runConformance } from './run-conformance.ts';
import { QuestionError } from './suite.ts';
import { suites } from './suites.ts';

const main = new URL('main.ts', import.meta.url).pathname;

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = ''): Promise<string> => runConformance(args, () => Promise.resolve(input), folder);

const answersOf = async (suite: string, cases: readonly object[]): Promise<unknown> =>
  JSON.parse(await run([suite], JSON.stringify(cases)));

/**
 * Suites of which other tests compare every answer with what is right, which takes a while: helm.test.ts, kubernetes-judges.test.ts, and
 * test/signing/sigstore/conformance.test.ts. Here a tenth of them goes through the door.
 */
const judgedInFull: ReadonlySet<string> = new Set(['helm-charts', 'helm-functions', 'pod-security', 'sigstore-conformance']);

/** What the command answers in a process of its own. */
const start = async (args: readonly string[], input: string) => {
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise(resolve => child.on('close', resolve)),
  ]);
  return { exitCode, stdout, stderr };
};

describe('the door for cases', () => {
  test('answers what a Dockerfile reads as, in the words of BuildKit', async () => {
    const cases = [
      { name: 'heredoc', text: '# syntax=docker/dockerfile:1\nFROM alpine\nRUN <<-EOF\n\techo hi\nEOF\n' },
      { name: 'empty', text: '' },
      { name: 'unclosed', text: 'FROM a\nRUN <<EOF\necho\n' },
    ];
    expect(await answersOf('dockerfile-parser', cases)).toEqual([
      {
        id: 'heredoc',
        name: 'heredoc',
        buildkit: {
          escape: '\\',
          nodes: [
            { value: 'FROM', words: ['alpine'], original: 'FROM alpine', start: 2, end: 2 },
            {
              value: 'RUN',
              words: ['<<-EOF'],
              original: 'RUN <<-EOF',
              start: 3,
              end: 5,
              heredocs: [{ Name: 'EOF', FileDescriptor: 0, Expand: true, Chomp: true, Content: '\techo hi\n' }],
            },
          ],
        },
      },
      { id: 'empty', name: 'empty', buildkit: { err: 'file with no instructions', nodes: null } },
      { id: 'unclosed', name: 'unclosed', buildkit: { err: 'unterminated heredoc', errline: 2, nodes: null } },
    ]);
  });

  test('answers globs, and documents from the working folder or as text', async () => {
    const policy =
      'apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\nmetadata:\n  name: a\nspec:\n  images:\n  - glob: ghcr.io/acme/**\n  authorities:\n  - static:\n      action: fail\n';
    mkdirSync(join(folder, 'valid'), { recursive: true });
    writeFileSync(join(folder, 'valid/static.yaml'), policy);
    const cases = [
      { image: 'ghcr.io/acme/app', glob: 'ghcr.io/*' },
      { id: 'deep', image: 'ghcr.io/acme/app', glob: 'ghcr.io/**' },
      { image: 'ghcr.io/acme/app', glob: '[a-z]' },
      { path: 'valid/static.yaml' },
      { id: 'kms', text: policy.replace('static:\n      action: fail', 'key:\n      kms: awskms:///alias/a') },
      { id: 'nobody', text: policy.replace('  authorities:\n  - static:\n      action: fail\n', '') },
    ];
    expect(await answersOf('policy-controller', cases)).toEqual([
      { id: 'glob-1', image: 'ghcr.io/acme/app', glob: 'ghcr.io/*', match: false, error: false },
      { id: 'deep', image: 'ghcr.io/acme/app', glob: 'ghcr.io/**', match: true, error: false },
      { id: 'glob-3', image: 'ghcr.io/acme/app', glob: '[a-z]', match: false, error: true },
      { id: 'valid/static.yaml', path: 'valid/static.yaml', verdict: 'valid', errors: [] },
      { id: 'kms', verdict: 'unsupported', errors: [expect.stringContaining('"spec.authorities[0].key.kms" is not supported')] },
      { id: 'nobody', verdict: 'invalid', errors: [expect.stringContaining('"authorities" is missing')] },
    ]);
  });

  test('answers what a kustomization builds, and that one is refused', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [namespace.yaml]\n',
      'base/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n',
      'overlay/kustomization.yaml': 'resources: [../base]\ncommonAnnotations: {team: web}\n',
    };
    const cases = [
      { id: 'overlay', files, dir: 'overlay' },
      { id: 'nowhere', files, dir: 'nowhere' },
    ];
    expect(await answersOf('kustomize', cases)).toEqual([
      { id: 'overlay', output: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  annotations:\n    team: web\n  name: shop\n' },
      { id: 'nowhere', error: "'nowhere' is not a folder" },
    ]);
  });

  test('answers bundles by the folder of their files, whose name keeps its answer for itself', async () => {
    const parts = createSigstoreParts(() => new Date('2026-05-01T12:00:00Z'));
    const bundle = JSON.stringify(bundleJson(parts, keylessSigner(parts), { log: 'rekor' }));
    const write = (name: string, files: Readonly<Record<string, string>>): void => {
      const place = join(folder, 'assets/bundle-verify', name);
      mkdirSync(place, { recursive: true });
      const usual = {
        'trusted_root.json': JSON.stringify(trustedRootOf(parts)),
        'bundle.sigstore.json': bundle,
        identity: `${workflow}\n`,
      };
      for (const [file, content] of Object.entries({ ...usual, ...files })) writeFileSync(join(place, file), content);
    };
    write('good', { artifact: '{"schemaVersion":2,"config":{}}' });
    write('other-artifact_fail', { artifact: '{"schemaVersion":2}' });
    write('other-identity_fail', { artifact: '{"schemaVersion":2,"config":{}}', identity: `${workflow}s` });
    write('broken_fail', { artifact: 'a', 'bundle.sigstore.json': '{}' });
    const cases = [
      { id: 'good' },
      { id: 'other-artifact' },
      { id: 'other-identity' },
      { id: 'by path', path: 'assets/bundle-verify/broken_fail' },
    ];
    expect(await answersOf('sigstore-conformance', cases)).toEqual([
      { id: 'good', verified: true },
      { id: 'other-artifact', verified: false, refusal: 'digest-mismatch' },
      { id: 'other-identity', verified: false, refusal: 'identity-mismatch' },
      { id: 'by path', verified: false, refusal: 'malformed' },
    ]);
  });

  test.each([
    [
      'no suite of that name',
      ['kustomise'],
      '[]',
      /"kustomise" is not a suite; there are cel, dockerfile-parser, helm-charts, helm-functions, kustomize, pod-security, policy-controller, rbac, rego, scanner-reports, selectors, sigstore-conformance/u,
    ],
    ['no suite at all', [], '[]', /"" is not a suite/u],
    ['what is not JSON', ['dockerfile-parser'], '[{', /standard input is not JSON \(/u],
    ['what is not an array', ['dockerfile-parser'], '{}', /standard input is not a JSON array of cases/u],
    ['a case without its text', ['dockerfile-parser'], '[{"name": "a", "text": ""}, {"name": "b"}]', /case 2, text: Invalid key/u],
    [
      'a case of no kind',
      ['policy-controller'],
      '[{"image": "a"}]',
      /case 1: must be \{"image", "glob"\}, \{"path"\} or \{"id", "text"\}/u,
    ],
    ['a file that is nowhere', ['policy-controller'], '[{"path": "nowhere.yaml"}]', /there is no nowhere\.yaml in /u],
    [
      'a bundle that is nowhere',
      ['sigstore-conformance'],
      '[{"id": "nowhere"}]',
      /case nowhere: there is no nowhere\/bundle\.sigstore\.json in /u,
    ],
    ['a flag that it does not know', ['policy-controller', '--answers'], '[]', /Unknown option '--answers'/u],
    ['cases of data that are not there', ['policy-controller', '--cases', '--corpus', 'nowhere'], '', /there is no .*nowhere/u],
  ])('refuses %s', async (_, args, input, words) => {
    const refused = run(args, input);
    await expect(refused).rejects.toThrow(QuestionError);
    await expect(refused).rejects.toThrow(words);
  });

  test('says with --help what each suite asks', async () => {
    const help = await run(['--help']);
    for (const [name, { form }] of suites) expect(help).toContain(`${name}\n      ${form}`);
  });

  test('is a command that prints one case a line, and refuses in a line with exit code 2', async () => {
    const line = '{"id":"glob-1","image":"a","glob":"a","match":true,"error":false}';
    expect(await start(['policy-controller'], '[{"image": "a", "glob": "a"}]')).toEqual({
      exitCode: 0,
      stdout: `[\n${line}\n]\n`,
      stderr: '',
    });
    const stderr = 'conformance: standard input is not a JSON array of cases\n';
    expect(await start(['policy-controller'], '{}')).toEqual({ exitCode: 2, stdout: '', stderr });
  });

  describe.each([...suites.keys()])('%s', name => {
    test.runIf(hasCorpus(name))('takes the cases that it prints, and has an answer to each', async () => {
      const cases: readonly Readonly<Record<string, unknown>>[] = JSON.parse(await run([name, '--cases']));
      const asked = cases.filter((_, index) => !judgedInFull.has(name) || index % 40 === 0);
      const ids: readonly unknown[] = JSON.parse(await run([name], JSON.stringify(asked))).map(({ id }: { readonly id: unknown }) => id);
      expect([new Set(ids).size, asked.length > 0]).toEqual([asked.length, true]);
      // The ids of all of them: of those that are not asked, too.
      const named = cases.map(({ id, helm, version }) => JSON.stringify([id, helm, version]));
      if (judgedInFull.has(name)) expect(new Set(named).size).toBe(cases.length);
    });
  });
});
