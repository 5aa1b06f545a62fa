import type { ImageNode } from '../../artifacts/images/image-uses.ts';
import { deprecation, endOfLife, type Lifetime } from '../../facts/end-of-life.ts';
import { nextImage, nextRelease } from '../../facts/next-release.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';
import { imageEdits } from './concepts/image-edits.ts';
import { imageName } from './concepts/image-wording.ts';

type MessageId = 'past' | 'pastBase' | 'deprecated' | 'soon';

/** What is worse than what: an end that is past weighs more than one that comes, and the image's own more than its base's. */
const degrees: Readonly<Record<MessageId, number>> = { soon: 0, pastBase: 1, past: 2, deprecated: 2 };

/** What a lifetime says about the version: `Node.js 14`, or `older than Redis 5.0` for versions that no table has any more. */
const release = ({ product, cycle, match }: Lifetime): string =>
  match === 'older' ? `a release before ${product} ${cycle}` : `${product} ${cycle}`;

const when = ({ end, match }: Lifetime): string =>
  end === undefined ? 'some years ago' : match === 'older' ? `before ${end}` : `on ${end}`;

const advice = ({ product, newest, discontinued }: Lifetime): string => {
  if (newest !== undefined) return `The newest supported release is "${newest}"`;
  return discontinued ? `No release of ${product} is supported` : `Newer releases of ${product} are supported`;
};

const report = (node: ImageNode, messageId: MessageId, lifetime: Lifetime): Report<MessageId> => ({
  messageId,
  facts: { value: node.reference?.text ?? node.text, degree: degrees[messageId] },
  at: node.range,
  data: { image: imageName(node), release: release(lifetime), when: when(lifetime), advice: advice(lifetime) },
});

/** The version's first number, in which most programs count what breaks others. */
const majorOf = (tag: string | undefined): string | undefined => /^v?(\d+)/.exec(tag ?? '')?.[1];

/**
 * The next release in the same place. Outside of a build, which tells at once whether a program goes on to work, only one of the same major
 * version.
 */
const withNextTag = (node: ImageNode, today: string): ReportFix | undefined => {
  const { place, reference } = node;
  const tag = reference && nextRelease(reference, today);
  const edits = tag === undefined || reference?.tag === undefined ? undefined : imageEdits(node, { tag });
  if (edits === undefined) return undefined;
  const mayMove = place === 'from' || (majorOf(tag) !== undefined && majorOf(tag) === majorOf(reference?.tag));
  return mayMove ? { title: `Move to ${tag}`, edits, safety: 'unsafe' } : undefined;
};

/** The image that takes its place, whose name differs in the last part. */
const withNextImage = (node: ImageNode, today: string): ReportFix | undefined => {
  const { reference } = node;
  const next = reference && nextImage(reference, today);
  const edits = next && imageEdits(node, { lastName: next.name, tag: reference?.tag === undefined ? undefined : next.tag });
  return edits && { title: `Move to ${next?.name}${next?.tag === undefined ? '' : `:${next.tag}`}`, edits, safety: 'unsafe' };
};

/** Why unsafe: programs may need the old release. */
const fixOf = (node: ImageNode, today: string): ReportFix | undefined => withNextImage(node, today) ?? withNextTag(node, today);

/** The gravest thing to say about an image, if there is any. */
const judge = (node: ImageNode, today: string): Report<MessageId> | undefined => {
  const { reference } = node;
  if (!reference) return undefined;
  const lifetimes = endOfLife(reference, today);
  const ended = lifetimes.find(({ state, part }) => state === 'past' && part === 'image');
  const fix = () => fixOf(node, today);
  if (ended) return { ...report(node, 'past', ended), fix };
  const abandoned = deprecation(reference);
  if (abandoned) {
    const successor = abandoned.successor === undefined ? 'They name no successor' : `They name "${abandoned.successor}" in its place`;
    return {
      messageId: 'deprecated',
      facts: { value: reference.text, degree: degrees.deprecated },
      at: node.range,
      data: { image: imageName(node), advice: successor },
      fix,
    };
  }
  const base = lifetimes.find(({ state }) => state === 'past');
  if (base) return { ...report(node, 'pastBase', base), severity: 'low', confidence: 'low', fix };
  const ending = lifetimes.find(({ state, part }) => state === 'soon' && part === 'image');
  return ending && { ...report(node, 'soon', ending), severity: 'info' };
};

export const endOfLifeBase = defineRule({
  meta: {
    id: 'image/end-of-life-base',
    kind: 'images',
    severity: 'medium',
    title: 'Image version no longer gets security fixes',
    rationale:
      'After the end of life of a release nobody publishes fixes for it: each vulnerability that becomes known stays open in every container made of the image, ' +
      'rebuilding it changes nothing, and scanners that read the advisories of the vendor may even fall silent. Known and unfixed flaws are what attackers try first.',
    remediation:
      'Move to a release that its maintainers support, and plan the next move before that one ends: the dates are known years ahead. ' +
      'Paid extended support can be an answer where moving is not possible; suppress the finding then, with the contract as the reason. Dates: endoflife.date.',
    messages: {
      past: 'The image "{image}" is of {release}, for which security fixes ended {when}. {advice}.',
      pastBase: 'The image "{image}" contains {release}, for which security fixes ended {when}, and is hardly rebuilt any more. {advice}.',
      deprecated: 'The image "{image}" is deprecated by its maintainers and gets no more security fixes. {advice}.',
      soon: 'The image "{image}" is of {release}, for which security fixes end {when}. {advice}.',
    },
    fix: 'unsafe',
    examples: { bad: 'FROM python:3.7-slim\n', good: 'FROM python:3.14-slim\n' },
    standards: { cisDocker: ['4.4'], nsa: ['Upgrading and application security'], mitre: ['T1190'] },
    references: [
      'https://endoflife.date/',
      'https://www.cisecurity.org/benchmark/docker',
      'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  visit: {
    *image(node, _artifact, { facts }) {
      const found = node.builtHere ? undefined : judge(node, facts.today);
      if (found) yield found;
    },
  },
});
