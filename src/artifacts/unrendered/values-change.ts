import type { SourceFile } from '../source-file.ts';
import type { YamlNode } from '../yaml/model.ts';
import { readWritten } from '../yaml/parse.ts';
import { type Difference, leavesOf, treeDifferences } from './tree-differences.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/** The documents' roots of a YAML text; undefined when it is none, as with text that a template engine makes YAML of first. */
const rootsOf = (file: SourceFile | undefined): readonly (YamlNode | undefined)[] | undefined => {
  if (file === undefined) return [];
  const { documents, notifications } = readWritten(file);
  return notifications.some(({ level }) => level === 'error') ? undefined : documents.map(({ root }) => root);
};

/**
 * Lines without comments that take a line of their own, and without blank ends: what is left decides how a text that is not YAML is
 * rendered. A comment with an action in it may print more than its line.
 */
const bareLines = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '' && (line.includes('{{') || !/^\s*#/.test(line)))
    .join('\n');

/** The values that two texts of a file say differently, each with its path; `unreadable` when that can't be told. */
export const changedValues = (base: SourceFile | undefined, head: SourceFile | undefined): readonly Difference[] | 'unreadable' => {
  const [before, after] = [rootsOf(base), rootsOf(head)];
  if (before === undefined || after === undefined) return bareLines(base?.text ?? '') === bareLines(head?.text ?? '') ? [] : 'unreadable';
  const count = Math.max(before.length, after.length);
  return leavesOf(Array.from({ length: count }, (_, index) => treeDifferences(before[index], after[index])).flat());
};

/** A value's path as charts write it: `image.tag`, `containers[0].name`. */
export const valuePath = (path: Difference['path']): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');

/** The changed values of a file as one part; undefined when there are none. */
export const valuesPart = (changed: readonly Difference[] | 'unreadable'): UnrenderedPart | undefined => {
  if (changed === 'unreadable') return { what: "holds values of a chart that can't be read", renderer: 'charts' };
  const first = changed[0];
  if (first === undefined) return undefined;
  const range = changed.find(({ head }) => head !== undefined)?.head?.range;
  return { range, what: `changes values of a chart (${namesIn(changed.map(({ path }) => valuePath(path)))})`, renderer: 'charts' };
};

/**
 * Without a template's comments (but those that eat line breaks), lines that only YAML reads as comments, and blanks at the ends of lines.
 */
export const bareTemplate = (text: string): string => bareLines(withoutComments(text));

const withoutComments = (text: string): string => {
  const kept: string[] = [];
  let at = 0;
  for (let start = text.indexOf('{{/*'); start !== -1; start = text.indexOf('{{/*', at)) {
    const end = text.indexOf('*/}}', start);
    if (end === -1) break;
    kept.push(text.slice(at, start));
    at = end + '*/}}'.length;
  }
  kept.push(text.slice(at));
  return kept.join('');
};
