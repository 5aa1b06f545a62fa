import { renderCsv } from './csv.ts';
import { renderGitlab } from './gitlab.ts';
import { renderGnu } from './gnu.ts';
import { renderJunit } from './junit.ts';
import type { Reported } from './reported.ts';

/** The list formats, by their names on the command line. */
export const renderList = {
  gitlab: renderGitlab,
  junit: renderJunit,
  csv: renderCsv,
  gnu: renderGnu,
} as const satisfies Readonly<Record<string, (reported: Reported) => string>>;
