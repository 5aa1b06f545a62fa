import type { FileArtifact } from '../../src/artifacts/artifact.ts';
import { classify } from '../../src/artifacts/classify.ts';
import { parseArtifact } from '../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { activeRules, judgeSide } from '../../src/review/judge.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { applyEdits, editsConflict } from '../../src/text/text-edit.ts';

const policy = {
  ...defaultPolicy,
  profile: { base: 'strict' as const, paths: new Map() },
  registries: { trusted: ['ghcr.io/acme'], denied: [] },
};
const judgement = {
  rules: activeRules(allRules, policy),
  known: allRules.map(rule => rule.meta),
  policy,
  facts: { today: '2026-11-24', buildContexts: new Map() },
};

const judge = (artifact: FileArtifact) =>
  judgeSide([artifact], [repositoryUnit({ unit: 'folder', path: '', artifacts: [artifact] })], judgement);

/** What is wrong with how Tidewaiter handles a text; empty when nothing is. Throws when it crashes. */
export const problemsWith = (path: string, text: string): readonly string[] => {
  const found = classify(path, text);
  if (found.kind === 'none') return [];
  const artifact = parseArtifact(sourceFile(path, text), found, new Map());
  const { findings, notifications } = judge(artifact);
  const problems = notifications.filter(notification => notification.code === 'rule-crashed').map(notification => notification.message);
  const errors = (one: FileArtifact): number => one.notifications.filter(notification => notification.level === 'error').length;
  for (const { ruleId, location, fix } of findings) {
    const { start, end } = location.range;
    if (start < 0 || end > text.length || start > end) problems.push(`${ruleId}: the range ${start}..${end} is outside the text.`);
    if (!fix) continue;
    if (editsConflict(fix.edits)) problems.push(`${ruleId}: the edits of its fix overlap.`);
    const fixed = parseArtifact(sourceFile(path, applyEdits(text, fix.edits)), found, new Map());
    if (errors(fixed) > errors(artifact)) problems.push(`${ruleId}: the fixed text does not parse.`);
  }
  return problems;
};
