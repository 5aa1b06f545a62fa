import type { ImageReview } from '../../review/images/image-review.ts';
import type { Section } from '../budgeted-markdown.ts';
import { bySeverity, placeOf } from './image-groups.ts';
import { cell, cellList, placesMarkdown, valueMarkdown } from './image-markdown.ts';
import { type SignerChange, signerChangeOf } from './signer-change.ts';

/** Who signed the images that stood there before, and who signed those that stand there now. */
export const signerTables = (review: ImageReview): Section => ({
  open: '### Changed signers\n\n',
  items: signerItems(review),
  noun: 'image',
  close: '\n',
  share: 0.5,
});

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
  const head = `${valueMarkdown(text)} in ${placesMarkdown(places)}, where ${valueMarkdown(image)} stood before:`;
  return `${head}\n\n| | Before | Now |\n|---|---|---|\n${rows.join('')}\n`;
};
