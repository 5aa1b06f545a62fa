import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobTools } from '../../../app/jobs/job-tools.ts';
import { reviewPullRequest } from '../../../app/jobs/review/review-pull-request.ts';
import type { ReviewJob, SeenPullRequest } from '../../../app/queue/job.ts';
import { outcomeProblems } from '../../e2e-app/outcome.ts';
import { type Content, contents } from '../../e2e-app/traffic.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { random } from '../../fuzz/mutate.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob, seenOf } from '../../support/app/job-workplace.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

/** Each is another order of pushes, jobs that come late, and deaths. */
const seeds = Array.from({ length: 24 }, (_, index) => index + 1);
/** Pushes and jobs of one order. */
const events = 7;
/** More steps, requests and statements, than a job takes: a process that is to die after so many survives. */
const manySteps = 16;

interface Place {
  readonly workplace: JobWorkplace;
  readonly repository: FakeRepository;
  readonly pull: FakePullRequest;
  /** What webhooks told of each head. */
  readonly told: SeenPullRequest[];
  readonly pushed: Content[];
}

/** The tools of a process that stands still for ever after so many steps, and so never writes anything any more. */
const mortalTools = ({ tools }: JobWorkplace, step: () => Promise<void>): JobTools => {
  const { store, queue } = tools;
  return {
    ...tools,
    store: {
      ...store,
      beginReview: (...given) => step().then(() => store.beginReview(...given)),
      endReviews: (...given) => step().then(() => store.endReviews(...given)),
      saveReview: (...given) => step().then(() => store.saveReview(...given)),
      saveComments: (...given) => step().then(() => store.saveComments(...given)),
      latestReview: (...given) => step().then(() => store.latestReview(...given)),
      audit: (...given) => step().then(() => store.audit(...given)),
    },
    queue: { ...queue, enqueue: (...given) => step().then(() => queue.enqueue(...given)) },
  };
};

/** Runs a job in a process that dies after so many steps. Resolves to whether it lived to the end. */
const runMortal = async ({ workplace }: Place, job: ReviewJob, steps: number): Promise<boolean> => {
  const died = Promise.withResolvers<false>();
  let left = steps;
  const step = (): Promise<void> => {
    left -= 1;
    if (left >= 0) return Promise.resolve();
    died.resolve(false);
    return new Promise(() => undefined);
  };
  workplace.onRequest = step;
  return Promise.race([reviewPullRequest(mortalTools(workplace, step))(job, jobRun()).then(() => true), died.promise]);
};

const push = (place: Place, next: () => number): void => {
  const content = contents[Math.floor(next() * contents.length)] ?? contents[0];
  place.pull.push({ files: { Dockerfile: `${content.text}# ${next()}\n` } });
  place.pushed.push(content);
  place.told.push(seenOf(place.pull));
};

const prepare = (seed: number): Place => {
  const workplace = createJobWorkplace(github, `order${seed}`);
  const repository = github.repository(`order${seed}/app`, { private: true });
  const [first] = contents;
  const pull = repository.pullRequest({ files: { Dockerfile: first.text } });
  return { workplace, repository, pull, told: [seenOf(pull)], pushed: [first] };
};

/** A job as a webhook of any head, late or not, makes it, or one that has to ask for the head. */
const someJob = ({ workplace, pull, told }: Place, next: () => number): ReviewJob => {
  const { seen: _, ...unseen } = reviewJob(workplace, pull, { reason: 'superseded' });
  const seen = told[Math.floor(next() * told.length)];
  return next() < 0.2 || !seen ? unseen : { ...unseen, reason: 'pull_request.synchronize', seen };
};

/** What the queue still holds in the end: a job that some process lives long enough for, and those that it asks for. */
const finish = async (place: Place, next: () => number): Promise<void> => {
  const { workplace, pull } = place;
  workplace.enqueued.splice(0);
  let job: ReviewJob | undefined = someJob(place, next);
  while (job) {
    expect(await runMortal(place, job, Number.POSITIVE_INFINITY)).toBe(true);
    const [asked] = workplace.enqueued.splice(0);
    job = asked?.kind === 'review-pull-request' ? asked : undefined;
  }
  expect(pull.repository.checkRuns.filter(({ headSha }) => headSha === pull.head.sha)).not.toEqual([]);
};

test('whichever job comes first, and wherever its process dies, each head has one check, and the last one the right verdict', {
  timeout: 240_000,
}, async () => {
  let deaths = 0;
  for (const seed of seeds) {
    const next = random(seed);
    const place = prepare(seed);
    for (let event = 0; event < events; event += 1) {
      if (next() < 0.35) push(place, next);
      else if (!(await runMortal(place, someJob(place, next), Math.floor(next() * manySteps)))) deaths += 1;
    }
    await finish(place, next);
    const { repository, pull, pushed } = place;
    expect(outcomeProblems({ repositories: [repository], pulls: [{ pull, pushed }] }), `order ${seed}`).toEqual([]);
  }
  expect(deaths).toBeGreaterThan(seeds.length);
});
