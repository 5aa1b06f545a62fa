import { hash } from 'node:crypto';
import pg from 'pg';
import { type PagesApp, startPagesApp, type TestBrowser } from '../test/support/app/pages-app.ts';
import { printTable, type Row } from './table.ts';

/** An organization as large as those that asked. */
const repositories = 600;
const reviews = 100_000;
/** Each pull request is reviewed so many times. */
const reviewsOfPull = 4;
const findingsOfPull = 4;
const requests = 60;

/** Reviews of the last 60 days, evenly over the repositories; the newest review of each pull request has findings. */
const seed = async (url: string, installationId: number, ids: readonly number[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const pulls = reviews / reviewsOfPull;
    await client.query(
      `INSERT INTO tidewaiter.reviews (installation_id, repository_id, owner, repo, number, base_sha, head_sha, check_run_id, engine_version, policy_digest,
         judged_on, inputs, verdict, conclusion, counts, duration_ms, api_calls, correlation_id, started_at, finished_at, reasons, policy)
       SELECT $1, ($2::bigint[])[1 + g / ${reviewsOfPull} % ${ids.length}], 'acme', 'r' || (g / ${reviewsOfPull} % ${ids.length}), 1 + g / ${reviewsOfPull},
         repeat('b', 40), md5(g::text), g, '0.1.0', 'd', '2026-01-01', '{}', (ARRAY['pass', 'pass', 'warn', 'block', 'incomplete'])[1 + g % 5], 'success',
         '{"new.high": 2, "new.low": 3, "waived.low": 1}', 500, 4, 'c', now() - (${reviews} - g) * interval '52 seconds', now() - (${reviews} - g) * interval '52 seconds',
         '[{"gate": "findings", "status": "met", "reason": "Nothing that blocks."}]', 'Policy from .github: block high.'
       FROM generate_series(0, ${reviews - 1}) g`,
      [installationId, ids],
    );
    await client.query(
      `INSERT INTO tidewaiter.latest_reviews (owner, repo, number, review_id, started_at)
       SELECT DISTINCT ON (owner, repo, number) owner, repo, number, id, started_at FROM tidewaiter.reviews ORDER BY owner, repo, number, id DESC`,
    );
    await client.query(
      `INSERT INTO tidewaiter.findings (owner, repo, number, position, fingerprint, rule_id, severity, path, line, subject, message, state, waiver)
       SELECT owner, repo, number, f, md5(number || ' ' || f), 'dockerfile/rule-' || (number * 7 + f) % 120, 'high', 'services/app/Dockerfile', 3, 'stage:build',
         'The image runs as root.', CASE f WHEN 3 THEN 'waived' ELSE 'new' END,
         CASE f WHEN 3 THEN '{"by": "policy", "until": "2027-01-31", "reason": "on its way", "path": ".github/tidewaiter.yml"}'::jsonb END
       FROM tidewaiter.latest_reviews, generate_series(0, ${findingsOfPull - 1}) f`,
    );
    await client.query(
      `INSERT INTO tidewaiter.audit_log (action, actor, installation_id, repository_id, owner, repo, number, detail)
       SELECT 'review.decided', 'tidewaiter', installation_id, repository_id, owner, repo, number, '{"verdict": "pass"}' FROM tidewaiter.reviews`,
    );
    await client.query('ANALYZE');
    const { rows } = await client.query<{ size: string }>('SELECT pg_database_size(current_database()) AS size');
    printTable('Dashboard: room in PostgreSQL', [
      { reviews, 'findings of each pull request': findingsOfPull, MB: Math.round(Number(rows[0]?.size) / 1_048_576) },
    ]);
    if (pulls < 1) throw new Error('There is nothing to look at.');
  } finally {
    await client.end();
  }
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Asks for a page again and again, one request after the other. */
const measure = async (name: string, path: string, browser: TestBrowser, pass: () => void): Promise<Row> => {
  const times: number[] = [];
  let bytes = 0;
  const { user, system } = process.cpuUsage();
  for (let count = 0; count < requests; count += 1) {
    pass();
    const start = performance.now();
    const { status, text } = await browser.ask(path);
    times.push(performance.now() - start);
    if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
    bytes = text.length;
  }
  const spent = process.cpuUsage({ user, system });
  return {
    page: name,
    'p50, ms': percentile(times, 0.5).toFixed(0),
    'p95, ms': percentile(times, 0.95).toFixed(0),
    'CPU of the App and the asker, ms': ((spent.user + spent.system) / 1_000 / requests).toFixed(1),
    KB: Math.round(bytes / 1_024),
  };
};

/** An organization for which the embedded database is meant: repositories, and pull requests of each. */
const few = { repositories: 20, pulls: 25 };

/** The same by what the App itself stores: nobody else reaches into the embedded database while it runs. */
const seedEmbedded = async ({ storage: { store } }: PagesApp, installationId: number, ids: readonly number[]): Promise<void> => {
  for (const [index, repositoryId] of ids.entries())
    for (let count = 0; count < few.pulls * reviewsOfPull; count += 1) {
      const number = 1 + Math.floor(count / reviewsOfPull);
      const place = { installationId, repositoryId, owner: 'acme', repo: `r${index}`, number };
      await store.saveReview({
        ...place,
        baseSha: 'b'.repeat(40),
        headSha: hash('sha1', `${index} ${count}`),
        checkRunId: index * 10_000 + count + 1,
        engineVersion: '0.1.0',
        policyDigest: 'd',
        judgedOn: '2026-01-01',
        inputs: {},
        verdict: (['pass', 'pass', 'warn', 'block', 'incomplete'] as const)[count % 5] ?? 'pass',
        conclusion: 'success',
        counts: { 'new.high': 2, 'new.low': 3, 'waived.low': 1 },
        durationMs: 500,
        apiCalls: 4,
        correlationId: 'c',
        findings: Array.from({ length: findingsOfPull }, (_, at) => ({
          fingerprint: `${number} ${at}`,
          ruleId: `dockerfile/rule-${(number * 7 + at) % 120}`,
          severity: 'high',
          path: 'services/app/Dockerfile',
          line: 3,
          subject: 'stage:build',
          message: 'The image runs as root.',
          state: 'new' as const,
        })),
        policy: 'Policy from .github: block high.',
      });
      await store.audit({ action: 'review.decided', actor: 'tidewaiter', ...place, detail: { verdict: 'pass' } });
    }
};

/** How long the pages of an organization take with all its reviews in PostgreSQL, and those of a small one with the embedded database. */
export const printDashboard = async (): Promise<void> => {
  await printPages('postgres', repositories, `${reviews.toLocaleString('en')} reviews in PostgreSQL`, (here, id, ids) =>
    here.place.kind === 'postgres' ? seed(here.place.url, id, ids) : Promise.reject(new Error('This is measured on PostgreSQL.')),
  );
  const stored = few.repositories * few.pulls * reviewsOfPull;
  await printPages('embedded', few.repositories, `${stored.toLocaleString('en')} reviews in the embedded database`, seedEmbedded);
};

const printPages = async (
  kind: 'postgres' | 'embedded',
  count: number,
  words: string,
  fill: (here: PagesApp, installationId: number, ids: readonly number[]) => Promise<void>,
): Promise<void> => {
  await using here = await startPagesApp(kind);
  const installation = here.app.install('acme');
  const ids = Array.from({ length: count }, (_, index) => {
    const repository = here.github.repository(`acme/r${index}`, { private: true });
    repository.collaborator('ann', 'read');
    return repository.id;
  });
  await fill(here, installation.id, ids);
  const browser = here.browser('ann');
  await browser.signIn();
  // Why time passes: a person may ask for so many pages a minute; GitHub is asked again now and then as well.
  const pass = (): void => {
    here.elapsed += 1_000;
  };
  const own = `/dashboard/${installation.id}`;
  const rows = [
    await measure('organization', own, browser, pass),
    await measure('repository', `${own}/${ids[0]}`, browser, pass),
    await measure('pull request', `${own}/${ids[0]}/pull/1`, browser, pass),
    await measure('audit log', `${own}/audit`, browser, pass),
    await measure('report on a standard', `${own}/standards/cis-docker`, browser, pass),
  ];
  printTable(`Dashboard: ${count} repositories, ${words}, ${requests} requests of each`, rows);
};
