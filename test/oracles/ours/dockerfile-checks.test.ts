import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { type ActiveRule, activate } from '../../../src/engine/active-rule.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { allRules } from '../../../src/rules/catalog.ts';

import { keptAnswers } from '../kept-answers.ts';

/** Checks of BuildKit's linter, and the rule that is the same. */
const checks: Readonly<Record<string, string>> = {
  ConsistentInstructionCasing: 'dockerfile/inconsistent-keyword-case',
  DuplicateStageName: 'dockerfile/duplicate-stage-name',
  ExposeInvalidFormat: 'dockerfile/expose-host-mapping',
  ExposeProtoCasing: 'dockerfile/expose-protocol-case',
  FromAsCasing: 'dockerfile/from-as-case',
  FromPlatformFlagConstDisallowed: 'dockerfile/constant-platform',
  JSONArgsRecommended: 'dockerfile/shell-form-command',
  LegacyKeyValueFormat: 'dockerfile/legacy-key-value',
  MaintainerDeprecated: 'dockerfile/maintainer-deprecated',
  MultipleInstructionsDisallowed: 'dockerfile/duplicate-instruction',
  RedundantTargetPlatform: 'dockerfile/redundant-platform',
  ReservedStageName: 'dockerfile/reserved-stage-name',
  StageNameCasing: 'dockerfile/stage-name-case',
  WorkdirRelativePath: 'dockerfile/workdir-relative',
};

/**
 * Checks that are compared by what they say of the whole file: BuildKit stops at a wrong base image after it warned of it, and places an
 * empty line in the line behind the instruction.
 */
const checksOfFiles: Readonly<Record<string, string>> = {
  InvalidDefaultArgInFrom: 'dockerfile/invalid-default-arg-in-from',
  NoEmptyContinuation: 'dockerfile/empty-continuation',
  UndefinedArgInFrom: 'dockerfile/undefined-arg-in-from',
  UndefinedVar: 'dockerfile/undefined-variable',
};

const equal = new Set(Object.values(checks));
const equalInFiles = new Set(Object.values(checksOfFiles));
const rulesOf = (ids: ReadonlySet<string>): readonly ActiveRule[] =>
  allRules.filter(({ meta }) => ids.has(meta.id)).map(rule => activate(rule));

const question = v.object({ text: v.string() });
const linter = v.object({
  linter: v.object({
    warnings: v.nullable(v.array(v.object({ rule: v.string(), lines: v.optional(v.array(v.tuple([v.number(), v.number()]))) }))),
    error: v.optional(v.string()),
  }),
});

const findingsOf = (text: string, ids: ReadonlySet<string>): readonly Finding[] => {
  const artifact = parseArtifact(sourceFile('Dockerfile', text), { kind: 'dockerfile' }, new Map());
  return analyze({ artifacts: [artifact], rules: rulesOf(ids), facts: { today: '2026-11-24', buildContexts: new Map() } }).findings;
};

/** Our findings as `rule:line`; those that are only information where BuildKit says nothing are left out. */
const ours = (text: string): readonly string[] => {
  const file = sourceFile('Dockerfile', text);
  return findingsOf(text, equal)
    .filter(({ messageId }) => messageId !== 'chosen' && messageId !== 'nested')
    .map(({ ruleId, location }) => `${ruleId}:${file.lines.line(location.range.start)}`);
};

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

/** Where we say something else, and why. */
const differences: Readonly<Record<string, string>> = {
  'syntax-directive': 'The comment that skips a check is read with all suppressions, after the rules.',
  'checks-json-args-exec': 'A shell that gives way to the program (`exec`) leaves it the signals.',
};

const linted = keptAnswers('buildkit').flatMap(({ id, case: given, answer }) => {
  const parsed = v.safeParse(linter, answer);
  return parsed.success ? [{ id, text: v.parse(question, given).text, ...parsed.output.linter }] : [];
});
// Why not those that BuildKit refuses: its linter stops there.
const asked = linted.filter(({ error }) => error === undefined);

test.each(asked.filter(({ id }) => differences[id] === undefined))(
  '$id has the warnings of "docker build --check"',
  ({ text, warnings }) => {
    const theirs = (warnings ?? []).flatMap(({ rule, lines }) => {
      const ruleId = checks[rule];
      return ruleId === undefined ? [] : [`${ruleId}:${lines?.[0]?.[0] ?? 0}`];
    });
    expect(unique(ours(text))).toEqual(unique(theirs));
  },
);

/** What BuildKit's check says besides, where ours leaves it to another rule. */
const leftToOthers: Readonly<Record<string, readonly string[]>> = {
  // The base is invalid because its argument is undeclared, and that is what is said.
  'dockerfile/undefined-arg-in-from': ['dockerfile/invalid-default-arg-in-from'],
};

test.each(linted)('$id has the warnings of its whole file', ({ text, warnings }) => {
  const theirs = (warnings ?? []).flatMap(({ rule }) => checksOfFiles[rule] ?? []);
  const others = new Set(theirs.flatMap(id => leftToOthers[id] ?? []));
  const found = findingsOf(text, equalInFiles).map(({ ruleId }) => ruleId);
  expect(unique(found)).toEqual(unique(theirs.filter(id => !others.has(id))));
});

test('every check that has a rule is asked about', () => {
  const told = new Set(linted.flatMap(({ warnings }) => (warnings ?? []).map(({ rule }) => rule)));
  expect(Object.keys({ ...checks, ...checksOfFiles }).filter(name => !told.has(name))).toEqual([]);
});
