/** Where Node keeps what it compiled for processes that start later (vitest.config.ts); undefined outside of vitest. */
export const compileCacheFolder = process.env['NODE_COMPILE_CACHE'];

/** For processes that are given an environment of their own. */
export const compileCache: Readonly<Record<string, string>> =
  compileCacheFolder === undefined ? {} : { NODE_COMPILE_CACHE: compileCacheFolder };
