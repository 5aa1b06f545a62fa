/** Processor time of this thread, in microseconds. Why not the time on the clock: other processes have their share of that. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

/** What a unit of time is: some work of texts, objects and sorting, the same on every machine. */
const unitOfWork = (): number => {
  const rows = Array.from({ length: 6_000 }, (_, at) => ({ name: `row-${(at * 7_919) % 6_000}`, values: [at, `${at}`, { deep: at % 7 }] }));
  const again = JSON.parse(JSON.stringify(rows)) as typeof rows;
  const sorted = again.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return new Map(sorted.map(row => [row.name, row])).size;
};

/** What the unit costs just now, in microseconds: the middle of three. Never nothing, where processor time is counted in large steps. */
const unit = (): number => {
  const costs = [0, 0, 0].map(() => {
    const before = spent();
    unitOfWork();
    return spent() - before;
  });
  return Math.max(2_000, costs.toSorted((one, other) => one - other)[1] ?? 0);
};

/** What takes less, in microseconds, is soon on every machine: nothing is compared with it. */
const moment = 500_000;

/** How many units what ends soon may take. Why so many: each is some fifteen milliseconds, and what does not end takes minutes. */
const usual = 250;

const refuseLong = (cost: number, units: number): void => {
  if (cost <= moment) return;
  const times = cost / unit();
  if (times > units) throw new Error(`It takes ${Math.round(times)} units of time, and may take ${units}.`);
};

/**
 * Does work that has to end soon, and gives its result. Throws when its processor time is many times that of some known work which is done right
 * after it: a slow machine is as slow in both, so that it changes nothing.
 */
export const endsSoon = <Result>(work: () => Result, units = usual): Result => {
  const before = spent();
  const result = work();
  refuseLong(spent() - before, units);
  return result;
};

/** The same of work that waits. */
export const endsSoonAsync = async <Result>(work: () => Promise<Result>, units = usual): Promise<Result> => {
  const before = spent();
  const result = await work();
  refuseLong(spent() - before, units);
  return result;
};
