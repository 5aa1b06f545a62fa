import { errorPlace, errorSentence } from '../../../policy/config-error.ts';
import type { GatedImages } from '../../../review/images/gate-images.ts';
import type { ImageReview } from '../../../review/images/image-review.ts';
import { countOf } from '../../../verdict/counted-noun.ts';
import { logLine } from '../../escape.ts';
import type { Paint } from '../../terminal.ts';
import { groupImages, placeOf } from '../image-groups.ts';
import { attentionOf, signerSentence, signingVerdictSentence, stateWords, statusOf } from '../image-words.ts';
import { renderImageText } from '../verify-text.ts';

/** More are counted. */
const maxListed = 50;

/** What the signing gate said of a change, for a terminal: images that need attention with all reasons, the others in a line each, the verdict last. */
export const renderImagesText = (gated: GatedImages, paint: Paint): string => {
  const { conclusion } = gated.verdict;
  const style = conclusion === 'pass' ? 'good' : conclusion === 'warn' ? 'warn' : 'bad';
  return `${[...partsOf(gated, paint), paint(style, `Images: ${logLine(signingVerdictSentence(gated.verdict))}`)].join('\n\n')}\n`;
};

const partsOf = (gated: GatedImages, paint: Paint): readonly string[] => {
  switch (gated.state) {
    case 'nothing':
      return [logLine(gated.reason)];
    case 'unusable':
      return 'problem' in gated.problems
        ? []
        : gated.problems.errors
            .slice(0, maxListed)
            .map(error => `${paint('bad', 'error')} ${logLine(errorPlace(error))}: ${logLine(errorSentence(error))}`);
    case 'reviewed':
      return [...reviewedParts(gated.review, paint), ...gated.notes.map(note => `${paint('note', 'note')}: ${logLine(note)}`)];
  }
};

const reviewedParts = (review: ImageReview, paint: Paint): readonly string[] => {
  const { exempt, files, notifications } = review;
  const groups = groupImages(review);
  const loud = groups.filter(({ first }) => attentionOf(first) !== undefined || statusOf(first.judgement) !== 'met');
  const quiet = groups.filter(group => !loud.includes(group));
  const quietLines = quiet
    .slice(0, maxListed)
    .map(
      ({ first, places }) =>
        `${paint('good', '✓')} ${stateWords(first.judgement)} ${logLine(first.node.text)} ${paint('dim', `(${logLine(places.join(', '))})`)}`,
    );
  const more = quiet.length - quietLines.length;
  return [
    ...loud.map(({ first, places }) => {
      const signer = signerSentence(first);
      return [
        renderImageText(first.judgement, paint),
        `  ${paint('dim', `Named at ${logLine(places.join(', '))}`)}`,
        ...(signer === undefined ? [] : [`  ${logLine(signer)}`]),
      ].join('\n');
    }),
    ...(quietLines.length > 0 ? [[...quietLines, ...(more > 0 ? [`and ${countOf(more, 'more image')}`] : [])].join('\n')] : []),
    ...(exempt.length > 0
      ? [
          paint(
            'dim',
            `${countOf(exempt.length, 'place')} with nothing to verify: ${logLine(
              exempt
                .slice(0, maxExempt)
                .map(({ path, node }) => `${placeOf(path, node.range, files)} ${node.text}`)
                .join(', '),
            )}${exempt.length > maxExempt ? ` and ${exempt.length - maxExempt} more` : ''}.`,
          ),
        ]
      : []),
    ...notifications.map(
      ({ level, path, message }) =>
        `${paint(level === 'error' ? 'bad' : 'note', level)}${path === '' ? '' : ` ${logLine(path)}`}: ${logLine(message)}`,
    ),
  ];
};

const maxExempt = 5;
