import { imageKey, parseImageReference } from '../../artifacts/images/image-reference.ts';
import type { Container } from '../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Facts } from '../../facts/facts.ts';
import { loadedByHand } from '../concepts/containers/pull-policy.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { channelNames, tagMeaning } from '../image/concepts/tag-words.ts';

const channels = new Set(channelNames);

/** True for an image that is another one under the same tag by plan, and whose tag no other file decides. */
const isMoved = (container: Container, { replacedImages }: Facts): boolean => {
  const reference = parseImageReference(stringAt(container.get('image')) ?? '');
  if (reference === undefined || reference.digest !== undefined) return false;
  if (replacedImages?.get(container.object.file.path)?.has(imageKey(reference)) === true) return false;
  return ['channel', 'plain-variant'].includes(tagMeaning(reference.tag ?? 'latest', channels));
};

/** Of Compose nothing is said: `docker compose up` is told on its command line whether to pull. */
export const mutableTagNotRepulled = containerField({
  id: 'cross/mutable-tag-not-repulled',
  severity: 'medium',
  title: 'Moving tag that nodes do not pull again',
  field: ['imagePullPolicy'],
  except: (container, facts) => !isMoved(container, facts),
  wrong: { kept: value => value === 'IfNotPresent', never: value => value === 'Never' },
  severities: { never: 'low' },
  supersedes: ['image/pull-policy-not-always'],
  fix: { title: 'Ask the registry at each start', value: 'Always' },
  advice: loadedByHand,
  messages: {
    kept: 'The tag of the image of container "{container}" is moved to newer images, and with "imagePullPolicy: {value}" each node keeps the one that it pulled first.',
    never:
      'The tag of the image of container "{container}" is moved to newer images, and with "imagePullPolicy: {value}" none is ever pulled; it is low because such clusters load their images by hand.',
  },
  standards: { cisDocker: ['5.28'], mitre: ['T1525'] },
  rationale:
    'A tag such as `latest` means another image each week, and a node that has one does not ask for the next. Two nodes then run different code under one name, and the one with the fixed hole may be neither.',
  remediation:
    'Name a version or, better, a digest, which makes the question needless. Otherwise set `imagePullPolicy: Always`: layers that are there are not loaded again.',
  examples: {
    bad: container`imagePullPolicy: IfNotPresent`.replace(/image: .*/u, 'image: ghcr.io/acme/web:latest'),
    good: container`imagePullPolicy: Always`.replace(/image: .*/u, 'image: ghcr.io/acme/web:latest'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
    'https://cwe.mitre.org/data/definitions/1357.html',
  ],
});
