import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { goQuote } from '../template/go-text.ts';
import { GoInt, type GoMethod, GoStruct, madeOf, type Raw, type Ref } from '../template/go-value.ts';
import { CallError } from '../template/template-error.ts';
import { go, textAt } from './arguments.ts';

/** Versions and constraints as Masterminds/semver 3 reads them: `>=1.20` leaves pre-releases out, `>=1.20-0` takes them in. */

export interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly pre: string;
  readonly metadata: string;
  readonly original: string;
}

const maxVersionLength = 256;
const maxConstraintLength = 512;
const maxGroups = 32;

const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const looseVersion = new RegExp(`^v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-(${identifiers}))?(?:\\+(${identifiers}))?$`, 'u');

/** @throws CallError with the library's words. */
export const parseVersion = (text: string): Version => {
  if (text.length > maxVersionLength) throw new CallError(`version string is too long (max ${maxVersionLength} bytes)`);
  const found = looseVersion.exec(text);
  if (found === null) throw new CallError('invalid semantic version');
  const [, major = '0', minor = '0', patch = '0', pre = '', metadata = ''] = found;
  if (pre.split('.').some(part => /^0\d+$/u.test(part))) throw new CallError('version segment starts with 0');
  return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), pre, metadata, original: text };
};

const comparePart = (one: string, other: string): number => {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? -1 : 1;
  const [isOneNumber, isOtherNumber] = [/^\d+$/u.test(one), /^\d+$/u.test(other)];
  if (isOneNumber && isOtherNumber) return BigInt(one) < BigInt(other) ? -1 : BigInt(one) > BigInt(other) ? 1 : 0;
  if (isOneNumber || isOtherNumber) return isOneNumber ? -1 : 1;
  return one < other ? -1 : 1;
};

const comparePre = (one: string, other: string): number => {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? 1 : -1;
  const [left, right] = [one.split('.'), other.split('.')];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const compared = comparePart(left[index] ?? '', right[index] ?? '');
    if (compared !== 0) return compared;
  }
  return 0;
};

const sign = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);

/** Which of two versions comes first; what follows a `+` does not count. */
export const compareVersions = (one: Version, other: Version): number =>
  sign(one.major, other.major) || sign(one.minor, other.minor) || sign(one.patch, other.patch) || comparePre(one.pre, other.pre);

interface Constraint {
  readonly operator: string;
  readonly version: Version;
  readonly dirty: boolean;
  readonly minorDirty: boolean;
  readonly patchDirty: boolean;
}

const operators = '=>|=<|!=|>=|<=|~>|=|>|<|~|\\^|';
const wildVersion = `v?([0-9xX|*]+)(\\.[0-9xX|*]+)?(\\.[0-9xX|*]+)?(-(?:${identifiers}))?(\\+(?:${identifiers}))?`;
const bare = wildVersion.replaceAll('(\\', '(?:\\').replaceAll('([0', '(?:[0').replaceAll('(-(?:', '(?:-(?:');
const oneConstraint = new RegExp(`^\\s*(${operators})\\s*(${wildVersion})\\s*$`, 'u');
const someConstraint = new RegExp(`(?:${operators})\\s*(?:${bare})`, 'gu');
const rangeConstraint = new RegExp(`\\s*(${bare})\\s+-\\s+(${bare})\\s*`, 'gu');
const pieceOfGroup = new RegExp(`\\s*(?:${operators})\\s*(?:${bare})\\s*`, 'uy');
const groupSeparator = /\s+|,\s*/uy;

const isX = (part: string): boolean => part === 'x' || part === 'X' || part === '*';

