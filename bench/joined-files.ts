import { GitHubChangeReader } from '../src/github/read/change-reader.ts';
import { defaultPolicy } from '../src/policy/merge.ts';
import type { RepositoryReader } from '../src/review/ports.ts';
import type { ReviewResult } from '../src/review/result.ts';
import { reviewResult } from '../src/review/review.ts';
import { allRules } from '../src/rules/catalog.ts';
import { clientOf } from '../test/fake-github/client.ts';
import { startFakeGitHub } from '../test/fake-github/fake-github.ts';
import { type Change, InMemoryRepository } from '../test/support/in-memory-repository.ts';
import { joinedRepository } from '../test/support/joined-repository.ts';
import { median, type Row } from './table.ts';

/** 5,000 manifests and 200 Dockerfiles. */
const services = 200;

const review = (reader: RepositoryReader): Promise<ReviewResult> =>
  reviewResult({ policy: defaultPolicy, rules: allRules, version: 'bench' }, { reader, clock: { today: () => '2026-11-24' } });

/** Requests of a review of the change by GitHub's interface, those for the pull request and the policy included. */
const requestsOf = async ({
  base,
  head,
}: Change): Promise<{ readonly rest: number; readonly graphql: number; readonly points: number }> => {
  const github = await startFakeGitHub();
  try {
    const repository = github.repository('acme/services', { base });
    const files = Object.fromEntries(Object.entries(head).filter(([path, text]) => base[path] !== text));
    const pull = repository.pullRequest({ files });
    const client = clientOf(github, { permissions: { contents: 'read', 'pull-requests': 'read' } });
    const target = {
      owner: 'acme',
      repo: 'services',
      number: pull.number,
      base: pull.base.sha,
      head: pull.head.sha,
      baseRef: pull.base.ref,
    };
    github.forgetRequests();
    const reader = new GitHubChangeReader(client, target);
    await reader.readPullRequest(pull.number, '.github/tidewaiter.yml');
    await review(reader);
    return github.totals();
  } finally {
    await github.close();
  }
};

/** Processor time of the thread for the review alone, in milliseconds. */
const timeOf = async (change: Change): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const started = process.threadCpuUsage();
    await review(new InMemoryRepository(change));
    const { user, system } = process.threadCpuUsage(started);
    times.push((user + system) / 1_000);
  }
  return median(times);
};

/** A change of so many services of a large repository, in the Dockerfile and a manifest of each: what joins their files is read anew. */
export const measureJoinedFiles = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const touched of [1, 2, 5, 10, 50, 200]) {
    const change = joinedRepository(services, touched);
    const reader = new InMemoryRepository(change);
    const result = await review(reader);
    const { rest, graphql, points } = await requestsOf(change);
    rows.push({
      'services touched': touched,
      'files changed': 2 * touched,
      'other files read': new Set(reader.readPaths).size,
      REST: rest,
      GraphQL: graphql,
      points,
      'CPU (ms)': Math.round(await timeOf(change)),
      'cross findings': result.considered.shown.filter(({ head }) => head.ruleId.startsWith('cross/')).length,
      verdict: result.verdict.conclusion,
    });
  }
  return rows;
};
