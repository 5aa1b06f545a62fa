/**
 * For processes of tests that have an embedded database: WebAssembly is compiled once and simply. Why: optimizing what is called often, in threads beside
 * the work, takes a second of processor time for each database, and no test has it for so long that it pays.
 */
export const quickWasm: readonly string[] = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];
