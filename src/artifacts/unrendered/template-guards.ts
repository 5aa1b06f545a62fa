import { onceFor } from '../../text/once-for.ts';
import { findActions } from '../helm/actions.ts';
import type { SourceFile } from '../source-file.ts';
import { lookup } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { scalarValue } from '../yaml/scalar.ts';
import { leavesOf } from './tree-differences.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/** What the templates of a chart are rendered with, as far as it is known. */
export interface TemplateContext {
  /** The chart's default values. */
  readonly values: YamlNode | undefined;
  /** Texts of the chart's partial templates. */
  readonly partials: readonly SourceFile[];
  /** Keys of its values under which those of other charts stand, which bring more than is written here; undefined: any key may be one. */
  readonly others: ReadonlySet<string> | undefined;
}

/** Fields that say what a container may do, and the values that give it nothing. */
const guards: ReadonlyMap<string, (value: unknown) => boolean> = new Map<string, (value: unknown) => boolean>([
  ...['privileged', 'hostNetwork', 'hostPID', 'hostIPC', 'allowPrivilegeEscalation'].map(
    name => [name, (value: unknown) => value === false || value === null] as const,
  ),
  ['runAsNonRoot', value => value === true],
  ['runAsUser', value => typeof value === 'number' && value > 0],
  ['procMount', value => value === null || value === 'Default' || value === ''],
]);

/** Fields that hold such fields. */
const guardHolders = new Set(['securityContext', 'capabilities', 'add', 'containers', 'initContainers', 'spec', 'template', 'volumes']);

/** Words with which a text sets such a field. */
const guardWords =
  /privileged|host(?:Network|PID|IPC|Path)|rivilegeEscalation|runAs(?:User|NonRoot)|procMount|SYS_ADMIN|NET_ADMIN|SYS_PTRACE|\bimage:/;

/** More of an action is not looked at. */
const maxAction = 2_000;
const maxLine = 500;

interface Printed {
  readonly start: number;
  readonly end: number;
  readonly action: string;
  /** The line's text before the action. */
  readonly before: string;
  /** The key that stands at the end of the line above. */
  readonly above: string | undefined;
  /** The path of the value that `.` stands for, when that is known. */
  readonly dot: readonly string[] | undefined;
}

/** The actions of a template that print something and stand on a line that `before` has not. */
const newlyPrinted = (head: SourceFile, base: SourceFile | undefined): readonly Printed[] => {
  const known = new Set((base?.text ?? '').split('\n').map(line => line.trim()));
  const dots: (readonly string[] | undefined)[] = [];
  const printed: Printed[] = [];
  for (const { range, kind } of findActions(head.text)) {
    const action = head.text.slice(range.start, Math.min(range.end, range.start + maxAction));
    if (kind === 'control') follow(action, dots);
    if (kind !== 'print') continue;
    const line = head.lines.line(range.start);
    const start = head.lines.lineStart(line);
    const text = head.text.slice(start, Math.min(start + maxLine, head.lines.lineEnd(line))).trim();
    if (text.length < maxLine - 1 && known.has(text)) continue;
    const before = head.text.slice(Math.max(start, range.start - maxLine), range.start);
    printed.push({ ...range, action, before, above: keyBefore(head.text.slice(Math.max(0, start - maxLine), start)), dot: dots.at(-1) });
  }
  return printed;
};

const follow = (action: string, dots: (readonly string[] | undefined)[]): void => {
  const [, word = '', rest = ''] = /^\{\{-?\s*(\w+)\b([\s\S]*?)-?\}\}$/.exec(action) ?? [];
  if (word === 'end') dots.pop();
  else if (word === 'if') dots.push(dots.at(-1));
  else if (word === 'with') dots.push(/^\s+\$?\.Values((?:\.\w+)+)\s*$/.exec(rest)?.[1]?.slice(1).split('.'));
  else if (word === 'range' || word === 'define' || word === 'block') dots.push(undefined);
};

/** What a changed template newly prints where it is said what a container may do, and that nothing shows to be harmless. */
export const templateParts = (head: SourceFile, base: SourceFile | undefined, context: TemplateContext): readonly UnrenderedPart[] => {
  const open = newlyPrinted(head, base).filter(printed => !isHarmless(printed, context));
  const first = open[0];
  if (first === undefined) return [];
  const range = { start: first.start, end: first.end };
  return [{ range, what: `prints what a container may do (${namesIn(open.map(({ action }) => action))})`, renderer: 'charts' }];
};

