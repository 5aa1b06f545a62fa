import { positiveBytes, unsignedBytes, WasmFormatError, WasmReader } from './wasm-reader.ts';

/** The name of the global that holds the steps which are left. */
export const fuelName = 'tidewaiter_fuel';

/** Steps that an evaluation may take: calls and rounds of loops. Some 150 ms of processor time. */
export const maxSteps = 15_000_000;

/** A module that stops by itself. */
export interface MeteredModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Pages of 64 KiB that it asks for at the least. */
  readonly minPages: number;
}

const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

const section = { import: 2, global: 6, export: 7, code: 10 } as const;

/** Larger modules are not read: policies take some 150 KB. */
const maxModuleBytes = 8_000_000;

/**
 * A module of a policy whose functions and loops count steps down, and stop at none: time is bounded the same on each machine, in the thread
 * that judges. Only what compilers make of policies is read; what could take long in one instruction is refused (copies of memory, threads).
 */
export const meter = (bytes: Uint8Array): MeteredModule => {
  if (bytes.length > maxModuleBytes) throw new WasmFormatError(`it is larger than ${maxModuleBytes} bytes`);
  if (magic.some((byte, index) => bytes[index] !== byte)) throw new WasmFormatError('it is no module of WebAssembly');
  const reader = new WasmReader(bytes, magic.length);
  const out: (Uint8Array | readonly number[])[] = [magic];
  const seen = new Set<number>();
  let [fuel, minPages] = [0, 0];
  while (!reader.isDone) {
    const id = reader.byte();
    const content = reader.sized();
    if (id === section.import) ({ globals: fuel, minPages } = readImports(new WasmReader(bytes, content.at, content.end)));
    seen.add(id);
    if (id === section.global) fuel += new WasmReader(bytes, content.at, content.end).unsigned();
    const written = rewritten(id, content, fuel);
    out.push([id, ...unsignedBytes(lengthOf(written))], ...written);
  }
  if (!seen.has(section.global) || !seen.has(section.export)) throw new WasmFormatError('it says no version of the interface of policies');
  return { bytes: joined(out), minPages };
};

type Chunk = Uint8Array | readonly number[];

const rewritten = (id: number, content: WasmReader, fuel: number): readonly Chunk[] => {
  if (id === section.global) return appended(content, [0x7f, 1, 0x41, ...positiveBytes(maxSteps), 0x0b]);
  if (id === section.export) return appended(content, [fuelName.length, ...new TextEncoder().encode(fuelName), 3, ...unsignedBytes(fuel)]);
  if (id === section.code) return meteredBodies(content, fuel);
  return [content.rest()];
};

const appended = (content: WasmReader, item: readonly number[]): readonly Chunk[] => {
  const count = content.unsigned();
  return [unsignedBytes(count + 1), content.rest(), item];
};

const readImports = (content: WasmReader): { readonly globals: number; readonly minPages: number } => {
  let [globals, minPages] = [0, 0];
  for (let left = content.unsigned(); left > 0; left -= 1) {
    content.text();
    content.text();
    const kind = content.byte();
    if (kind === 0) content.unsigned();
    else if (kind === 2) {
      const flags = content.byte();
      minPages = content.unsigned();
      if ((flags & 1) === 1) content.unsigned();
    } else if (kind === 3) {
      content.skip(2);
      globals += 1;
    } else throw new WasmFormatError('it imports what no policy does');
  }
  return { globals, minPages };
};

/** `fuel -= 1; if (fuel < 0) stop`. */
const countingCode = (fuel: number): Uint8Array => {
  const index = unsignedBytes(fuel);
  return new Uint8Array([0x23, ...index, 0x41, 1, 0x6b, 0x24, ...index, 0x23, ...index, 0x41, 0, 0x48, 0x04, 0x40, 0x00, 0x0b]);
};

const meteredBodies = (content: WasmReader, fuel: number): readonly Chunk[] => {
  const counting = countingCode(fuel);
  const count = content.unsigned();
  const chunks: Chunk[] = [unsignedBytes(count)];
  for (let left = count; left > 0; left -= 1) {
    const body = meteredBody(content.sized(), counting, fuel);
    chunks.push(unsignedBytes(lengthOf(body)), ...body);
  }
  return chunks;
};

const meteredBody = (body: WasmReader, counting: Uint8Array, fuel: number): readonly Chunk[] => {
  const { bytes } = body;
  const chunks: Chunk[] = [];
  let from = body.at;
  const countHere = (): void => {
    chunks.push(bytes.subarray(from, body.at), counting);
    from = body.at;
  };
  for (let left = body.unsigned(); left > 0; left -= 1) {
    body.unsigned();
    body.skip(1);
  }
  countHere();
  while (!body.isDone) {
    const code = body.byte();
    if (code === 0x23 || code === 0x24) ownGlobal(body, fuel);
    else skipOperands(body, code);
    if (code === 0x03) countHere();
  }
  chunks.push(bytes.subarray(from, body.end));
  return chunks;
};

/** Why: the count of steps is behind the globals that the module has, and it must not reach it. */
const ownGlobal = (body: WasmReader, fuel: number): void => {
  if (body.unsigned() >= fuel) throw new WasmFormatError('it uses a global that it does not have');
};

/** Passes over what follows an instruction. Source: WebAssembly Core Specification 5.4 "Instructions". */
const skipOperands = (body: WasmReader, code: number): void => {
  if (code >= 0x45 && code <= 0xc4) return;
  if (code >= 0x28 && code <= 0x3e) {
    body.skipNumber();
    body.skipNumber();
  } else if (code >= 0x20 && code <= 0x26) body.skipNumber();
  else if (code === 0x0e) for (let left = body.unsigned(); left >= 0; left -= 1) body.skipNumber();
  else if (code === 0xfc) skipSaturating(body);
  else {
    const length = operands[code];
    if (length === undefined) throw new WasmFormatError(`it has the instruction 0x${code.toString(16)}, which no policy has`);
    if (length === 'number') body.skipNumber();
    else if (length === 'two numbers') {
      body.skipNumber();
      body.skipNumber();
    } else body.skip(length);
  }
};

/** Conversions that do not trap; the other instructions with this beginning copy memory. */
const skipSaturating = (body: WasmReader): void => {
  const code = body.unsigned();
  if (code > 7) throw new WasmFormatError(`it has the instruction 0xfc ${code}, which no policy has`);
};

/** What follows instructions: bytes, or numbers of variable length. */
const operands: Readonly<Record<number, 'number' | 'two numbers' | number>> = {
  0: 0,
  1: 0,
  2: 'number',
  3: 'number',
  4: 'number',
  5: 0,
  11: 0,
  12: 'number',
  13: 'number',
  15: 0,
  16: 'number',
  17: 'two numbers',
  26: 0,
  27: 0,
  63: 1,
  64: 1,
  65: 'number',
  66: 'number',
  67: 4,
  68: 8,
};

const lengthOf = (chunks: readonly Chunk[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

const joined = (chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(lengthOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};