const parseOne = (text: string): Constraint => {
  const improper = (): CallError => new CallError(`improper constraint: ${goQuote(text)}`);
  const found = oneConstraint.exec(text);
  if (found === null) throw improper();
  const [, operator = '', whole = '', major = '', minor = '', patch = '', pre = ''] = found;
  const [wildMajor, wildMinor, wildPatch] = [
    isX(major) || major === '',
    isX(minor.slice(1)) || minor === '',
    isX(patch.slice(1)) || patch === '',
  ];
  const dirty = wildMajor || wildMinor || wildPatch;
  const version = wildMajor ? `0.0.0${pre}` : wildMinor ? `${major}.0.0${pre}` : wildPatch ? `${major}${minor}.0${pre}` : whole;
  try {
    return {
      operator,
      version: parseVersion(version),
      dirty,
      minorDirty: !wildMajor && wildMinor,
      patchDirty: !wildMajor && !wildMinor && wildPatch,
    };
  } catch {
    throw new CallError('constraint parser error');
  }
};

/** True for constraints, one after the other with blanks or commas between them; each step takes something away from the text. */
const isWellFormed = (text: string): boolean => {
  let at = 0;
  for (;;) {
    pieceOfGroup.lastIndex = at;
    const found = pieceOfGroup.exec(text);
    if (found === null || found[0].length === 0) return false;
    at += found[0].length;
    if (at === text.length) return true;
    const hadBlank = /\s$/u.test(found[0]);
    groupSeparator.lastIndex = at;
    const separator = groupSeparator.exec(text);
    if (separator === null && !hadBlank) return false;
    at += separator?.[0].length ?? 0;
  }
};

/** @throws CallError with the library's words. */
const parseConstraints = (text: string): readonly (readonly Constraint[])[] => {
  if (text.length > maxConstraintLength) throw new CallError(`constraint string is too long (max ${maxConstraintLength} bytes)`);
  const groups = text.replaceAll(rangeConstraint, (_, from: string, to: string) => `>= ${from}, <= ${to} `).split('||');
  if (groups.length > maxGroups) throw new CallError(`too many constraint groups (max ${maxGroups})`);
  return groups.map(group => {
    if (!isWellFormed(group)) throw new CallError(`improper constraint: ${goQuote(group)}`);
    return (group.match(someConstraint) ?? [group]).map(parseOne);
  });
};

const isTilde = (version: Version, { version: wanted, minorDirty, patchDirty }: Constraint): boolean => {
  if (compareVersions(version, wanted) < 0) return false;
  const isZero = wanted.major === 0n && wanted.minor === 0n && wanted.patch === 0n;
  if (isZero && !minorDirty && !patchDirty) return true;
  return version.major === wanted.major && (version.minor === wanted.minor || minorDirty);
};

const isCaret = (version: Version, { version: wanted, minorDirty, patchDirty }: Constraint): boolean => {
  if (compareVersions(version, wanted) < 0) return false;
  if (wanted.major > 0n || minorDirty) return version.major === wanted.major;
  if (version.major > 0n) return false;
  if (wanted.minor > 0n || patchDirty) return version.minor === wanted.minor;
  return version.minor === 0n && version.patch === wanted.patch;
};

const isDifferent = (version: Version, { version: wanted, dirty, minorDirty, patchDirty }: Constraint): boolean => {
  if (dirty) {
    if (version.major !== wanted.major) return true;
    if (version.minor !== wanted.minor && !minorDirty) return true;
    if (minorDirty) return false;
    if (version.patch !== wanted.patch && !patchDirty) return true;
    if (patchDirty) return (version.pre !== '' || wanted.pre !== '') && comparePre(version.pre, wanted.pre) !== 0;
  }
  return compareVersions(version, wanted) !== 0;
};

const isGreater = (version: Version, { version: wanted, dirty, minorDirty, patchDirty }: Constraint): boolean => {
  if (!dirty) return compareVersions(version, wanted) > 0;
  if (version.major !== wanted.major) return version.major > wanted.major;
  if (minorDirty) return false;
  return patchDirty ? version.minor > wanted.minor : compareVersions(version, wanted) > 0;
};

const isAtMost = (version: Version, { version: wanted, dirty, minorDirty }: Constraint): boolean => {
  if (!dirty) return compareVersions(version, wanted) <= 0;
  return !(version.major > wanted.major || (version.major === wanted.major && version.minor > wanted.minor && !minorDirty));
};

