import { checkPolicies, type PolicyCheck } from '../../org-rules/checking/check-policies.ts';
import { loadOrgRules } from '../../org-rules/load-org-rules.ts';
import type { OrgProblem, OrgRuleSet } from '../../org-rules/org-rule.ts';
import type { PolicyTestResult, TestFiles } from '../../org-rules/testing/policy-test.ts';
import { runPolicyTests } from '../../org-rules/testing/run-tests.ts';
import { jsonLine, logLine } from '../../reports/escape.ts';
import { renderPolicyCheck, renderPolicyDiff, renderPolicyTests, renderSimulation } from '../../reports/org-rules/policy-tools-text.ts';
import { impactChange, impactOf, type RepositoryImpact } from '../../review/policy/blast-radius.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { LocalFiles } from '../local-files.ts';
import { checkOrganization } from '../policy-tools/check-organization.ts';
import { migrate } from '../policy-tools/migrate.ts';
import { bytesOf, minorOf, type PolicyFolder, readable, readPolicies } from '../policy-tools/read-policies.ts';
import { scanClone } from '../policy-tools/scan-clone.ts';
import { systemClock } from '../system-clock.ts';
import { writeProblem } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';
import { writeResult } from '../write-result.ts';

/** `tidewaiter policy check|test|diff|simulate|migrate`: for those who write the rules of an organization. */
export const policy = async (request: CliRequest): Promise<number> => {
  const [tool = '', ...operands] = request.operands;
  const run = tools[tool];
  if (!run) throw new UsageError(`"policy ${logLine(tool)}" is none: it is ${Object.keys(tools).join(', ')}.`);
  return run(request, operands);
};

type Tool = (request: CliRequest, operands: readonly string[]) => Promise<number>;

const wanted = (operands: readonly string[], count: number, form: string): void => {
  if (operands.length < count) throw new UsageError(`Name ${form}`);
};

/** All that is to be mended, in one round. Exit code 1 for an error; warnings are told. */
const check: Tool = async (request, operands) => {
  wanted(operands, 1, 'the folders of policies: tidewaiter policy check DIR...');
  const { files, modules } = readPolicies(operands);
  const rules = checkPolicies(files, modules, await minorOf(request));
  const organizations = operands.map(checkOrganization);
  const result = {
    ...rules,
    documents: organizations.reduce((sum, one) => sum + one.documents, rules.documents),
    remarks: [...organizations.flatMap(({ remarks }) => remarks), ...rules.remarks],
  };
  // Why an error: a green check must have looked at something.
  if (result.documents + modules.length + result.remarks.length === 0)
    throw new UsageError(
      `Nothing under ${operands.map(path => `"${logLine(path)}"`).join(', ')} is a policy. Name the folder of an organization's policy, which holds policy.yml, or folders of policies of clusters.`,
    );
  const lines = new Map(files.map(({ path, text }) => [path, new LineIndex(text)]));
  const lineOf = (path: string, offset: number): number => lines.get(path)?.line(offset) ?? 1;
  await writeResult(request, paint =>
    request.format === 'json' ? jsonLine(checkJson(result, lineOf)) : renderPolicyCheck(result, lineOf, paint),
  );
  return result.remarks.some(({ level }) => level === 'error') ? 1 : 0;
};

const checkJson = ({ documents, rules, remarks }: PolicyCheck, lineOf: (path: string, offset: number) => number) => ({
  documents,
  rules,
  remarks: remarks.map(({ path, range, ...rest }) => ({ path, line: lineOf(path, range.start), ...rest })),
});

