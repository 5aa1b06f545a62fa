import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewRecord, StoredFinding } from '../../../app/storage/store.ts';
import type { Installation } from '../../fake-github/state/app.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { startMs } from '../../support/app/databases.ts';
import { type PagesApp, startPagesApp, type TestBrowser } from '../../support/app/pages-app.ts';
import { accessibilityProblems, startBrowser } from '../../support/browser.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { requireTools } from '../../support/signing/tools.ts';

let here: PagesApp;
let acme: Installation;
let globex: Installation;
let shop: FakeRepository;
let hidden: FakeRepository;
let plant: FakeRepository;
let checks = 900_000;

const finding = (change: Partial<StoredFinding> = {}): StoredFinding => ({
  fingerprint: randomUUID(),
  ruleId: 'dockerfile/root-user',
  severity: 'high',
  path: 'Dockerfile',
  line: 3,
  subject: 'stage:build',
  message: 'The image runs as root.',
  state: 'new',
  ...change,
});

const save = async (
  installation: Installation,
  repository: FakeRepository,
  number: number,
  change: Partial<ReviewRecord> = {},
): Promise<number> => {
  checks += 1;
  const checkRunId = checks;
  const { store } = here.storage;
  const place = {
    installationId: installation.id,
    repositoryId: repository.id,
    owner: installation.account.login,
    repo: repository.name,
    number,
  };
  await store.saveReview({
    ...place,
    baseSha: 'b'.repeat(40),
    headSha: 'a'.repeat(40),
    checkRunId,
    engineVersion: '0.1.0',
    policyDigest: 'd'.repeat(64),
    judgedOn: '2026-11-24',
    inputs: {},
    verdict: 'block',
    conclusion: 'failure',
    counts: { 'new.high': 1 },
    durationMs: 1,
    apiCalls: 1,
    correlationId: 'c',
    findings: [finding()],
    policy: 'Policy from the defaults: block high.',
    page: { page: new Uint8Array(gzipSync(`<p>page of ${repository.name}</p>`)), contentPolicy: "default-src 'none'" },
    ...change,
  });
  await store.audit({ action: 'review.decided', actor: 'tidewaiter', ...place, detail: { of: repository.name } });
  return checkRunId;
};

beforeAll(async () => {
  here = await startPagesApp();
  const { github, app } = here;
  [acme, globex] = [app.install('acme'), app.install('globex')];
  shop = github.repository('acme/shop', { private: true });
  hidden = github.repository('acme/hidden-one', { private: true });
  plant = github.repository('globex/plant', { private: true });
  shop.collaborator('ann', 'read');
  for (const repository of [shop, hidden]) repository.collaborator('anna', 'admin');
  plant.collaborator('george', 'admin');
}, startMs);
afterAll(() => here[Symbol.asyncDispose]());

/** Two minutes later than before: figures are counted anew. */
const signedIn = async (login: string): Promise<TestBrowser> => {
  here.elapsed += 120_000;
  const browser = here.browser(login);
  await browser.signIn();
  return browser;
};

