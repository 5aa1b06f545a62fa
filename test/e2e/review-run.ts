import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../fake-github/fake-github.ts';
import { type ActionRequest, type ActionRun, runAction } from '../fake-github/run-action.ts';
import type { WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { runHosted } from '../support/action/action-host.ts';
import { actionFile, assertBundleIsCurrent } from './dist-check.ts';
import { checkReview } from './review-checks.ts';

/** A run of the Action, with what it says in a short form. */
export interface ReviewRun extends ActionRun {
  readonly verdict: string | undefined;
  /** Annotations as people see them, in order: `error pod.yaml:6 high: kubernetes/host-network`. */
  readonly found: readonly string[];
  /** The SARIF log, when one was written. */
  readonly sarif: Log | undefined;
  /** Operations that were asked of GitHub, in order. */
  readonly operations: readonly string[];
}

export type ReviewOptions = Partial<Omit<ActionRequest, 'github' | 'action' | 'event' | 'host'>> & {
  /** The token may comment. */
  readonly mayWrite?: boolean;
  /** The committed bundle is run, also where another run of the file did so before. */
  readonly bundle?: boolean;
  /** The run must not end with the checks that hold for every review, because it is broken on purpose. */
  readonly unchecked?: boolean;
};

/** How many of the next runs are of the bundle. */
let bundleRuns = 1;

interface GitHubUse extends FakeGitHubOptions {
  /** Which runs of the file are processes of the committed bundle, as the runner starts them: the first (default), or all. */
  readonly bundle?: 'first' | 'all';
}

/**
 * Starts a fake GitHub for each test, and ends each test with its contract. Why not all runs of the bundle: of the half second of processor time that
 * one takes, most is the start. The others are of the sources that the bundle is made of, in a process that has run them before.
 */
export const useGitHub = ({ bundle = 'first', ...options }: GitHubUse = {}): (() => FakeGitHub) => {
  let github: FakeGitHub | undefined;
  beforeAll(() => {
    assertBundleIsCurrent();
    bundleRuns = bundle === 'all' ? Number.POSITIVE_INFINITY : 1;
  });
  beforeEach(async () => {
    github = await startFakeGitHub(options);
  });
  afterEach(async () => {
    await github?.close();
    github?.assertContract();
  });
  return () => {
    if (!github) throw new Error('There is no fake GitHub outside of a test.');
    return github;
  };
};

/** A token that may read, and write comments when it is said. */
export const tokenFor = (github: FakeGitHub, event: WebhookEvent, mayWrite = false, fork = false): string =>
  github.token({
    permissions: { contents: 'read', 'pull-requests': mayWrite ? 'write' : 'read' },
    fork,
    ...(event.repository && { repository: event.repository }),
  });

const shortForm = ({ annotations }: ActionRun): readonly string[] =>
  annotations.map(({ level, path, line, title }) => `${level} ${path === undefined ? '' : `${path}:${line} `}${title}`);

const readSarif = (path: string): Log | undefined => {
  if (!existsSync(path)) return undefined;
  const log: Log = JSON.parse(readFileSync(path, 'utf8'));
  return log;
};

/**
 * Runs the Action on an event, always with a SARIF log, and checks that verdict, annotations, summary, outputs and log agree.
 */
export const reviewEvent = async (github: FakeGitHub, event: WebhookEvent, options: ReviewOptions = {}): Promise<ReviewRun> => {
  const { mayWrite, bundle, unchecked, inputs, ...rest } = options;
  const ofBundle = bundle === true || bundleRuns > 0;
  if (ofBundle) bundleRuns -= 1;
  const workspace = rest.workspace ?? mkdtempSync(join(tmpdir(), 'review-workspace-'));
  try {
    const run = await runAction({
      github,
      action: actionFile,
      event,
      token: tokenFor(github, event, mayWrite),
      ...(!ofBundle && { host: runHosted }),
      ...rest,
      workspace,
      inputs: { 'sarif-file': 'tidewaiter.sarif', ...inputs },
    });
    const review: ReviewRun = {
      ...run,
      verdict: run.outputs['verdict'],
      found: shortForm(run),
      sarif: readSarif(join(workspace, run.outputs['sarif-file'] ?? 'tidewaiter.sarif')),
      operations: run.requests.map(({ operation }) => operation),
    };
    expect(run.blockedConnections).toEqual([]);
    expect(run.stderr).toBe('');
    if (unchecked !== true) checkReview(review);
    return review;
  } finally {
    if (rest.workspace === undefined) rmSync(workspace, { recursive: true, force: true });
  }
};
