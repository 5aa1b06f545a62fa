import type { KubernetesFile } from '../../../artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../../artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../artifacts/source-file.ts';

/** Characters of rendered texts that are kept as they were read: what is read of them takes some sixty times as many bytes. */
const maxKept = 1 << 20;

/**
 * Rendered texts as they are read. Most of what is rendered was rendered before: at the base, in another environment, to prove another fix.
 * The same text at the same path gives the same artifact while there is room, the least lately used ones go first.
 */
export class ParsedTexts {
  readonly #kept = new Map<string, KubernetesFile>();
  #room = maxKept;

  of(path: string, text: string): KubernetesFile {
    const key = `${path}\0${text}`;
    const known = this.#kept.get(key);
    if (known) this.#kept.delete(key);
    else this.#room -= key.length;
    const artifact = known ?? parseKubernetes(sourceFile(path, text));
    this.#kept.set(key, artifact);
    for (const [oldest] of this.#kept) {
      if (this.#room >= 0) break;
      this.#kept.delete(oldest);
      this.#room += oldest.length;
    }
    return artifact;
  }
}
