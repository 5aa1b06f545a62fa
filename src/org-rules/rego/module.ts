import { BuiltinError, type Builtins } from './builtin.ts';
import { fuelName, maxSteps, meter } from './meter.ts';
import { isRegoArray, parseRego, RegoObject, RegoSet, type RegoValue, regoText } from './value.ts';
import { WasmFormatError } from './wasm-reader.ts';
import { type WasmGlobal, type WasmInstance, type WasmMemory, type WasmModule, webAssembly } from './web-assembly.ts';

/** A module that cannot be used, and why: a full sentence. */
export class RegoModuleError extends Error {}

/** Pages of 64 KiB that a module may have: a policy and its input take some 10. */
const maxPages = 1_024;

/** Longest input, data and result, in bytes. */
const maxBytes = 8_000_000;

/** Steps of a call of a function of ours, and of each byte that it reads or writes. */
const [stepsPerCall, stepsPerByte] = [1_000, 10];

/** What came of asking a module. `value` is undefined where nothing is defined under the entrypoint. */
export type RegoResult = { /** Steps that it took. */ readonly steps: number } & (
  | { readonly state: 'value'; readonly value: RegoValue | undefined }
  /** `bound`: steps or memory ran out; `missing`: a function is called that nobody answers here; `failed`: the module is not right. */
  | { readonly state: 'stopped'; readonly because: 'bound' | 'missing' | 'failed'; readonly reason: string }
);

class Stopped extends Error {
  readonly because: 'bound' | 'missing' | 'failed';

  constructor(because: 'bound' | 'missing' | 'failed', reason: string) {
    super(reason);
    this.because = because;
  }
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

const outOfSteps = (): Stopped => new Stopped('bound', 'It takes more steps than an evaluation may.');

/** An instance of a module with its memory, as long as nothing went wrong in it. Source: OPA, "WebAssembly", ABI 1.2. */
class Instance {
  readonly builtinNames: ReadonlyMap<number, string>;
  readonly entrypoints: ReadonlyMap<string, number>;
  readonly #exports: WasmInstance['exports'];
  readonly #memory: WasmMemory;
  readonly #fuel: WasmGlobal;
  readonly #builtins: Builtins;
  readonly #data: number;
  readonly #heap: number;
  #now = 0n;
  #aborted: string | undefined;