describe('two organizations on one App', () => {
  test('200 requests of a user of one for data of the other are answered with nothing of it', { timeout: 60_000 }, async () => {
    const own = await save(acme, shop, 1);
    const foreign = [await save(globex, plant, 1), await save(acme, hidden, 1)];
    const [ann, george, stranger] = [await signedIn('ann'), await signedIn('george'), here.browser()];
    expect((await george.ask(`/dashboard/${globex.id}/${plant.id}/pull/1`)).text).toContain('globex/plant #1');
    const others = [
      ...foreign.map(id => `/checks/${id}`),
      ...[`/${globex.id}`, `/${globex.id}/${plant.id}`, `/${globex.id}/${plant.id}/pull/1`, `/${globex.id}/audit`],
      ...[`/${globex.id}/audit.jsonl`, `/${globex.id}/audit.csv`, `/${globex.id}/audit?repository=${plant.id}`],
      ...[`/${globex.id}/standards/cis-docker`, `/${globex.id}/standards/cis-docker.csv`, `/${globex.id}/standards/cis-docker.json`],
      // By the way of what is seen: another's repository in one's own installation, and the other way round.
      ...[`/${acme.id}/${plant.id}`, `/${acme.id}/${plant.id}/pull/1`, `/${globex.id}/${shop.id}`, `/${globex.id}/${shop.id}/pull/1`],
      ...[`/${acme.id}/${hidden.id}`, `/${acme.id}/${hidden.id}/pull/1`],
    ];
    const paths = Array.from({ length: 200 }, (_, index) => others[index % others.length] ?? '');
    let asked = 0;
    for (const [index, path] of paths.entries()) {
      const answer = await (index % 5 === 4 ? stranger : ann).ask(`/dashboard${path}`);
      expect(answer.status, path).not.toBe(200);
      expect(answer.text, path).not.toMatch(/plant|globex|hidden-one|The image runs as root/u);
      asked += 1;
      here.elapsed += 1_000;
    }
    expect(asked).toBe(200);
    expect((await ann.ask(`/dashboard/checks/${own}`)).text).toBe('<p>page of shop</p>');
  });

  test('figures, lists, exports and filters of an organization hold what its user sees, and nothing else', async () => {
    const ann = await signedIn('ann');
    for (const path of [
      '',
      '/audit',
      `/audit?repository=${hidden.id}`,
      '/audit.jsonl',
      '/audit.csv',
      `/audit.jsonl?repository=${hidden.id}`,
      '/standards/cis-docker',
      '/standards/cis-docker.csv',
      '/standards/cis-docker.json',
    ]) {
      const page = await ann.ask(`/dashboard/${acme.id}${path}`);
      expect(page.status, path).toBe(200);
      expect(page.text, path).not.toMatch(/plant|globex|hidden-one/u);
    }
    expect((await (await signedIn('anna')).ask(`/dashboard/${acme.id}`)).text).toContain('hidden-one');
  });

  test('a repository that takes the name of another one shows nothing of it', async () => {
    await save(acme, Object.assign(Object.create(shop), { id: 77_777_777 }), 4, { findings: [finding({ message: 'Of the former one.' })] });
    const ann = await signedIn('ann');
    expect((await ann.ask(`/dashboard/${acme.id}/${shop.id}/pull/4`)).status).toBe(404);
    expect((await ann.ask(`/dashboard/${acme.id}/audit.jsonl`)).text).not.toContain('77777777');
  });
});

