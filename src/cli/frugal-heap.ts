import { setFlagsFromString } from 'node:v8';

/**
 * Makes the garbage collector clean up early. Why: a scan forgets the syntax trees of each batch, yet V8 lets what is forgotten grow to ten
 * times of what lives before it looks: 370 MB in place of 144 MB for 1,127 Dockerfiles, of which 31 MB live. It takes a tenth more time.
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=25');
};
