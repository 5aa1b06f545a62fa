import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Range } from '../../../text/range.ts';

/** A variable of a file that `env_file` names. */
export interface FileVariable {
  readonly name: string;
  /** Without the quotes around it. */
  readonly value: string;
  /** The line, without what stands around it. */
  readonly at: Range;
}

const assignment = /^(?:export[ \t]{1,20})?([A-Za-z_][\w.-]{0,200})[ \t]{0,20}=(.*)$/u;

/** `NAME=value`, one a line; quotes that go over lines are not followed. Source: Docker documentation, "Env file syntax". */
export const fileVariables = ({ text }: SourceFile): readonly FileVariable[] => {
  const variables: FileVariable[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const written = line.replace(/^\uFEFF/u, '').trim();
    const [, name, value = ''] = assignment.exec(written) ?? [];
    const from = start + line.indexOf(written);
    if (name !== undefined) variables.push({ name, value: withoutQuotes(value.trim()), at: { start: from, end: from + written.length } });
    start += line.length + 1;
  }
  return variables;
};

const withoutQuotes = (value: string): string => {
  const quote = value.charAt(0);
  if (quote === '"' || quote === "'") return value.length > 1 && value.endsWith(quote) ? value.slice(1, -1) : '';
  const comment = value.search(/[ \t]#/u);
  return comment === -1 ? value : value.slice(0, comment).trimEnd();
};
