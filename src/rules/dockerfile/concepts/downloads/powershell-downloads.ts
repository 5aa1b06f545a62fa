import type { CommandLine } from '../../../../artifacts/dockerfile/model.ts';
import type { Range } from '../../../../text/range.ts';
import { readWebAddress, type WebAddress } from '../../../concepts/downloads/web-address.ts';

/** What runs a text, and what gets it from the network, in PowerShell. Each pattern is a list of words and cannot backtrack. */
const runs = /\b(?:iex|Invoke-Expression)\b/gi;
const loader = /\b(?:DownloadString|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b/i;
const loads = new RegExp(loader, 'gi');

/** More text between the two words than belongs to one expression. */
const maximumDistance = 400;

/** Where `iex` runs what is downloaded in one expression: from the first of the two words to the end of the other. */
export const powershellDownload = (text: string, range: Range): Range | undefined => {
  const script = text.slice(range.start, range.end);
  if (!loader.test(script)) return undefined;
  const loaders = [...script.matchAll(loads)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  if (loaders.length === 0) return undefined;
  let next = 0;
  for (const { index, 0: word } of script.matchAll(runs)) {
    const end = index + word.length;
    while (next < loaders.length && (loaders[next]?.start ?? 0) < index - maximumDistance) next += 1;
    const near = loaders[next];
    if (near === undefined || near.start > end + maximumDistance) continue;
    const between = script.slice(Math.min(end, near.end), Math.max(index, near.start));
    if (/;|&&|\n/.test(between)) continue;
    return { start: range.start + Math.min(index, near.start), end: range.start + Math.max(end, near.end) };
  }
  return undefined;
};

/** A file that a PowerShell script gets from an address whose host is literal. */
export interface PowershellFetch {
  readonly url: string;
  readonly range: Range;
  readonly address: WebAddress;
  /**
   * What stands in the statement where the file's name is to be looked for: all behind the address, in front of it only an option for it.
   */
  readonly around: string;
  /** Where the statement ends. */
  readonly end: number;
}

/** Addresses, with `$($env:VERSION)` in them. Nothing follows the repeated part, so it cannot backtrack. */
const addresses = /\b(?:https?|ftp):\/\/(?:\$\([^\s()]{1,100}\)|[^\s"'`;,)|<>]){1,2000}/gi;
const fetches =
  /\b(?:Invoke-WebRequest|iwr|Invoke-RestMethod|irm|curl|wget|Start-BitsTransfer|DownloadFile|DownloadString|DownloadData)\b/i;
/** The script looks at a hash or a signature: which file is meant, its variables hide. */
const verifies = /\b(?:Get-FileHash|Get-AuthenticodeSignature|ComputeHash|certutil|sha(?:256|384|512)sum|checksum)\b/i;

/** The option that names the file, and its value; curl's among others that are written together (`-fsSLo`). */
const outFile = /\s-(?:OutFile|Out|[a-z]{0,12}o|-output|Destination)\s{1,4}["']?[^\s"';]{1,200}/i;

/** In front of an address that a variable is set to, also as a pattern that is filled in: `$url = ('https://…/{0}.zip' -f $version)`. */
const assigned = /\$\w{1,64}\s{0,4}=\s{0,4}\(?\s{0,4}["']?$/;

/** True when PowerShell reads the command, or is called in it. */
const isPowershell = ({ shell, script }: CommandLine): boolean =>
  shell === 'powershell' ||
  (shell === 'cmd' && script?.complete !== true) ||
  (script?.commands.some(({ name }) => /^(?:powershell|pwsh)(?:\.exe)?$/i.test(name ?? '')) ?? false);

/** The text of the statement before an offset, as far as an expression reaches. */
const statementBefore = (script: string, at: number): string => {
  const text = script.slice(Math.max(0, at - maximumDistance), at);
  return text.slice(text.lastIndexOf(';') + 1);
};

/**
 * The files that PowerShell gets from addresses with literal hosts and that nothing in the script verifies: in a statement that downloads,
 * or in a variable when the script downloads somewhere.
 */
export const powershellFetches = (text: string, command: CommandLine): readonly PowershellFetch[] => {
  const { range } = command;
  const script = text.slice(range.start, range.end);
  if (!isPowershell(command) || !fetches.test(script) || verifies.test(script)) return [];
  return [...script.matchAll(addresses)].flatMap(({ index, 0: url }) => {
    const before = statementBefore(script, index);
    const address = readWebAddress(url);
    if (address === undefined || address.host.includes('$') || !(fetches.test(before) || assigned.test(before))) return [];
    const end = index + url.length;
    const rest = /^[^;\n]{0,200}/.exec(script.slice(end, end + 200))?.[0] ?? '';
    const around = `${outFile.exec(before)?.[0] ?? ''} ${rest}`;
    return [{ url, range: { start: range.start + index, end: range.start + end }, address, around, end: range.start + end + rest.length }];
  });
};

/** A script that PowerShell gets from the network, puts into a file and runs. */
export interface PowershellSavedScript extends PowershellFetch {
  /** The file's name as it is run, without folders. */
  readonly program: string;
  readonly runAt: Range;
}

const scriptName = /([\w-][\w.-]{0,100}\.(?:ps1|cmd|bat))\b/i;
/** Programs that run a script which is among their arguments. */
const runners = /^(?:(?:powershell|pwsh|cmd)(?:\.exe)?|Start-Process|saps)$/i;

/** The words of a statement with their offsets; without quotes, and without the operator `.` in front of a script. */
const wordsOf = (statement: string): readonly { readonly text: string; readonly at: number }[] =>
  [...statement.matchAll(/[^\s"'()]+/g)].map(({ index, 0: text }) => ({ text, at: index })).filter(({ text }) => text !== '.');

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();

/** Where a script runs what could be a file, by the file's name, in order. */
const programRuns = (script: string, offset: number): ReadonlyMap<string, Range[]> => {
  const runs = new Map<string, Range[]>();
  for (const { index, 0: statement } of script.matchAll(/[^;\n{}|&`]+/g)) {
    const words = wordsOf(statement);
    for (const { text, at } of runners.test(words[0]?.text ?? '') ? words.slice(1) : words.slice(0, 1)) {
      const start = offset + index + at;
      const name = baseName(text);
      const found = runs.get(name);
      if (found === undefined) runs.set(name, [{ start, end: start + text.length }]);
      else found.push({ start, end: start + text.length });
    }
  }
  return runs;
};

/** The scripts that are run in the same RUN after they are downloaded, each at the first place. */
export const powershellSavedScripts = (text: string, command: CommandLine): readonly PowershellSavedScript[] => {
  const { start, end } = command.range;
  const saved = powershellFetches(text, command).flatMap(fetched => {
    const program = scriptName.exec(fetched.around)?.[1];
    return program === undefined ? [] : [{ ...fetched, program }];
  });
  if (saved.length === 0) return [];
  const runs = programRuns(text.slice(start, end), start);
  return saved.flatMap(script => {
    const places = runs.get(script.program.toLowerCase()) ?? [];
    // Fetches come in order: what lies before one also lies before all later ones.
    const next = places.findIndex(place => place.start >= script.end);
    places.splice(0, next === -1 ? places.length : next);
    const runAt = places[0];
    return runAt === undefined ? [] : [{ ...script, runAt }];
  });
};
