import type { SourceFile } from '../../artifacts/source-file.ts';
import type { YamlScalar } from '../../artifacts/yaml/model.ts';
import { indentationOf } from '../../text/indentation.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';

/** What stands for a value that is known only when a pipeline runs: GitHub's and Azure's expressions, variables of make. */
type Placeholders = RegExp;

/** `${{ matrix.env }}`. */
const workflowExpressions: Placeholders = /\$\{\{([^{}\n]{0,500})\}\}/gu;
/** `$(NAME)`, `${NAME}` and the dollar that make takes away. */
const makeVariables: Placeholders = /\$\(([A-Za-z_][\w.-]{0,100})\)|\$\$/gu;

/** `matrix.env` as the name of a variable of the shell. */
const variableName = (expression: string): string =>
  expression
    .trim()
    .replaceAll(/\W+/gu, '_')
    .replace(/^(?=\d)/u, '_') || 'unknown';

const copyInto = (builder: MappedTextBuilder, text: string, start: number, placeholders: Placeholders): void => {
  let done = 0;
  for (const match of text.matchAll(placeholders)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    builder.copy(text.slice(done, match.index), start + done);
    builder.stand(match[0] === '$$' ? '$' : `\${${variableName(match[1] ?? '')}}`, span);
    done = match.index + match[0].length;
  }
  builder.copy(text.slice(done), start + done);
};

const linesOf = (text: string, start: number): readonly { readonly text: string; readonly start: number }[] => {
  const lines: { text: string; start: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end + 1;
    lines.push({ text: text.slice(at, next), start: start + at });
    at = next;
  }
  return lines;
};

/** The script that a scalar of a pipeline holds, exact for literal blocks and for plain words on one line. */
export const scriptIn = ({ text }: SourceFile, scalar: YamlScalar): MappedText => {
  const { start, end } = scalar.range;
  const written = text.slice(start, end);
  const builder = new MappedTextBuilder();
  if (scalar.style === 'literal') {
    const [, ...lines] = linesOf(written, start);
    const indent = Math.min(...lines.filter(line => line.text.trim() !== '').map(line => indentationOf(line.text)), written.length);
    for (const line of lines)
      copyInto(
        builder,
        line.text.slice(Math.min(indent, line.text.length - 1)),
        line.start + Math.min(indent, line.text.length - 1),
        workflowExpressions,
      );
  } else if (written === scalar.value) copyInto(builder, written, start, workflowExpressions);
  else
    builder.stand(
      scalar.value.replaceAll(workflowExpressions, (_, expression: string) => `\${${variableName(expression)}}`),
      scalar.range,
    );
  return builder.build(start);
};

/** The recipes of a makefile, one after the other: all lines that begin with a tab, without what make takes from their beginning. */
export const makefileRecipes = ({ text }: SourceFile): MappedText => {
  const builder = new MappedTextBuilder();
  let continues = false;
  for (const line of linesOf(text, 0)) {
    const isRecipe = line.text.startsWith('\t') || continues;
    if (!isRecipe) continue;
    const prefix = continues ? 0 : (/^[\t @+-]*/u.exec(line.text)?.[0].length ?? 0);
    copyInto(builder, line.text.slice(prefix), line.start + prefix, makeVariables);
    continues = line.text.trimEnd().endsWith('\\');
  }
  return builder.build(0);
};

/** Variables that a makefile sets to plain text. */
export const makefileVariables = ({ text }: SourceFile): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^(?:export[ \t]+)?([A-Za-z_]\w{0,100})[ \t]*(?:\?|::?)?=[ \t]*([\w./:@+,-]{1,500})[ \t]*$/gmu)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
