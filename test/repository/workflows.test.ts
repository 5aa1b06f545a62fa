import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exists, readText, root } from './repository-files.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>
  >;
}

const names = readdirSync(`${root}.github/workflows`);

describe.each(names)('the workflow %s', name => {
  const text = readText(`.github/workflows/${name}`);
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap(job => job.steps);

  test('grants nothing but what a job asks for', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toEqual(expect.objectContaining({ contents: expect.any(String) }));
  });

  test('pins every action to a commit, and says which release it is', () => {
    const used = text.split('\n').filter(line => /^\s*(?:- )?uses: /u.test(line));
    expect(used.length).toBe(steps.filter(step => step.uses !== undefined).length);
    for (const line of used) expect(line).toMatch(/uses: (?:\.\/$|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/u);
  });

  test('keeps no credentials on disk', () => {
    for (const step of steps.filter(one => one.uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('puts nothing of an event into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('does not run the code of a pull request with more than its rights', () => {
    expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request_target|workflow_run/u);
  });

  test('ends when it hangs', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  test('runs files of the repository', () => {
    for (const { run = '' } of steps) {
      for (const [, path = ''] of run.matchAll(/\b(?:node|bash) ([\w./-]+\/[\w.-]+)/gu)) expect(exists(path), path).toBe(true);
    }
  });
});

describe('the images of a release', () => {
  const text = readText('.github/workflows/release.yml');
  const { permissions, steps } = (parse(text) as Workflow).jobs['image'] ?? { permissions: undefined, steps: [] };
  const at = (pattern: RegExp): number => steps.findIndex(step => pattern.test(`${step.run ?? ''}${step.uses ?? ''}`));

  test('are pushed with SBOM and provenance, then attested, then signed without a key, by digest and with their platforms, then verified', () => {
    const push = steps[at(/buildx build/u)]?.run ?? '';
    expect(push).toContain('--sbom=true --provenance=mode=max');
    const order = [/buildx build/u, /^actions\/attest-build-provenance@/u, /^sigstore\/cosign-installer@/u, /cosign sign/u].map(at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    const { run = '', env } = steps[at(/cosign sign/u)] ?? {};
    expect(run).toContain('cosign sign --yes --recursive "$IMAGE"\n');
    expect(run).not.toMatch(/--key|COSIGN_PASSWORD/u);
    expect(run.indexOf('cosign verify "$IMAGE"')).toBeGreaterThan(run.indexOf('cosign sign'));
    expect(env?.['IMAGE']).toContain('@${{ steps.push.outputs.digest }}');
    expect(permissions).toMatchObject({ 'id-token': 'write', packages: 'write' });
  });

  test('are verified by whoever reads the guide as by the workflow, and as the policy in it says', () => {
    const guide = readText('docs/install.md');
    const identity = 'https://github.com/tidewaiter/tidewaiter/.github/workflows/release.yml@refs/heads/main';
    const issuer = 'https://token.actions.githubusercontent.com';
    expect(guide).toContain(`--certificate-identity ${identity}`);
    expect(guide).toContain(`--certificate-oidc-issuer ${issuer}`);
    expect(steps[at(/cosign verify/u)]?.run).toContain(`--certificate-oidc-issuer ${issuer}`);
  });
});
