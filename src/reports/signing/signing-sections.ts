import type { ExemptImage, ImageReview } from '../../review/image-review.ts';
import type { ImageJudgement } from '../../signing/image-judgement.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { fillBudget, type Section } from '../budgeted-markdown.ts';
import { codeBlock, codeCell, codeSpan, messageMarkdown, plainLine, shorten } from '../escape.ts';
import { maxShownMessage, maxShownPath, maxShownText } from '../limits.ts';
import { rewriteLines } from '../suggestion.ts';
import { foldedList, ledgerSection, listItem, noteLine, statusMark } from '../summary-sections.ts';
import { explainJudgement, flattenPoints, limitPoints } from './explanation.ts';
import { bySeverity, groupImages, type ImageGroup, placeOf } from './image-groups.ts';
import { claimedSigners, exceptionSentence, nextStepOf, sentencesOf, stateWords, statusOf } from './image-words.ts';
import { describeStep, shortDigests, shortTime, signersOf } from './signature-words.ts';
import { type SignerChange, signerChangeOf } from './signer-change.ts';

/** What a cell of the table lists before it counts. */
const maxCellItems = 3;
/** Points under one point of an explanation. */
const maxPoints = 8;
/** Bytes that the explanation of one image may take: no image can push the others out. */
const maxDetailBytes = 24_576;

