import type { CopyInstruction, Dockerfile, RunInstruction } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellWord } from '../../../../artifacts/shell/model.ts';
import type { Range } from '../../../../text/range.ts';
import { argumentTexts } from '../files/written-settings.ts';

/** Programs that write their arguments or their input. */
const writers = new Set(['echo', 'printf', 'tee', 'cat', 'sed']);

const isBelow = ({ pattern }: ShellWord): boolean => pattern.includes('/etc/sudoers');

const textAt = ({ file }: Dockerfile, range: Range, word: string): Range | undefined => {
  const start = file.text.slice(range.start, range.end).indexOf(word);
  return start === -1 ? undefined : { start: range.start + start, end: range.start + start + word.length };
};

/** The first `NOPASSWD` in what a RUN writes below /etc/sudoers. */
export const passwordless = (dockerfile: Dockerfile, { command }: RunInstruction): Range | undefined => {
  const commands = command.script?.commands ?? [];
  if (!commands.some(({ args, redirects }) => args.some(isBelow) || redirects.some(({ target }) => target && isBelow(target))))
    return undefined;
  const written = commands
    .filter(({ name }) => writers.has(name ?? ''))
    .flatMap(command => [...argumentTexts(dockerfile, command), ...command.redirects.flatMap(({ body }) => body?.range ?? [])]);
  return written.map(range => textAt(dockerfile, range, 'NOPASSWD')).find(range => range !== undefined);
};

/** The first `NOPASSWD` in a here-document that is copied there. */
export const copiedPasswordless = (dockerfile: Dockerfile, { destination, heredocs }: CopyInstruction): Range | undefined =>
  destination?.expanded.value?.startsWith('/etc/sudoers') === true
    ? heredocs.map(({ bodyRange }) => textAt(dockerfile, bodyRange, 'NOPASSWD')).find(range => range !== undefined)
    : undefined;
