/** Characters that begin no token of YAML. */
const noToken = /^[@`%\t]/u;

/** Where a reader of YAML stopped, and its reason, as our notifications tell them. */
const told = /^(?:The YAML document can't be read|Parsers read the YAML document differently): ([^\n]*?) \(line (\d+), column (\d+)\)/u;

const at = (line: number): string => (line > 1 ? `line ${line}: ` : '');

/** A parser's mistake, which go-yaml tells one line above. */
const noKey = (line: number): string => `${line > 1 ? `line ${line - 1}: ` : ''}did not find expected key`;

const missingInFlow = (text: string): string => {
  const before = text.trimEnd();
  if (/[[{,:]$/u.test(before)) return 'did not find expected node content';
  return `did not find expected ',' or '${before.lastIndexOf('{') > before.lastIndexOf('[') ? '}' : ']'}'`;
};

/** What does not go on with a mapping: text behind a quoted value, a dash in the place of a value, or a second colon. */
const mappingProblem = (source: string, column: number, line: number): string => {
  const rest = source.slice(column).trimStart();
  if (/^-(?:\s|$)/u.test(rest)) return `${at(line)}block sequence entries are not allowed in this context`;
  if (/["']$/u.test(source.slice(0, column).trimEnd()) && !/^:(?:\s|$)/u.test(rest)) return noKey(line);
  return `${at(line)}mapping values are not allowed in this context`;
};

/**
 * What go-yaml 2 says of a text that our reader refuses; the usual mistakes in its words, the others in ours. `problem` is the
 * notification's.
 */
export const goYamlProblem = (text: string, problem: string): string => {
  const [, reason = '', lineText = '0', columnText = '0'] = told.exec(problem) ?? [];
  if (reason === '') return problem;
  const line = Number(lineText);
  const source = text.split('\n')[line - 1] ?? '';
  const rest = source.slice(Number(columnText) - 1);
  // Why: go-yaml ends the last line itself before it says what is missing.
  const lastLine = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (reason.includes('within a flow collection')) return `line ${lastLine}: ${missingInFlow(text)}`;
  if (reason.includes('quoted scalar')) return `${at(text.split('\n').length)}found unexpected end of stream`;
  if (reason.startsWith('tab characters')) return `${at(line)}found a tab character that violates indentation`;
  if (reason.startsWith("expected ':'")) return `line ${lastLine + 1}: could not find expected ':'`;
  if (noToken.test(rest) || text.startsWith('\t')) return `${at(line)}found character that cannot start any token`;
  if (reason.startsWith('bad indentation of a mapping entry')) return mappingProblem(source, Number(columnText) - 1, line);
  if (reason.startsWith('end of the stream or a document separator')) return noKey(line);
  const action = /^\{?\{ *([\w.]+) *\}\}/u.exec(rest);
  if (reason.includes('stands as a key') && action)
    return `invalid map key: map[interface {}]interface {}{"${action[1]}":interface {}(nil)}`;
  return `${at(line)}${reason}`;
};