/** What a report of the signing gate tells, in its order; what may be long is bounded by its share of the room. */
export const signingSections = (review: ImageReview): readonly Section[] => {
  const groups = groupImages(review);
  const unsettled = groups.filter(({ first }) => statusOf(first.judgement) !== 'met');
  return [
    {
      open: '| Result | Image | Where | Digest | Signed by | Policy | Proof of time |\n|---|---|---|---|---|---|---|\n',
      items: groups.map(group => ({ markdown: imageRow(group) })),
      noun: 'image',
      close: '\n',
      share: 0.4,
    },
    {
      open: '### Why, and what to do\n\n',
      items: unsettled.map(group => ({ markdown: imageDetail(group) })),
      noun: 'image',
      close: '\n',
      share: 0.6,
    },
    {
      open: '### Changed signers\n\n',
      items: signerItems(review),
      noun: 'image',
      close: '\n',
      share: 0.5,
    },
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
    return sentence === undefined ? [] : [listItem(`${codeSpan(shorten(node.text, maxShownText))}: ${sentenceMarkdown(sentence)}`)];
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
  `${codeSpan(placeOf(path, node.range, files))} ${codeSpan(shorten(node.text, maxShownText))}: ${sentenceMarkdown(reason)}`;

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

const sentenceMarkdown = (text: string): string => messageMarkdown(shorten(text, maxShownMessage));

const cell = (text: string): string => codeCell(shorten(shortDigests(text), maxShownText));

/** The first items of a cell, and how many more there are. */
const cellList = (items: readonly string[]): string => {
  const more = items.length - maxCellItems;
  return [...items.slice(0, maxCellItems), ...(more > 0 ? [`and ${countOf(more, 'more', 'more')}`] : [])].join('<br>');
};

const imageRow = ({ first: { node, judgement }, places }: ImageGroup): string => {
  const { digest, signatures, policies } = judgement;
  const times = [...new Set(signatures.flatMap(signature => signature.times.map(shortTime)))];
  const applied = policies.filter(({ state }) => state !== 'not-applicable');
  const cells = [
    `${statusMark[statusOf(judgement)]} ${stateMarkdown(judgement)}`,
    cell(node.text),
    cellList(places.map(cell)),
    digest === undefined ? 'not known' : cell(digest),
    signerCell(judgement),
    applied.length === 0 ? 'none' : cellList(applied.map(({ policy }) => cell(policy))),
    times.length === 0 ? 'none' : cellList(times),
  ];
  return `| ${cells.join(' | ')} |\n`;
};

const stateMarkdown = (judgement: ImageJudgement): string => messageMarkdown(shorten(stateWords(judgement), maxShownText), codeCell);

const signerCell = (judgement: ImageJudgement): string => {
  const signers = signersOf(judgement.signatures).map(
    ({ subject, issuer }) => `${cell(subject)}${issuer === undefined ? '' : `, issuer ${cell(issuer)}`}`,
  );
  if (signers.length > 0) return cellList(signers);
  const claimed = claimedSigners(judgement);
  if (claimed.length > 0) return `not accepted: ${cellList(claimed.map(cell))}`;
  return judgement.state === 'undetermined' ? 'not known' : 'nobody that the policy accepts';
};

const placesMarkdown = (places: readonly string[]): string => {
  const more = places.length - maxCellItems;
  return `${places.slice(0, maxCellItems).map(codeSpan).join(', ')}${more > 0 ? ` and ${countOf(more, 'more place')}` : ''}`;
};

/** All about one image that does not simply pass. */
const imageDetail = ({ first, places }: ImageGroup): string => {
  const { node, judgement } = first;
  const { digest, trace, remarks } = judgement;
  const step = nextStepOf(judgement);
  const head = [
    `#### ${statusMark[statusOf(judgement)]} ${codeSpan(shorten(node.text, maxShownText))}: ${messageMarkdown(shorten(stateWords(judgement), maxShownText))}`,
    `${placesMarkdown(places)}${digest === undefined ? '' : `, digest ${codeSpan(digest)}`}`,
    sentencesOf(judgement).map(sentenceMarkdown).join(' '),
    ...(step === undefined ? [] : [`**What to do.** ${sentenceMarkdown(step)}`]),
  ].join('\n\n');
  const reasons = flattenPoints(limitPoints(explainJudgement(judgement, 'failures'), maxPoints)).map(({ depth, point }) => ({
    markdown: `${'  '.repeat(depth)}- ${point.status === 'plain' ? '' : `${statusMark[point.status]} `}${sentenceMarkdown(point.text)}\n`,
  }));
  const sections: readonly Section[] = [
    { open: '', items: reasons, noun: 'line', close: '\n', share: 0.8 },
    { open: '', items: remarks.map(remark => listItem(sentenceMarkdown(remark))), noun: 'remark', close: '\n', share: 0.5 },
    foldedList(
      `Looked at ${countOf(trace.length, 'place')}`,
      'place',
      trace.map(traceStep => listItem(sentenceMarkdown(describeStep(traceStep)))),
    ),
  ];
  return fillBudget(`${head}\n\n`, sections, '', maxDetailBytes).payload;
};

/** One table for each pair of images, whose signers differ at all. */
const signerItems = (review: ImageReview): Section['items'] => {
  const { images, files } = review;
  const changed = bySeverity(images).flatMap(({ path, node, judgement, replaced }) => {
    const change = replaced && signerChangeOf(replaced, judgement);
    return change?.facts.some(fact => fact.change !== 'same')
      ? [{ change, before: replaced?.image ?? '', text: node.text, place: placeOf(path, node.range, files) }]
      : [];
  });
  const alike = Map.groupBy(changed, ({ change, before, text }) => JSON.stringify([before, text, change]));
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            markdown: signerTable(
              first,
              [first, ...others].map(({ place }) => place),
            ),
          },
        ],
  );
};

interface ToldChange {
  readonly change: SignerChange;
  readonly before: string;
  readonly text: string;
}

const signerTable = ({ change: { facts, now }, before: image, text }: ToldChange, places: readonly string[]): string => {
  const nobody = { signed: 'none', unsigned: 'nobody that the policy accepts', unknown: 'not known' }[now];
  const rows = facts.map(({ name, before, after, change }) => {
    const absent = name === 'Signer' ? nobody : 'none';
    const label = change === 'changed' ? `**${name}**` : name;
    return `| ${label} | ${before.length === 0 ? 'none' : cellList(before.map(cell))} | ${after.length === 0 ? absent : cellList(after.map(cell))} |\n`;
  });
  const head = `${codeSpan(shorten(text, maxShownText))} in ${placesMarkdown(places)}, where ${codeSpan(shorten(image, maxShownText))} stood before:`;
  return `${head}\n\n| | Before | Now |\n|---|---|---|\n${rows.join('')}\n`;
};
