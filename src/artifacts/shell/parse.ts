import type { MappedText } from '../../text/mapped-text.ts';
import type { ShellScript } from './model.ts';
import { maximumScript, ScriptWalker } from './script-walker.ts';
import { noVariables, type ShellVariables } from './variables.ts';

/** The same items if they are in order already, as nearly always. */
const bySource = <T extends { readonly range: ShellScript['range'] }>(items: readonly T[]): readonly T[] =>
  items.every((item, index) => index === 0 || (items[index - 1]?.range.start ?? 0) <= item.range.start)
    ? items
    : items.toSorted((a, b) => a.range.start - b.range.start);

/** What a walk found, in source order; commands before those in their words. */
export const collectScript = (walker: ScriptWalker, range: ShellScript['range']): ShellScript => ({
  commands: bySource(walker.commands),
  pipelines: bySource(walker.pipelines),
  assigned: walker.assigned.byName,
  range,
  complete: walker.complete,
});

/**
 * Parses the text that a POSIX shell (or Bash) runs. What stands before a syntax error is kept, with `complete` false.
 * Undefined when the text is too long or the shell parser gives up.
 */
export const parseShellScript = (source: MappedText, variables: ShellVariables = noVariables): ShellScript | undefined => {
  if (source.length > maximumScript) return undefined;
  const walker = new ScriptWalker(variables);
  try {
    walker.text(source);
  } catch (error) {
    // Why: the shell parser recurses on some inputs (a long row of `coproc`), which overflows the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return collectScript(walker, source.range(0, source.length));
};
