import type { FakeApp } from './app.ts';
import type { FakeRepository } from './repository.ts';
import { type Account, nodeIdOf, type World } from './world.ts';

export interface Annotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly level: string;
  readonly message: string;
  readonly title?: string | undefined;
  readonly rawDetails?: string | undefined;
}

interface CheckAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

/** A check run: one app's word on one commit. */
export interface CheckRun {
  readonly id: number;
  readonly nodeId: string;
  readonly app: FakeApp;
  readonly headSha: string;
  /** All runs of an app on a commit are one suite. */
  readonly suiteId: number;
  readonly annotations: Annotation[];
  name: string;
  status: string;
  conclusion: string | undefined;
  startedAt: string | undefined;
  completedAt: string | undefined;
  externalId: string | undefined;
  detailsUrl: string | undefined;
  output: { readonly title?: string | undefined; readonly summary?: string | undefined; readonly text?: string | undefined };
  actions: readonly CheckAction[];
  /** Somebody asked for the suite again: it is queued although its runs are what they were. */
  setBack: boolean;
}

/** What creating or updating a check run may set; absent fields stay. */
export interface CheckRunChange {
  readonly name?: string | undefined;
  readonly status?: string | undefined;
  readonly conclusion?: string | undefined;
  readonly startedAt?: string | undefined;
  readonly completedAt?: string | undefined;
  readonly externalId?: string | undefined;
  readonly detailsUrl?: string | undefined;
  readonly output?: CheckRun['output'] | undefined;
  readonly annotations?: readonly Annotation[];
  readonly actions?: readonly CheckAction[] | undefined;
}

export const createCheckRun = (
  world: World,
  repository: FakeRepository,
  app: FakeApp,
  headSha: string,
  change: CheckRunChange,
): CheckRun => {
  const id = world.nextId();
  const suite = repository.checkRuns.find(run => run.app.id === app.id && run.headSha === headSha)?.suiteId ?? world.nextId();
  const run: CheckRun = {
    id,
    nodeId: nodeIdOf('CR', id),
    app,
    headSha,
    suiteId: suite,
    annotations: [],
    name: change.name ?? '',
    status: 'queued',
    conclusion: undefined,
    startedAt: world.stamp(),
    completedAt: undefined,
    externalId: undefined,
    detailsUrl: undefined,
    output: {},
    actions: [],
    setBack: false,
  };
  updateCheckRun(world, run, change);
  repository.checkRuns.push(run);
  world.nodes.set(run.nodeId, { kind: 'check-run', run, repository });
  return run;
};

/** Annotations are appended to those that exist. A conclusion, or a time of completion, completes the run; another status reopens it. */
export const updateCheckRun = (world: World, run: CheckRun, change: CheckRunChange): void => {
  const completes = change.conclusion !== undefined || change.status === 'completed';
  run.name = change.name ?? run.name;
  run.status = completes ? 'completed' : (change.status ?? run.status);
  run.conclusion = completes ? change.conclusion : change.status === undefined ? run.conclusion : undefined;
  run.startedAt = change.startedAt ?? run.startedAt;
  run.completedAt = completes ? (change.completedAt ?? world.stamp()) : change.status === undefined ? run.completedAt : undefined;
  run.externalId = change.externalId ?? run.externalId;
  run.detailsUrl = change.detailsUrl ?? run.detailsUrl;
  run.output = { ...run.output, ...withoutAbsent(change.output ?? {}) };
  run.actions = change.actions ?? run.actions;
  run.annotations.push(...(change.annotations ?? []));
  run.setBack = false;
};

/** "When a check suite is rerequested, its status is reset to queued and the conclusion is cleared." Its runs stay. */
export const setBackSuite = (runs: readonly CheckRun[]): void => {
  for (const run of runs) run.setBack = true;
};

const withoutAbsent = (output: CheckRun['output']): CheckRun['output'] =>
  Object.fromEntries(Object.entries(output).filter(([, value]) => value !== undefined));

export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | undefined;
  readonly targetUrl: string | undefined;
  readonly creator: Account;
  readonly createdAt: string;
}

/** A rule that a branch has: a check that must pass before merging, perhaps only from one app. */
export interface RequiredCheck {
  readonly context: string;
  readonly integrationId?: number;
}

const passing = new Set(['success', 'neutral', 'skipped']);

/** Required checks that the commit does not (yet) pass. */
export const missingChecks = (repository: FakeRepository, branch: string, sha: string): readonly RequiredCheck[] =>
  (repository.requiredChecks.get(branch) ?? []).filter(({ context, integrationId }) => {
    const runs = repository.checkRuns.filter(
      run => run.headSha === sha && run.name === context && (integrationId === undefined || run.app.id === integrationId),
    );
    const statuses =
      integrationId === undefined ? repository.statuses.filter(status => status.sha === sha && status.context === context) : [];
    // A check and a status of the same name are both required.
    const verdicts = [runs.at(-1), statuses.at(-1)].flatMap(last => (last ? [last] : []));
    const passes = (last: CheckRun | CommitStatus): boolean =>
      'conclusion' in last ? passing.has(last.conclusion ?? '') : last.state === 'success';
    return verdicts.length === 0 || !verdicts.every(passes);
  });
