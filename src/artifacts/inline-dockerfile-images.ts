import type { Range } from '../text/range.ts';
import { interpolate } from './compose/interpolate.ts';
import type { ComposeProject, ComposeService } from './compose/model.ts';
import { parseDockerfile } from './dockerfile/parse.ts';
import { dockerfileImages } from './dockerfile-images.ts';
import { frontendImage } from './frontend-image.ts';
import type { ImageNode } from './image-uses.ts';
import { sourceFile } from './source-file.ts';
import type { YamlScalar } from './yaml/model.ts';

/** Images that the Dockerfiles inside of a Compose file pull (`build.dockerfile_inline`). */
export const inlineDockerfileImages = ({ services, file }: ComposeProject): readonly ImageNode[] =>
  services.flatMap(service => {
    const inline = service.get('build', 'dockerfile_inline');
    return inline.state === 'present' && inline.node.kind === 'scalar' && inline.file.path === file.path
      ? imagesWithin(inline.node, service)
      : [];
  });

const imagesWithin = (node: YamlScalar, service: ComposeService): readonly ImageNode[] => {
  const { value } = interpolate(node.value);
  const dockerfile = parseDockerfile(sourceFile(service.file.path, value ?? node.value));
  const frontend = frontendImage(dockerfile);
  return [...(frontend ? [frontend] : []), ...dockerfileImages(dockerfile, 'images')].map(image => {
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
