import { describe, expect, test } from 'vitest';
import { renderOutput } from '../../src/cli/commands/render.ts';
import { corpusPath, hasCorpus } from '../support/corpus.ts';
import { compareStreams, isSameError, type Verdict } from './compare-streams.ts';
import { type ChartCase, chartCases } from './helm-charts.ts';
import { knownFunctionDifferences } from './helm-differences.ts';
import { answerFunction, type FunctionCase, functionCases } from './helm-functions.ts';

const words = (text: string): string => text.split(/\s+/u).toSorted().join(' ');

const isRight = (item: FunctionCase, helm: 3 | 4): boolean => {
  const wanted = item.helm?.includes(helm) ? item : helm === 3 ? item.helm3 : item.helm4;
  const given = answerFunction(item, helm);
  if (wanted?.error !== undefined)
    return 'error' in given && (item.truncated ? given.error.startsWith(wanted.error.slice(0, 300)) : given.error === wanted.error);
  if ('error' in given || wanted?.output === undefined) return false;
  if (item.shape) return new RegExp(`^(?:${wanted.output})$`, 'su').test(given.output);
  return item.unordered ? words(given.output) === words(wanted.output) : given.output === wanted.output;
};

describe.runIf(hasCorpus('helm-functions'))('the functions and the language of templates', () => {
  test.each([3, 4] as const)(
    'print and refuse what Helm %s prints and refuses, but for the differences that are known',
    helm => {
      const cases = functionCases(corpusPath('helm-functions'));
      const wrong = cases.filter(item => !isRight(item, helm)).map(({ id }) => id);
      expect(wrong.filter(id => !knownFunctionDifferences.has(id))).toEqual([]);
      expect(1 - wrong.length / cases.length).toBeGreaterThan(0.995);
    },
    120_000,
  );
});

const folder = corpusPath('helm-charts');

const verdictOf = ({ chart, args, output, error, unstable }: ChartCase): Verdict | 'same-error' => {
  const rendered = renderOutput([chart, ...args], folder);
  if (error !== undefined) return rendered.state === 'failed' && isSameError(error, rendered.reason) ? 'same-error' : 'different';
  return rendered.state === 'printed' ? compareStreams(output ?? '', rendered.text, unstable) : 'different';
};

describe.runIf(hasCorpus('helm-charts'))('own and public charts', () => {
  test.each(['3', '4'] as const)(
    'print and fail as with Helm %s, nearly all of them to the letter but for blank lines',
    helm => {
      const cases = chartCases(folder).filter(item => item.helm === helm);
      const verdicts = cases.map(item => ({ id: item.id, verdict: verdictOf(item) }));
      expect(verdicts.filter(({ verdict }) => verdict === 'different').map(({ id }) => id)).toEqual([]);
      const printed = verdicts.filter(({ verdict }) => verdict !== 'same-error');
      expect(printed.length).toBeGreaterThan(200);
      expect(printed.filter(({ verdict }) => verdict === 'same-text').length / printed.length).toBeGreaterThanOrEqual(0.97);
    },
    120_000,
  );
});
