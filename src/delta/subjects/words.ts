import type { Instruction, Stage } from '../../artifacts/dockerfile/model.ts';
import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Words } from './subject.ts';

/** Words of one subject that are looked at; those of a larger one after these do not count. */
const maxWords = 4_000;

/** Longest text that one word keeps, in UTF-16 units. */
const maxWordLength = 400;

/** Counts words, up to the bound. */
export class WordCounter {
  readonly #counts = new Map<string, number>();
  #left = maxWords;

  /** False when no more words are taken. */
  add(word: string): boolean {
    if (this.#left === 0) return false;
    this.#left -= 1;
    const cut = word.length > maxWordLength ? word.slice(0, maxWordLength) : word;
    this.#counts.set(cut, (this.#counts.get(cut) ?? 0) + 1);
    return true;
  }

  get words(): Words {
    return this.#counts;
  }
}

/** Where a node stands, and what stands there. */
interface Placed {
  readonly place: string;
  readonly node: YamlNode;
}

/**
 * The words of a YAML value: each scalar under its key and the key around it. Flow or block, quotes, order and anchors make no difference.
 * Keys in `left out` are names or belong to other subjects.
 */
export const yamlWords = (root: YamlNode, text: string, leftOut: ReadonlySet<YamlNode>): Words => {
  const counter = new WordCounter();
  const pending: Placed[] = [{ place: '', node: root }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { place, node } = next;
    if (leftOut.has(node)) continue;
    if (node.kind === 'mapping') {
      const inner = place.slice(place.lastIndexOf('.') + 1);
      for (const { name, value, key } of node.entries)
        pending.push({ place: `${inner}.${name ?? text.slice(key.range.start, key.range.end)}`, node: value });
    } else if (node.kind === 'sequence') for (const item of node.items) pending.push({ place, node: item });
    else if (!addScalar(counter, place, node, text)) break;
  }
  return counter.words;
};

const addScalar = (counter: WordCounter, place: string, node: Extract<YamlNode, { kind: 'scalar' | 'alias' }>, text: string): boolean => {
  const value = node.kind === 'alias' ? `*${node.name}` : node.opaque ? text.slice(node.range.start, node.range.end) : node.value;
  const known = counter.add(`${place}=${value}`) && counter.add(place);
  return known && place.endsWith('.image') ? counter.add(`${place}~${repositoryOf(value)}`) : known;
};

/** The repository of an image, so that another tag is still much the same. */
const repositoryOf = (image: string): string => {
  const reference = parseImageReference(image);
  return reference === undefined ? image : `${reference.registry}/${reference.repository}`;
};

/** The words of a stage: its instructions line by line, and the repository of its base. */
export const stageWords = (stage: Pick<Stage, 'instructions' | 'from'>, text: string): Words => {
  const counter = new WordCounter();
  addBase(counter, stage.from.image.word.expanded.value ?? stage.from.image.word.text);
  for (const instruction of stage.instructions) if (instruction.keyword !== 'FROM' && !addLines(counter, instruction, text)) break;
  return counter.words;
};

const addBase = (counter: WordCounter, image: string): void => {
  counter.add(`FROM ${image}`);
  counter.add(`FROM~${repositoryOf(image)}`);
};

const addLines = (counter: WordCounter, { range, keyword }: Instruction, text: string): boolean => {
  const lines = text.slice(range.start, range.end).split('\n');
  for (const line of lines) {
    const word = line
      .replace(/\\\s*$/u, '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    if (word !== '' && !word.startsWith('#') && !counter.add(word)) return false;
  }
  return counter.add(keyword);
};

/** How alike two contents are, from 0 to 1: the words that both have, by the words of both (Dice). */
export const similarity = (a: Words, b: Words): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small) common += Math.min(count, large.get(word) ?? 0);
  const all = sizeOf(a) + sizeOf(b);
  return all === 0 ? 1 : (2 * common) / all;
};

/** Why once: one subject is compared with many. */
const sizeOf = onceFor((words: Words): number => {
  let size = 0;
  for (const count of words.values()) size += count;
  return size;
});
