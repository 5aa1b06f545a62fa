import { describe, expect, test } from 'vitest';
import type { FileArtifact } from '../../src/artifacts/artifact.ts';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { ActiveRule } from '../../src/engine/active-rule.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { proveFixes } from '../../src/engine/fixes/prove-fixes.ts';
import { planRules } from '../../src/engine/rule-runner.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { activeRules } from '../../src/review/judge.ts';
import { allRules } from '../../src/rules/catalog.ts';

const ruleId = 'dockerfile/add-local-file';
const facts = { today: '2026-06-15', buildContexts: new Map() };
const rules: readonly ActiveRule[] = activeRules(allRules, defaultPolicy).filter(({ rule }) => rule.meta.id === ruleId);
const parse = (text: string): FileArtifact => parseDockerfile(sourceFile('Dockerfile', text));
const withAdds = (count: number): string => `FROM scratch\n${'ADD a /a\n'.repeat(count)}`;

test('a rule that throws is told with its file, its name and its words', () => {
  const [active] = rules;
  if (!active) throw new Error('There is no such rule.');
  const broken: ActiveRule = {
    ...active,
    rule: {
      ...active.rule,
      prepare: () => {
        throw new RangeError(`out of wits${' and more'.repeat(100)}`);
      },
    },
  };
  const { findings, notifications } = analyze({ artifacts: [parse(withAdds(1))], rules: [broken, active], facts });
  expect(findings.map(finding => finding.ruleId)).toEqual([ruleId]);
  expect(notifications).toEqual([
    {
      code: 'rule-crashed',
      level: 'error',
      path: 'Dockerfile',
      ruleId,
      message: `The rule ${ruleId} failed on this file (RangeError: ${`out of wits${' and more'.repeat(100)}`.slice(0, 200)}). Its findings here are unknown; please report it as a bug.`,
    },
  ]);
});

test('a report that the profile of its file does not ask for is none: whoever decides that is told of the file and how severe it is', () => {
  const asked: string[] = [];
  const asks: ActiveRule['asks'] = (path, severity) => {
    asked.push(`${path} ${severity}`);
    return false;
  };
  const { findings } = analyze({ artifacts: [parse(withAdds(1))], rules: rules.map(active => ({ ...active, asks })), facts });
  expect(findings).toEqual([]);
  expect(asked).toEqual([`Dockerfile ${rules[0]?.rule.meta.severity}`]);
});

describe('a rule in one file', () => {
  const told = (count: number): unknown => {
    const { findings, notifications } = analyze({ artifacts: [parse(withAdds(count))], rules, facts });
    return { findings: findings.length, notes: notifications.map(({ code, level }) => `${code} ${level}`) };
  };

  test('says up to a thousand things', () => {
    expect(told(999)).toEqual({ findings: 999, notes: [] });
    expect(told(1_000)).toEqual({ findings: 1_000, notes: [] });
  });

  test('is stopped at the thousand and first, which is told as an error', () => {
    expect(told(1_001)).toEqual({ findings: 1_000, notes: ['too-many error'] });
  });

  test('offers no fix when it has as many findings as are kept, for it may have been stopped', () => {
    const fixesOf = (count: number): number => {
      const artifact = parse(withAdds(count));
      const { findings } = analyze({ artifacts: [artifact], rules, facts });
      expect(findings.every(({ fix }) => fix !== undefined)).toBe(true);
      const proven = proveFixes({ artifact, findings }, () => true, 'groups', {
        parse: (_, changed) => parse(changed),
        plan: planRules(rules),
        facts,
      });
      return proven.filter(({ fix }) => fix !== undefined).length;
    };
    expect(fixesOf(999)).toBe(999);
    expect(fixesOf(1_000)).toBe(0);
    expect(fixesOf(1_001)).toBe(0);
  });
});
