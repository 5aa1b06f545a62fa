import { batchesOf } from '../../text/batches.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import { queryPartly } from '../call/partial-query.ts';

/** A commit whose check is looked for. */
export interface CheckedCommit {
  readonly owner: string;
  readonly repo: string;
  readonly head: string;
  /**
   * The external id of check runs that are about it: another pull request may have the same head, and this one had another base branch or
   * name.
   */
  readonly subject: string;
}

/** Our check on a commit. */
export type CheckState =
  /** No check run of ours about it, or the commit can't be read. */
  | { readonly state: 'absent' }
  /** The newest check run ended without a verdict: the head was another one then, the pull request was closed, or the review failed. */
  | { readonly state: 'undecided' }
  /** Somebody has asked for all checks again, and there is no answer yet. */
  | { readonly state: 'asked-again' }
  /** Begun at `startedAt`, milliseconds since the epoch. */
  | { readonly state: 'running'; readonly startedAt: number }
  /** The newest check run, which counts, is about it alone; or it is another pull request's with the same head, or held for one. */
  | { readonly state: 'completed'; readonly subject: 'own' | 'shared' };

/** Which check runs are ours. */
export interface OwnCheck {
  readonly appId: number;
  readonly name: string;
  /** Whether a check run could not say all that it is there to say of its commit. */
  readonly isUndecided: (run: { readonly title: string }) => boolean;
  /** Whether a check run is held for another pull request with the same head. */
  readonly isHeld: (run: { readonly title: string }) => boolean;
}

/** Commits asked about in one query: two connections each, so that a query costs a point of the hourly budget. */
const commitsPerQuery = 50;

/** Check runs of a commit that are looked at: of those that have more, one too many is reviewed. */
const runsPerCommit = 20;

interface RunAnswer {
  readonly databaseId: number | null;
  readonly externalId: string | null;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly startedAt: string | null;
}

interface CommitAnswer {
  readonly object: {
    readonly checkSuites?: {
      readonly nodes:
        | readonly ({
            readonly status: string;
            readonly checkRuns: { readonly nodes: readonly (RunAnswer | null)[] | null } | null;
          } | null)[]
        | null;
    } | null;
  } | null;
}

const what = 'Looking for check runs';

const query = (count: number): string => {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const declared = indexes.map(index => `$o${index}: String!, $n${index}: String!, $h${index}: GitObjectID!`).join(', ');
  const fields = indexes.map(
    index => `c${index}: repository(owner: $o${index}, name: $n${index}) {
      object(oid: $h${index}) {
        ... on Commit {
          checkSuites(last: 1, filterBy: { appId: $app, checkName: $name }) {
            nodes { status checkRuns(last: ${runsPerCommit}, filterBy: { checkName: $name, checkType: ALL }) {
              nodes { databaseId externalId status conclusion title startedAt }
            } }
          }
        }
      }
    }`,
  );
  return `query CheckStates($app: Int!, $name: String!, ${declared}) { ${fields.join('\n')} }`;
};

/** The states of our check on commits, in their order; one query for fifty of them. Throws `GitHubError`. */
export const readCheckStates = async (
  client: GitHubClient,
  commits: readonly CheckedCommit[],
  { appId, name, ...own }: OwnCheck,
): Promise<readonly CheckState[]> => {
  const states: CheckState[] = [];
  for (const batch of batchesOf(commits, commitsPerQuery)) {
    const variables = Object.fromEntries(
      batch.flatMap(({ owner, repo, head }, index) => [
        [`o${index}`, owner],
        [`n${index}`, repo],
        [`h${index}`, head],
      ]),
    );
    const answer = await readCall(what, async () => {
      const read = await queryPartly<Readonly<Record<string, CommitAnswer | null>>>(client, query(batch.length), {
        app: appId,
        name,
        ...variables,
      });
      if (typeof read !== 'object' || read === null || !('c0' in read)) throw cutShort(what);
      return read;
    });
    states.push(...batch.map(({ subject }, index) => stateOf(answer[`c${index}`], subject, own)));
  }
  return states;
};

const stateOf = (
  answer: CommitAnswer | null | undefined,
  subject: string,
  { isUndecided, isHeld }: Pick<OwnCheck, 'isUndecided' | 'isHeld'>,
): CheckState => {
  const [suite] = answer?.object?.checkSuites?.nodes ?? [];
  const runs = (suite?.checkRuns?.nodes ?? []).filter(run => run !== null);
  const [run] = runs.toSorted((one, other) => (other.databaseId ?? 0) - (one.databaseId ?? 0));
  if (!suite || !run || !runs.some(({ externalId }) => externalId === subject)) return { state: 'absent' };
  if (run.status !== 'COMPLETED') return { state: 'running', startedAt: Date.parse(run.startedAt ?? '') || 0 };
  // A suite follows its runs, unless it has been set back (REST reference, "Rerequest a check suite").
  if (suite.status === 'QUEUED') return { state: 'asked-again' };
  if (run.conclusion === 'CANCELLED' || isUndecided({ title: run.title ?? '' })) return { state: 'undecided' };
  const isShared = run.externalId !== subject || isHeld({ title: run.title ?? '' });
  return { state: 'completed', subject: isShared ? 'shared' : 'own' };
};
