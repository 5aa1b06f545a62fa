import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { activate } from '../../../src/engine/active-rule.ts';
import { analyze } from '../../../src/engine/analyze.ts';
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

const equal = new Set(Object.values(checks));
const rules = allRules.filter(({ meta }) => equal.has(meta.id)).map(rule => activate(rule));

const question = v.object({ text: v.string() });
const linter = v.object({
  linter: v.object({
    warnings: v.nullable(v.array(v.object({ rule: v.string(), lines: v.optional(v.array(v.tuple([v.number(), v.number()]))) }))),
    error: v.optional(v.string()),
  }),
});

/** Our findings as `rule:line`; those that are only information where BuildKit says nothing are left out. */
const ours = (text: string): readonly string[] => {
  const file = sourceFile('Dockerfile', text);
  const artifact = parseArtifact(file, { kind: 'dockerfile' }, new Map());
  const { findings } = analyze({ artifacts: [artifact], rules, facts: { today: '2026-11-24', buildContexts: new Map() } });
  return findings
    .filter(({ messageId }) => messageId !== 'chosen')
    .map(({ ruleId, location }) => `${ruleId}:${file.lines.line(location.range.start)}`);
};

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

/** Where we say something else, and why. */
const differences: Readonly<Record<string, string>> = {
  'syntax-directive': 'The comment that skips a check is read with all suppressions, after the rules.',
  'checks-json-args-exec': 'A shell that gives way to the program (`exec`) leaves it the signals.',
};

// Why not those that BuildKit refuses: its linter stops there.
const asked = keptAnswers('buildkit').flatMap(({ id, case: given, answer }) => {
  const parsed = v.safeParse(linter, answer);
  return parsed.success && parsed.output.linter.error === undefined
    ? [{ id, text: v.parse(question, given).text, ...parsed.output.linter }]
    : [];
});

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

test('every check that has a rule is asked about', () => {
  const told = new Set(asked.flatMap(({ warnings }) => (warnings ?? []).map(({ rule }) => rule)));
  expect(Object.keys(checks).filter(name => !told.has(name))).toEqual([]);
});
