import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { activate } from '../../../src/engine/active-rule.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { ruleDisabled } from '../../../src/rules/falco/rule-disabled.ts';
import { ruleWeakened } from '../../../src/rules/falco/rule-weakened.ts';
import type { AnyRule } from '../../../src/rules/rule.ts';
import { corpusPath, hasCorpus } from '../../support/corpus.ts';

interface Edit {
  readonly id: string;
  readonly base: string;
  readonly head: string;
  readonly effect: 'weakened' | 'strengthened' | 'neutral' | 'depends' | 'invalid';
  readonly rules: readonly string[];
}

const has = hasCorpus('falco', 'edits', 'index.json');
const edits = has ? (JSON.parse(readFileSync(corpusPath('falco', 'edits', 'index.json'), 'utf8')) as readonly Edit[]) : [];

const read = (...parts: readonly string[]) =>
  parseArtifact(sourceFile('falco_rules.yaml', readFileSync(corpusPath('falco', ...parts), 'utf8')), { kind: 'falco' }, new Map());

const judge = (base: readonly string[], head: readonly string[]) => {
  const [before, now] = [read(...base), read(...head)];
  const former = repositoryUnit({ unit: 'folder', path: '', artifacts: [before] });
  return analyze({
    artifacts: [now],
    units: [repositoryUnit({ unit: 'folder', path: '', artifacts: [now], former })],
    rules: [ruleWeakened, ruleDisabled].map(rule => activate(rule as unknown as AnyRule)),
    facts: { today: '2026-11-24', buildContexts: new Map() },
  }).findings;
};

describe.runIf(has)('changes of Falco’s rules, read and classified by people', () => {
  test.each(edits.filter(({ effect }) => effect !== 'invalid').map(edit => [edit.id, edit.effect, edit] as const))(
    '%s: %s',
    (_, effect, { base, head, rules }) => {
      const findings = judge(['edits', base], ['edits', head]);
      expect(findings.length > 0).toBe(effect === 'weakened' || effect === 'depends');
      // By rule where a change makes one weaker and another stronger.
      if (effect === 'weakened') for (const rule of rules) expect(findings.map(({ message }) => message).join('\n')).toContain(rule);
    },
  );

  test.each([
    ['2.0.0', '3.0.0', ['Clear Log Activities']],
    ['3.2.0', '4.0.0', ['Fileless execution via memfd_create', 'Read sensitive file untrusted', 'Clear Log Activities']],
    ['5.0.0', '5.1.0', ['Contact K8S API Server From Container', 'Run shell untrusted', 'Read sensitive file untrusted']],
  ])('from %s to %s these rules see less: %s', (from, to, rules) => {
    const lost = judge(['releases', `falco_rules-${from}.yaml`], ['releases', `falco_rules-${to}.yaml`]).filter(
      ({ messageId }) => messageId === 'lost',
    );
    for (const rule of rules) expect(lost.some(({ message }) => message.includes(rule))).toBe(true);
  });
});
