import { basename } from 'node:path';

/** What of a command line decides about which functions a run calls. */
export interface RunShape {
  /** True for the command that reads very many files. */
  readonly isFrugal: boolean;
  /** The end of the name of the folder that keeps what was compiled: empty or with a hyphen before it. */
  readonly suffix: string;
}

/**
 * The shape of a run. Any word counts, and the last one as what is read: where one of these names something else, it costs a little time. Why apart:
 * what is kept of a script has every function that any run called, and all of them are made again in each. With what folders and manifests
 * need, a scan of one Dockerfile takes longer.
 */
export const runShape = (words: readonly string[]): RunShape => {
  // Why not `scans`: two reports are all that lives, and to look for what is forgotten while they are read took as long as all else.
  const isFrugal = words.includes('scan');
  if (!isFrugal) return { isFrugal, suffix: '' };
  const last = basename(words.at(-1) ?? '').toLowerCase();
  const isDockerfile = /^(?:docker|container)file(?:$|[.-])|\.(?:docker|container)file$/u.test(last);
  return { isFrugal, suffix: isDockerfile ? '-frugal-dockerfile' : '-frugal' };
};
