import { isYamlOrJson } from '../candidate.ts';
import { type FileKind, type VisitedNode, wholeFile } from '../file-kind.ts';
import { kubernetesImages } from '../images/kubernetes-images.ts';
import { classifyManifest } from './classify.ts';
import type { KubernetesFile } from './model.ts';
import { isKubeconfigName, isStaticPod } from './named-manifests.ts';
import { typedObject } from './objects.ts';
import { parseKubernetes } from './parse.ts';
import { templatePathOf } from './pod-spec-places.ts';

const walk = (artifact: KubernetesFile): readonly VisitedNode[] => {
  const nodes = [wholeFile(artifact)];
  for (const object of artifact.objects) {
    const scope = object.range;
    nodes.push({ name: 'object', node: object, subject: object.subject, scope });
    const typed = typedObject(object);
    if (typed) nodes.push({ name: typed.kind, node: typed, subject: object.subject, scope });
    else if (templatePathOf(object) === undefined) nodes.push({ name: 'other', node: object, subject: object.subject, scope });
    for (const podSpec of object.podSpecs) {
      nodes.push({ name: 'podSpec', node: podSpec, subject: podSpec.subject, scope });
      // Why the object's range: what a container inherits (pod security context, anchors) stands outside the container.
      for (const container of podSpec.containers) nodes.push({ name: 'container', node: container, subject: container.subject, scope });
    }
  }
  return nodes;
};

/** Kubernetes manifests, templates of charts among them, with kustomizations and values beside them. */
export const kubernetesKind: FileKind<KubernetesFile> = {
  name: 'Kubernetes manifest',
  language: 'yaml',
  examplePath: 'manifest.yaml',
  // Why also `package.json`: kubectl reads it in a folder of manifests.
  mayBe: path => isYamlOrJson(path) || isKubeconfigName(path) || isStaticPod(path),
  classify: classifyManifest,
  parse: (file, { template = 'none' }, companions) => parseKubernetes(file, { template, companions }),
  choiceOf: ({ template }) => ({ template }),
  walk,
  images: kubernetesImages,
};