  constructor(module: WasmModule, minPages: number, builtins: Builtins, data: string) {
    this.#builtins = builtins;
    this.#memory = new webAssembly.Memory({ initial: Math.max(minPages, 2), maximum: maxPages });
    const call =
      () =>
      (id: number, _context: number, ...args: readonly number[]): number =>
        this.#call(id, args);
    const instance = new webAssembly.Instance(module, {
      env: {
        memory: this.#memory,
        opa_abort: (address: number) => {
          this.#aborted = this.#text(address).slice(0, 300);
          throw new Stopped('failed', this.#aborted);
        },
        opa_println: () => 0,
        opa_builtin0: call(),
        opa_builtin1: call(),
        opa_builtin2: call(),
        opa_builtin3: call(),
        opa_builtin4: call(),
      },
    });
    this.#exports = instance.exports;
    const fuel = this.#exports[fuelName];
    if (typeof fuel !== 'object' || !('value' in fuel)) throw new RegoModuleError('It has no count of steps.');
    this.#fuel = fuel;
    this.#fuel.value = maxSteps;
    this.builtinNames = new Map(this.#table('builtins').map(([name, id]) => [id, name]));
    this.entrypoints = new Map(this.#table('entrypoints'));
    this.#data = this.#written(data, 'opa_json_parse');
    this.#heap = this.#run('opa_heap_ptr_get');
  }

  evaluate(entrypoint: number, input: string, now: bigint): RegoValue | undefined {
    this.#now = now;
    this.#fuel.value = maxSteps;
    const bytes = encoder.encode(input);
    this.#reserve(this.#heap + bytes.length);
    new Uint8Array(this.#memory.buffer).set(bytes, this.#heap);
    const result = this.#text(this.#run('opa_eval', 0, entrypoint, this.#data, this.#heap, bytes.length, this.#heap + bytes.length, 1));
    const value = parseRego(result);
    if (value === undefined) throw new Stopped('failed', 'Its result is no value.');
    return value;
  }

  /** Steps of the last evaluation. */
  get steps(): number {
    return maxSteps - Math.max(0, this.#fuel.value);
  }

  #run(name: string, ...args: readonly number[]): number {
    const exported = this.#exports[name];
    if (typeof exported !== 'function') throw new RegoModuleError(`It does not export ${name}.`);
    return exported(...args);
  }

  #table(name: string): readonly (readonly [string, number])[] {
    const table: unknown = JSON.parse(this.#text(this.#run('opa_json_dump', this.#run(name))));
    return Object.entries(table ?? {}).flatMap(([key, id]) => (typeof id === 'number' ? [[key, id] as const] : []));
  }

  #reserve(bytes: number): void {
    const pages = Math.ceil(bytes / 65_536);
    const missing = pages - this.#memory.buffer.byteLength / 65_536;
    if (pages > maxPages) throw new Stopped('bound', 'The object is larger than the memory of a policy.');
    if (missing > 0) this.#memory.grow(missing);
  }

  #text(address: number): string {
    const memory = new Uint8Array(this.#memory.buffer);
    const end = memory.indexOf(0, address);
    if (end === -1 || end - address > maxBytes) throw new Stopped('bound', 'It makes a longer text than is read.');
    return decoder.decode(memory.subarray(address, end));
  }

  /** The address of a value that stands in the module's memory from now on. */
  #written(text: string, parse: 'opa_json_parse' | 'opa_value_parse'): number {
    const bytes = encoder.encode(text);
    if (bytes.length > maxBytes) throw new Stopped('bound', 'A value is longer than is read.');
    const address = this.#run('opa_malloc', bytes.length);
    new Uint8Array(this.#memory.buffer).set(bytes, address);
    const value = this.#run(parse, address, bytes.length);
    this.#run('opa_free', address);
    if (value === 0) throw new Stopped('failed', 'It does not read a value.');
    return value;
  }

  #spend(steps: number): void {
    this.#fuel.value -= Math.min(Math.ceil(steps), maxSteps);
    if (this.#fuel.value < 0) throw outOfSteps();
  }

  #call(id: number, args: readonly number[]): number {
    const name = this.builtinNames.get(id) ?? `number ${id}`;
    const builtin = this.#builtins.get(name);
    if (builtin === undefined) throw new Stopped('missing', `It asks for ${name}, which is not answered here.`);
    const spend = (steps: number): void => this.#spend(steps);
    spend(stepsPerCall);
    const values = args.map(address => {
      const text = this.#text(this.#run('opa_value_dump', address));
      spend(text.length * stepsPerByte);
      return parseRego(text) ?? null;
    });
    try {
      const text = regoText(builtin(values, { now: this.#now, spend }));
      spend(text.length * stepsPerByte);
      return this.#written(text, 'opa_value_parse');
    } catch (error) {
      if (error instanceof BuiltinError) return 0;
      throw error;
    }
  }

  /** What an error of the engine means. */
  stopped(error: unknown): Stopped {
    if (error instanceof Stopped)
      return /malloc|memory/iu.test(error.message) ? new Stopped('bound', 'It takes more memory than an evaluation may.') : error;
    if (this.#fuel.value < 0) return outOfSteps();
    if (error instanceof RangeError) return new Stopped('bound', 'Its calls are nested too deeply.');
    return new Stopped('failed', `It ended by an error (${error instanceof Error ? error.message.slice(0, 200) : typeof error}).`);
  }
}

/**
 * A policy that an organization has built (`opa build -t wasm`). Why no library: that of npm (1.10.0) hands sets to functions of the host as lists, so
 * that `sprintf("%v", …)` prints another text than OPA, and can't be stopped but by ending its thread. This one counts its own steps.
 */
export class RegoModule {
  /** Entrypoints by their paths, with slashes: `main`, `main/deny`. */
  readonly entrypoints: readonly string[];
  /** The functions that it may call and nobody answers here, in the order of the alphabet. */
  readonly missing: readonly string[];
  readonly #module: WasmModule;
  readonly #minPages: number;
  readonly #builtins: Builtins;
  readonly #data: string;
  #instance: Instance | undefined;

  private constructor(bytes: Uint8Array, builtins: Builtins, data: string) {
    const metered = meter(bytes);
    if (metered.minPages > maxPages) throw new RegoModuleError('It asks for more memory than a policy may have.');
    this.#module = new webAssembly.Module(metered.bytes);
    const foreign = webAssembly.Module.imports(this.#module).find(
      ({ module, name }) => module !== 'env' || !/^(?:memory|opa_(?:abort|println|builtin[0-4]))$/u.test(name),
    );
    if (foreign) throw new RegoModuleError(`It imports ${foreign.module}.${foreign.name}, which no policy does.`);
    this.#minPages = metered.minPages;
    this.#builtins = builtins;
    this.#data = data;
    const instance = this.#started();
    this.entrypoints = [...instance.entrypoints.keys()].toSorted();
    this.missing = [...instance.builtinNames.values()].filter(name => !builtins.has(name)).toSorted();
  }

  /** @throws RegoModuleError for what is no module of a policy. `data` is JSON: what the policy finds under `data`. */
  static load(bytes: Uint8Array, builtins: Builtins, data = '{}'): RegoModule {
    try {
      return new RegoModule(bytes, builtins, data);
    } catch (error) {
      if (error instanceof RegoModuleError) throw error;
      const reason = error instanceof Error ? error.message.slice(0, 300) : typeof error;
      throw new RegoModuleError(error instanceof WasmFormatError || error instanceof Stopped ? reason : `It can't be loaded (${reason}).`);
    }
  }

  /** What is defined under an entrypoint for an input, which is JSON. After anything went wrong the next one begins anew. */
  evaluate(entrypoint: string, input: string, now: bigint): RegoResult {
    const instance = this.#instance ?? this.#started();
    const id = instance.entrypoints.get(entrypoint);
    if (id === undefined) return { steps: 0, state: 'stopped', because: 'failed', reason: `It has no entrypoint "${entrypoint}".` };
    try {
      const value = resultOf(instance.evaluate(id, input, now));
      return { steps: instance.steps, state: 'value', value };
    } catch (error) {
      this.#instance = undefined;
      const { because, message } = instance.stopped(error);
      return { steps: instance.steps, state: 'stopped', because, reason: message };
    }
  }

  #started(): Instance {
    this.#instance = new Instance(this.#module, this.#minPages, this.#builtins, this.#data);
    return this.#instance;
  }
}

/** A set with one result, or an empty one where nothing is defined. */
const resultOf = (value: RegoValue | undefined): RegoValue | undefined => {
  const results = value instanceof RegoSet ? value.members : isRegoArray(value) ? value : [];
  const [first] = results;
  return first instanceof RegoObject ? first.get('result') : undefined;
};
