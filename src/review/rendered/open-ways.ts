import { grantsInLine, imageInLine } from '../../artifacts/unrendered/granting-lines.ts';
import { namesIn } from '../../artifacts/unrendered/unrendered-part.ts';
import { folderOf } from '../../text/path.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import type { RenderedPair } from './judge-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';
import { countAll, withoutCounted } from './units/lines-beyond.ts';
import type { Rendering } from './units/rendering.ts';

const reason = 'conditions ask for the cluster, the release or the moment, which are known when it is deployed';

const otherwiseOf = (rendering: Rendering): ReadonlyMap<string, readonly string[]> =>
  rendering.state === 'rendered' ? rendering.otherwise() : new Map<string, readonly string[]>();

const printedImages = (rendering: Rendering): ReadonlySet<string> =>
  new Set(
    rendering.state === 'rendered'
      ? [...rendering.texts.values()].flatMap(({ artifact }) =>
          artifact.file.text.split('\n').flatMap(line => imageInLine(line.trim()) ?? []),
        )
      : [],
  );

/** Lines that bring more to containers, or other images, and that the base did not have. */
const newlyGranting = ({ base, head }: RenderedPair): readonly (readonly [string, readonly string[]])[] => {
  const after = otherwiseOf(head);
  if (![...after.values()].flat().some(line => grantsInLine(line) || imageInLine(line) !== undefined)) return [];
  const before = otherwiseOf(base);
  const counts = countAll(before);
  const images = new Set([
    ...printedImages(base),
    ...printedImages(head),
    ...[...before.values()].flat().flatMap(line => imageInLine(line) ?? []),
  ]);
  return [...after].flatMap(([path, lines]) => {
    const found = withoutCounted(lines, counts).filter(line => {
      const image = imageInLine(line);
      return grantsInLine(line) || (image !== undefined && !images.has(image));
    });
    return found.length > 0 ? [[path, found] as const] : [];
  });
};

/**
 * Parts of changed files by which a chart gives containers more in some clusters, at some moments, or where it is called in some way: of that
 * only one way is rendered and judged. `changed`: paths of the change.
 */
export const openWays = (pairs: readonly RenderedPair[], sources: RenderedSources, changed: readonly string[]): readonly Unrendered[] => {
  const all = pairs.flatMap(pair => waysOf(pair, sources, changed));
  return [...new Map(all.map(one => [JSON.stringify([one.path, one.line, one.what]), one])).values()];
};

const waysOf = (pair: RenderedPair, { head }: RenderedSources, changed: readonly string[]): readonly Unrendered[] => {
  const touching = changed.find(path => pair.unit.reads(path));
  if (touching === undefined || pair.head.state === 'failed') return [];
  return newlyGranting(pair).map(([template, lines]): Unrendered => {
    const near = changed.find(path => folderOf(path) === folderOf(template) && pair.unit.reads(path));
    const path = changed.includes(template) ? template : (near ?? touching);
    const file = head.get(path);
    const at = file === undefined ? -1 : file.text.indexOf(lines[0] ?? '');
    const what = `prints what a container may do or run only in some places (${namesIn(lines)})`;
    if (file === undefined || at === -1) return { path, file, what, renderer: 'charts', reason };
    const range = { start: at, end: at + (lines[0]?.length ?? 0) };
    return { path, file, what, renderer: 'charts', reason, range, line: file.lines.line(at) };
  });
};
