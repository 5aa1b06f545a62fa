import type { ComposeProject, ComposeVariable } from '../../../artifacts/compose/model.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { TextEdit } from '../../../text/range.ts';

/** Where the value's text begins in the file, when it stands there character by character. */
export const textStart = ({ value, range, item }: ComposeVariable): number | undefined => {
  const written = item.file.text.slice(range.start, range.end);
  if (value === undefined || written.length - value.text.length > 2) return undefined;
  const at = written.indexOf(value.text);
  return at === -1 ? undefined : range.start + at;
};

const variableName = /^[A-Za-z_]\w{0,200}$/u;

/** The variable and the literal of a value that is nothing but a variable's default: `${DB:-Server=db;Password=x}`. */
export const wholeDefault = (text: string): { readonly name: string; readonly literal: string } | undefined => {
  const [, name, literal] = /^\$\{([A-Za-z_]\w{0,200}):?-([^${}]*)\}$/u.exec(text) ?? [];
  return name === undefined || literal === undefined ? undefined : { name, literal };
};

/** True for an item `- A=b` of a block list: only there may braces stand without quotes. */
const isBlockItem = (text: string, start: number): boolean => {
  let at = start - 1;
  while (at > 0 && text.charAt(at) === ' ') at--;
  return text.charAt(at) === '-';
};

/** The name under which a variable's value comes, or would come, from outside. Undefined when the value is a part of something else. */
const outerName = ({ name, value }: ComposeVariable): string | undefined =>
  value?.text.includes('$') === true ? wholeDefault(value.text)?.name : name;

/** Names that services give different values to: from outside there is only one. Why once: each variable of a project may ask. */
const ambiguousNames = onceFor(({ services }: ComposeProject): ReadonlySet<string> => {
  const values = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const variable of services.flatMap(({ environment }) => environment)) {
    const outer = outerName(variable);
    const value = variable.value?.value;
    if (outer === undefined || value === undefined) continue;
    if ((values.get(outer) ?? value) !== value) ambiguous.add(outer);
    values.set(outer, value);
  }
  return ambiguous;
});

/**
 * Takes the value from the environment of whoever starts the project, who must set it. Refused where the value is a part of something else.
 */
export const takeFromOutside = (project: ComposeProject, variable: ComposeVariable): TextEdit | undefined => {
  const { name, value, item } = variable;
  const start = textStart(variable);
  const { node } = item;
  if (
    value === undefined ||
    start === undefined ||
    node.kind !== 'scalar' ||
    node.tag !== undefined ||
    node.style === 'literal' ||
    node.style === 'folded'
  )
    return undefined;
  const outer = outerName(variable);
  if (outer === undefined || !variableName.test(outer) || ambiguousNames(project).has(outer)) return undefined;
  const reference = `\${${outer}:?}`;
  const range = { start, end: start + value.text.length };
  if (node.style !== 'plain') return { range, newText: reference };
  if (item.entry !== undefined) return { range, newText: `"${reference}"` };
  return isBlockItem(item.file.text, node.range.start)
    ? { range, newText: reference }
    : { range: node.range, newText: `"${name}=${reference}"` };
};
