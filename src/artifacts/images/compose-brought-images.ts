import type { Range } from '../../text/range.ts';
import { classify, mayBeDockerfile } from '../classify.ts';
import { buildPairs } from '../compose/build-pairs.ts';
import { dockerfilePath } from '../compose/companion-path.ts';
import type { ComposeLookup, ComposeProject, ComposeService, Interpolated } from '../compose/model.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { isMissing, itemsOf, lookup } from '../yaml/lookup.ts';
import { argumentImages } from './compose-argument-images.ts';
import { contextImages, isNeverPulled, judgedImage } from './compose-images.ts';
import { parseImageReference } from './image-reference.ts';
import type { ImageNode } from './image-uses.ts';

/**
 * Images that a Compose file brings in other than by an `image` that stands in it: build contexts and frontends that are images, those of
 * hooks, of services that it takes over from files which nobody looks at by themselves, and of files that can't be read.
 */
export const composeBroughtImages = (project: ComposeProject): readonly ImageNode[] => {
  const budget = { left: argumentBudget };
  return [
    ...unseenIncludes(project),
    ...project.services.flatMap(service => [
      ...inheritedImage(service),
      ...inheritedVolumes(service),
      ...unseenDockerfile(service),
      ...buildImages(service),
      ...argumentsOf(service, project, budget),
      ...hookImages(service),
    ]),
  ];
};

/** UTF-16 units of Dockerfiles that are read with the build arguments of all services; what is built after that is not known. */
export const argumentBudget = 1_000_000;

/** An image whose text can't be edited where it is shown. */
const brought = (service: ComposeService, range: Range, text: string, value = text, neverPulled = false): ImageNode => ({
  place: 'service',
  subject: service.subject,
  scope: service.range,
  range,
  text,
  ...judgedImage(service.interpolate(value)),
  builtHere: false,
  ...(neverPulled && { neverPulled: true }),
  literal: false,
});

/** Which images these are cannot be told; the text is not a reference. */
const unseenIncludes = ({ includes }: ComposeProject): readonly ImageNode[] =>
  includes.flatMap(({ text, range, file }): readonly ImageNode[] => {
    if (file && classify(file.path, file.text).kind === 'compose') return [];
    const remote = /^oci:\/\//iu.test(text) ? parseImageReference(text.slice('oci://'.length)) : undefined;
    return [{ place: 'service', subject: 'include', scope: range, range, text, reference: remote, builtHere: false, literal: false }];
  });

/**
 * What a service takes over from another file. Not the base's that it is merged onto: that is looked at with the base, unless this file
 * changes whether it is pulled.
 */
const inheritedImage = (service: ComposeService): readonly ImageNode[] => {
  const { file, nameRange, node, judgedElsewhere, name, isExtensionUnread } = service;
  const image = service.get('image');
  if (image.state === 'unknown') return isExtensionUnread ? [{ ...brought(service, nameRange, name), reference: undefined }] : [];
  if (image.state === 'absent' || image.file.path === file.path || image.node.kind !== 'scalar' || isMissing(image.node)) return [];
  const decidesPull = ['pull_policy', 'build'].some(key => lookup(node, key).state !== 'absent');
  if (judgedElsewhere.has(image.file.path) && !decidesPull) return [];
  return [brought(service, nameRange, image.node.value, image.node.value, isNeverPulled(service))];
};

const inheritedVolumes = (service: ComposeService): readonly ImageNode[] =>
  service.volumes.flatMap(({ type, source, item }) =>
    type !== 'image' || source === undefined || item.file.path === service.file.path || service.judgedElsewhere.has(item.file.path)
      ? []
      : [{ ...brought(service, service.nameRange, source.text), place: 'image-volume' as const }],
  );

const remoteContext = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|git@|github\.com\/)/iu;

