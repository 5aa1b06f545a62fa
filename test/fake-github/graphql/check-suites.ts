import { fieldsOf } from '../json.ts';
import type { CheckRun } from '../state/checks.ts';
import type { FakeRepository } from '../state/repository.ts';
import { nodeIdOf } from '../state/world.ts';
import { connection } from './connection.ts';
import type { Arguments, Source } from './source.ts';

const checkRunSource = (run: CheckRun): Source => ({
  __typename: 'CheckRun',
  id: run.nodeId,
  databaseId: run.id,
  name: run.name,
  externalId: run.externalId ?? null,
  status: run.status.toUpperCase(),
  title: run.output.title ?? null,
  conclusion: run.conclusion?.toUpperCase() ?? null,
  startedAt: run.startedAt ?? null,
  completedAt: run.completedAt ?? null,
});

const named = (runs: readonly CheckRun[], name: string | undefined): readonly CheckRun[] =>
  runs.filter(run => name === undefined || run.name === name);

/** Without a word for `ALL`, only the latest run of each name. */
const latest = (runs: readonly CheckRun[]): readonly CheckRun[] =>
  runs.filter(run => !runs.some(other => other.id > run.id && other.name === run.name));

const statusOf = (runs: readonly CheckRun[]): string => {
  if (latest(runs).some(({ setBack }) => setBack)) return 'QUEUED';
  return latest(runs).every(({ status }) => status === 'completed') ? 'COMPLETED' : 'IN_PROGRESS';
};

const suiteSource = (id: number, runs: readonly CheckRun[]): Source => ({
  __typename: 'CheckSuite',
  id: nodeIdOf('CS', id),
  databaseId: id,
  status: statusOf(runs),
  checkRuns: (args: Arguments) => {
    const filter = fieldsOf(fieldsOf(args).object('filterBy')?.raw);
    const found = named(filter.text('checkType') === 'ALL' ? runs : latest(runs), filter.text('checkName'));
    return connection('checkRuns', 'CheckRun', found, args, checkRunSource);
  },
});

/** `Commit.checkSuites`: one for each app that has check runs on the commit. */
export const checkSuites = (repository: FakeRepository, oid: string, args: Arguments): Source => {
  const filter = fieldsOf(fieldsOf(args).object('filterBy')?.raw);
  const [appId, name] = [filter.number('appId'), filter.text('checkName')];
  const runs = repository.checkRuns.filter(run => run.headSha === oid && (appId === undefined || run.app.id === appId));
  const ids = [...new Set(named(runs, name).map(({ suiteId }) => suiteId))];
  return connection('checkSuites', 'CheckSuite', ids, args, id =>
    suiteSource(
      id,
      runs.filter(({ suiteId }) => suiteId === id),
    ),
  );
};
