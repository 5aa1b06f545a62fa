import { pulledHubRepository } from '../../artifacts/images/docker-hub.ts';
import { isKnownPublisher } from '../../facts/image-publishers.ts';
import { defineRule } from '../rule.ts';
import { imageName } from './concepts/image-wording.ts';
import { lookAlikeOf, lookAlikeRegistry } from './concepts/look-alike.ts';
import { isNeverPulled } from './concepts/unpulled-images.ts';

/**
 * Names of Docker Hub that are not Docker's own and not those of a known publisher. Not each name at edit distance 1 counts: of those that differ in
 * one letter, most are words of their own (`telegram` and `telegraf`, `persona` and `percona`, `console`…), so that the letter has to be a slip: swapped with
 * its neighbour, beside it on the keyboard, doubled or left out in the middle, or one that looks the same. A hyphen more or less is no sign: people write
 * the names of their own images so.
 */
export const typosquatSuspect = defineRule({
  meta: {
    id: 'image/typosquat-suspect',
    kind: 'images',
    severity: 'high',
    confidence: 'medium',
    title: 'Image name resembles a popular official image',
    rationale: `On Docker Hub anybody can push an image under a name that differs from a popular one in one letter, and wait for who mistypes it, and anybody can buy the name of a host that differs so from
that of a registry: it is asked for the image, and given the login besides. What is pulled runs in the build with its secrets, or in the cluster with its rights; miners and back doors have been spread so.`,
    remediation:
      'Compare the name with the documentation of the program. If it is the right one, say so in a suppression, or copy the image into a registry of your own.',
    messages: {
      resembles: 'The image "{image}" is called nearly as the official image "{official}", and comes from "{namespace}".',
      registry: 'The image "{image}" comes from "{registry}", which is called nearly as the registry "{official}".',
    },
    fix: 'none',
    examples: { bad: 'FROM acmedev/ngnix:1.29\n', good: 'FROM nginx:1.29\n' },
    standards: { mitre: ['T1036.005'] },
    references: [
      'https://attack.mitre.org/techniques/T1036/005/',
      'https://docs.docker.com/docker-hub/repos/manage/trusted-content/official-images/',
      'https://cwe.mitre.org/data/definitions/829.html',
    ],
  },
  visit: {
    *image(node) {
      // With an unknown tag the repository is still known.
      const reference = node.reference ?? node.partial?.name;
      if (reference === undefined || isNeverPulled(node)) return;
      const { registry } = reference;
      const meant = lookAlikeRegistry(registry);
      if (meant !== undefined)
        yield {
          messageId: 'registry',
          at: node.range,
          facts: { value: registry, hazards: [registry] },
          data: { image: imageName(node), registry, official: meant },
        };
      const repository = pulledHubRepository(reference);
      if (repository === undefined) return;
      const slash = repository.lastIndexOf('/');
      const [namespace, name] = [repository.slice(0, slash), repository.slice(slash + 1)];
      if (isKnownPublisher('docker.io', namespace)) return;
      const official = lookAlikeOf(name);
      if (official === undefined) return;
      yield {
        messageId: 'resembles',
        at: node.range,
        facts: { value: repository, hazards: [repository] },
        data: { image: imageName(node), official, namespace },
      };
    },
  },
});
