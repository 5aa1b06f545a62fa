import { indentationOf } from '../../text/indentation.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import { valueStart } from '../compose/scalar-range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlScalar } from '../yaml/model.ts';
import type { ScriptForm } from './paths.ts';

/** What stands for a value that is known only when a pipeline runs: GitHub's and Azure's expressions, variables of make. */
type Placeholders = RegExp;

/** `${{ matrix.env }}`. */
const workflowExpressions: Placeholders = /\$\{\{([^{}\n]{0,500})\}\}/gu;
/** `$(NAME)`, `${NAME}` and the dollar that make takes away. */
const makeVariables: Placeholders = /\$\(([A-Za-z_][\w.-]{0,100})\)|\$\$/gu;

/** `{{ NAME }}`. */
const justVariables: Placeholders = /\{\{([^{}\n]{0,500})\}\}/gu;

/** In a file that the shell itself reads. */
const nothing: Placeholders = /(?!)/gu;

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

/** A line of a script, with the break at its end as the shell sees it. */
const copyLine = (builder: MappedTextBuilder, line: string, start: number, placeholders: Placeholders): void => {
  const body = line.replace(/\r?\n$/u, '');
  copyInto(builder, body, start, placeholders);
  if (body !== line) builder.stand('\n', { start: start + body.length, end: start + line.length });
};

/** The script that a scalar of a pipeline holds, exact for literal blocks and for words on one line that no escape hides. */
export const scriptIn = (file: SourceFile, scalar: YamlScalar): MappedText => {
  const { start, end } = scalar.range;
  const builder = new MappedTextBuilder();
  const plainStart = valueStart(file, scalar);
  if (scalar.style === 'literal') {
    const [, ...lines] = linesOf(file.text.slice(start, end), start);
    const indent = lines.reduce(
      (least, line) => (line.text.trim() === '' ? least : Math.min(least, indentationOf(line.text))),
      end - start,
    );
    for (const line of lines) {
      const cut = Math.min(indent, Math.max(0, line.text.length - 1));
      copyLine(builder, line.text.slice(cut), line.start + cut, workflowExpressions);
    }
  } else if (plainStart !== undefined) copyInto(builder, scalar.value, plainStart, workflowExpressions);
  else
    builder.stand(
      scalar.value.replaceAll(workflowExpressions, (_, expression: string) => `\${${variableName(expression)}}`),
      scalar.range,
    );
  return builder.build(start);
};

/** What a unit of systemd runs: the values of its `Exec…=` lines, without what systemd takes from their beginning. Source: systemd.service(5). */
const startedByUnit = /^Exec(?:StartPre|StartPost|Start)[ \t]*=[ \t]*[-@:+!|]{0,5}/u;

/** The lines that begin with one of these, one after the other with those that continue them, without what stands at their beginnings. */
const linesBehind = ({ text }: SourceFile, beginning: RegExp, placeholders: Placeholders): MappedText => {
  const builder = new MappedTextBuilder();
  let continues = false;
  for (const line of linesOf(text, 0)) {
    const prefix = continues ? 0 : beginning.exec(line.text)?.[0].length;
    if (prefix === undefined) continue;
    copyLine(builder, line.text.slice(prefix), line.start + prefix, placeholders);
    continues = line.text.trimEnd().endsWith('\\');
  }
  return builder.build(0);
};

/** `sh 'kubectl apply -f x'`, `sh """…"""`, `sh(script: "…", returnStdout: true)`, `bat`. Source: Jenkins, "Pipeline: Nodes and Processes". */
const handedToShell =
  /\bsh\s{0,9}\(?\s{0,9}(?:script\s{0,9}:\s{0,9})?(?:'''([\s\S]{0,20000}?)'''|"""([\s\S]{0,20000}?)"""|'((?:[^'\\\n]|\\.){0,2000})'|"((?:[^"\\\n]|\\.){0,2000})")/gu;

/** `agent { docker { args '-v /x:/x' } }`, `image.inside('--privileged')`, `image.withRun("-p 80:80")`. Source: Jenkins, "Using Docker with Pipeline". */
const handedToDocker =
  /\b(?:args\s{1,9}|(?:inside|withRun|run)\s{0,9}\(\s{0,9})(?:'((?:[^'\\\n]|\\.){0,2000})'|"((?:[^"\\\n]|\\.){0,2000})")/gu;

const jenkinsScripts = ({ text }: SourceFile): MappedText => {
  const builder = new MappedTextBuilder();
  for (const { 0: whole, 1: one, 2: two, index } of text.includes('docker') ? text.matchAll(handedToDocker) : []) {
    const options = one ?? two ?? '';
    const start = index + whole.lastIndexOf(options);
    if (!options.startsWith('-')) continue;
    const end = { start: start + options.length, end: start + options.length };
    builder.stand('docker create ', { start, end: start }).copy(options, start).stand('\n', end);
  }
  for (const { 0: whole, 1: one, 2: two, 3: three, 4: four, index } of text.matchAll(handedToShell)) {
    const script = one ?? two ?? three ?? four ?? '';
    const start = index + whole.lastIndexOf(script);
    builder.copy(script, start).stand('\n', { start: start + script.length, end: start + script.length });
  }
  return builder.build(0);
};

/** What a shell runs of a script. */
export const scriptOf = (file: SourceFile, form: ScriptForm): MappedText => {
  switch (form) {
    case 'shell':
      return linesBehind(file, /^/u, nothing);
    case 'make':
      return linesBehind(file, /^\t[\t @+-]*/u, makeVariables);
    case 'just':
      return linesBehind(file, /^[ \t]+[ \t@-]*/u, justVariables);
    case 'procfile':
      return linesBehind(file, /^[\w-]{1,100}:[ \t]*/u, nothing);
    case 'unit':
      return linesBehind(file, startedByUnit, nothing);
    case 'jenkins':
      return jenkinsScripts(file);
  }
};

/** Variables that a makefile or a justfile sets to constant text, lists included. */
export const constantsOf = ({ text }: SourceFile, form: ScriptForm): ReadonlyMap<string, string> => {
  const assignments = form === 'make' ? makeAssignment : form === 'just' ? justAssignment : nothing;
  return new Map([...text.matchAll(assignments)].map(([, name = '', value = '']) => [name, value]));
};

const makeAssignment =
  /^\uFEFF?(?:export[ \t]+)?([A-Za-z_]\w{0,100})[ \t]*(?:\?|::?)?=[ \t]*([\w./:@+,*-][\w./:@+,* \t-]{0,500}?)[ \t]*$/gmu;
const justAssignment = /^(?:export[ \t]+)?([A-Za-z_][\w-]{0,100})[ \t]*:=[ \t]*["']([\w./:@+,* \t-]{1,500})["'][ \t]*$/gmu;