const holds = (version: Version, constraint: Constraint, withPre: boolean): boolean => {
  if (version.pre !== '' && !withPre) return false;
  switch (constraint.operator) {
    case '!=':
      return isDifferent(version, constraint);
    case '>':
      return isGreater(version, constraint);
    case '<':
      return compareVersions(version, constraint.version) < 0;
    case '>=':
    case '=>':
      return compareVersions(version, constraint.version) >= 0;
    case '<=':
    case '=<':
      return isAtMost(version, constraint);
    case '~':
    case '~>':
      return isTilde(version, constraint);
    case '^':
      return isCaret(version, constraint);
    default:
      return constraint.dirty ? isTilde(version, constraint) : compareVersions(version, constraint.version) === 0;
  }
};

/** Whether a version is within a constraint. @throws CallError when one of them cannot be read. */
const satisfies = (constraint: string, version: string): boolean => {
  const groups = parseConstraints(constraint);
  const parsed = parseVersion(version);
  return groups.some(group => {
    const withPre = group.some(({ version: { pre } }) => pre !== '');
    return group.every(one => holds(parsed, one, withPre));
  });
};

/** The same, and false when one of them cannot be read. */
export const isWithin = (constraint: string, version: string): boolean => {
  try {
    return satisfies(constraint, version);
  } catch (error) {
    if (error instanceof CallError) return false;
    throw error;
  }
};

const shown = ({ major, minor, patch, pre, metadata }: Version): string =>
  `${major}.${minor}.${patch}${pre === '' ? '' : `-${pre}`}${metadata === '' ? '' : `+${metadata}`}`;

const next = (version: Version, part: 'major' | 'minor' | 'patch'): Version => {
  const { major, minor, patch, pre } = version;
  const bare = { pre: '', metadata: '', original: '' };
  if (part === 'major') return { ...bare, major: major + 1n, minor: 0n, patch: 0n };
  return part === 'minor'
    ? { ...bare, major, minor: minor + 1n, patch: 0n }
    : { ...bare, major, minor, patch: pre === '' ? patch + 1n : patch };
};

const versionStruct = (version: Version, from: readonly Ref[]): GoStruct => {
  const value =
    (raw: GoInt | string): (() => Ref) =>
    () =>
      madeOf(raw, ...from);
  const whole = (number: bigint): GoInt => new GoInt(number, 'uint64');
  const compared = (compare: (one: Version, other: Version) => Raw): GoMethod => ({
    parameters: ['*semver.Version'],
    call: args => madeOf(compare(version, parseVersion(args[0]?.raw instanceof GoStruct ? (args[0].raw.text ?? '') : '')), ...args),
  });
  const method = (call: () => Ref): { readonly parameters: readonly string[]; readonly call: () => Ref } => ({ parameters: [], call });
  return new GoStruct('semver.Version', new Map(), {
    isPointer: true,
    text: shown(version),
    methods: new Map([
      ['Major', method(value(whole(version.major)))],
      ['Minor', method(value(whole(version.minor)))],
      ['Patch', method(value(whole(version.patch)))],
      ['Prerelease', method(value(version.pre))],
      ['Metadata', method(value(version.metadata))],
      ['Original', method(value(version.original))],
      ['String', method(value(shown(version)))],
      ['IncPatch', method(() => madeOf(versionStruct(next(version, 'patch'), from), ...from))],
      ['IncMinor', method(() => madeOf(versionStruct(next(version, 'minor'), from), ...from))],
      ['IncMajor', method(() => madeOf(versionStruct(next(version, 'major'), from), ...from))],
      ['Compare', compared((one, other) => new GoInt(compareVersions(one, other)))],
      ['LessThan', compared((one, other) => compareVersions(one, other) < 0)],
      ['GreaterThan', compared((one, other) => compareVersions(one, other) > 0)],
      ['Equal', compared((one, other) => compareVersions(one, other) === 0)],
    ]),
  });
};

/** sprig's functions of versions. */
export const semverFunctions: FunctionMap = new Map<string, GoFunction>([
  ['semver', go('string', args => madeOf(versionStruct(parseVersion(textAt(args, 0)), args), ...args))],
  ['semverCompare', go('string, string', args => madeOf(satisfies(textAt(args, 0), textAt(args, 1)), ...args))],
]);
