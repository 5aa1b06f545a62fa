import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StoredFinding } from '../../../app/storage/store.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { knownRules } from '../../../src/rules/known-rules.ts';
import type { Installation } from '../../fake-github/state/app.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { type BrowserAnswer, type PagesApp, startPagesApp, type TestBrowser } from '../../support/app/pages-app.ts';

let here: PagesApp;
let acme: Installation;
let shop: FakeRepository;
let hidden: FakeRepository;
let home: FakeRepository;

const finding = (change: Partial<StoredFinding>): StoredFinding => ({
  fingerprint: 'f',
  ruleId: 'kubernetes/host-network',
  severity: 'medium',
  path: 'deploy/a.yaml',
  line: 3,
  subject: 'Pod "a"',
  message: 'Pod "a" is in the network of the node.',
  state: 'new',
  ...change,
});

const save = (repository: FakeRepository, number: number, ...findings: readonly StoredFinding[]) =>
  here.storage.store.saveReview({
    installationId: acme.id,
    repositoryId: repository.id,
    owner: 'acme',
    repo: repository.name,
    number,
    baseSha: 'b'.repeat(40),
    headSha: 'a'.repeat(40),
    checkRunId: repository.id * 100 + number,
    engineVersion: '0.1.0',
    policyDigest: 'd'.repeat(64),
    judgedOn: '2026-11-24',
    inputs: {},
    verdict: 'warn',
    conclusion: 'neutral',
    counts: {},
    durationMs: 1,
    apiCalls: 1,
    correlationId: 'c',
    findings,
  });

const policyOf = (text: string) => {
  const { policy, errors } = parseOrgPolicy(text, 'tidewaiter/policy.yml', 'acme/.github', knownRules);
  if (!policy) throw new Error(errors?.[0]?.message);
  return { state: 'policy', policy } as const;
};

beforeAll(async () => {
  here = await startPagesApp();
  const { github, app } = here;
  acme = app.install('acme');
  [shop, hidden, home] = ['shop', 'hidden-one', '.github'].map(name => github.repository(`acme/${name}`, { private: true })) as [
    FakeRepository,
    FakeRepository,
    FakeRepository,
  ];
  for (const repository of [shop, home]) repository.collaborator('ann', 'read');
  shop.collaborator('george', 'read');
  await save(shop, 1, finding({}), finding({ ruleId: 'kubernetes/privileged-container', severity: 'critical', state: 'observed' }));
  await save(shop, 2, finding({ severity: 'low', state: 'below-threshold' }));
  await save(hidden, 3, finding({}));
}, 60_000);
afterAll(() => here[Symbol.asyncDispose]());
beforeEach(() => {
  here.orgPolicy = { state: 'none' };
});

const signedIn = async (login: string): Promise<TestBrowser> => {
  const browser = here.browser(login);
  await browser.signIn();
  return browser;
};

const path = (): string => `/dashboard/${acme.id}/policy`;
const tried = async (browser: TestBrowser, policy: string): Promise<BrowserAnswer> =>
  browser.press(await browser.ask(path()), path(), { policy });

describe('the policy of an organization', () => {
  test('says from which day on what is enforced', async () => {
    here.orgPolicy = policyOf(
      'modes:\n  "kubernetes/*": {mode: warn, enforce-from: 2099-03-01}\n  "dockerfile/*": {mode: observe, enforce-from: 2020-03-01}\n  "compose/*": observe\n',
    );
    const { text } = await (await signedIn('ann')).ask(path());
    expect(text).toContain('<code>tidewaiter/policy.yml</code> in acme/.github');
    expect(text).toMatch(/<code>kubernetes\/\*<\/code><\/td><td>warn until it is enforced from 2099-03-01 on</u);
    expect(text).toMatch(/<code>dockerfile\/\*<\/code><\/td><td><span class="good">enforced since 2020-03-01</u);
    expect(text).toMatch(/<code>compose\/\*<\/code><\/td><td>observe</u);
  });

  test('is shown to nobody who does not see its repository, nor can anything be tried against it', async () => {
    here.orgPolicy = policyOf('modes: {"kubernetes/*": observe}\n');
    const george = await signedIn('george');
    const { text, status } = await george.ask(path());
    expect([status, text.includes('GitHub does not show you'), text.includes('observe'), text.includes('<textarea')]).toEqual([
      200,
      true,
      false,
      false,
    ]);
    const organization = await george.ask(`/dashboard/${acme.id}`);
    const [, csrf = ''] = /name="csrf" value="([^"]*)"/u.exec(organization.text) ?? [];
    const answer = await george.ask(path(), {
      method: 'POST',
      body: new URLSearchParams({ csrf, policy: 'thresholds: {block: medium}\n' }),
    });
    expect(answer.text).not.toContain('would newly block');
  });

  test('that has errors, or is not there, is said to', async () => {
    const ann = await signedIn('ann');
    expect((await ann.ask(path())).text).toContain('There is none: the defaults count');
    here.orgPolicy = { state: 'invalid', repository: 'acme/.github', errors: [] };
    expect((await ann.ask(path())).text).toContain('It has errors, and nothing is judged until they are mended');
  });

  test('of another installation is nothing that is found', async () => {
    expect((await (await signedIn('stranger')).ask(path())).status).toBe(404);
  });
});

describe('another policy', () => {
  test('is tried on the pull requests that the person sees, and told with the rules that decide', async () => {
    here.orgPolicy = policyOf('modes: {"kubernetes/privileged-container": observe}\n');
    const { text, status } = await tried(await signedIn('ann'), 'thresholds: {block: medium}\r\n');
    expect(status).toBe(200);
    expect(text).toContain('Of 2 pull requests 1 would newly block, and 0 would no longer block.');
    expect(text).toMatch(/shop #1<\/a><\/td><td><a[^>]*>kubernetes\/host-network<\/a>, <a[^>]*>kubernetes\/privileged-container</u);
    expect(text).not.toContain('hidden-one');
    expect(text).toMatch(/>thresholds: [^\r]{1,40}medium[^\r]{1,9}<\/textarea>/u);
  });

  test('that lets more through is told as well', async () => {
    here.orgPolicy = policyOf('thresholds: {block: medium}\n');
    const { text } = await tried(await signedIn('ann'), 'thresholds: {block: none}\n');
    expect(text).toContain('Of 2 pull requests 0 would newly block, and 1 would no longer block.');
  });

  test('with errors is refused with each place and remedy, and nothing of it is more than text', async () => {
    const { text } = await tried(await signedIn('ann'), 'profil: strict\n"</textarea><script>alert(1)</script>": 1\n');
    expect(text).toContain('policy.yml:1:1');
    expect(text).not.toContain('<script');
    expect(text).not.toContain('would newly block');
  });

  test('is taken from our own form only, and up to its size', async () => {
    const ann = await signedIn('ann');
    expect((await ann.press(await ann.ask(path()), path(), { csrf: 'x', policy: 'report: new\n' })).status).toBe(403);
    expect((await tried(ann, '#'.repeat(200_000))).status).toBe(403);
  });
});