/** True when a template has such lines by what is known of its values, so that the chart has to be looked at. */
export const printsGuards = (head: SourceFile, base: SourceFile | undefined, values: YamlNode | undefined): boolean =>
  newlyPrinted(head, base).some(printed => !isHarmless(printed, { values, partials: [], others: undefined }));

const isHarmless = ({ action, before, above, dot }: Printed, { values, partials, others }: TemplateContext): boolean => {
  if (literals(action).some(text => guardWords.test(text))) return false;
  const key = keyBefore(before);
  const included = /(?<![$.\w])(?:include|template)\s+"([^"]*)"/.exec(action)?.[1];
  if (included !== undefined && (key === undefined || guardHolders.has(key) || guards.has(key)))
    return isHarmlessTemplate(included, partials);
  if (key === undefined && composes(action, before)) return false;
  const isGuard = key !== undefined && (guards.has(key) || guardHolders.has(key));
  const printsLines = key === undefined && /\bto\w*Yaml\b/.test(action);
  if (!isGuard && !printsLines) return true;
  const path = pathOf(action, dot);
  const node = path === undefined || values === undefined ? undefined : lookup(values, ...path);
  // Without values, what is printed below a key is taken for a part of it.
  if (node === undefined || node.state === 'unknown')
    return printsLines && above !== undefined && !guards.has(above) && !guardHolders.has(above);
  if (node.state === 'absent') return !mayBeOfOthers(path ?? [], others);
  return key !== undefined && guards.has(key) ? guards.get(key)?.(scalarValue(node.node)) === true : isHarmlessTree(node.node);
};

/** Whether a chart of its own may bring a value that the chart does not have: nothing shows what it is. */
const mayBeOfOthers = ([key, within]: readonly string[], others: TemplateContext['others']): boolean =>
  within !== undefined && (others === undefined || others.has(key ?? ''));

/** True for a line of the manifest that is put together from texts, so that no part of it need say what it sets. */
const composes = (action: string, before: string): boolean =>
  before.trim() === '' && !/\bto\w*Yaml\b/.test(action) && literals(action).some(text => /[a-z]{2}/i.test(text));

const literals = (action: string): readonly string[] =>
  [...action.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`/g)].map(([, double, back]) => double ?? back ?? '');

/** The path of the one value that an action prints, whatever encodes and indents it. */
const pathOf = (action: string, dot: readonly string[] | undefined): readonly string[] | undefined => {
  const paths = [...action.matchAll(/\$?\.Values((?:\.\w+)+)/g)].map(([, path = '']) => path.slice(1).split('.'));
  if (paths.length === 1 && !/\b(?:default|coalesce|ternary|index|get|merge\w*|dict|set)\b/.test(action)) return paths[0];
  return paths.length === 0 && /\bto\w*Yaml\s+\.(?![\w])|\{\{-?\s*\.\s*\|/.test(action) ? dot : undefined;
};

const isHarmlessTree = (root: YamlNode): boolean =>
  leavesOf([{ path: [], base: undefined, head: root }]).every(({ path, head }) => {
    const value = head === undefined ? undefined : scalarValue(head);
    const guard = path.findLast(step => typeof step === 'string');
    const judge = typeof guard === 'string' ? guards.get(guard) : undefined;
    if (judge !== undefined) return judge(value);
    return !path.some(step => step === 'add' || step === 'image' || step === 'hostPath');
  });

/** Names of templates that print labels and names. */
const labelTemplate =
  /(?:labels?|name|chart|version|checksum|annotations|tolerations|affinity|selectors?|secrets?|host|port|url|namespace)$/i;

const isHarmlessTemplate = (name: string, partials: readonly SourceFile[]): boolean => {
  const text = partials.map(file => definitionsIn(file).get(name)).find(found => found !== undefined);
  return text === undefined ? labelTemplate.test(name) : !guardWords.test(text) && !/securityContext|capabilities|to\w*Yaml/.test(text);
};

/** The named templates of a file, each with its text up to the next one. */
const definitionsIn = onceFor((file: SourceFile): ReadonlyMap<string, string> => {
  const starts = [...file.text.matchAll(/\{\{-?\s*(?:define|block)\s+"([^"\n]*)"/g)];
  return new Map(starts.map(({ 1: name = '', index }, at) => [name, file.text.slice(index, starts[at + 1]?.index)] as const));
});

/** The key that an action is the value of: `privileged: "`. */
const keyBefore = (before: string): string | undefined => {
  const text = before.replace(/["']$/, '').trimEnd();
  if (!text.endsWith(':')) return undefined;
  let start = text.length - 1;
  while (start > 0 && /[\w"'.-]/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, -1).replaceAll(/["']/g, '');
};
