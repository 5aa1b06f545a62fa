import { describe, expect, test } from 'vitest';
import { noPaint, renderReviewText } from '../../src/reports/terminal.ts';
import { generatedReviews, isMerged } from '../support/generated-changes.ts';
import { hostileTexts } from '../support/hostile-text.ts';
import { reviewChange } from '../support/in-memory-repository.ts';

describe('a report for a terminal of any change', () => {
  test('says everything that it counts', async () => {
    for (const result of await generatedReviews(60)) {
      const text = renderReviewText(result, noPaint);
      const findings = text.match(/^(?: {2})?(?:critical|high|medium|low|info) .* \[[a-z]+\/[a-z-]+\](?: \(.*\))?$/gmu)?.length ?? 0;
      const problems = text.match(/^(?:error|warning|note)(?: .*?)?: /gmu)?.length ?? 0;
      const counted =
        text
          .match(/^(?:What became of )?[\d,]+ findings? (?:fixed|suppressed|not caused|below|of the base)/gmu)
          ?.reduce((sum, line) => sum + Number.parseInt(/\d+/u.exec(line)?.[0] ?? '', 10), 0) ?? 0;
      expect(problems).toBe(result.notifications.length);
      expect(findings + counted).toBe(
        result.delta.entries.filter(entry => entry.head || entry.state === 'unknown' || (!entry.fileRemoved && !isMerged(entry))).length,
      );
    }
  });

  test('has no trailing space, no control character and no command for a runner, whatever the change', async () => {
    for (const text of hostileTexts(150, 17)) {
      const word = text.replaceAll(/[\0$\\]/gu, '');
      const path = `${text.replaceAll('\0', '')}/Dockerfile`;
      const head = `FROM alpine:3.22\nADD ${word.replaceAll(/[\n\r]/gu, '')} /x\n \nWORKDIR ${word}\nUSER 1\n`;
      const result = await reviewChange({ base: { [path]: `${head}USER 2\n` }, head: { [path]: head } }, { policy: { scope: 'all' } });
      const report = renderReviewText(result, noPaint);
      expect(report).not.toMatch(/[ \t]$|\p{Cc}--\n/mv);
      expect(report).not.toMatch(/[\p{Cc}--\n]|[\u202A-\u202E\u2066-\u2069]|##\[|^\s*::/mv);
    }
  });
});
