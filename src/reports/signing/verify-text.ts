import type { TraceStep } from '../../signing/evidence.ts';
import type { ImageJudgement } from '../../signing/image-judgement.ts';
import { logLine, shorten } from '../escape.ts';
import { maxShownText } from '../limits.ts';
import type { Paint } from '../terminal.ts';
import { explainJudgement, explainSignature, flattenPoints, type Point } from './explanation.ts';
import { countStates } from './image-groups.ts';
import { nextStepOf, sentencesOf, stateWords, statusOf } from './image-words.ts';
import { describeStep } from './signature-words.ts';

type Style = Parameters<Paint>[0];

const signs: Readonly<Record<Point['status'], readonly [string, Style]>> = {
  met: ['✓', 'good'],
  warned: ['!', 'warn'],
  'not-met': ['✗', 'bad'],
  undetermined: ['?', 'bad'],
  plain: ['·', 'dim'],
};

const stepSigns: Readonly<Record<TraceStep['outcome'], Point['status']>> = {
  found: 'met',
  none: 'plain',
  unsupported: 'plain',
  skipped: 'warned',
  failed: 'not-met',
};

/** Longest text of one line, in UTF-16 units. */
const maxLine = 2_000;

const line = (text: string): string => shorten(logLine(text), maxLine);

/** What `verify` found, for a terminal: each image with the reasons of its verdict and the next step, then a count. */
export const renderVerifyText = (judgements: readonly ImageJudgement[], paint: Paint): string => {
  const worst = (['not-met', 'undetermined', 'warned'] as const).find(status =>
    judgements.some(judgement => statusOf(judgement) === status),
  );
  const tail = judgements.length === 0 ? 'No image was named.' : `${countStates(judgements)}.`;
  return `${[...judgements.map(judgement => renderImageText(judgement, paint)), paint(signs[worst ?? 'met'][1], tail)].join('\n\n')}\n`;
};

/** One image: its state, why, what was looked at, and the next step. */
export const renderImageText = (judgement: ImageJudgement, paint: Paint): string => {
  const { image, digest, signatures, remarks, trace } = judgement;
  const pointLine = (point: Point, depth: number): string => {
    const [sign, style] = signs[point.status];
    return `${'  '.repeat(depth + 1)}${paint(style, sign)} ${line(point.text)}`;
  };
  const block = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`  ${paint('dim', title)}`, ...lines];
  const policies = explainJudgement(judgement, 'everything');
  const step = nextStepOf(judgement);
  const sentences = sentencesOf(judgement);
  return [
    `${paint(signs[statusOf(judgement)][1], shorten(line(stateWords(judgement)), maxShownText))} ${paint('strong', line(image))}`,
    ...(digest === undefined ? [] : [`  ${paint('dim', digest)}`]),
    ...sentences.map(sentence => `  ${line(sentence)}`),
    ...block(
      'Policies',
      flattenPoints(policies).map(({ point, depth }) => pointLine(point, depth + 1)),
    ),
    ...block(
      'Signed by',
      policies.length > 0 ? [] : flattenPoints(signatures.map(explainSignature)).map(({ point, depth }) => pointLine(point, depth + 1)),
    ),
    ...block(
      'Looked at',
      trace.map(one => pointLine({ status: stepSigns[one.outcome], text: describeStep(one), points: [] }, 1)),
    ),
    ...block(
      'Good to know',
      remarks.map(remark => pointLine({ status: 'plain', text: remark, points: [] }, 1)),
    ),
    ...(step === undefined ? [] : [`  ${paint('good', 'What to do:')} ${line(step)}`]),
  ].join('\n');
};
