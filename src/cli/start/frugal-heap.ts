import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { tightHeap } from '../../engine/heap-bound.ts';

/** What the young generation may take, in bytes: both of its halves. Of it V8 lets 128 MB live. */
const youngBytes = 8 << 20;

/** By how much V8 lets the young generation grow at once: the first time from 2 MB to `youngBytes`. */
const firstGrowth = '--semi-space-growth-factor=4';
const noGrowth = '--semi-space-growth-factor=1';

/** The flag by which V8 looks for what lives at once, and not little by little beside the program, which goes on forgetting meanwhile. */
const lookAtOnce = '--no-incremental-marking';

/**
 * Makes the garbage collector clean up early, and at once. Why: a scan forgets the syntax trees of each batch, yet V8 lets what is forgotten grow to ten
 * times of what lives before it looks: 370 MB in place of 144 MB for 1,127 Dockerfiles, of which 31 MB live. Nobody waits for an answer in between.
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString(firstGrowth);
  setFlagsFromString(lookAtOnce);
  setFlagsFromString(tightHeap);
};

/**
 * Lets the young generation grow no more once it is as large as it may be. To be asked now and then: V8 takes no bound from a running program. Why
 * it grows at all: where it has 2 MB, nearly all that a file needs is moved twice before it is forgotten.
 */
export const boundYoungGeneration = (): void => {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if (young !== undefined && young.space_size >= youngBytes) setFlagsFromString(noGrowth);
};

/** Lets the heap grow as at first: V8 does not take what it compiled after a large review had tightened it (`src/engine/heap-bound.ts`). */
export const loosenHeap = (): void => setFlagsFromString('--heap-growing-percent=0');

/** Does something under the flags of `keepHeapSmall`, by which V8 tells whether it may take what was compiled before. */
export const asAtFirst = <T>(work: () => T): T => {
  setFlagsFromString(firstGrowth);
  try {
    return work();
  } finally {
    boundYoungGeneration();
  }
};