/** A Dockerfile that nobody looks at: elsewhere, or under a name that is not taken for one. Which images it pulls cannot be told. */
const unseenDockerfile = (service: ComposeService): readonly ImageNode[] => {
  const build = service.get('build');
  if (build.state !== 'present') return [];
  const context = build.node.kind === 'scalar' ? build : service.get('build', 'context');
  const dockerfile = service.get('build', 'dockerfile');
  const unseen = [
    ...at(service, context, ({ value = '' }) => remoteContext.test(value)),
    ...at(service, dockerfile, ({ value }) => value === undefined || !mayBeDockerfile(value)),
  ];
  return unseen.map(({ text, range, file }) => ({
    ...brought(service, file.path === service.file.path ? range : service.nameRange, text),
    reference: undefined,
  }));
};

const at = (
  service: ComposeService,
  found: ComposeLookup,
  isUnseen: (text: Interpolated) => boolean,
): readonly { readonly text: string; readonly range: Range; readonly file: SourceFile }[] => {
  if (found.state !== 'present' || found.node.kind !== 'scalar' || isMissing(found.node)) return [];
  const { value, range } = found.node;
  return isUnseen(service.interpolate(value)) ? [{ text: value, range, file: found.file }] : [];
};

/** Named contexts that are images take the place of whatever a Dockerfile calls by their name; `BUILDKIT_SYNTAX` that of its frontend. */
const buildImages = (service: ComposeService): readonly ImageNode[] => [
  ...contextImages(service, 'elsewhere').map(({ text, value, range }) => brought(service, range, text, value)),
  ...buildPairs(service, 'args').flatMap(({ name, value, range }) => {
    if (name !== 'BUILDKIT_SYNTAX') return [];
    const [text = ''] = (value ?? '').trim().split(/\s/u, 1);
    return [brought(service, range, text)];
  }),
];

/** Images that build arguments put in place of those that the Dockerfile names. */
const argumentsOf = (service: ComposeService, project: ComposeProject, budget: { left: number }): readonly ImageNode[] => {
  const pairs = buildPairs(service, 'args');
  if (pairs.length === 0) return [];
  const inline = scalarAt(service, service.get('build', 'dockerfile_inline'));
  const context = scalarAt(service, service.get('build', 'context')) ?? '.';
  const name = scalarAt(service, service.get('build', 'dockerfile')) ?? 'Dockerfile';
  const args = service.get('build', 'args');
  // Why two: what a service takes over from another file is relative to that.
  const places = [project.file.path, ...(args.state === 'present' ? [args.file.path] : [])];
  const dockerfile =
    inline === undefined
      ? places.flatMap(from => project.companion(dockerfilePath(from, context, name) ?? '') ?? [])[0]
      : sourceFile(project.file.path, inline);
  if (!dockerfile) return [];
  budget.left -= dockerfile.text.length;
  if (budget.left < 0) return [{ ...brought(service, service.nameRange, service.name), reference: undefined }];
  const given = new Map(pairs.map(({ name, value }) => [name, value === undefined ? undefined : service.interpolate(value).value]));
  return argumentImages(dockerfile, given).map(({ reference, text }) => ({
    ...brought(service, service.nameRange, reference?.text ?? text),
    reference,
  }));
};

const scalarAt = (service: ComposeService, found: ComposeLookup): string | undefined =>
  found.state === 'present' && found.node.kind === 'scalar' && !isMissing(found.node)
    ? service.interpolate(found.node.value).value
    : undefined;

/** Images that run before a service. */
const hookImages = (service: ComposeService): readonly ImageNode[] => {
  const hooks = service.get('pre_start');
  if (hooks.state !== 'present') return [];
  const isHere = hooks.file.path === service.file.path;
  return itemsOf(hooks.node).flatMap(hook => {
    const image = lookup(hook, 'image');
    const text = image.state === 'present' && image.node.kind === 'scalar' && !isMissing(image.node) ? image.node.value : '';
    return text === '' ? [] : [brought(service, isHere ? hook.range : service.nameRange, text)];
  });
};
