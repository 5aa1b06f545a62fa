import type { Setting } from '../setting.ts';

/** What to do about `imagePullPolicy: Never`, for which the image may be in no registry at all; undefined for other policies. */
export const loadedByHand = ({ value }: Setting): string | undefined =>
  value === 'Never'
    ? 'The nodes have the image because somebody loads it there, and no registry may. Name a version of its own for each build, which is what "Never" then runs.'
    : undefined;
