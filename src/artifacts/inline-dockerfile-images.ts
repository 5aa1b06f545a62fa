import type { Range } from '../text/range.ts';
import { interpolate } from './compose/interpolate.ts';
import type { ComposeProject, ComposeService } from './compose/model.ts';
import type { Dockerfile } from './dockerfile/model.ts';
import { parseDockerfile } from './dockerfile/parse.ts';
import { dockerfileImages } from './dockerfile-images.ts';
import { frontendImage } from './frontend-image.ts';
import type { ImageNode } from './image-uses.ts';
import { sourceFile } from './source-file.ts';
import type { YamlScalar } from './yaml/model.ts';

/** Images that the Dockerfiles inside of a Compose file pull (`build.dockerfile_inline`); each text once, also when services share it by an alias. */
export const inlineDockerfileImages = ({ services, file }: ComposeProject): readonly ImageNode[] => {
  const seen = new Set<YamlScalar>();
  return services.flatMap(service => {
    const inline = service.get('build', 'dockerfile_inline');
    if (inline.state !== 'present' || inline.node.kind !== 'scalar' || service.judgedElsewhere.has(inline.file.path)) return [];
    if (seen.has(inline.node)) return [];
    seen.add(inline.node);
    const images = imagesWithin(inline.node, service);
    // Why shown here: the file that the service takes it from may be one that nobody looks at by itself.
    const { nameRange } = service;
    return inline.file.path === file.path
      ? images
      : images.map(image => ({ ...image, range: nameRange, scope: nameRange, literal: false }));
  });
};

const imagesWithin = (node: YamlScalar, service: ComposeService): readonly ImageNode[] => {
  const { value } = interpolate(node.value);
  const dockerfile = parseDockerfile(sourceFile(service.file.path, value ?? node.value));
  const frontend = frontendImage(dockerfile);
  const found = [...(frontend ? [frontend] : []), ...dockerfileImages(dockerfile, 'images'), ...unreadPart(dockerfile)];
  return found.map(image => {
    const range = value === node.value ? rangeInFile(node, image) : undefined;
    // Why: what Compose puts in for a variable comes before anything that the Dockerfile says of it.
    const open = value === undefined && image.text.includes('$');
    const { partial: _, ...known } = image;
    return {
      ...(open ? { ...known, reference: undefined } : image),
      subject: service.subject,
      scope: node.range,
      range: range ?? node.range,
      literal: image.literal && range !== undefined,
    };
  });
};

/** What stands for images of a Dockerfile that could not be read to its end, or not as Docker reads it. */
export const unreadPart = ({ notifications, file }: Dockerfile): readonly ImageNode[] => {
  const nowhere = { start: 0, end: 0 };
  const unread = { place: 'from', subject: '', scope: nowhere, range: nowhere, text: file.path, reference: undefined } as const;
  return notifications.some(({ level }) => level === 'error') ? [{ ...unread, builtHere: false, literal: false }] : [];
};

/** Where a text of a block scalar stands in the file; undefined when its lines are folded or escaped. */
const rangeInFile = (node: YamlScalar, { range, text }: ImageNode): Range | undefined => {
  const { file } = node.document;
  const before = node.value.slice(0, range.start);
  const line = before.split('\n').length;
  const column = range.start - (before.lastIndexOf('\n') + 1);
  const lines = file.text.slice(node.range.start, node.range.end).split('\n');
  const own = lines[line];
  if (node.style !== 'literal' || own === undefined) return undefined;
  const start = node.range.start + lines.slice(0, line).join('\n').length + 1 + indentOf(lines) + column;
  const end = start + (range.end - range.start);
  return file.text.slice(start, end) === text ? { start, end } : undefined;
};

/** The indentation of a block's first line that is not empty. */
const indentOf = ([, ...lines]: readonly string[]): number => {
  const first = lines.find(line => line.trim() !== '') ?? '';
  return first.length - first.trimStart().length;
};
