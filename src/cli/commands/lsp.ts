import type { CliRequest } from '../arguments/arguments.ts';

/** `tidewaiter lsp`: serves an editor until it goes away. All of it is loaded only here. */
export const lsp = async (request: CliRequest): Promise<number> => (await import('../lsp/server.ts')).serve(request);
