import { Session } from 'node:inspector/promises';

/**
 * How often functions of the project's files are called in this thread while some work is done, by the V8 inspector's precise coverage:
 * [URL of the file, calls], where there are any. Why calls, where processor time is meant: they are the same on every machine, however busy it is.
 */
export const callsOf = async (work: () => Promise<unknown>): Promise<readonly (readonly [string, number])[]> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => /\/(?:src|app)\//u.test(url))
      .map(({ url, functions }) => [url, functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0)] as const)
      .filter(([, calls]) => calls > 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
};
