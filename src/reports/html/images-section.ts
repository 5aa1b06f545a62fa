import type { ImageReview, ReviewedImage } from '../../review/images/image-review.ts';
import { shorten } from '../escape.ts';
import { maxShownMessage, maxShownText } from '../limits.ts';
import { lineAddress, type TextsAt } from '../place-link.ts';
import { firstLineOf } from '../sarif/region.ts';
import { explainJudgement, flattenPoints, limitPoints, maxPoints } from '../signing/explanation.ts';
import { bySeverity } from '../signing/image-groups.ts';
import {
  claimedSigners,
  nextStepOf,
  sentencesOf,
  signerSentence,
  signingVerdictWords,
  stateWords,
  statusOf,
} from '../signing/image-words.ts';
import { describeStep, shortDigests, shortTime, signersOf } from '../signing/signature-words.ts';
import { fixDiff } from './fix-diff.ts';
import { foldedRows, incompleteness, ledger, noteRow } from './listed.ts';
import { folded, html, link, type Markup, type Part, sentence } from './markup.ts';
import { ofVerdict, type PageSection } from './page-section.ts';

/** Rows of the table; what is beyond is counted. */
const maxImages = 1_000;

const marks = { met: '✓', warned: '!', 'not-met': '✗', undetermined: '?' } as const;

const value = (text: string): Markup => html`<code>${shorten(shortDigests(text), maxShownText)}</code>`;

const lines = (items: readonly Part[]): readonly Markup[] => items.map(item => html`<div>${item}</div>`);

const placeOf = ({ path, node }: ReviewedImage, { files }: ImageReview, at: TextsAt): Markup => {
  const file = files.get(path);
  const line = file ? firstLineOf(file, node.range) : 1;
  return link(lineAddress(at, path, line), html`<code>${shorten(path, maxShownText)}:${line}</code>`);
};

const signersCell = ({ judgement }: ReviewedImage): Part => {
  const signers = signersOf(judgement.signatures).map(
    ({ subject, issuer }) => html`${value(subject)}${issuer !== undefined && html`, issuer ${value(issuer)}`}`,
  );
  if (signers.length > 0) return lines(signers);
  const claimed = claimedSigners(judgement);
  if (claimed.length > 0) return html`not accepted: ${lines(claimed.map(value))}`;
  return judgement.state === 'undetermined' ? 'not known' : 'nobody that the policy accepts';
};

const imageRow = (image: ReviewedImage, review: ImageReview, at: TextsAt): Markup => {
  const { digest, signatures, policies } = image.judgement;
  const status = statusOf(image.judgement);
  const applied = policies.filter(({ state }) => state !== 'not-applicable');
  const times = [...new Set(signatures.flatMap(signature => signature.times.map(shortTime)))];
  return html`<tr><td class="${status}"><span class="mark" aria-hidden="true">${marks[status]}</span> ${stateWords(image.judgement)}</td><td>${value(image.node.text)}</td><td>${placeOf(image, review, at)}</td><td>${digest === undefined ? 'not known' : value(digest)}</td><td>${signersCell(image)}</td><td>${applied.length === 0 ? 'none' : lines(applied.map(({ policy }) => value(policy)))}</td><td>${times.length === 0 ? 'none' : lines(times)}</td></tr>`;
};

const imageTable = (review: ImageReview, at: TextsAt): Markup => {
  const images = bySeverity(review.images);
  if (images.length === 0) return html`<p>No image was to be verified.</p>`;
  const more = images.length - maxImages;
  return html`<div class="wide" role="region" tabindex="0" aria-label="Images and their signatures"><table><thead><tr><th>Result</th><th>Image</th><th>Where</th><th>Digest</th><th>Signed by</th><th>Policy</th><th>Proof of time</th></tr></thead><tbody>${images.slice(0, maxImages).map(image => imageRow(image, review, at))}</tbody></table></div>${more > 0 && html`<p>and ${more} more</p>`}`;
};

/** Why an image does not simply pass, and what to do about it. */
const detail = (image: ReviewedImage, files: ImageReview['files']): Markup => {
  const { judgement, node, path, pin } = image;
  const step = nextStepOf(judgement);
  const signer = signerSentence(image);
  const points = flattenPoints(limitPoints(explainJudgement(judgement, 'failures'), maxPoints));
  return folded(html`<strong>${shorten(node.text, maxShownText)}</strong>: ${stateWords(judgement)}`, [
    html`<p>${sentence(shorten(sentencesOf(judgement).join(' '), maxShownMessage))}${signer !== undefined && html` ${sentence(signer)}`}</p>`,
    step === undefined ? html`` : html`<p><strong>What to do.</strong> ${sentence(step)}</p>`,
    points.length === 0
      ? html``
      : html`<ul>${points.map(({ point }) => html`<li>${sentence(shorten(point.text, maxShownMessage))}</li>`)}</ul>`,
    foldedRows(
      'Looked at',
      judgement.trace.map(one => sentence(shorten(describeStep(one), maxShownMessage))),
    ),
    pin ? fixDiff(path, pin, '', files) : html``,
  ]);
};

/** The images of a change and who signed them, as a section of its page. */
export const imagesPageSection = (review: ImageReview, at: TextsAt, notes: readonly string[]): PageSection => {
  const { verdict, images, exempt, notifications, coverage, files, policy } = review;
  const loud = bySeverity(images).filter(({ judgement, pin }) => statusOf(judgement) !== 'met' || pin !== undefined);
  return {
    title: 'Image signatures',
    ...ofVerdict(verdict),
    outcome: { ...ofVerdict(verdict).outcome, words: signingVerdictWords(verdict) },
    alerts: incompleteness(coverage, notifications, files, at),
    body: html`${imageTable(review, at)}${loud.slice(0, maxImages).map(image => detail(image, files))}${foldedRows(
      'Nothing to verify',
      exempt.map(({ node, path, reason }) => html`<code>${shorten(path, maxShownText)}</code> ${value(node.text)}: ${sentence(reason)}`),
    )}${foldedRows('Notes', [...notes.map(note => html`${note}`), ...notifications.filter(({ level }) => level !== 'error').map(note => noteRow(note, files, at))])}${ledger(coverage)}<p class="foot">Judged by the image policies of ${value(policy.origin)}, ${value(policy.digest)}.</p>`,
  };
};
