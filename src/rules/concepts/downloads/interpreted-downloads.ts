import { isShell } from '../../../artifacts/shell/inline-scripts.ts';
import type { ShellCommand, ShellScript } from '../../../artifacts/shell/model.ts';
import type { Range } from '../../../text/range.ts';
import { inlineProgram, runFile, runnerBehind, runsInput } from './interpreters.ts';
import { isLocalHost, readWebAddress, type WebAddress } from './web-address.ts';

/** A program text that loads another one from an address and runs it: `python -c "exec(urlopen('https://…').read())"`. */
export interface InterpretedDownload {
  readonly address: WebAddress;
  readonly url: string;
  /** The program text. */
  readonly at: Range;
  /** The interpreter. */
  readonly program: string;
}

/** Longer program texts are not searched. */
const maxLength = 20_000;

const loads =
  /urlopen|urlretrieve|(?:requests|httpx)\.get|fetch\(|https?['")]{0,3}\.get\(|axios|file_get_contents|curl_exec|URI\.open|open-uri|Net::HTTP|LWP|\b(?:curl|wget)\s/u;
const runs = /\b(?:exec|eval|qx|execfile|system|popen|execSync|spawnSync|subprocess|runpy|instance_eval|Function)\b/u;
const url = /\bhttps?:\/\/[^\s'"`)\\]{3,500}/u;

/** `include 'https://…'` of PHP, `source("https://…")` of R: one word that loads and runs. */
const loadsAndRuns = /\b(?:include|require|source|import)(?:_once)?\b[\s(]{0,9}["']https?:/u;

/** The text that an interpreter runs, and where it stands: what its option holds, or a here-document, at the command that reads it. */
const programTexts = (command: ShellCommand): readonly { readonly text: string; readonly range: Range }[] => {
  const word = inlineProgram(command);
  // The command `e` of sed runs what follows it.
  const before = command.name === 'sed' ? 'system' : (command.args.find(({ pattern }) => /^-[mMr]\w/u.test(pattern))?.pattern ?? '');
  const own = word === undefined ? [] : [{ text: `${before} ${word.value ?? word.pattern}`, range: word.range }];
  const bodies = runsInput(command)
    ? command.redirects.flatMap(({ body }) => (body ? [{ text: body.text, range: command.range }] : []))
    : [];
  return [...own, ...bodies];
};

/** What a program text of an interpreter other than a shell loads and runs. */
export const interpretedDownload = (text: string, range: Range, program: string, isPiped = false): InterpretedDownload | undefined => {
  const isBoth = text.length <= maxLength && (loadsAndRuns.test(text) || (loads.test(text) && (isPiped || runs.test(text))));
  if (!isBoth) return undefined;
  const [found = ''] = url.exec(text) ?? [];
  const address = readWebAddress(found);
  return address === undefined || isLocalHost(address) ? undefined : { address, url: found, at: range, program };
};

/** The programs of interpreters other than shells in a script that load a text from an address and run it, or print it into a shell. */
export const interpretedDownloads = ({ commands }: ShellScript): readonly InterpretedDownload[] =>
  commands.flatMap(command => {
    if (isShell(command.name) || command.name === 'eval') return [];
    // `deno run https://…`
    const file = runFile(command);
    const isAddress = file !== undefined && /^https?:/u.test(file.pattern);
    const address = isAddress ? readWebAddress(file.pattern) : undefined;
    if (address !== undefined)
      return isLocalHost(address) ? [] : [{ address, url: file?.text ?? '', at: command.range, program: command.name ?? 'the program' }];
    const isPiped = runnerBehind(command) !== undefined;
    return programTexts(command).flatMap(
      ({ text, range }) => interpretedDownload(text, range, command.name ?? 'the program', isPiped) ?? [],
    );
  });
