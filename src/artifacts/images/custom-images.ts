import { appendAll } from '../../text/append-all.ts';
import type { KubernetesObject } from '../kubernetes/model.ts';
import { holdsNoPods, templatePathOf } from '../kubernetes/pod-spec-places.ts';
import { entriesOf, stringAt } from '../yaml/lookup.ts';
import { deref } from '../yaml/mapping-keys.ts';
import type { YamlNode } from '../yaml/model.ts';
import { parseImageReference } from './image-reference.ts';
import { imageText } from './image-text.ts';
import type { ImageNode } from './image-uses.ts';
import { partialImage, patternOf } from './partial-image.ts';

/** Groups whose kinds name images that no node pulls: what is scanned, verified, mirrored or built, and disks of machines. */
const otherUses = [
  ...['image.toolkit.fluxcd.io', 'image.openshift.io', 'build.openshift.io', 'config.openshift.io', 'operator.openshift.io'],
  ...[
    'x-k8s.io',
    'crossplane.io',
    'upbound.io',
    'metal3.io',
    'cdi.kubevirt.io',
    'policy.sigstore.dev',
    'kpack.io',
    'shipwright.io',
    'aquasecurity.github.io',
    'argocd-image-updater.argoproj.io',
    'kuik.enix.io',
  ],
];

/** A custom resource has its own group, with a domain that is not Kubernetes'. */
const isCustom = ({ group, kind }: KubernetesObject): boolean =>
  group?.includes('.') === true &&
  !group.endsWith('.k8s.io') &&
  !otherUses.some(other => group === other || group.endsWith(`.${other}`)) &&
  !holdsNoPods({ group, kind });

/** Words after `image` in a key that still stands for the whole name: `imageName`, `image_url`. */
const nameWords = new Set(['name', 'ref', 'reference', 'url', 'uri', 'repository']);

const maxKeyLength = 100;

/** Keys under which operators take an image: `image`, `images`, `baseImage`, `sidecar_image`, `imageName`. */
const isImageKey = (key: string): boolean => {
  if (key.length > maxKeyLength) return false;
  const words = key.split(/[-_.]|(?<=[a-z0-9])(?=[A-Z])/).map(word => word.toLowerCase());
  const last = words.at(-1);
  return last === 'image' || last === 'images' || (last !== undefined && nameWords.has(last) && words.at(-2) === 'image');
};

/** Files that are called images, too. */
const pictureOrDisk = /\.(?:png|jpe?g|gif|svg|webp|ico|qcow2|img|iso|vmdk|ova|raw|vhdx?)$/i;

/** More nodes of one object are not looked at for images. */
const maxVisits = 100_000;

interface Visit {
  readonly node: YamlNode;
  /** The key that the node stands under, lists passed over. */
  readonly key: string | undefined;
}

/**
 * Images that a custom resource names outside of pod specs, by the names of its keys: its operator runs them. What is not an image by its
 * text is passed over; what a template prints there is open.
 */
export const customImages = (object: KubernetesObject): readonly ImageNode[] => {
  if (!isCustom(object) || templatePathOf(object) !== undefined) return [];
  const containers = new Set<YamlNode>(object.podSpecs.flatMap(spec => spec.containers.map(({ node }) => node)));
  const found: ImageNode[] = [];
  const pending: Visit[] = membersOf(object.node).filter(({ key }) => key !== 'metadata' && key !== 'status');
  let visits = 0;
  for (let visit = pending.pop(); visit !== undefined && visits < maxVisits; visit = pending.pop()) {
    visits += 1;
    const node = deref(visit.node);
    if (node === undefined || containers.has(node)) continue;
    const image = imageAt(visit, node, object);
    if (image !== undefined) appendAll(found, image);
    else for (const member of membersOf(node, visit.key)) pending.push(member);
  }
  // Why one more: a gate must not take what was not looked at for nothing.
  return pending.length === 0 ? found : [...found, openImage(object.node, object, 'more than is looked through')];
};

/** What is written in a collection, the last first; items of a list stand under its key. */
const membersOf = (node: YamlNode, key?: string): Visit[] => {
  if (node.kind === 'sequence') return node.items.map(item => ({ node: item, key })).toReversed();
  return entriesOf(node)
    .map(({ name, value }) => ({ node: value, key: name }))
    .toReversed();
};

/** The images that a node is; undefined for a collection that may hold some. */
const imageAt = (visit: Visit, node: YamlNode, object: KubernetesObject): readonly ImageNode[] | undefined => {
  const isImage = visit.key !== undefined && isImageKey(visit.key);
  if (node.kind === 'scalar') return isImage ? scalarImage(visit.node, node, object) : [];
  return isImage && isNamedInParts(node) ? [imageInParts(node, object)] : undefined;
};

const scalarImage = (written: YamlNode, node: YamlNode, object: KubernetesObject): readonly ImageNode[] => {
  const value = stringAt(node);
  if (value === undefined && !(node.kind === 'scalar' && node.opaque)) return [];
  const { range, text, verbatim } = imageText(written);
  const plain = value ?? text;
  if (plain === '' || /\s/.test(plain.trim()) || plain.includes('*') || plain.includes('://') || pictureOrDisk.test(plain)) return [];
  const reference = value === undefined ? undefined : parseImageReference(value);
  const partial = reference ? undefined : partialImage(patternOf(plain));
  if (reference === undefined && value !== undefined && partial === undefined) return [];
  return [
    {
      ...placeOf(written, object),
      range,
      text,
      reference,
      ...(partial && { partial }),
      builtHere: false,
      literal: verbatim && reference !== undefined,
    },
  ];
};

const placeOf = ({ range }: YamlNode, { subject }: KubernetesObject) => ({ place: 'custom-resource' as const, subject, scope: range });

/** `image: {repository: …, tag: …}`, which only the operator puts together. */
const isNamedInParts = (node: YamlNode): boolean =>
  entriesOf(node).some(
    ({ name, value }) => (name === 'repository' || name === 'registry' || name === 'tag') && deref(value)?.kind === 'scalar',
  );

const imageInParts = (node: YamlNode, object: KubernetesObject): ImageNode => {
  const text = ['registry', 'repository', 'name', 'tag', 'digest'].flatMap(key => stringAt(node, key) ?? []).join(' ');
  return openImage(node, object, text);
};

const openImage = (node: YamlNode, object: KubernetesObject, text: string): ImageNode => ({
  ...placeOf(node, object),
  range: node.range,
  text,
  reference: undefined,
  builtHere: false,
  literal: false,
});
