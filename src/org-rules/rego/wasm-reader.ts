/** A module of WebAssembly that is none, or holds what no module of `opa build` holds. */
export class WasmFormatError extends Error {}

/** Reads the binary format of WebAssembly. Source: WebAssembly Core Specification, 5 "Binary Format". */
export class WasmReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get isDone(): boolean {
    return this.at >= this.end;
  }

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined || this.at >= this.end) throw new WasmFormatError('it ends too early');
    this.at += 1;
    return value;
  }

  /** A number without sign, of 32 bits. */
  unsigned(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new WasmFormatError('a number is too long');
  }

  /** Passes over a number of any kind. */
  skipNumber(): void {
    for (let length = 0; length < 10; length += 1) if (this.byte() < 0x80) return;
    throw new WasmFormatError('a number is too long');
  }

  skip(length: number): void {
    if (length > this.end - this.at) throw new WasmFormatError('it ends too early');
    this.at += length;
  }

  /** The bytes of a section, body or name that its length precedes. */
  sized(): WasmReader {
    const length = this.unsigned();
    const start = this.at;
    this.skip(length);
    return new WasmReader(this.bytes, start, this.at);
  }

  text(): string {
    const { at, end } = this.sized();
    return new TextDecoder().decode(this.bytes.subarray(at, end));
  }

  rest(): Uint8Array {
    return this.bytes.subarray(this.at, this.end);
  }
}

/** A number without sign as the format writes it. */
export const unsignedBytes = (given: number): number[] => {
  const bytes: number[] = [];
  let value = given;
  do {
    const low = value % 128;
    value = Math.floor(value / 128);
    bytes.push(value > 0 ? low + 128 : low);
  } while (value > 0);
  return bytes;
};

/** A positive number as the format writes numbers with a sign. */
export const positiveBytes = (value: number): number[] => {
  const bytes = unsignedBytes(value);
  const last = bytes.at(-1) ?? 0;
  return last < 0x40 ? bytes : [...bytes.slice(0, -1), last + 128, 0];
};
