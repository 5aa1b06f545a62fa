import { chunksOf } from './chunks.ts';
import { FixProof, type ProvenInFile, type Rescan } from './fix-proof.ts';

/** Characters of files that are held as they are fixed: of those that units are judged by together, and of those that were read before that. */
const charactersTogether = 2_000_000;

/**
 * Fixes that are proven in their files alone, and alter something by which rules about units go. Units are judged again for all files of a scan together, as
 * when all is applied: to judge the tree of a repository again for each of its files takes a time that grows with the square of their number.
 */
export class LaterUnits {
  readonly #byPath = new Map<string, ProvenInFile[]>();
  #held = 0;

  add({ targets, after }: ProvenInFile): void {
    const path = targets[0]?.location.path ?? '';
    const length = after?.file.text.length ?? 0;
    const isHeld = this.#held + length <= charactersTogether;
    if (isHeld) this.#held += length;
    const proven = { targets, ...(after && isHeld && { after }) };
    const known = this.#byPath.get(path);
    if (known) known.push(proven);
    else this.#byPath.set(path, [proven]);
  }

  /** The files whose fixes units do not stand: those that are blamed where the others go without them, and what is left of halves where nobody is. */
  refused(rescan: Rescan): ReadonlySet<string> {
    const proof = new FixProof(rescan);
    const lengthOf = (path: string): number => rescan.around?.artifactOf(path)?.file.text.length ?? 0;
    const chunks = chunksOf(this.#byPath.keys(), lengthOf, charactersTogether);
    const standing = new Set(chunks.flatMap(chunk => this.#standing(chunk, proof)));
    return new Set([...this.#byPath.keys()].filter(path => !standing.has(path)));
  }

  #standing(paths: readonly string[], proof: FixProof): readonly string[] {
    const blamed = this.#blamed(paths, proof);
    if (blamed === undefined) return paths;
    const others = paths.filter(path => !blamed.has(path));
    if (others.length < paths.length) return others.length === 0 ? [] : this.#standing(others, proof);
    if (paths.length === 1) return [];
    const middle = Math.ceil(paths.length / 2);
    return [paths.slice(0, middle), paths.slice(middle)].flatMap(half => this.#standing(half, proof));
  }

  /** The files whose fault it seems to be that units do not stand what was proven first in each file, then what was proven second, and so on. */
  #blamed(paths: readonly string[], proof: FixProof): ReadonlySet<string> | undefined {
    const ofFiles = paths.map(path => this.#byPath.get(path) ?? []);
    for (let round = 0; ofFiles.some(groups => round < groups.length); round += 1) {
      const blamed = proof.blamedInUnits(ofFiles.flatMap(groups => groups[round] ?? []));
      if (blamed !== undefined) return new Set([...blamed].map(({ location }) => location.path));
    }
    return undefined;
  }
}
