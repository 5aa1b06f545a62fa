import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import { shellKind } from './command-line.ts';
import type { CommandLine, Heredoc } from './model.ts';
import { matchHeredoc } from './raw/heredoc-words.ts';

/** The text that a shell reads, and which shell that is. */
export interface ScriptSource {
  readonly text: MappedText;
  readonly shell: CommandLine['shell'];
}

/** Adds a here-document's lines. Carriage returns before line breaks are dropped: they come from the checkout, not from the author. */
const addBody = (builder: MappedTextBuilder, body: string, start: number, chomp: boolean): void => {
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf('\n', at);
    const next = newline === -1 ? body.length : newline + 1;
    let from = at;
    while (chomp && body[from] === '\t') from += 1;
    const hasReturn = newline > from && body[newline - 1] === '\r';
    builder.copy(body.slice(from, hasReturn ? newline - 1 : next), start + from);
    if (hasReturn) builder.copy('\n', start + newline);
    at = next;
  }
};

/** `#!/bin/bash -e` names the program that runs the text. */
const interpreter = (text: string, otherwise: CommandLine['shell']): CommandLine['shell'] => {
  if (!text.startsWith('#!')) return otherwise;
  const end = text.indexOf('\n');
  return shellKind(text.slice(2, end === -1 ? undefined : end).split(/[ \t]/));
};

/**
 * What a shell-form RUN gives its shell. A lone here-document is the script itself; otherwise the here-documents follow the command,
 * for the shell to read. Source: Dockerfile reference, "Here-Documents".
 */
export const runSource = (
  line: MappedText,
  from: number,
  to: number,
  heredocs: readonly Heredoc[],
  shell: CommandLine['shell'],
): ScriptSource => {
  const builder = new MappedTextBuilder();
  const [first] = heredocs;
  const isLone = heredocs.length === 1 && matchHeredoc({ text: line.text.slice(from, to), start: from, end: to }) !== undefined;
  if (first !== undefined && isLone) {
    addBody(builder, first.body, first.bodyRange.start, first.chomp);
    const text = builder.build(first.bodyRange.start);
    return { text, shell: interpreter(text.text, shell) };
  }
  builder.part(line, from, to);
  for (const { body, bodyRange, name } of heredocs) {
    builder.stand('\n', { start: bodyRange.start, end: bodyRange.start });
    addBody(builder, body, bodyRange.start, false);
    builder.copy(name, bodyRange.end);
  }
  return { text: builder.build(line.startAt(from)), shell };
};