/** Tests of `kyverno test` and suites of `gator verify` as they are. Exit code 1 when one fails, or proves nothing. */
const test: Tool = async (request, operands) => {
  wanted(operands, 1, 'the folders of tests: tidewaiter policy test DIR...');
  const files: TestFiles = { text: readable, bytes: bytesOf };
  const surroundings = { minor: await minorOf(request), today: systemClock.today() };
  const paths = LocalFiles.open({ operands, exclude: [] }).paths();
  const results = paths
    .filter(path => /\.ya?ml$/u.test(path))
    .flatMap(path => runPolicyTests(path, readable(path) ?? '', files, surroundings));
  if (results.length === 0)
    throw new UsageError(`There is no kyverno-test.yaml and no suite of gator under ${operands.map(path => `"${path}"`).join(', ')}.`);
  await writeResult(request, paint => (request.format === 'json' ? jsonLine(results.map(testJson)) : renderPolicyTests(results, paint)));
  const isProven = ({ rows, problems }: PolicyTestResult): boolean =>
    problems.length === 0 && rows.every(({ state }) => state === 'passed' || state === 'not-judged');
  return results.every(isProven) ? 0 : 1;
};

const testJson = ({ path, format, text, rows, problems }: PolicyTestResult) => {
  const lines = new LineIndex(text);
  return { path, format, problems, rows: rows.map(({ at, ...row }) => ({ ...row, line: lines.line(at.start) })) };
};

/** What policies would say of repositories as they stand. Exit code 1 where they can't be used. */
const simulate: Tool = async (request, operands) => {
  const { policy: folder } = request;
  if (folder === undefined || operands.length === 0)
    throw new UsageError('Name the policies and the repositories: tidewaiter policy simulate --policy DIR REPO...');
  const policies = readPolicies([folder]);
  const impacts: RepositoryImpact[] = [];
  let isUsable = true;
  for (const repository of operands) {
    const { impact, problems } = await judgeRepository(request, repository, policies);
    if (impacts.length === 0) isUsable = await tellProblems(problems);
    impacts.push(impact);
  }
  const shown = impacts.map(({ waivers, ...impact }) => ({ ...impact, waivers: waivers.size }));
  await writeResult(request, paint => (request.format === 'json' ? jsonLine(shown) : renderSimulation(impacts, paint)));
  return isUsable ? 0 : 1;
};

/** What a change of policies would newly block, or let through. Exit code 1 where they can't be used. */
const diff: Tool = async (request, operands) => {
  wanted(operands, 3, 'two folders of policies and the repositories: tidewaiter policy diff OLD NEW REPO...');
  const [oldFolder = '', newFolder = '', ...repositories] = operands;
  const [before, after] = [readPolicies([oldFolder]), readPolicies([newFolder])];
  const changes: ReturnType<typeof impactChange>[] = [];
  let isUsable = true;
  for (const repository of repositories) {
    const old = await judgeRepository(request, repository, before);
    const now = await judgeRepository(request, repository, after);
    if (changes.length === 0) isUsable = await tellProblems(now.problems);
    changes.push(impactChange(old.impact, now.impact));
  }
  await writeResult(request, paint => (request.format === 'json' ? jsonLine(changes) : renderPolicyDiff(changes, paint)));
  return isUsable ? 0 : 1;
};

const tools: Readonly<Record<string, Tool>> = { check, test, diff, simulate, migrate };

const tellProblems = async (problems: readonly OrgProblem[]): Promise<boolean> => {
  for (const { path, level, message } of problems) await writeProblem(`${level}: ${logLine(path)}: ${logLine(message)}\n`);
  return problems.every(({ level }) => level !== 'error');
};

/** Judges a clone by the organization's rules alone, and by its own thresholds and waivers. */
const judgeRepository = async (
  request: CliRequest,
  repository: string,
  { files, modules }: PolicyFolder,
): Promise<{ readonly impact: RepositoryImpact; readonly problems: readonly OrgProblem[] }> => {
  let sets: readonly OrgRuleSet[] = [];
  const { own, result } = await scanClone(request, repository, minor => {
    sets = loadOrgRules(files, modules, minor);
    return sets;
  });
  return { impact: impactOf(repository, result, own), problems: problemsOf(sets) };
};

const problemsOf = (sets: readonly OrgRuleSet[]): readonly OrgProblem[] => sets.flatMap(({ problems }) => problems);
