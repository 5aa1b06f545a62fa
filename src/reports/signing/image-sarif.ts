import type { BaselineState } from '../../delta/delta.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import type { Severity } from '../../findings/severity.ts';
import type { ImageChange, ImageReview, ReviewedImage } from '../../review/images/image-review.ts';
import type { ImageMode } from '../../signing/image-judgement.ts';
import type { SarifFinding, SarifInput, SarifRule } from '../sarif/sarif.ts';
import { imageFingerprints } from './image-fingerprints.ts';
import { bySeverity } from './image-groups.ts';
import { nextStepOf } from './image-words.ts';

/** The rule of refused images in SARIF logs. No rule of the engine: the signing gate judges, by facts that rules never have. */
const unverifiedImageRule = 'image-signing/unverified-image';

const rule: SarifRule = {
  title: 'Image is not signed as the policy asks',
  rationale:
    'Who can put an image into a registry decides what runs. A signature by someone whom the organization trusts proves that the image is the one that was built and released; without it, a stolen credential or a moved tag is enough to run other code.',
  remediation:
    'Use an image that is signed as the policy asks, have this one signed, or ask the owners of the policy for an exception that ends.',
  severity: 'high',
  confidence: 'high',
  references: ['https://cwe.mitre.org/data/definitions/347.html'],
};

const severities: Readonly<Record<ImageMode, Severity>> = { enforce: 'high', warn: 'medium', observe: 'low' };
const notificationLevels: Readonly<Record<ImageMode, Notification['level']>> = { enforce: 'error', warn: 'warning', observe: 'note' };
const baselineStates: Readonly<Record<ImageChange, BaselineState>> = { introduced: 'new', changed: 'updated', unchanged: 'unchanged' };

/**
 * A log's input with the images of the same change: refused ones are results, since they are judged; undetermined ones are notifications,
 * since they are not, so that no alert opens and closes with a registry's health. `open` leaves out what code scanning must not open an
 * alert for: observed and excepted images.
 */
export const withImageResults = (input: SarifInput, review: ImageReview, extent: 'all' | 'open'): SarifInput => {
  const refused = bySeverity(review.images).filter(({ judgement: { state, mode } }) =>
    extent === 'all' ? state === 'refused' || state === 'excepted' : state === 'refused' && mode !== 'observe',
  );
  const fingerprints = imageFingerprints(review.images, unverifiedImageRule);
  const undetermined = review.images.filter(({ judgement }) => judgement.state === 'undetermined');
  const findings = refused.map(
    (image): SarifFinding => ({ finding: toFinding(image, fingerprints.get(image) ?? ''), baselineState: baselineStates[image.change] }),
  );
  return {
    ...input,
    findings: [...findings, ...input.findings],
    notifications: [...input.notifications, ...review.notifications, ...undetermined.map(toNotification)],
    files: new Map([...review.files, ...input.files]),
    rules: new Map([...input.rules, [unverifiedImageRule, rule]]),
    complete:
      input.complete &&
      review.verdict.conclusion !== 'incomplete' &&
      review.verdict.reasons.every(({ status }) => status !== 'undetermined'),
  };
};

const messageOf = ({ node, judgement }: ReviewedImage): string => {
  const step = nextStepOf(judgement);
  return `"${node.text}": ${judgement.reason}${step === undefined ? '' : ` ${step}`}`;
};

const toFinding = (image: ReviewedImage, ownFingerprint: string): Finding => {
  const { path, node, judgement } = image;
  const { exception } = judgement;
  return {
    ruleId: unverifiedImageRule,
    messageId: judgement.state,
    message: messageOf(image),
    severity: severities[judgement.mode],
    confidence: 'high',
    location: { path, range: node.range, subject: node.subject },
    scope: node.scope,
    related: [],
    fingerprint: ownFingerprint,
    ...(exception && {
      suppression: { by: 'policy' as const, reason: exception.reason, ...(exception.until !== undefined && { until: exception.until }) },
    }),
  };
};

const toNotification = (image: ReviewedImage): Notification => ({
  code: 'image-undetermined',
  level: notificationLevels[image.judgement.mode],
  path: image.path,
  range: image.node.range,
  message: messageOf(image),
});
