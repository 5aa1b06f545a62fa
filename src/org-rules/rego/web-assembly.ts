/** What of the global `WebAssembly` is used here: the types of Node leave it to those of browsers. */

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export interface WasmGlobal {
  value: number;
}

export interface WasmModule {
  readonly [Symbol.toStringTag]: string;
}

type Exported = ((...args: readonly number[]) => number) | WasmGlobal | WasmMemory;

export interface WasmInstance {
  readonly exports: Readonly<Record<string, Exported | undefined>>;
}

interface WasmImport {
  readonly module: string;
  readonly name: string;
  readonly kind: string;
}

interface WebAssemblyGlobal {
  readonly Module: (new (bytes: Uint8Array<ArrayBuffer>) => WasmModule) & { imports(module: WasmModule): readonly WasmImport[] };
  readonly Instance: new (module: WasmModule, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => WasmInstance;
  readonly Memory: new (limits: { readonly initial: number; readonly maximum: number }) => WasmMemory;
}

/** The engine's own. */
export const webAssembly = (globalThis as unknown as { readonly WebAssembly: WebAssemblyGlobal }).WebAssembly;