describe('the dashboard', () => {
  test('counts what counts, names the rules, the waivers with their end, and what nobody could read', async () => {
    await save(acme, shop, 2, {
      verdict: 'incomplete',
      counts: { 'new.critical': 2, 'waived.low': 1 },
      reasons: [{ gate: 'completeness', status: 'undetermined', reason: 'The file "charts/x.yaml" could not be rendered.' }],
      findings: [
        finding({ ruleId: 'kubernetes/privileged-container', severity: 'critical' }),
        finding({ ruleId: 'kubernetes/privileged-container', severity: 'critical', line: 9 }),
        finding({
          state: 'waived',
          ruleId: 'dockerfile/add-instead-of-copy',
          waiver: { by: 'policy', owner: 'acme/platform', until: '2020-01-31', reason: 'gone soon', path: '.github/tidewaiter.yml' },
        }),
      ],
    });
    const page = await (await signedIn('ann')).ask(`/dashboard/${acme.id}`);
    expect(page.text).toMatch(/kubernetes\/privileged-container<\/a><\/td><td class="number">2</u);
    expect(page.text).toMatch(/dockerfile\/add-instead-of-copy<\/a><\/td><td class="number">1</u);
    expect(page.text).toContain('<td>acme/platform</td>');
    expect(page.text).toContain('2020-01-31, over');
    expect(page.text).toContain('.github/tidewaiter.yml');
    expect(page.text).toContain('gone soon');
    expect(page.text).toContain('could not be rendered');
    expect(page.text).toContain('Policy from the defaults: block high.');
    expect(page.text).toContain('<svg class="chart"');
  });

  test('lists what was merged without a passing check, to those who see the repository', async () => {
    const merged = (repository: FakeRepository, actor: string) =>
      here.storage.store.audit({
        action: 'gate.bypassed',
        actor,
        installationId: acme.id,
        repositoryId: repository.id,
        number: 4,
        detail: { checks: { tidewaiter: 'failed', 'tidewaiter/scans': 'absent' }, baseRef: 'release-1', mergedAt: '2026-11-28T12:00:00Z' },
      });
    expect((await (await signedIn('ann')).ask(`/dashboard/${acme.id}`)).text).toContain('Nothing was merged around the checks');
    await merged(shop, 'olga-of-shop');
    await merged(hidden, 'olga-of-hidden');
    const { text } = await (await signedIn('ann')).ask(`/dashboard/${acme.id}`);
    expect(text).toMatch(
      /shop #4<\/a><\/td><td>olga-of-shop<\/td><td><code>release-1<\/code><\/td><td><span class="bad">tidewaiter had failed, tidewaiter\/scans was not there</u,
    );
    expect(text).not.toContain('olga-of-hidden');
  });

  test('writes what others wrote as text, on every page and in every export', async () => {
    const texts = [...hostileTexts(12), '"><script>alert(1)</script>', '=1+1', '</style><img src=x onerror=alert(1)>'];
    for (const [index, text] of texts.entries()) {
      await save(acme, shop, 100 + index, {
        verdict: 'incomplete',
        headSha: text.slice(0, 40),
        policy: text,
        reasons: [{ gate: text, status: 'not-met', reason: text }],
        findings: [
          finding({ message: text, path: text, ruleId: text, severity: text }),
          finding({ message: text, path: text, severity: text }),
          finding({ state: 'waived', path: text, waiver: { by: 'policy', owner: text, reason: text, until: text, path: text } }),
        ],
      });
      const place = { actor: text, installationId: acme.id, repositoryId: shop.id, number: 1 };
      await here.storage.store.audit({ action: text, ...place, detail: { text } });
      const detail = { checks: { [text]: 'failed' }, baseRef: text, mergedAt: text };
      await here.storage.store.audit({ action: 'gate.bypassed', ...place, detail });
    }
    const ann = await signedIn('ann');
    const pages = ['', `/${shop.id}`, '/audit', '/standards/cis-docker', ...texts.map((_, index) => `/${shop.id}/pull/${100 + index}`)];
    for (const path of pages) {
      const { text, status } = await ann.ask(`/dashboard/${acme.id}${path}`);
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/<script|<img|onerror=[^&]*>(?!.*&gt;)/u);
    }
    const report = (await ann.ask(`/dashboard/${acme.id}/standards/cis-docker.csv`)).text;
    expect(report).toContain("'=1+1");
    expect(JSON.parse((await ann.ask(`/dashboard/${acme.id}/standards/cis-docker.json`)).text)).toHaveProperty('assessment-results');
    const csv = (await ann.ask(`/dashboard/${acme.id}/audit.csv`)).text;
    expect(csv).toContain("'=1+1");
    for (const line of (await ann.ask(`/dashboard/${acme.id}/audit.jsonl`)).text.trim().split('\n'))
      expect(JSON.parse(line)).toHaveProperty('hash');
  });
});

