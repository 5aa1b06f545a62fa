import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { cutShort } from './errors.ts';
import { queryPartly } from './partial-query.ts';

/** A commit whose check is looked for. */
export interface CheckedCommit {
  readonly owner: string;
  readonly repo: string;
  readonly head: string;
}

/** Our check on a commit. */
export type CheckState =
  /** No check run of ours, or the commit can't be read. */
  | { readonly state: 'absent' }
  /** Somebody has asked for all checks again, and there is no answer yet. */
  | { readonly state: 'asked-again' }
  /** Begun at `startedAt`, milliseconds since the epoch. */
  | { readonly state: 'running'; readonly startedAt: number }
  | { readonly state: 'completed' };

/** Which check runs are ours. */
export interface OwnCheck {
  readonly appId: number;
  readonly name: string;
}

/** Commits asked about in one query: two connections each, so that a query costs a point of the hourly budget. */
const commitsPerQuery = 50;

interface CommitAnswer {
  readonly object: {
    readonly checkSuites?: {
      readonly nodes:
        | readonly ({
            readonly status: string;
            readonly checkRuns: {
              readonly nodes: readonly ({ readonly status: string; readonly startedAt: string | null } | null)[] | null;
            } | null;
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
            nodes { status checkRuns(last: 1, filterBy: { checkName: $name, checkType: LATEST }) { nodes { status startedAt } } }
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
  { appId, name }: OwnCheck,
): Promise<readonly CheckState[]> => {
  const states: CheckState[] = [];
  for (let at = 0; at < commits.length; at += commitsPerQuery) {
    const batch = commits.slice(at, at + commitsPerQuery);
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
    states.push(...batch.map((_, index) => stateOf(answer[`c${index}`])));
  }
  return states;
};

const stateOf = (answer: CommitAnswer | null | undefined): CheckState => {
  const [suite] = answer?.object?.checkSuites?.nodes ?? [];
  const [run] = suite?.checkRuns?.nodes ?? [];
  if (!suite || !run) return { state: 'absent' };
  if (run.status !== 'COMPLETED') return { state: 'running', startedAt: Date.parse(run.startedAt ?? '') || 0 };
  // A suite follows its runs, unless it has been set back (REST reference, "Rerequest a check suite").
  return suite.status === 'QUEUED' ? { state: 'asked-again' } : { state: 'completed' };
};
