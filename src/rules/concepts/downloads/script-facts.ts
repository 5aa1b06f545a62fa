import type { FindingFacts } from '../../../findings/finding.ts';
import { type Severity, severityDegree } from '../../../findings/severity.ts';
import type { Range } from '../../../text/range.ts';
import type { DownloadUse } from './download-use.ts';
import type { Download } from './downloads.ts';
import { runFile } from './interpreters.ts';
import { scriptOwner } from './script-owner.ts';

/**
 * What of a script that is run from an address can be compared: whose script it is is the hazard, another one of the same owner is no worse.
 */
export const scriptFacts = ({ host, path }: Download['address'], severity: Severity): FindingFacts => ({
  value: `${host}${path}`,
  hazards: [scriptOwner({ host, path })],
  degree: severityDegree(severity),
});

type Run = Extract<DownloadUse, { kind: 'runs' }>;

/** From the download to the program that runs it, where they are one expression; else the place where it is run. */
export const placeOfRun = (download: Download, { by, how }: Run): Range => {
  if (how !== 'pipe') return by.range;
  return { start: Math.min(download.command.range.start, by.range.start), end: Math.max(download.command.range.end, by.range.end) };
};

/** What runs the text, or what the text is called when it is a file. */
export const programOfRun = ({ by, how }: Run): string =>
  (how === 'file' ? (runFile(by)?.text.replace(/^["']|["']$/g, '') ?? by.name) : by.name) ?? 'the program';
