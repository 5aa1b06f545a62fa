import { random } from '../../fuzz/mutate.ts';

/** A vector with one bit of one byte changed. */
export interface Flipped {
  readonly at: number;
  readonly bytes: Buffer;
}

/** Every byte in its turn with one bit changed; which bit, a seed decides. `stride` leaves bytes out: 3 takes each third one. */
export const flipEachByte = function* (vector: Uint8Array, seed: number, stride = 1): Generator<Flipped> {
  const next = random(seed);
  for (let at = seed % stride; at < vector.length; at += stride) {
    const bytes = Buffer.from(vector);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
    yield { at, bytes };
  }
};

/** Copies that are cut, doubled, mixed with themselves or filled with noise. */
export const mangle = function* (vector: Uint8Array, seed: number, count: number): Generator<Buffer> {
  const next = random(seed);
  const place = (): number => Math.floor(next() * vector.length);
  for (let index = 0; index < count; index += 1) {
    const bytes = Buffer.from(vector);
    const [from, to] = [place(), place()];
    const length = Math.min(Math.floor(next() * 64), vector.length - Math.max(from, to));
    switch (index % 4) {
      case 0:
        yield bytes.subarray(0, from);
        break;
      case 1:
        bytes.copy(bytes, to, from, from + length);
        yield bytes;
        break;
      case 2:
        for (let at = from; at < from + length; at += 1) bytes[at] = Math.floor(next() * 256);
        yield bytes;
        break;
      default:
        yield Buffer.concat([bytes.subarray(0, from), bytes.subarray(Math.min(from, to))]);
    }
  }
};
