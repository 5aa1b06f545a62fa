/** Size of the first block and of the largest, in bytes. */
const [firstBlock, largestBlock] = [1_024, 65_536];

/**
 * Puts pieces of bytes together. Why not by keeping the pieces: each is an object of a hundred bytes and may keep a larger buffer alive,
 * and a body that is sent byte by byte would take gigabytes.
 */
export class ByteCollector {
  readonly #blocks: Buffer[] = [];
  /** Bytes in the last block. */
  #filled = 0;
  #size = 0;
  #held = 0;

  /** Bytes that were added. */
  get size(): number {
    return this.#size;
  }

  /** Bytes of memory that they take. */
  get held(): number {
    return this.#held;
  }

  add(piece: Buffer): void {
    this.#size += piece.length;
    for (let at = 0; at < piece.length; ) {
      const block = this.#blockWithRoom();
      const copied = piece.copy(block, this.#filled, at);
      this.#filled += copied;
      at += copied;
    }
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.#blocks, this.#size);
  }

  drop(): void {
    this.#blocks.splice(0);
    this.#held = 0;
  }

  #blockWithRoom(): Buffer {
    const last = this.#blocks.at(-1);
    if (last && this.#filled < last.length) return last;
    const block = Buffer.allocUnsafeSlow(last ? Math.min(largestBlock, 2 * last.length) : firstBlock);
    this.#blocks.push(block);
    this.#filled = 0;
    this.#held += block.length;
    return block;
  }
}
