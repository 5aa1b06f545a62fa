import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewMergeGroup } from '../../../app/jobs/review/review-merge-group.ts';
import { reviewPullRequest } from '../../../app/jobs/review/review-pull-request.ts';
import type { Job, MergeGroupJob, ReviewJob } from '../../../app/queue/job.ts';
import { hostNetworkPod } from '../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { MergeGroup } from '../../fake-github/state/merge-group.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { random } from '../../fuzz/mutate.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../support/app/job-workplace.ts';
import { ofLoad } from '../../support/full-load.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

/** Each is another order of jobs and of their requests; all jobs are those of the App. */
const seeds = Array.from({ length: ofLoad(8, 12) }, (_, index) => index + 1);
/** Things that happen in one order, between which requests of the jobs are let go one by one. */
const events = 14;

/** What has the commit as its head: `passes` by itself or does not. */
interface Subject {
  readonly passes: boolean;
  /** Counts how often it came, or came back. */
  epoch: number;
  /** The epoch that the App has begun with: a job of that time has begun to look at the change. */
  begun: number;
  readonly key: string;
  readonly isLive: () => boolean;
  readonly job: () => ReviewJob | MergeGroupJob;
}

/** Which job makes a request, and of which epoch of its subject it is. */
const present = new AsyncLocalStorage<{ readonly subject: Subject | undefined; readonly epoch: number }>();

/** Addresses at which jobs look at a change; what they ask of check runs comes before. */
const looksAtChange = (route: string): boolean => /graphql|\/files|\/compare\//u.test(route);

const keyOf = (job: Job): string => ('number' in job ? `#${job.number}` : job.kind);

class Scene {
  readonly workplace: JobWorkplace;
  readonly repository: FakeRepository;
  readonly subjects: readonly Subject[];
  readonly pulls: readonly FakePullRequest[];
  readonly group: MergeGroup;
  readonly #next: () => number;
  readonly #running = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, ReviewJob | MergeGroupJob>();
  #parked: (() => void)[] = [];
  /** Counts what jobs do: they ask, or end. */
  #moves = 0;

  constructor(seed: number) {
    this.#next = random(seed);
    const owner = `gates${seed}`;
    this.workplace = createJobWorkplace(github, owner);
    this.repository = github.repository(`${owner}/app`, { base: { 'README.md': '# app\n' }, private: true });
    this.repository.commit({ files: { '.github/tidewaiter.yml': 'rules:\n  kubernetes/host-network: off\n' } }, { branch: 'easy' });
    this.repository.requiredChecks.set('easy', [{ context: 'tidewaiter' }]);
    const source = this.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    this.group = this.repository.mergeGroup(source);
    source.close();
    this.pulls = ['main', 'easy', 'easy'].map((base, index) => {
      const pull = this.repository.pullRequest({ files: { [`f${index}`]: '1' }, base });
      pull.moveHead(this.group.headSha);
      return pull;
    });
    const isQueued = (): boolean => this.repository.git.resolve(this.group.headRef) !== undefined;
    const { baseSha: base, headSha: head } = this.group;
    const groupJob: MergeGroupJob = {
      kind: 'review-merge-group',
      installationId: this.workplace.installation.id,
      owner,
      repo: 'app',
      base,
      head,
      baseRef: 'main',
    };
    this.subjects = [
      ...this.pulls.map((pull, index) => ({
        passes: index > 0,
        epoch: 1,
        begun: 0,
        key: `#${pull.number}`,
        isLive: () => pull.state === 'open',
        job: () => reviewJob(this.workplace, pull, { reason: this.chance(0.3) ? 'check_run.rerequested' : 'pull_request.reopened' }),
      })),
      { passes: false, epoch: 1, begun: 0, key: 'review-merge-group', isLive: isQueued, job: () => groupJob },
    ];
    this.workplace.onRequest = (_, route) => {
      this.#moves += 1;
      const { subject, epoch } = present.getStore() ?? {};
      if (subject && epoch !== undefined && looksAtChange(route)) subject.begun = epoch;
      return new Promise(resolve => this.#parked.push(resolve));
    };
  }

  chance(likelihood: number): boolean {
    return this.#next() < likelihood;
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.#next() * items.length)];
  }

  happen(): void {
    const pull = this.pick(this.pulls);
    if (this.chance(0.08)) this.group.leave();
    else if (pull && this.chance(0.35)) {
      if (pull.state === 'open') pull.close();
      else {
        pull.reopen();
        const subject = this.subjects[this.pulls.indexOf(pull)];
        if (!subject) return;
        subject.epoch += 1;
        this.#enqueue(subject.job());
      }
    } else this.#enqueue(this.pick(this.subjects)?.job());
  }

  #enqueue(job: Job | undefined): void {
    if (job?.kind === 'review-pull-request' || job?.kind === 'review-merge-group') this.#waiting.set(keyOf(job), job);
  }

