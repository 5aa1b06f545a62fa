import { compareVersions, type Version } from '../../../../render/functions/semver.ts';
import { parseSemver } from '../../../cel/functions/semvers.ts';
import { JmesFailure } from '../failure.ts';
import { type JmesFunction, textArg, typed } from './jmes-function.ts';

type Range = (version: Version) => boolean;

const zero: Version = { major: 0n, minor: 0n, patch: 0n, pre: '', metadata: '', original: '0.0.0' };

const failure = (range: string): JmesFailure => new JmesFailure(`${JSON.stringify(range.slice(0, 60))} is no range of versions`);

/** Parts between blanks; blanks behind an operator do not part. A part of one character at the end is lost, as Go has it. */
const partsOf = (range: string): readonly string[] => {
  const parts: string[] = [];
  let [last, before] = [0, ''];
  for (let at = 0; at < range.length; at += 1) {
    const here = range.charAt(at);
    if (here !== ' ') before = here;
    else if (!'><='.includes(before) || before === '') {
      if (last < at - 1) parts.push(range.slice(last, at));
      last = at + 1;
    }
  }
  if (last < range.length - 1) parts.push(range.slice(last));
  return parts.map(part => part.replaceAll(' ', ''));
};

/** `1.2.x` and `1.x` by two bounds. Source: blang/semver, `expandWildcardVersion`. */
const expanded = (part: string): readonly string[] => {
  if (!part.includes('x')) return [part];
  const { operator, version } = separated(part);
  const count = version.split('.').length;
  const isWild = version.split('.').at(-1) === 'x';
  const zeros = version.replace('.x.x', '.x').replace('.x', '.0');
  const flat = zeros.split('.').length === 2 ? `${zeros}.0` : zeros;
  const next = (): string => {
    const numbers = flat.split('.');
    const index = isWild && count === 3 ? 1 : isWild && count === 2 ? 0 : -1;
    if (index === -1 || !/^\d{1,15}$/u.test(numbers[index] ?? '')) return '';
    return numbers.with(index, String(Number(numbers[index]) + 1)).join('.');
  };
  switch (operator) {
    case '>':
      return [`>=${next()}`];
    case '>=':
      return [`>=${flat}`];
    case '<':
      return [`<${flat}`];
    case '<=':
      return [`<${next()}`];
    case '!':
    case '!=':
      return [`<${flat}`, `>=${next()}`];
    default:
      return [`>=${flat}`, `<${next()}`];
  }
};

const separated = (part: string): { readonly operator: string; readonly version: string } => {
  const at = part.search(/\d/u);
  if (at === -1) throw failure(part);
  return { operator: part.slice(0, at).trim(), version: part.slice(at) };
};

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '': order => order === 0,
  '=': order => order === 0,
  '==': order => order === 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '!': order => order !== 0,
  '!=': order => order !== 0,
};

const comparison = (part: string): Range => {
  const { operator, version } = separated(part);
  const [holds, bound] = [Object.hasOwn(orders, operator) ? orders[operator] : undefined, parseSemver(version)];
  if (holds === undefined || bound === undefined) throw failure(part);
  return given => holds(compareVersions(given, bound));
};

/** Longest range. */
const maxRange = 1_000;

/** `>=1.0.0 <2.0.0 || 3.x`. Source: blang/semver 4, `ParseRange`. @throws JmesFailure */
const rangeOf = (range: string): Range => {
  if (range.length > maxRange) throw failure(range);
  const groups: string[][] = [[]];
  for (const part of partsOf(range)) {
    if (part === '||') groups.push([]);
    else for (const one of expanded(part)) groups.at(-1)?.push(one);
  }
  if (groups.some(group => group.length === 0)) throw failure(range);
  const alternatives = groups.map(group => group.map(comparison));
  return version => alternatives.some(group => group.every(holds => holds(version)));
};

const compare: JmesFunction = args => rangeOf(textArg(args, 1))(parseSemver(textArg(args, 0)) ?? zero);

/** Source: Kyverno, `semver_compare`: what is no version counts as 0.0.0. */
export const versionFunctions: ReadonlyMap<string, JmesFunction> = new Map([['semver_compare', typed('string string', compare)]]);
