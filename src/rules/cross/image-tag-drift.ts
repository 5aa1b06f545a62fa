import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { imageKey } from '../../artifacts/images/image-reference.ts';
import { displayName } from '../../artifacts/kubernetes/walk.ts';
import type { Facts } from '../../facts/facts.ts';
import { describeTags, mayBeTag } from '../ci/concepts/image-tags.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type DeployedImage, deployedImages, type PublishedImages, publishedImages } from './concepts/published-images.ts';
import { tagsApart } from './concepts/tags-apart.ts';
import { areTagsWritten, writtenByPeople } from './concepts/written-tags.ts';

type MessageId = 'drift' | 'apart';

const reportOn = <M extends MessageId>(
  messageId: M,
  { container, at }: DeployedImage,
): Pick<Report<M>, 'messageId' | 'path' | 'at' | 'subject'> => ({
  messageId,
  path: container.object.file.path,
  at,
  subject: container.subject,
});

/** Tags that the pipelines do not push. */
function* drifted(images: readonly DeployedImage[], { byName }: PublishedImages): Iterable<Report<MessageId>> {
  for (const image of images) {
    const { reference, container } = image;
    const pushed = byName.get(imageKey(reference));
    const tag = reference.tag ?? 'latest';
    if (pushed === undefined || pushed.tags.some(pattern => mayBeTag(tag, pattern))) continue;
    yield {
      ...reportOn('drift', image),
      data: { name: displayName(container), tag, tags: describeTags(pushed.tags) },
      related: pushed.places,
    };
  }
}

/** Images that are published here and run under several tags in one folder and namespace. */
function* apart(images: readonly DeployedImage[], { byName }: PublishedImages): Iterable<Report<MessageId>> {
  for (const { first, other } of tagsApart(images.filter(({ reference }) => byName.has(imageKey(reference))))) {
    const { object } = first.container;
    yield {
      ...reportOn('apart', other),
      severity: 'low',
      data: {
        name: displayName(other.container),
        tag: other.reference.tag ?? 'latest',
        other: object.subject,
        otherTag: first.reference.tag ?? 'latest',
      },
      related: [{ at: first.at, path: object.file.path, note: 'The other tag.' }],
    };
  }
}

function* drifts(unit: RepositoryUnit, { replacedImages }: Facts): Iterable<Report<MessageId>> {
  const published = publishedImages(unit);
  if (published.byName.size === 0 || areTagsWritten(unit)) return;
  const images = writtenByPeople(deployedImages(unit), replacedImages);
  if (published.complete) yield* drifted(images, published);
  yield* apart(images, published);
}

const filesWith = (tag: string): Readonly<Record<string, string>> => ({
  '.github/workflows/build.yaml': manifest`
    on: push
    jobs:
      web:
        runs-on: ubuntu-24.04
        steps:
          - uses: docker/build-push-action@v6
            with: {push: true, tags: "ghcr.io/acme/web:\${{ github.sha }}"}
  `,
  Dockerfile: 'FROM node:22\nUSER 1000\n',
  'web.yaml': manifest`
    apiVersion: v1
    kind: Pod
    metadata: {name: web}
    spec: {containers: [{name: app, image: "ghcr.io/acme/web:${tag}"}]}
  `,
});

/**
 * Silent where something but people writes tags into manifests (a pipeline that calls kustomize, sed or Helm, Flux, Argo CD's updater, Skaffold), and
 * where a pipeline pushes under a name that only its run tells. In `hardening`: each change of a tag asks for what pushes it.
 */
export const imageTagDrift = defineRule({
  meta: {
    id: 'cross/image-tag-drift',
    kind: 'repository',
    reads: {
      in: 'images',
      files: ['dockerfile', 'kubernetes', 'pipeline'],
      objects: {
        '*': {
          fields: [
            ['metadata', 'name'],
            ['metadata', 'namespace'],
            ['metadata', 'annotations'],
          ],
          containers: [['image']],
        },
      },
      instructions: ['FROM'],
    },
    severity: 'medium',
    confidence: 'medium',
    profile: 'hardening',
    title: 'Deployed tag is not one that this repository publishes',
    rationale:
      'What runs is then an image of another time, or one that somebody pushed by hand: fixes that the pipeline builds do not arrive, and its scan and signature say nothing about what runs.',
    remediation:
      'Deploy what the pipeline pushes: a tag of its pattern, best with the digest (`ghcr.io/acme/web:1.4@sha256:…`), and let the pipeline write it. Workloads of one environment take the same one.',
    messages: {
      drift: 'Container "{name}" runs the image under the tag "{tag}", and the pipelines here push it as {tags} only.',
      apart:
        'Container "{name}" runs the image under the tag "{tag}", and "{other}" beside it under "{otherTag}"; it is low because both are pushed here.',
    },
    fix: 'none',
    examples: { bad: filesWith('1.4'), good: filesWith('3f2a9c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b') },
    standards: { mitre: ['T1525'] },
    references: [
      'https://kubernetes.io/docs/concepts/containers/images/#image-names',
      'https://github.com/docker/metadata-action#tags-input',
    ],
  },
  visit: { unit: (unit, _artifact, { facts }) => drifts(unit, facts) },
});
