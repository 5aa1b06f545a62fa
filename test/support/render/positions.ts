import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { deref } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { scalarValue } from '../../../src/artifacts/yaml/scalar.ts';
import type { Manifest } from '../../../src/render/helm/manifests.ts';
import type { Piece } from '../../../src/render/template/go-value.ts';
import type { Place } from '../../../src/render/template/sources.ts';
import { countWhile } from '../../../src/text/sorted.ts';

/** A scalar, or an empty collection, of a rendered object, with what decided about it. */
export interface Position {
  /** The value as text: two positions with the same are not different. */
  readonly value: string;
  /** As printed. */
  readonly text: string;
  /** The parts that print it. */
  readonly pieces: readonly Piece[];
  /** What decided that it stands where it stands: about its parts, the keys above it, and what stands before it in lists. */
  readonly control: ReadonlySet<Place>;
}

/** A piece of a text and where it begins. */
interface Placed {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

const placedOf = (pieces: readonly Piece[]): readonly Placed[] => {
  let at = 0;
  return pieces.map(piece => {
    const start = at;
    at += piece.text.length;
    return { piece, start, end: at };
  });
};

/** The places with more of them. Why the same set where none is new: most keys are printed by what prints the key above. */
const withMore = (places: ReadonlySet<Place>, more: readonly Place[]): ReadonlySet<Place> =>
  more.every(place => places.has(place)) ? places : new Set([...places, ...more]);

class Walker {
  readonly #text: string;
  readonly #placed: readonly Placed[];
  readonly #found: (pointer: string, position: Position) => void;

  constructor({ text, pieces }: Manifest, found: (pointer: string, position: Position) => void) {
    this.#text = text;
    this.#placed = placedOf(pieces);
    this.#found = found;
  }

  /** The pieces that stand between two offsets, those of no text among them. */
  #between(start: number, end: number): readonly Piece[] {
    const found: Piece[] = [];
    for (let at = countWhile(this.#placed.length, index => (this.#placed[index]?.end ?? 0) < start); at < this.#placed.length; at += 1) {
      const one = this.#placed[at];
      if (one === undefined || one.start > end) break;
      if (one.start === one.end || (one.start < end && one.end > start)) found.push(one.piece);
    }
    return found;
  }

  walk(given: YamlNode, pointer: string, from: number, control: ReadonlySet<Place>): void {
    const node = deref(given);
    if (node === undefined || node.kind === 'alias') return;
    if (node.kind === 'mapping' && node.entries.length > 0) {
      for (const { key, name = '', value } of node.entries) {
        const ofKey = this.#between(key.range.start, key.range.end).flatMap(piece => [...piece.data, ...piece.control]);
        const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
        this.walk(value, `${pointer}/${step}`, key.range.end, withMore(control, ofKey));
      }
    } else if (node.kind === 'sequence' && node.items.length > 0) {
      for (const [index, item] of node.items.entries()) {
        const before = this.#between(from, item.range.start).flatMap(piece => piece.control);
        this.walk(item, `${pointer}/${index}`, item.range.start, withMore(control, before));
      }
    } else {
      const { start, end } = node.range;
      const pieces = this.#between(start, end);
      const value = node.kind === 'scalar' ? JSON.stringify(scalarValue(node) ?? node.value) : node.kind;
      const all = withMore(
        control,
        pieces.flatMap(piece => piece.control),
      );
      this.#found(pointer, { value, text: this.#text.slice(start, end), pieces: pieces.filter(({ text }) => text !== ''), control: all });
    }
  }
}

/** The positions of rendered objects: `Kind/name /json/pointer`. */
export const positionsOf = (manifests: readonly Manifest[]): ReadonlyMap<string, Position> => {
  const positions = new Map<string, Position>();
  for (const manifest of manifests)
    for (const { root } of parseYaml(sourceFile(manifest.path, manifest.text)).documents) {
      if (root === undefined) continue;
      const own = new Map<string, Position>();
      new Walker(manifest, (pointer, position) => own.set(pointer, position)).walk(root, '', 0, new Set());
      const nameOf = (pointer: string): string => {
        const value: unknown = JSON.parse(own.get(pointer)?.value ?? '"?"');
        return String(value);
      };
      for (const [pointer, position] of own) positions.set(`${nameOf('/kind')}/${nameOf('/metadata/name')} ${pointer}`, position);
    }
  return positions;
};
