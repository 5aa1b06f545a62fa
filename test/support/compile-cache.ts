const folder = process.env['NODE_COMPILE_CACHE'];

/** For processes that are given an environment of their own: where Node keeps what it compiled for those after it (vitest.config.ts). */
export const compileCache: Readonly<Record<string, string>> = folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
