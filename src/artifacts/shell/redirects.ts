import type { ShellCommand, ShellWord } from './model.ts';

/** The files that a command reads as its input: `< file`. */
export const inputFiles = ({ redirects }: Pick<ShellCommand, 'redirects'>): readonly ShellWord[] =>
  redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target] : []));
