import { pulledHubRepository } from '../../artifacts/images/docker-hub.ts';
import { imageKey } from '../../artifacts/images/image-reference.ts';
import type { ImageNode } from '../../artifacts/images/image-uses.ts';
import { isKnownPublisher, openRegistries } from '../../facts/image-publishers.ts';
import { defineRule } from '../rule.ts';
import { imageName } from './concepts/image-wording.ts';
import { holdsRepository, parseRepositoryPattern } from './concepts/repository-pattern.ts';
import { isNeverPulled } from './concepts/unpulled-images.ts';

/** Where an image of a registry that is open to everybody is pushed to; undefined for others, and for what the file leaves open. */
const publisherOf = ({ reference, partial }: ImageNode): { readonly registry: string; readonly namespace: string } | undefined => {
  const source = reference ?? partial?.name;
  if (source === undefined) return undefined;
  const hub = pulledHubRepository(source);
  const registry = hub === undefined ? source.registry.toLowerCase() : 'docker.io';
  const [namespace = ''] = (hub ?? source.repository).split('/');
  return openRegistries.has(registry) ? { registry, namespace } : undefined;
};

/**
 * Once for each repository of a file. Who owns the repository that is reviewed is no fact of a file, so that it is asked only where everything is, and images of one's own are named in the option
 * `publishers`; what the file builds itself is left out without that. Whom the policy trusts (`registries.trusted`) is known; of the others
 * `image/untrusted-registry` speaks in its place.
 */
export const unverifiedPublisher = defineRule({
  meta: {
    id: 'image/unverified-publisher',
    kind: 'images',
    severity: 'low',
    profile: 'strict',
    confidence: 'medium',
    title: 'Public image from an unknown publisher',
    rationale: `Anybody can push to Docker Hub, GHCR and Quay. An image of an account that nobody knows may be abandoned, handed on, or made to be pulled by mistake, and nobody answers for what is in it.`,
    remediation:
      'Take the image of the project itself or of a verified publisher, or build it. Where you know who is behind the account, name it in the option `publishers`, or give a list of trusted registries in the policy.',
    messages: {
      unknown: 'The image "{image}" is published by "{publisher}", which is no verified or sponsored publisher that is known here.',
    },
    fix: 'none',
    examples: { bad: 'FROM someone42/nginx-with-tools:1.2\n', good: 'FROM nginx:1.29\n' },
    standards: { cisDocker: ['4.2'], mitre: ['T1204.003'] },
    references: ['https://docs.docker.com/docker-hub/repos/manage/trusted-content/', 'https://cwe.mitre.org/data/definitions/829.html'],
    options: {
      publishers: {
        default: [],
        description: "Registries or repositories whose publishers are known, one's own among them: `ghcr.io/acme`, `docker.io/acme`.",
      },
    },
  },
  prepare(_images, { options }) {
    const known = Array.isArray(options['publishers']) ? options['publishers'].map(parseRepositoryPattern) : [];
    const told = new Set<string>();
    return { known, told };
  },
  visit: {
    *image(node, { known, told }) {
      const publisher = publisherOf(node);
      const source = node.reference ?? node.partial?.name;
      if (publisher === undefined || source === undefined || isNeverPulled(node) || told.has(imageKey(source))) return;
      const { registry, namespace } = publisher;
      if (isKnownPublisher(registry, namespace) || known.some(pattern => holdsRepository(pattern, source))) return;
      told.add(imageKey(source));
      yield {
        messageId: 'unknown',
        at: node.range,
        concerns: 'file',
        facts: { value: imageKey(source), hazards: [`${registry}/${namespace}`] },
        data: { image: imageName(node), publisher: registry === 'docker.io' ? namespace : `${registry}/${namespace}` },
      };
    },
  },
});
