import { isShell } from '../../../../artifacts/shell/inline-scripts.ts';
import type { ShellScript } from '../../../../artifacts/shell/model.ts';
import type { Range } from '../../../../text/range.ts';
import { inlineProgram } from '../commands/interpreters.ts';
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
  /urlopen|urlretrieve|(?:requests|httpx)\.get|fetch\(|https?\.get\(|axios|file_get_contents|curl_exec|URI\.open|open-uri|Net::HTTP|LWP|\b(?:curl|wget)\s/u;
const runs = /\b(?:exec|eval|execfile|system|popen|execSync|spawnSync|subprocess|runpy|instance_eval|Function)\b/u;
const url = /\bhttps?:\/\/[^\s'"`)\\]{3,500}/u;

/** The programs of interpreters other than shells in a script that load a text from an address and run it. */
export const interpretedDownloads = ({ commands }: ShellScript): readonly InterpretedDownload[] =>
  commands.flatMap(command => {
    const program = isShell(command.name) || command.name === 'eval' ? undefined : inlineProgram(command);
    const text = program?.value ?? program?.pattern ?? '';
    if (program === undefined || text.length > maxLength || !loads.test(text) || !runs.test(text)) return [];
    const [found = ''] = url.exec(text) ?? [];
    const address = readWebAddress(found);
    if (address === undefined || isLocalHost(address)) return [];
    return [{ address, url: found, at: program.range, program: command.name ?? 'the program' }];
  });
