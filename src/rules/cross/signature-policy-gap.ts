import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { andMore } from '../../text/and-more.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type ImageVerification, imageVerifications } from './concepts/image-verifications.ts';
import { type UnaskedImage, unaskedImages } from './concepts/unasked-images.ts';

type MessageId = 'own' | 'others';

/** More images are counted, not named. */
const maxNamed = 6;

/** More questions of one unit are not asked: each policy is asked for each image. */
const maxQuestions = 100_000;

const reportOn = (
  messageId: MessageId,
  images: readonly UnaskedImage[],
  verifications: readonly ImageVerification[],
): readonly Report<MessageId>[] => {
  const [first] = verifications;
  if (first === undefined || images.length === 0) return [];
  const keys = [...new Set(images.map(({ key }) => key))];
  const named = keys.slice(0, maxNamed).map(key => `"${key}"`);
  return [
    {
      messageId,
      absent: true,
      path: first.object.file.path,
      at: first.at,
      subject: first.object.subject,
      identity: `unasked ${messageId}`,
      severity: messageId === 'own' ? 'medium' : 'low',
      data: {
        images: andMore(named, keys.length),
      },
      facts: { hazards: keys, degree: messageId === 'own' ? 2 : 1 },
      related: [
        ...verifications
          .slice(1, maxNamed)
          .map(({ object, at }) => ({ at, path: object.file.path, note: 'This policy is for other images, too.' })),
        ...images.slice(0, maxNamed).flatMap(({ container, key }) => {
          const at = writtenRange(container.get('image'));
          return at === undefined ? [] : [{ at, path: container.object.file.path, note: `"${key}" runs here, and no policy is for it.` }];
        }),
      ],
    },
  ];
};

function* gaps({ objects }: RepositoryUnit): Iterable<Report<MessageId>> {
  const verifications = imageVerifications(objects);
  if (verifications === undefined || verifications.length === 0) return;
  const containers = objects.flatMap(({ podSpecs }) => podSpecs.flatMap(podSpec => podSpec.containers));
  if (containers.length * verifications.length > maxQuestions) return;
  const { own = [], others = [] } = Object.groupBy(unaskedImages(containers, verifications), ({ isOwn }) => (isOwn ? 'own' : 'others'));
  yield* reportOn('own', own, verifications);
  yield* reportOn('others', others, verifications);
}

const objectsWith = (glob: string): Readonly<Record<string, string>> => ({
  'policy.yaml': manifest`
    apiVersion: kyverno.io/v1
    kind: ClusterPolicy
    metadata: {name: signed}
    spec:
      validationFailureAction: Enforce
      rules:
      - name: signed
        match: {any: [{resources: {kinds: [Pod]}}]}
        verifyImages: [{imageReferences: ["${glob}"], attestors: []}]
  `,
  'web.yaml': manifest`
    apiVersion: v1
    kind: Pod
    metadata: {name: web, namespace: shop}
    spec: {containers: [{name: app, image: "ghcr.io/acme/web:1.4"}]}
  `,
});

/**
 * Only what is certain: a policy with expressions, conditions or filters by names and labels may be for any image, and where a policy engine is
 * used that is not read here, nothing is said. What runs in the namespaces of the cluster itself comes with it.
 */
export const signaturePolicyGap = defineRule({
  meta: {
    id: 'cross/signature-policy-gap',
    kind: 'repository',
    reads: manifestReads({
      ClusterPolicy: { fields: [['spec']] },
      Policy: { fields: [['metadata'], ['spec']] },
      ImageValidatingPolicy: { fields: [['spec']] },
      ClusterImagePolicy: { fields: [['spec']] },
      ConfigMap: {
        fields: [
          ['metadata', 'name'],
          ['data', 'no-match-policy'],
        ],
      },
      '*': { fields: [['metadata', 'namespace']], imageNames: true },
    }),
    severity: 'medium',
    confidence: 'medium',
    title: 'Signature policy does not cover deployed images',
    rationale:
      'A policy that asks for signatures lets everything run that it is not for. An image that it leaves out is the way around it: whoever can push to that repository, or name it in a manifest, needs no signature.',
    remediation:
      'Let a policy name the images that are deployed here (`ghcr.io/acme/*`), and take exclusions back. For images of others ask for the signatures of who publishes them, or mirror and sign them.',
    messages: {
      own: 'The policies that ask for signatures leave out {images}, though they ask for them of other images of the same owner.',
      others: 'No policy asks for signatures of {images}; it is low because the policies are for images of others.',
    },
    fix: 'none',
    examples: { bad: objectsWith('ghcr.io/acme/api*'), good: objectsWith('ghcr.io/acme/*') },
    standards: { cisKubernetes: ['5.5.1'], mitre: ['T1525'] },
    references: [
      'https://kyverno.io/docs/policy-types/cluster-policy/verify-images/',
      'https://kyverno.io/docs/policy-types/image-validating-policy/',
      'https://docs.sigstore.dev/policy-controller/overview/',
      'https://cwe.mitre.org/data/definitions/347.html',
    ],
  },
  visit: { unit: gaps },
});
