import type { ImageJudgement } from '../../signing/image-judgement.ts';
import type { Section } from '../budgeted-markdown.ts';
import { codeCell, messageMarkdown, shorten } from '../escape.ts';
import { maxShownText } from '../limits.ts';
import { statusMark } from '../summary-sections.ts';
import type { ImageGroup } from './image-groups.ts';
import { cell, cellList } from './image-markdown.ts';
import { claimedSigners, stateWords, statusOf } from './image-words.ts';
import { shortTime, signersOf } from './signature-words.ts';

/** One row for each image; a part of the room, so that the reasons have some too. */
export const imageTable = (groups: readonly ImageGroup[]): Section => ({
  open: '| Result | Image | Where | Digest | Signed by | Policy | Proof of time |\n|---|---|---|---|---|---|---|\n',
  items: groups.map(group => ({ markdown: imageRow(group) })),
  noun: 'image',
  close: '\n',
  share: 0.4,
});

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
