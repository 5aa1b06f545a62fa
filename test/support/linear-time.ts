/** Into how many parts the input is cut. */
const parts = 8;

/** How many times as long the whole may take as its parts. Linear is 1, and 2 where memory has to be collected; quadratic is 8. */
const limit = 4;

/** Work that takes less is not worth comparing, in microseconds. Why so much: some systems count processor time in steps of 10 milliseconds. */
const least = 40_000;

/** Tries after which an input counts as slow: one that the machine has not disturbed is enough. */
const tries = 4;

/** Processor time of this thread, in microseconds. Why not the time on the clock: other processes have their share of that. */
const measured = <Result>(work: () => Result): { readonly result: Result; readonly cost: number } => {
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  return { result, cost: user + system };
};

/**
 * Does work on an input of a size, and gives its result. Throws when the time does not grow in proportion to the size: when the input takes much
 * longer than eight of an eighth. It compares processor time with processor time, so that a busy machine changes nothing.
 */
export const inLinearTime = <Input, Result>(size: number, make: (size: number) => Input, work: (input: Input) => Result): Result => {
  const [part, whole] = [make(Math.ceil(size / parts)), make(size)];
  // Why: what runs for the first time is compiled first.
  work(part);
  const ratios: string[] = [];
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const { result, cost } = measured(() => work(whole));
    if (cost <= least) return result;
    let costOfParts = 0;
    for (let count = 0; count < parts; count += 1) {
      costOfParts += measured(() => work(part)).cost;
      // Why not all of them in any case: the rest only adds to what is enough already.
      if (cost <= limit * costOfParts) return result;
    }
    ratios.push((cost / costOfParts).toFixed(1));
  }
  throw new Error(`The input takes ${ratios.join(', ')} times as long as eight of an eighth.`);
};
