/** Four times the input may take so many times as long. Linear is 4, with a sort 5; quadratic is 16. */
const limit = 10;

/** Work that takes less is not worth comparing, in microseconds. */
const least = 1_000;

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
 * Does work on an input of a size, and gives its result. Throws when a quarter of the input shows that the time does not grow in proportion: it
 * compares processor time with processor time, so that a busy machine changes nothing.
 */
export const inLinearTime = <Input, Result>(size: number, make: (size: number) => Input, work: (input: Input) => Result): Result => {
  const [small, large] = [make(Math.ceil(size / 4)), make(size)];
  const ratios: string[] = [];
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    // Why the least of several: what runs for the first time is compiled first, and would look slow beside the rest.
    const few = Math.max(least, Math.min(...Array.from({ length: 4 }, () => measured(() => work(small)).cost)));
    const { result, cost: many } = measured(() => work(large));
    if (many <= limit * few) return result;
    ratios.push((many / few).toFixed(1));
  }
  throw new Error(`Four times the input takes ${ratios.join(', ')} times as long.`);
};
