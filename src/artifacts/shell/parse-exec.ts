import type { MappedText } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import type { ShellScript } from './model.ts';
import { collectScript } from './parse.ts';
import { ScriptWalker } from './script-walker.ts';
import { plainWord } from './shell-word.ts';
import { noVariables, type ShellVariables } from './variables.ts';

/** One item of a command in exec form. */
export interface ExecItem {
  /** As written, quotes included. */
  readonly text: string;
  readonly range: Range;
  /** The decoded value. */
  readonly value: MappedText;
}

/** More arguments than a command has; a longer list is not looked at. */
const maximumItems = 10_000;

/**
 * The script that a command in exec form amounts to: one command without any expansion, and what its arguments run (`["sh", "-c", "…"]`).
 * Undefined when the list is too long or the shell parser gives up on an inline script.
 */
export const parseExecForm = (
  items: readonly ExecItem[],
  range: Range,
  variables: ShellVariables = noVariables,
): ShellScript | undefined => {
  if (items.length > maximumItems) return undefined;
  const walker = new ScriptWalker(variables);
  const words = items.map(({ text, range: at, value }) => ({ word: plainWord(text, value.text, at), inner: () => value }));
  try {
    if (words.length > 0) walker.words(words, range);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return collectScript(walker, range);
};