describe('the report of an organization on a standard', () => {
  const root = finding({ ruleId: 'dockerfile/root-user', path: 'web/Dockerfile', fingerprint: 'v1:root', severity: 'info' });
  const docker = (browser: TestBrowser, end = '') => browser.ask(`/dashboard/${acme.id}/standards/cis-docker${end}`);

  test('says of each control its state, its rules, its findings and waivers, and why it was not judged', async () => {
    const waiver = {
      by: 'policy',
      owner: 'acme/platform',
      until: '2020-01-31',
      reason: 'gone soon',
      path: '.github/tidewaiter.yml',
    } as const;
    const health = finding({ ruleId: 'dockerfile/no-healthcheck', path: 'web/Dockerfile', state: 'waived', waiver });
    // What a pull request has found before, below a threshold, and what it mends.
    await save(acme, shop, 60, { findings: [{ ...root, state: 'pre-existing' }, health] });
    await save(acme, shop, 61, {
      findings: [{ ...root, state: 'below-threshold' }, finding({ ruleId: 'dockerfile/setuid-bit', state: 'fixed' })],
    });
    const { text } = await docker(await signedIn('ann'));
    const row = (control: string): string => text.split('<tr>').find(part => part.startsWith(`<td>${control}</td>`)) ?? '';
    expect(row('4.1')).toContain('<span class="bad">fails</span>');
    expect(row('4.1')).toContain('dockerfile/root-user</a>');
    expect(row('4.6')).toMatch(/<span class="warn">waived<\/span><\/td><td>1 finding accepted by comments or waivers\./u);
    expect(row('4.8')).toMatch(
      /passes in part<\/span><\/td><td>Nothing is wrong in what the latest reviews of \d+ repositor(?:y|ies) looked at/u,
    );
    expect(row('4.8')).toContain('Programs with the bit that base images and packages bring along are not in the files.');
    expect(row('3.1')).toContain('git stores neither');
    expect(text).toContain('acme/platform, until 2020-01-31, over: gone soon');
    const states = [...text.matchAll(/<span class="(?:bad|warn|good|unknown)">([^<]*)<\/span><\/td>/gu)].map(([, state]) => state);
    expect([...new Set(states)]).toEqual(['fails', 'waived', 'passes in part', 'not assessable']);
    expect(states.lastIndexOf('fails')).toBeLessThan(states.indexOf('passes in part'));
    expect(states.lastIndexOf('passes in part')).toBeLessThan(states.indexOf('not assessable'));
  });

  test('has a finding of several pull requests once, as a row and as an observation', async () => {
    const ann = await signedIn('ann');
    const rows = (await docker(ann, '.csv')).text.split('\r\n').filter(line => line.includes(',4.1,') && line.includes('web/Dockerfile'));
    expect(rows).toHaveLength(1);
    const results = JSON.parse((await docker(ann, '.json')).text)['assessment-results'].results[0];
    const evidence = JSON.stringify(results.observations).match(/shop\/web\/Dockerfile:3/gu) ?? [];
    expect(evidence.length).toBe(new Set(rows).size + 1);
    expect(results.findings.find(({ title }: { title: string }) => title.startsWith('4.1 ')).target.status.state).toBe('not-satisfied');
    expect(results.risks.find(({ title }: { title: string }) => title.endsWith(' 4.6')).statement).toContain('gone soon');
  });

  test('is there for each standard, and for no other name', async () => {
    const ann = await signedIn('ann');
    for (const standard of ['cis-docker', 'cis-kubernetes', 'nsa-cisa', 'pss', 'mitre']) {
      const answer = await ann.ask(`/dashboard/${acme.id}/standards/${standard}`);
      expect([answer.status, answer.text.includes('Controls of')], standard).toEqual([200, true]);
    }
    for (const name of ['pci', 'cis-docker.xml', 'CIS-docker', 'constructor']) {
      expect((await ann.ask(`/dashboard/${acme.id}/standards/${name}`)).status, name).toBe(404);
    }
  });
});

