import { fileNameOf } from '../../text/path.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf } from '../yaml/lookup.ts';
import type { Difference } from './tree-differences.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';
import { changedValues } from './values-change.ts';

/** `Chart.yaml`, and the list of dependencies that charts of Helm 2 have, with their locks. Source: Helm documentation, "Charts". */
export type ChartFileKind = 'chart' | 'dependencies' | 'lock';

const chartFiles: ReadonlyMap<string, ChartFileKind> = new Map([
  ['Chart.yaml', 'chart'],
  ['requirements.yaml', 'dependencies'],
  ['Chart.lock', 'lock'],
  ['requirements.lock', 'lock'],
]);

export const chartFileKind = (path: string): ChartFileKind | undefined => chartFiles.get(fileNameOf(path));

/** Fields of `Chart.yaml` that a template can print and that may name an image by it. */
export type PrintedField = 'version' | 'appVersion' | 'name';

/** What a change does to a chart's own file. */
export interface ChartChange {
  readonly parts: readonly UnrenderedPart[];
  /** Fields that count only where a template prints them. */
  readonly printed: ReadonlyMap<PrintedField, UnrenderedPart>;
}

const isPrinted = (name: unknown): name is PrintedField => name === 'version' || name === 'appVersion' || name === 'name';

/** Dependencies come from elsewhere, and nobody here reads them; a lock says which version of them is taken. */
export const chartChange = (kind: ChartFileKind, base: SourceFile | undefined, head: SourceFile | undefined): ChartChange => {
  const changed = changedValues(base, head);
  if (changed === 'unreadable')
    return { parts: [{ what: "says what a chart is made of and can't be read", renderer: 'charts' }], printed: new Map() };
  const dependencies = changed.filter(({ path }) => path[0] === 'dependencies');
  const first = dependencies.find(({ head: node }) => node !== undefined) ?? dependencies[0];
  const parts: readonly UnrenderedPart[] =
    first === undefined
      ? []
      : [{ range: first.head?.range, what: `changes the charts that a chart is made of (${namesOf(dependencies)})`, renderer: 'charts' }];
  const printed = kind === 'chart' ? changed.filter(({ path }) => path.length === 1 && isPrinted(path[0])) : [];
  return { parts, printed: new Map(printed.flatMap(printedPart)) };
};

const namesOf = (changed: readonly Difference[]): string =>
  namesIn(changed.map(({ path, base, head }) => `${path.slice(2).join('.') || 'dependency'} ${textOf(head ?? base)}`));

const textOf = (node: Difference['head']): string =>
  node === undefined || entriesOf(node).length > 0 ? '' : node.document.file.text.slice(node.range.start, node.range.end);

const printedPart = ({ path: [name], head }: Difference): readonly (readonly [PrintedField, UnrenderedPart])[] =>
  isPrinted(name)
    ? [[name, { range: head?.range, what: `changes "${name}", which templates of the chart print outside of labels`, renderer: 'charts' }]]
    : [];