  #start(): void {
    for (const job of this.workplace.enqueued.splice(0)) this.#enqueue(job);
    for (const [key, job] of this.#waiting) {
      if (this.#running.has(key)) continue;
      this.#waiting.delete(key);
      const { tools } = this.workplace;
      const subject = this.subjects.find(other => other.key === key);
      const work = present.run({ subject, epoch: subject?.epoch ?? 0 }, () =>
        job.kind === 'review-merge-group' ? reviewMergeGroup(tools)(job, jobRun()) : reviewPullRequest(tools)(job, jobRun()),
      );
      this.#running.set(
        key,
        work.finally(() => {
          this.#moves += 1;
          this.#running.delete(key);
        }),
      );
    }
  }

  get isIdle(): boolean {
    return this.#running.size === 0 && this.#waiting.size === 0 && this.workplace.enqueued.length === 0;
  }

  /** Lets one request go, and waits until its job asks again or has ended. */
  async step(): Promise<void> {
    this.#start();
    for (let turns = 0; this.#parked.length === 0 && this.#running.size > 0 && turns < 2_000; turns += 1) await wait(1);
    const at = Math.floor(this.#next() * this.#parked.length);
    const [release] = this.#parked.splice(at, 1);
    const before = this.#moves;
    release?.();
    // One of two requests that a job makes at once is answered without another move.
    for (let turns = 0; release && this.#moves === before && turns < 25; turns += 1) await wait(1);
  }

  /** What the gate is open for although the App has begun with it, and it does not pass. */
  wronglyOpen(): readonly string[] {
    const runs = this.repository.checkRuns;
    const newest = runs.toSorted((one, other) => other.id - one.id)[0];
    if (newest?.conclusion !== 'success' && newest?.conclusion !== 'neutral') return [];
    const begun = this.subjects.filter(({ passes, isLive, epoch, begun }) => !passes && isLive() && begun === epoch);
    return begun.map(({ key }) => `${key} by ${newest.externalId}`);
  }

  isOpen(): boolean {
    return this.repository.checkRuns.toSorted((one, other) => other.id - one.id)[0]?.conclusion === 'success';
  }

  async finish(): Promise<void> {
    while (!this.isIdle) await this.step();
  }

  /** Whether a pull request that passes passes when nothing else is there any more. */
  async opensInTheEnd(): Promise<boolean> {
    this.group.leave();
    const [strict, ...others] = this.pulls;
    strict?.close();
    for (const pull of others) if (pull.state !== 'open') pull.reopen();
    for (const pull of others) {
      this.#enqueue(reviewJob(this.workplace, pull, { reason: 'check_run.rerequested' }));
      await this.finish();
    }
    return this.isOpen();
  }
}

test('however the requests of the jobs about pull requests and a merge group with one head come, none opens the gate of another', {
  timeout: 240_000,
}, async () => {
  let opened = 0;
  for (const seed of seeds) {
    const scene = new Scene(seed);
    for (let event = 0; event < events; event += 1) {
      scene.happen();
      for (let steps = 0; steps < 5; steps += 1) {
        await scene.step();
        expect(scene.wronglyOpen(), `order ${seed}`).toEqual([]);
        if (scene.isOpen()) opened += 1;
      }
    }
    await scene.finish();
    expect(scene.wronglyOpen(), `order ${seed}`).toEqual([]);
    expect(await scene.opensInTheEnd(), `order ${seed}`).toBe(true);
  }
  expect(opened).toBeGreaterThan(seeds.length);
});
