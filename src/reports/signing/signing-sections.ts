import type { ExemptImage, ImageReview } from '../../review/images/image-review.ts';
import type { Section } from '../budgeted-markdown.ts';
import { rewriteLines } from '../comments/suggestion.ts';
import { codeBlock, codeSpan, plainLine, shorten } from '../escape.ts';
import { maxShownMessage, maxShownPath, maxShownText } from '../limits.ts';
import { foldedList, ledgerSection, listItem, noteLine } from '../summary-sections.ts';
import { imageDetails } from './image-detail.ts';
import { groupImages, type ImageGroup, placeOf } from './image-groups.ts';
import { sentenceMarkdown, valueMarkdown } from './image-markdown.ts';
import { imageTable } from './image-table.ts';
import { exceptionSentence } from './image-words.ts';
import { shortDigests } from './signature-words.ts';
import { signerTables } from './signer-table.ts';

/** What a report of the signing gate tells, in its order; what may be long is bounded by its share of the room. */
export const signingSections = (review: ImageReview): readonly Section[] => {
  const groups = groupImages(review);
  return [
    imageTable(groups),
    imageDetails(groups),
    signerTables(review),
    exceptionSection(groups),
    pinSection(review),
    exemptSection(review),
    foldedList(
      `Notes (${review.notifications.length})`,
      'note',
      review.notifications.map(notification => listItem(noteLine(notification, review.files))),
    ),
    ledgerSection(review.coverage),
  ];
};

/** Where the policy comes from. */
export const signingFoot = ({ policy }: ImageReview): string =>
  `<sub>Judged by the image policies of ${codeSpan(shorten(policy.origin, maxShownPath))}, ${codeSpan(shortDigests(shorten(policy.digest, maxShownText)))}.</sub>\n`;

const exceptionSection = (groups: readonly ImageGroup[]): Section => {
  const items = groups.flatMap(({ first: { node, judgement } }) => {
    const sentence = exceptionSentence(judgement);
    return sentence === undefined ? [] : [listItem(`${valueMarkdown(node.text)}: ${sentenceMarkdown(sentence)}`)];
  });
  return foldedList(`Exceptions (${items.length})`, 'exception', items);
};

const exemptSection = ({ exempt, files }: ImageReview): Section =>
  foldedList(
    `Nothing to verify (${exempt.length})`,
    'image',
    exempt.map(image => listItem(exemptLine(image, files))),
  );

const exemptLine = ({ path, node, reason }: ExemptImage, files: ImageReview['files']): string =>
  `${codeSpan(placeOf(path, node.range, files))} ${valueMarkdown(node.text)}: ${sentenceMarkdown(reason)}`;

/** Pins as the lines of a diff, which can be copied. */
const pinSection = ({ images, files }: ImageReview): Section => {
  const items = images.flatMap(({ path, node, pin }) => {
    const file = files.get(path);
    if (!pin || !file) return [];
    const { before, after } = rewriteLines(file, pin.edits);
    const lines = (sign: string, text: string): readonly string[] =>
      text.split(/\r?\n/u).flatMap(line => (line === '' ? [] : [`${sign}${plainLine(shorten(line, maxShownMessage))}`]));
    const diff = codeBlock([...lines('-', before), ...lines('+', after)].join('\n'), 'diff');
    return [{ markdown: `${codeSpan(placeOf(path, node.range, files))}: ${sentenceMarkdown(pin.title)}.\n\n${diff}\n\n` }];
  });
  return { ...foldedList(`Pins of the digests that were verified (${items.length})`, 'pin', items), share: 0.5 };
};
