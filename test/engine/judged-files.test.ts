import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { type Analysis, analyze, type JudgedFiles } from '../../src/engine/analyze.ts';
import { addLocalFile } from '../../src/rules/dockerfile/add-local-file.ts';
import type { Report, Rule } from '../../src/rules/rule.ts';

const dockerfile = (path: string) => parseDockerfile(sourceFile(path, 'FROM scratch\nADD a /a\nADD a /a\n'));

describe('files that are judged again', () => {
  const visited: string[] = [];
  const rule: Rule<'dockerfile'> = {
    meta: { ...addLocalFile.meta, messages: { local: 'Twice.' } },
    visit: {
      *copy({ keywordRange: at }): Iterable<Report> {
        visited.push(`${at.start}`);
        yield { messageId: 'local', at };
        yield { messageId: 'local', at, undetermined: { level: 'warning', reason: 'Nobody knows.' } };
      },
    },
  };
  const judge = (artifacts: readonly ReturnType<typeof dockerfile>[], judged?: JudgedFiles, findings = 100): Analysis =>
    analyze({
      artifacts,
      rules: [activate(rule)],
      facts: { today: '2026-06-15', buildContexts: new Map() },
      bounds: { findings, text: 10_000 },
      judged,
    });

  test('have the same findings and notes, and no rule looks at them', () => {
    const [one, other] = [dockerfile('Dockerfile'), dockerfile('web/Dockerfile')];
    const judged: JudgedFiles = new WeakMap();
    const fresh = judge([one, other]);
    expect(fresh.findings).toHaveLength(4);
    expect(judge([one], judged).findings).toEqual(fresh.findings.slice(0, 2));
    visited.length = 0;
    expect(judge([one, other], judged)).toEqual(fresh);
    expect(visited).toEqual(['13', '22']);
    expect(judge([other, one], judged).findings).toEqual(fresh.findings);
    expect(visited).toHaveLength(2);
  });

  test('are bounded as if they were judged anew', () => {
    const [one, other] = [dockerfile('Dockerfile'), dockerfile('web/Dockerfile')];
    const judged: JudgedFiles = new WeakMap();
    judge([one, other], judged);
    const { findings, unjudged } = judge([one, other], judged, 3);
    expect(findings).toEqual(judge([one, other], undefined, 3).findings);
    expect([...unjudged.keys()]).toEqual(['web/Dockerfile']);
  });

  test('are not known when they were not judged to their end', () => {
    const one = dockerfile('Dockerfile');
    const judged: JudgedFiles = new WeakMap();
    expect(judge([one], judged, 1).unjudged.size).toBe(1);
    expect(judge([one], judged).findings).toHaveLength(2);
  });
});
