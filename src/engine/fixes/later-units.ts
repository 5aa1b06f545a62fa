import type { Finding } from '../../findings/finding.ts';
import { noneBlamed, provenGroups } from './extend-proven.ts';
import { FixProof, type Rescan } from './fix-proof.ts';

/** Characters of files that are fixed together: they are held as they are fixed until the units have been judged again. */
const charactersTogether = 2_000_000;

/**
 * Fixes that are proven in their files alone, and alter something by which rules about units go. Units are judged again for all files of a scan together, as
 * when all is applied: to judge the tree of a repository again for each of its files takes a time that grows with the square of their number.
 */
export class LaterUnits {
  readonly #byPath = new Map<string, (readonly Finding[])[]>();

  /** Findings whose fixes were proven at once, all in one file. */
  add(targets: readonly Finding[]): void {
    const path = targets[0]?.location.path ?? '';
    const known = this.#byPath.get(path);
    if (known) known.push(targets);
    else this.#byPath.set(path, [targets]);
  }

  /** The files whose fixes units do not stand; where what is fixed in many files was refused, fewer are tried. */
  refused(rescan: Rescan): ReadonlySet<string> {
    const proof = new FixProof(rescan);
    const standing = new Set<string>();
    for (const chunk of this.#chunks(rescan)) {
      const groups = provenGroups(chunk, paths => (this.#hold(paths, proof) ? { proven: true } : noneBlamed));
      for (const path of groups.flat()) standing.add(path);
    }
    return new Set([...this.#byPath.keys()].filter(path => !standing.has(path)));
  }

  /** Whether units stand what was proven first in each file, then what was proven second, and so on. */
  #hold(paths: readonly string[], proof: FixProof): boolean {
    const ofFiles = paths.map(path => this.#byPath.get(path) ?? []);
    const rounds = Math.max(...ofFiles.map(groups => groups.length));
    return Array.from({ length: rounds }, (_, round) => ofFiles.flatMap(groups => groups[round] ?? [])).every(targets =>
      proof.holdsInUnits(targets),
    );
  }

  #chunks({ around }: Rescan): readonly (readonly string[])[] {
    const chunks: string[][] = [];
    let left = 0;
    for (const path of this.#byPath.keys()) {
      const length = around?.artifactOf(path)?.file.text.length ?? 0;
      const open = chunks.at(-1);
      if (open && length <= left) open.push(path);
      else {
        chunks.push([path]);
        left = charactersTogether;
      }
      left -= length;
    }
    return chunks;
  }
}
