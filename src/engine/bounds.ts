/** How long one review may take. */
export interface Patience {
  /** Told which file is worked on next. False: the time is over, and the file is to be left as it is. */
  begin(path: string): boolean;
  /** Asked again and again while a file is worked on. Once true, it stays so. */
  isOver(): boolean;
}

/** What one look at a side of a change may take and give. What is beyond is not judged, which is said file by file. */
export interface AnalysisBounds {
  readonly patience?: Patience | undefined;
  readonly findings: number;
  /** UTF-16 units of all findings together: messages, places, fixes. */
  readonly text: number;
}

/**
 * Findings of one side of a change that are kept, and their text. More are a burden on every report and on memory, and nobody reads them:
 * the files of the worst of 35 well-known repositories have two thousand, all of them together.
 */
export const reviewBounds = { findings: 20_000, text: 16 << 20 } as const satisfies AnalysisBounds;

/**
 * Milliseconds of processor time that a review may take in every shell, if nothing else is said. The largest that is judged takes a tenth.
 */
export const usualReviewMilliseconds = 60_000;

/** What `process.threadCpuUsage()` and `process.cpuUsage()` tell: microseconds. */
export interface ProcessorTime {
  readonly user: number;
  readonly system: number;
}

/**
 * The patience of one review: so many milliseconds of processor time from now on. What is waited for, and what other processes take, does
 * not count.
 */
export const reviewPatience = (
  usage: () => ProcessorTime,
  milliseconds: number = usualReviewMilliseconds,
  onBegin?: (path: string) => void,
): Patience => {
  const spent = (): number => {
    const { user, system } = usage();
    return (user + system) / 1_000;
  };
  const began = spent();
  return limitedPatience(milliseconds, () => spent() - began, onBegin);
};

/** A patience that is over when so many milliseconds of work were spent. `onBegin` is told which file is worked on. */
const limitedPatience = (milliseconds: number, spent: () => number, onBegin?: (path: string) => void): Patience => {
  let over = false;
  const isOver = (): boolean => {
    over ||= spent() > milliseconds;
    return over;
  };
  return {
    isOver,
    begin: path => {
      onBegin?.(path);
      return !isOver();
    },
  };
};

/** Why a file was left when the time was over: a full sentence. */
export const outOfTimeReason =
  'The review took longer than it may, and this file was not judged to its end. Split the change, or take generated files off the review with "ignore-paths".';
