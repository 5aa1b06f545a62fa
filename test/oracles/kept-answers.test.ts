import { describe, expect, test } from 'vitest';
import { requireTools, toolPath } from '../support/signing/tools.ts';
import { judgeNames, judges } from './judges.ts';
import { askJudge, differences, type KeptAnswer, keptAnswers } from './kept-answers.ts';

const wordOf = ({ answer, error }: KeptAnswer): string => JSON.stringify([answer, error]);

describe.each(judgeNames)('%s', name => {
  const kept = keptAnswers(name);

  test('has questions of different answers', () => {
    expect(kept.length).toBeGreaterThanOrEqual(judges[name].origin.kind === 'part' ? 6 : 3);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
    expect(new Set(kept.map(wordOf)).size).toBeGreaterThan(1);
    expect(kept.filter(({ error }) => error?.startsWith('panic'))).toEqual([]);
  });

  // Differences are meant to be read: when a new version answers otherwise, `npm run oracles -- --update` keeps what it says.
  test.runIf(requireTools(name))('says what is kept of it', { timeout: 120_000 }, async () => {
    expect(differences(kept, await askJudge(name, toolPath(name), kept))).toEqual([]);
  });
});
