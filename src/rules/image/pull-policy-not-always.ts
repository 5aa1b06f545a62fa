import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import { partialImage, patternOf } from '../../artifacts/images/partial-image.ts';
import type { Container } from '../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { loadedByHand } from '../concepts/containers/pull-policy.ts';
import { isKnativeService } from '../concepts/knative-services.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';

/** Tag and digest of a container's image, as far as they are certain. */
const endingOf = (container: Container): { readonly tag?: string; readonly digest?: string } | undefined => {
  const text = stringAt(container.get('image')) ?? '';
  return parseImageReference(text) ?? partialImage(patternOf(text))?.ending;
};

/**
 * With a digest there is one image and no other; without a policy, `latest` is pulled always. Source: Kubernetes documentation, "Images".
 */
const isBound = (container: Container): boolean => {
  const ending = endingOf(container);
  if (ending === undefined || ending.digest !== undefined || isKnativeService(container.object)) return true;
  return container.get('imagePullPolicy').state === 'absent' && (ending.tag ?? 'latest') === 'latest';
};

/** `latest` without a policy is right, although Kyverno's sample wants the policy to be written. */
export const pullPolicyNotAlways = containerField({
  id: 'image/pull-policy-not-always',
  severity: 'info',
  profile: 'strict',
  title: 'imagePullPolicy does not force a pull',
  field: ['imagePullPolicy'],
  except: isBound,
  wrong: { written: value => value === 'IfNotPresent' || value === 'Never' },
  absent: 'absent',
  fix: { title: 'Ask the registry at each start', value: 'Always' },
  advice: loadedByHand,
  messages: {
    written:
      'With "imagePullPolicy: {value}", container "{container}" runs what the node has under the tag, whatever the registry has by now.',
    absent: 'Without "imagePullPolicy", container "{container}" runs what the node has under the tag, whatever the registry has by now.',
  },
  standards: { cisDocker: ['5.28'], mitre: ['T1525'] },
  rationale: `A node that has an image under a tag does not ask the registry again. A fixed image that was pushed under the same tag is then not run everywhere, two nodes may run different ones, and
whoever may start pods uses private images that somebody else's credentials once pulled.`,
  remediation:
    'Pin the image by its digest, which makes the question needless. Otherwise set `imagePullPolicy: Always` (layers that are there are not loaded again), or have the admission plugin `AlwaysPullImages` do it.',
  examples: { bad: container`imagePullPolicy: IfNotPresent`, good: container`imagePullPolicy: Always` },
  references: [
    'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages',
  ],
});
