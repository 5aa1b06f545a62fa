import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readActionDefinition } from '../fake-github/runner/action-definition.ts';
import { actionFile } from './dist-check.ts';
import { type ReviewRun, reviewEvent, useGitHub } from './review-run.ts';
import { compose, hostNetworkPod, pod, rootDockerfile, untaggedDockerfile } from './sample-files.ts';

const github = useGitHub();

interface InputCase {
  readonly input: string;
  readonly value: string;
  /** What comes of it; a text is part of the message of a refusal. */
  readonly expected: Partial<Pick<ReviewRun, 'verdict' | 'exitCode' | 'found'>> | string;
}

const host = 'error pod.yaml:6 high: kubernetes/host-network';
const untagged = 'warning Dockerfile:1 medium: image/mutable-tag';
const usual = { verdict: 'block', exitCode: 1, found: [host, untagged] };
const warns = { verdict: 'warn', exitCode: 0, found: [host, untagged] };

/** Each input of action.yml with values that it takes and values that it does not. */
const cases: readonly InputCase[] = [
  { input: 'github-token', value: '', expected: 'The input "github-token" is empty.' },
  { input: 'github-token', value: '   ', expected: 'The input "github-token" is empty.' },
  { input: 'github-token', value: 'ghp_unknown', expected: 'HTTP 401: Bad credentials' },
  ...['off', 'summary', 'review', '', ' review '].map(value => ({ input: 'comment', value, expected: usual })),
  { input: 'comment', value: 'Review', expected: 'The input "comment" is one of off, summary, review, not "Review".' },
  { input: 'comment', value: 'true', expected: 'The input "comment" is one of' },
  { input: 'config', value: '', expected: usual },
  { input: 'config', value: 'policies/lax.yml', expected: warns },
  ...['../x.yml', '/etc/x.yml', 'a\\b.yml', 'folder/', '.', 'a/../../b.yml'].map(value => ({
    input: 'config',
    value,
    expected: 'The input "config" is the path of a file in the repository',
  })),
  { input: 'policy-repository', value: '', expected: usual },
  {
    input: 'policy-repository',
    value: 'acme',
    expected: 'The input "policy-repository" is a repository, such as "acme/.github", not "acme".',
  },
  { input: 'policy-repository', value: 'acme/nowhere', expected: 'that "policy-token" may read the contents of that repository' },
  { input: 'policy-token', value: '', expected: usual },
  { input: 'policy-token', value: 'ghp_unknown', expected: usual },
  { input: 'image-policy', value: '', expected: usual },
  { input: 'image-policy', value: 'off', expected: usual },
  {
    input: 'image-policy',
    value: 'signing',
    expected: { verdict: 'block', exitCode: 1, found: [...usual.found, 'error signing:1 Image policy error'].toSorted() },
  },
  ...['../x', '/etc', 'folder/', '.'].map(value => ({
    input: 'image-policy',
    value,
    expected: 'The input "image-policy" is "off", or the path of a folder in the repository',
  })),
  { input: 'scan-results', value: '', expected: usual },
  { input: 'scan-results', value: 'trivy.json', expected: 'The input "scan-results" has lines of head, base' },
  { input: 'fail-on', value: '', expected: usual },
  { input: 'fail-on', value: 'critical', expected: warns },
  { input: 'fail-on', value: 'high', expected: usual },
  { input: 'fail-on', value: 'none', expected: warns },
  ...['medium', 'low', 'info'].map(value => ({ input: 'fail-on', value, expected: { verdict: 'block', exitCode: 1 } })),
  { input: 'fail-on', value: 'hgih', expected: 'The input "fail-on" is one of critical, high, medium, low, info, none, not "hgih".' },
  { input: 'report', value: '', expected: usual },
  { input: 'report', value: 'new', expected: usual },
  {
    input: 'report',
    value: 'changed-files',
    expected: { verdict: 'block', found: [host, untagged, 'warning old/Dockerfile:1 medium: dockerfile/root-user'] },
  },
  { input: 'report', value: 'all', expected: { verdict: 'block' } },
  { input: 'report', value: 'old', expected: 'The input "report" is one of new, changed-files, all, not "old".' },
  { input: 'profile', value: '', expected: usual },
  { input: 'profile', value: 'gate', expected: usual },
  { input: 'profile', value: 'strict', expected: { verdict: 'block' } },
  { input: 'profile', value: 'loud', expected: 'The input "profile" is one of gate, hardening, strict, not "loud".' },
  { input: 'all-rules', value: '', expected: usual },
  { input: 'all-rules', value: 'false', expected: usual },
  { input: 'all-rules', value: 'true', expected: { verdict: 'block' } },
  { input: 'all-rules', value: 'yes', expected: 'The input "all-rules" is one of true, false, not "yes".' },
  { input: 'sarif-file', value: 'a-b/c.sarif', expected: usual },
  { input: 'sarif-file', value: '../c.sarif', expected: 'The input "sarif-file" is the path of a file inside the workspace' },
  { input: 'html-file', value: 'a/page.html', expected: usual },
  { input: 'html-file', value: '../page.html', expected: 'The input "html-file" is the path of a file inside the workspace' },
  { input: 'rendered-diff', value: 'a/b.diff', expected: usual },
  { input: 'rendered-diff', value: '/etc/b.diff', expected: 'The input "rendered-diff" is the path of a file inside the workspace' },
];

