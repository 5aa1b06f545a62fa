import { imagePartRanges } from '../../artifacts/images/image-reference.ts';
import type { ImageNode } from '../../artifacts/images/image-uses.ts';
import { defineRule, type ReportFix } from '../rule.ts';
import { imageName } from './concepts/image-wording.ts';
import { type Retirement, retirementOf } from './concepts/retired-registries.ts';

const fixOf = ({ literal, text, range }: ImageNode, { successor }: Retirement): ReportFix | undefined =>
  successor === undefined || !literal
    ? undefined
    : {
        title: 'Pull it from the registry that serves it now',
        edits: [{ range: imagePartRanges(text, range.start).name, newText: successor.name }],
        ...(!successor.certain && { safety: 'unsafe' as const }),
      };

/** `quay.io/coreos` and `docker.io/bitnami` as a whole are not retired: only what was moved away from there is reported. */
export const deprecatedRegistry = defineRule({
  meta: {
    id: 'image/deprecated-registry',
    kind: 'images',
    severity: 'medium',
    title: 'Image is pulled from a retired registry',
    rationale: `Where a registry or repository is retired, nobody publishes fixes any more, and one day nothing is served: pods that are moved to another node then do not start. Names that are given up
can also be taken by somebody else.`,
    remediation: 'Name the registry that the project publishes to today, in a version that is kept up.',
    messages: {
      frozen: 'The image "{image}" is pulled from "{place}", where nothing is updated any more. {advice}.',
      closed: 'The image "{image}" is pulled from "{place}", which no longer serves it. {advice}.',
    },
    fix: 'safe',
    examples: { bad: 'FROM k8s.gcr.io/pause:3.9\n', good: 'FROM registry.k8s.io/pause:3.9\n' },
    standards: { cisDocker: ['4.2'], mitre: ['T1195.002'] },
    references: [
      'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
      'https://github.com/bitnami/containers/issues/83267',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  visit: {
    *image(node) {
      const reference = node.reference ?? node.partial?.name;
      const retired = reference === undefined || node.builtHere ? undefined : retirementOf(reference);
      if (retired === undefined) return;
      yield {
        messageId: retired.state,
        at: node.range,
        facts: { value: reference?.name ?? '', degree: retired.state === 'closed' ? 1 : 0 },
        data: { image: imageName(node), place: retired.place, advice: retired.advice },
        fix: () => fixOf(node, retired),
      };
    },
  },
});
