import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { expect } from 'vitest';
import type { ReviewRun } from './review-run.ts';

const headlines: Readonly<Record<string, string>> = {
  pass: '## Tidewaiter: Passed\n',
  warn: '## Tidewaiter: Passed with findings\n',
  block: '## Tidewaiter: Blocked\n',
  incomplete: '## Tidewaiter: Incomplete\n',
};

let validator: ValidateFunction | undefined;

/** Compiled once for each process. */
const sarifValidator = (): ValidateFunction => {
  if (!validator) {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(new URL('../fixtures/sarif-schema-2.1.0.json', import.meta.url), 'utf8'));
    // It is written for draft 4, but has nothing that later drafts read otherwise.
    validator = ajv.compile(schema);
  }
  return validator;
};

/** Fails with the schema's own words. */
const checkSarif = (log: Log): void => {
  const validate = sarifValidator();
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
};

const resultsOf = (log: Log): readonly Result[] => log.runs.flatMap(run => run.results ?? []);

/** `path:line` of a result, its path decoded. */
const placeOf = ({ locations }: Result): string => {
  const place = locations?.[0]?.physicalLocation;
  return `${decodeURIComponent(place?.artifactLocation?.uri ?? '')}:${place?.region?.startLine ?? 1}`;
};

const number = (text: string | undefined): number => Number(text ?? 'NaN');

/** Whether the images alone keep the job from passing. */
const imagesHoldUp = ({ outputs }: ReviewRun): boolean => ['block', 'incomplete'].includes(outputs['image-verdict'] ?? '');

/** What the log says of refused images is what is annotated. */
const checkImages = ({ annotations }: ReviewRun, results: readonly Result[]): void => {
  for (const { path, line } of annotations.filter(({ title, level }) => title === 'Image refused' && level !== 'notice'))
    expect(results.map(result => `${result.ruleId} ${placeOf(result)}`)).toContain(`image-signing/unverified-image ${path}:${line}`);
};

/** Of what severity a rule's results at a place are; a family is named by a word alone, and the log has its parts, of which one is as severe. */
const severitiesIn = (results: ReturnType<typeof resultsOf>, ruleId: string, place: string): readonly unknown[] => {
  const isFamily = !ruleId.includes('/');
  return results
    .filter(result => (isFamily || result.ruleId === ruleId) && placeOf(result) === place)
    .map(({ properties }) => properties?.['severity'])
    .slice(0, isFamily ? undefined : 1);
};

/** Holds for every review that came to a verdict: its five outputs say the same. */
export const checkReview = (run: ReviewRun): void => {
  const { verdict = '', outputs, exitCode, annotations, summary, sarif, isSummaryTooLarge, runnerWarnings } = run;
  expect(summary.startsWith(headlines[verdict] ?? `no such verdict: ${verdict}`)).toBe(true);
  expect([isSummaryTooLarge, runnerWarnings]).toEqual([false, []]);
  const imageVerdict = outputs['image-verdict'];
  if (verdict !== 'incomplete') expect(exitCode).toBe(verdict === 'block' || imagesHoldUp(run) ? 1 : 0);
  const bySeverity = ['critical', 'high', 'medium', 'low', 'info'].map(severity => number(outputs[severity]));
  expect(bySeverity.reduce((sum, count) => sum + count, 0)).toBe(number(outputs['findings']));
  if (verdict === 'pass') expect(outputs['findings']).toBe('0');
  if (verdict === 'pass' && imageVerdict === undefined) expect(annotations).toEqual([]);
  if (!sarif) return;
  checkSarif(sarif);
  const results = resultsOf(sarif);
  const [invocation] = sarif.runs[0]?.invocations ?? [];
  const isWhole = annotations.every(({ title }) => title !== 'Not evaluated') && verdict !== 'incomplete' && imageVerdict !== 'incomplete';
  // A refused image may stand beside one that could not be verified.
  if (imageVerdict !== 'block') expect(invocation?.executionSuccessful).toBe(isWhole);
  checkImages(run, results);
  for (const { path, line, title = '' } of annotations) {
    const [severity, ruleId] = title.split(': ');
    // Control characters are shown as escapes in annotations, but are what they are in the log.
    if (ruleId === undefined || path?.includes('\\u{')) continue;
    const told = severitiesIn(results, ruleId, `${path}:${line}`);
    expect(told, `${title} at ${path}:${line} in the SARIF log`).toContain(severity);
    if (/^[\w./-]+$/u.test(path ?? '') && !summary.includes('did not fit')) expect(summary).toContain(`\`${path}:${line}\``);
  }
};