describe('the audit log', () => {
  test('is filtered by repository, person, action and day, and paged', async () => {
    const { store } = here.storage;
    const place = { installationId: acme.id, repositoryId: shop.id, owner: 'acme', repo: 'shop' };
    for (let count = 0; count < 120; count += 1)
      await store.audit({ action: 'command.done', actor: count % 2 === 0 ? 'Bea' : 'carl', ...place, detail: { count } });
    const ann = await signedIn('ann');
    const lines = async (query: string): Promise<readonly string[]> =>
      (await ann.ask(`/dashboard/${acme.id}/audit.jsonl?${query}`)).text.split('\n').filter(line => line !== '');
    expect(await lines('actor=bea')).toHaveLength(60);
    expect(await lines(`actor=carl&action=command&repository=${shop.id}`)).toHaveLength(60);
    expect(await lines('actor=carl&until=2020-01-01')).toHaveLength(0);
    expect(await lines(`actor=carl&from=${new Date().toISOString().slice(0, 10)}`)).toHaveLength(60);
    const first = await ann.ask(`/dashboard/${acme.id}/audit?action=command`);
    const [, older = ''] = /href="([^"]*before=[^"]*)">Older/u.exec(first.text) ?? [];
    const second = await ann.ask(older.replaceAll('&amp;', '&'));
    expect(second.text).toContain('{&quot;count&quot;:0}');
    expect(second.text).not.toContain('Older entries');
  });

  test('is looked through on demand, for whom a form of the page asks', async () => {
    const ann = await signedIn('ann');
    const page = await ann.ask(`/dashboard/${acme.id}/audit`);
    expect((await ann.press(page, `/dashboard/${acme.id}/audit/check`)).text).toMatch(/The chain of \d+ entries is whole/u);
    expect(await ann.press(page, `/dashboard/${acme.id}/audit/check`, { csrf: 'x' })).toMatchObject({ status: 403 });
  });
});

test('a database that is away gives a page that says so', async () => {
  const { createMemoryParts } = await import('../../support/app/memory-parts.ts');
  const { startApp } = await import('../../../app/start.ts');
  const { settingsFor } = await import('../../support/app/app-settings.ts');
  const pages = { publicUrl: 'https://t.example', clientId: 'x', clientSecret: 'y'.repeat(40), proxyHops: 0 };
  const running = await startApp(settingsFor(here.github, here.app, { pages }), createMemoryParts().parts, { works: false });
  try {
    const answer = await fetch(`${running.url}/dashboard`, { headers: { cookie: `__Host-tidewaiter=${'a'.repeat(43)}` } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.text()).toContain('The database can&#39;t be reached');
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  } finally {
    await running.stop();
  }
});

describe.runIf(requireTools('chromium'))('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
    await save(acme, shop, 50);
  }, startMs);
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    'a person signs in and goes from page to page, %s, on a phone, accessible, without a breach of the CSP',
    { timeout: 60_000 },
    async colorScheme => {
      here.github.signedIn('ann');
      const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 800 } });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('console', message => void (message.type() === 'error' && problems.push(message.text())));
      page.on('dialog', dialog => void problems.push(dialog.message()));
      await page.goto(`${here.url}/dashboard/${acme.id}`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForSelector('nav');
      for (const path of [
        '',
        `/${acme.id}`,
        `/${acme.id}/${shop.id}`,
        `/${acme.id}/${shop.id}/pull/50`,
        `/${acme.id}/audit`,
        `/${acme.id}/standards/cis-docker`,
      ]) {
        await page.goto(`${here.url}/dashboard${path}`);
        expect(await page.textContent('nav'), path).toContain('Sign out ann');
        expect(await accessibilityProblems(page), path).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${path} is as wide as the phone`).toBe(true);
      }
      await page.goto(`${here.url}/dashboard/${acme.id}`);
      // What a color means can be seen: a line around so small a square would cover it.
      expect(await page.evaluate("getComputedStyle(document.querySelector('.legend .block')).stroke")).toBe('none');
      await page.click('nav button');
      expect(await page.textContent('h1')).toBe('Signed out');
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});
