import type { FileArtifact } from '../../artifacts/artifact.ts';
import { type ChangeImage, changeImages } from '../../signing/change-images.ts';
import { appendAll } from '../../text/append-all.ts';
import { type ChangedLines, type RenderedPair, renderedChanges } from './judge-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';
import { placeOf } from './rendered-findings.ts';
import type { Rendering } from './units/rendering.ts';

const artifactsOf = (rendering: Rendering): ReadonlyMap<string, FileArtifact> =>
  rendering.state === 'rendered' ? new Map([...rendering.texts].map(([path, { artifact }]) => [path, artifact])) : new Map();

/**
 * The images of rendered objects that a change brings in, at the lines that decide about them, the same one of several environments once.
 * Where the base could not be rendered, all of them count as introduced.
 */
export const renderedImages = (
  pairs: readonly RenderedPair[],
  { head }: RenderedSources,
  lines: ChangedLines,
  scope: 'introduced' | 'changed-files',
  plain: readonly ChangeImage[],
): readonly ChangeImage[] => {
  const told = new Set(plain.map(keyOf));
  const found: ChangeImage[] = [];
  for (const pair of pairs) {
    if (pair.head.state === 'failed') continue;
    const { texts } = pair.head;
    const { files } = renderedChanges(pair);
    const images = changeImages({ files, base: artifactsOf(pair.base), head: artifactsOf(pair.head) }, scope);
    const placed = images.flatMap((image): readonly ChangeImage[] => {
      const place = placeOf(texts.get(image.path), image.node.range, false, lines.isWritten);
      if (place === undefined || !head.has(place.path)) return [];
      // Why not literal: an edit would have to be proven by rendering again.
      return [{ ...image, path: place.path, node: { ...image.node, range: place.range, literal: false } }];
    });
    appendAll(
      found,
      placed.filter(image => told.size < told.add(keyOf(image)).size),
    );
  }
  return found;
};

const keyOf = ({ path, node, workload }: ChangeImage): string =>
  JSON.stringify([path, node.range.start, node.reference?.text ?? node.text, workload ?? null]);
