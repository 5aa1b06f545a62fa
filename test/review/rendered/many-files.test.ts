import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../../src/review/result.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { deployedChart } from '../../support/deployed-repository.ts';
import { causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const rules = allRules.filter(({ meta: { id } }) => id === 'kubernetes/privileged-container');

const values = 'charts/web/values.yaml';

/** A review of a change of the chart's values, in a repository with further files. */
const reviewAmong = (further: Files, to: string, isLocal: boolean): Promise<ReviewResult> => {
  const base = { ...deployedChart, ...further };
  return reviewChange({ base, head: { ...base, [values]: to }, isLocal }, { rules });
};

const many = (length: number, path: (at: number) => string, text: (at: number) => string): Files =>
  Object.fromEntries(Array.from({ length }, (_, at) => [path(at), text(at)]));

const messages = ({ notifications }: ReviewResult): readonly string[] =>
  notifications.filter(({ code }) => code === 'not-rendered').map(({ level, message }) => `${level}: ${message}`);

describe('a chart of very many files', () => {
  const files = many(
    650,
    at => `charts/web/files/${String(at).padStart(3, '0')}.conf`,
    at => `a=${at}\n`,
  );
  const privileged = deployedChart[values].replace('privileged: false', 'privileged: true');

  test('is not green at a host, which says how many were not read, which, and who reads them', async () => {
    const result = await reviewAmong(files, privileged, false);
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(messages(result).join('\n')).toMatch(
      /"charts\/web\/files\/\d+\.conf", "[^"]*", "[^"]*" and \d+ more of its files were not read, which are too many for one review: "tidewaiter review" in a clone reads them/u,
    );
  });

  test('is judged where reading costs nothing', async () => {
    const result = await reviewAmong(files, privileged, true);
    expect(causedLines(result)).toEqual([`${values}:4 kubernetes/privileged-container [new]`]);
    expect(messages(result)).toEqual([]);
  });

  test('is judged at a host where its files are read in two rounds and are not too many together', async () => {
    const result = await reviewAmong(Object.fromEntries(Object.entries(files).slice(0, 500)), privileged, false);
    expect(causedLines(result)).toEqual([`${values}:4 kubernetes/privileged-container [new]`]);
  });
});

describe('a repository in which very many files may say what is deployed', () => {
  const application = (at: number): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web-${at}}\nspec:\n  source:\n    path: ${at === 249 ? 'charts/web' : 'charts/other'}\n    helm: {valuesObject: {security: {privileged: true}, agent: true}}\n`;
  const declared = {
    ...many(250, at => `argocd/${String(at).padStart(3, '0')}.yaml`, application),
    'charts/web/templates/pod.yaml': deployedChart['charts/web/templates/pod.yaml'].replace(
      '{{- toYaml .Values.security',
      '{{- toYaml (ternary .Values.security (dict "privileged" false) (eq .Values.mode "agent"))',
    ),
    [values]: `${deployedChart[values]}mode: web\n`,
  };

  test('is judged in all environments where reading costs nothing', async () => {
    const result = await reviewAmong(declared, `${deployedChart[values]}mode: agent\n`, true);
    expect(causedLines(result)).toEqual([expect.stringContaining('kubernetes/privileged-container [new]')]);
    expect(messages(result)).toEqual([]);
  });

  test('is judged at a host in those that two hundred files tell of, and the others are told', async () => {
    const result = await reviewAmong(declared, `${deployedChart[values]}mode: agent\n`, false);
    expect(causedLines(result)).toEqual([]);
    expect(messages(result)).toEqual([
      'warning: 50 files that may say how charts and kustomizations are deployed were not read, those least likely to: "argocd/200.yaml", "argocd/201.yaml", "argocd/202.yaml" and 47 more. What is deployed as they say was not judged; "tidewaiter review" in a clone reads all of them.',
    ]);
  });
});
