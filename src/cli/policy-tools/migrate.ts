import { lstatSync, mkdirSync } from 'node:fs';
import { textAt } from '../../org-rules/fields.ts';
import { type Migration, migratePolicies } from '../../org-rules/migration/migrate.ts';
import type { ProofObject } from '../../org-rules/migration/prove.ts';
import type { OrgRuleSet } from '../../org-rules/org-rule.ts';
import { isKyvernoTest, objectsOfKyvernoTest } from '../../org-rules/testing/kyverno-test.ts';
import { documentsOf } from '../../org-rules/testing/policy-test.ts';
import { jsonLine } from '../../reports/escape.ts';
import { renderMigrations } from '../../reports/org-rules/migration-text.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { LocalFiles } from '../local-files.ts';
import { systemClock } from '../system-clock.ts';
import { writeOutput, writeProblem } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';
import { writeTo } from '../write-result.ts';
import { bytesOf, minorOf, readable, readPolicies } from './read-policies.ts';
import { scanClone } from './scan-clone.ts';

/**
 * `tidewaiter policy migrate`: new documents on standard output, or as files of the folder of `--output`; on standard error what became of each rule. Exit
 * code 1 where one is left as it is.
 */
export const migrate = async (request: CliRequest, operands: readonly string[]): Promise<number> => {
  if (operands.length === 0) throw new UsageError('Name the folders of policies: tidewaiter policy migrate DIR...');
  const { files } = readPolicies(operands);
  const minor = await minorOf(request);
  const objects = [...objectsOfTests(operands, minor)];
  for (const repository of request.prove) objects.push(...(await objectsOfRepository(request, repository)));
  const migrations = migratePolicies(files, objects, request.to ?? 'ValidatingPolicy', minor);
  if (migrations.length === 0) throw new UsageError('There is no policy of Kyverno to migrate in what is named.');
  const lines = new Map(files.map(({ path, text }) => [path, new LineIndex(text)]));
  const lineOf = ({ path, range }: Migration): number => lines.get(path)?.line(range.start) ?? 1;
  const made = migrations.flatMap(({ outcome }) => (outcome.state === 'migrated' ? [outcome] : []));
  if (request.output !== undefined) writeFolder(request.output, made);
  else if (request.format === 'text') await writeOutput(made.map(({ text }) => text).join('---\n'));
  if (request.format === 'json')
    await writeOutput(
      jsonLine(migrations.map(one => ({ path: one.path, line: lineOf(one), policy: one.policy, rule: one.rule, ...one.outcome }))),
    );
  else await writeProblem(renderMigrations(migrations, lineOf));
  return migrations.every(({ outcome }) => outcome.state === 'migrated') ? 0 : 1;
};

const writeFolder = (folder: string, made: readonly { readonly name: string; readonly text: string }[]): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`--output is no folder that can be made: ${error instanceof Error ? error.message : 'unknown error'}.`);
  }
  const paths = made.map(({ name, text }) => ({ path: `${folder}/${name}.yaml`, text }));
  const there = paths.find(({ path }) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
  if (there) throw new UsageError(`"${there.path}" is there already. Name another folder with --output, or remove it.`);
  for (const { path, text } of paths) writeTo('--output', path, text);
};

/** The objects of all tests of `kyverno test` below folders. */
function* objectsOfTests(operands: readonly string[], minor: number): Iterable<ProofObject> {
  const surroundings = { minor, today: systemClock.today() };
  for (const path of LocalFiles.open({ operands, exclude: [] }).paths()) {
    if (!/\.ya?ml$/u.test(path)) continue;
    const text = readable(path) ?? '';
    if (!text.includes('cli.kyverno.io')) continue;
    for (const document of documentsOf(path, text).filter(isKyvernoTest))
      yield* objectsOfKyvernoTest(document, { text: readable, bytes: bytesOf }, surroundings);
  }
}

/** All objects of a clone, rendered ones included, with what is known of their cluster there. */
const objectsOfRepository = async (request: CliRequest, repository: string): Promise<readonly ProofObject[]> => {
  const found: ProofObject[] = [];
  await scanClone(request, repository, () => [recorder(found)]);
  return found;
};

/** A rule that refuses nothing and keeps what it is asked about. */
const recorder = (found: ProofObject[]): OrgRuleSet => ({
  rules: [
    {
      id: 'org/migration/objects',
      policy: 'migration',
      rule: 'objects',
      title: 'Objects of the repository',
      severity: 'info',
      docs: undefined,
      at: { path: '', range: { start: 0, end: 0 } },
    },
  ],
  problems: [],
  judge: ({ object }, cluster) => {
    if (object === undefined) return [];
    const names = [textAt(object, 'kind'), textAt(object, 'metadata', 'namespace'), textAt(object, 'metadata', 'name')];
    found.push({ label: names.filter(Boolean).join('/'), fields: object, cluster });
    return [];
  },
});