const base = { 'old/Dockerfile': rootDockerfile, 'policies/lax.yml': 'thresholds: {block: critical}\n', 'other.yaml': pod('other') };
const files = {
  'pod.yaml': hostNetworkPod(),
  Dockerfile: untaggedDockerfile,
  'old/Dockerfile': rootDockerfile.replace('/app', '/srv'),
  'compose.yaml': compose,
};

const reviewWith = (inputs: Readonly<Record<string, string>>, unchecked = false): Promise<ReviewRun> =>
  reviewEvent(github(), github().repository('acme/app', { base }).pullRequest({ files }).event('opened'), {
    inputs,
    unchecked,
    mayWrite: true,
  });

describe('the inputs', () => {
  test('are all tried below', () => {
    expect([...readActionDefinition(actionFile).inputs.keys()].toSorted()).toEqual(
      [...new Set(cases.map(({ input }) => input))].toSorted(),
    );
  });

  test('are described with what they take', () => {
    const definition = readFileSync(actionFile, 'utf8');
    for (const word of ['`off`', '`summary`', '`review`', '`critical`', '`none`', '`new`', '`changed-files`', '`all`', '`true`'])
      expect(definition).toContain(word);
  });

  test.each(cases)('$input: "$value"', async ({ input, value, expected }) => {
    const run = await reviewWith({ [input]: value }, typeof expected === 'string');
    if (typeof expected !== 'string') expect(run).toMatchObject(expected);
    else {
      expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
      expect(run.annotations).toHaveLength(1);
      expect(run.annotations[0]?.message).toContain(expected);
    }
  });

  test('that nobody knows are told by the runner and change nothing', async () => {
    const run = await reviewWith({ fail_on: 'none' }, true);
    expect(run.runnerWarnings[0]).toContain("Unexpected input(s) 'fail_on'");
    expect(run).toMatchObject(usual);
  });

  test('are found whatever their case', async () => {
    expect(await reviewWith({ 'Fail-On': 'NONE'.toLowerCase() })).toMatchObject(warns);
  });

  test('of severity tell apart what counts and what blocks', async () => {
    const run = await reviewWith({ 'fail-on': 'medium', report: 'all', 'all-rules': 'true' });
    expect(run.found.filter(line => !line.startsWith('notice'))).toEqual([
      host,
      untagged,
      'warning old/Dockerfile:1 medium: dockerfile/root-user',
    ]);
    expect(run.summary).toContain('block medium, scope all');
  });
});
