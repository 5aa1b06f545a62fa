import type { YamlNode } from '../yaml/model.ts';

/** Aliases within aliases: deeper than this no person writes them, and a program that follows them needs care. */
const maxDepth = 256;

/**
 * How many nodes what is read of one file may stand for once aliases are replaced: a few lines of aliases make millions, and every rule
 * would look at all of them. Large files may have a node to every four characters, more than real ones do.
 */
export const maxNodes = (text: string): number => Math.max(300_000, text.length / 4);

/** Counts how many nodes a node stands for once every alias is replaced by its target. Remembers what it has counted. */
export class ExpandedSize {
  readonly #sizes = new Map<YamlNode, number>();

  /** `Infinity` for a node that contains itself. */
  of(node: YamlNode): number {
    return this.#count(node, 0);
  }

  #count(node: YamlNode, depth: number): number {
    if (node.kind === 'scalar') return 1;
    const known = this.#sizes.get(node);
    if (known !== undefined) return known;
    if (depth > maxDepth) return Number.POSITIVE_INFINITY;
    // Until it is counted, a node that leads back to itself has no end.
    this.#sizes.set(node, Number.POSITIVE_INFINITY);
    const size = childrenOf(node).reduce((sum, child) => sum + this.#count(child, depth + 1), 1);
    this.#sizes.set(node, size);
    return size;
  }
}

const childrenOf = (node: YamlNode): readonly YamlNode[] => {
  if (node.kind === 'mapping') return node.entries.flatMap(entry => [entry.key, entry.value]);
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'alias' && node.target !== undefined ? [node.target] : [];
};
