import { defineRule, type OptionValue } from '../rule.ts';
import { imageName } from './concepts/image-wording.ts';
import { holdsRepository, parseRepositoryPattern, type RepositoryPattern } from './concepts/repository-pattern.ts';

const patternsOf = (option: OptionValue | undefined): readonly RepositoryPattern[] =>
  Array.isArray(option) ? option.map(parseRepositoryPattern) : [];

export const untrustedRegistry = defineRule({
  meta: {
    id: 'image/untrusted-registry',
    kind: 'images',
    severity: 'medium',
    title: 'Image comes from a registry that is not on the allow list',
    rationale:
      'Whoever can push to the repository of an image runs code in the build or in the cluster. An organization that has decided which registries it trusts ' +
      '(because they are scanned, mirrored or its own) loses that control with each image from elsewhere.',
    remediation:
      'Take the image from a trusted registry, or copy it into one and refer to the copy. If the source is to be trusted, add it to `registries.trusted` in the ' +
      'policy, as narrow as possible: `ghcr.io/acme`, not `ghcr.io`.',
    messages: {
      untrusted: 'The image "{image}" comes from "{source}", which is not among the trusted registries and repositories.',
      denied: 'The image "{image}" comes from "{source}", which the policy denies.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM evil.example/alpine:3.22\n',
      good: 'FROM ghcr.io/acme/alpine:3.22\n',
      options: { trusted: ['ghcr.io/acme'] },
    },
    standards: { cisDocker: ['4.2'], nsa: ['Pod security > Building secure container images'], mitre: ['T1204.003'] },
    references: [
      'https://www.cisecurity.org/benchmark/docker',
      'https://kubernetes.io/docs/concepts/security/security-checklist/#images',
      'https://cwe.mitre.org/data/definitions/829.html',
    ],
    options: {
      trusted: {
        default: [],
        description:
          'Registries or repositories that images may come from: `ghcr.io/acme`, `docker.io/library`, `*.azurecr.io`. Empty: all.',
      },
      denied: {
        default: [],
        description: 'Registries or repositories that images must not come from, written with their registry; they beat `trusted`.',
      },
    },
  },
  prepare(_images, { options }) {
    const trusted = patternsOf(options['trusted']);
    const denied = patternsOf(options['denied']);
    return { trusted, denied };
  },
  visit: {
    *image(node, { trusted, denied }) {
      // With an unknown tag the repository is still known.
      const source = node.reference ?? node.partial?.name;
      if (!source || node.builtHere) return;
      const isDenied = denied.some(pattern => holdsRepository(pattern, source));
      const isTrusted = trusted.length === 0 || trusted.some(pattern => holdsRepository(pattern, source));
      if (!isDenied && isTrusted) return;
      const data = { image: imageName(node), source: `${source.registry}/${source.repository}` };
      yield {
        messageId: isDenied ? 'denied' : 'untrusted',
        at: node.range,
        data,
        supersedes: ['image/unverified-publisher'],
        facts: { value: data.source, hazards: [source.registry], degree: isDenied ? 1 : 0 },
      };
    },
  },
});
