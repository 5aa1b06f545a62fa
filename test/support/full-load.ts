/** Whether tests of generated and hostile inputs take all of them (`npm run test:load`, `npm run test:hour`), in place of as many as find what is wrong in nearly every case. */
export const fullLoad = process.env['TIDEWAITER_FULL_LOAD'] !== undefined;

/** How many, or how large: the first in every run, the second under full load. */
export const ofLoad = (usual: number, full: number): number => (fullLoad ? full : usual);
