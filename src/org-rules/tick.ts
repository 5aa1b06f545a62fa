/** Called for work that is counted, with how many steps it takes: one, where nothing is said. It throws where there may be no more. */
export type Tick = (steps?: number) => void;

/** Spends steps. True where there is no time left. */
export type IsOutOfTime = (steps: number) => boolean;
