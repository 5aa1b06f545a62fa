import { compareVersions, type Version } from '../../../render/functions/semver.ts';
import { CelFailure, noSuchOverload } from '../failure.ts';
import { type CelValue, Opaque, shortText } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

class Semver extends Opaque {
  readonly typeName = 'kubernetes.Semver';
  readonly version: Version;

  constructor(version: Version) {
    super();
    this.version = version;
  }

  equals(other: Opaque): boolean {
    return other instanceof Semver && compareVersions(this.version, other.version) === 0;
  }
}

const form =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/u;

/** As blang/semver reads it, with numbers of 64 bits; undefined for what it refuses. */
export const parseSemver = (text: string): Version | undefined => {
  const found = text.length > 1_000 ? null : form.exec(text);
  if (!found) return undefined;
  const [, major = '0', minor = '0', patch = '0', pre = ''] = found;
  const numbers = { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch) };
  if (Object.values(numbers).some(number => BigInt.asUintN(64, number) !== number)) return undefined;
  return { ...numbers, pre, metadata: '', original: text };
};

/** `semver(x, true)`: without `v` and leading zeros, and with the numbers that are missing. */
const normalized = (source: string): string | undefined => {
  const [major = '', minor, ...rest] = source.replace(/^v/u, '').split('.');
  const parts = [major, ...(minor === undefined ? [] : [minor]), ...(rest.length === 0 ? [] : [rest.join('.')])].map(part => {
    if (part.length < 2) return part;
    const trimmed = part.replace(/^0+/u, '');
    return /^\d/u.test(trimmed) ? trimmed : `0${trimmed}`;
  });
  if (parts.length < 3 && /[+-]/u.test(parts.at(-1) ?? '')) return undefined;
  return [...parts, '0', '0'].slice(0, 3).join('.');
};

const read = (text: CelValue | undefined, normalize: CelValue | undefined): Version | undefined => {
  if (typeof text !== 'string') throw noSuchOverload();
  const spelled = normalize === true ? normalized(text) : text;
  return spelled === undefined ? undefined : parseSemver(spelled);
};

const versionOf = (value: CelValue | undefined): Version => {
  if (!(value instanceof Semver)) throw noSuchOverload();
  return value.version;
};

const toSemver: Call = ([text, normalize]) => {
  const version = read(text, normalize);
  if (!version) throw new CelFailure('argument', `"${shortText(text ?? null)}" is not a semantic version`);
  return new Semver(version);
};

const number =
  (part: 'major' | 'minor' | 'patch'): Call =>
  ([value]) =>
    BigInt.asIntN(64, versionOf(value)[part]);

const type = 'kubernetes.Semver';

export const semverFunctions: readonly Overload[] = [
  overload('string_to_semver', `semver(string) -> ${type}`, toSemver, 33),
  overload('string_bool_to_semver', `semver(string, bool) -> ${type}`, toSemver, 33),
  overload('is_semver_string', 'isSemver(string) -> bool', ([text]) => read(text, false) !== undefined, 33),
  overload('is_semver_string_bool', 'isSemver(string, bool) -> bool', ([text, normalize]) => read(text, normalize) !== undefined, 33),
  overload(
    'semver_is_greater_than',
    `${type}.isGreaterThan(${type}) -> bool`,
    ([a, b]) => compareVersions(versionOf(a), versionOf(b)) > 0,
    33,
  ),
  overload('semver_is_less_than', `${type}.isLessThan(${type}) -> bool`, ([a, b]) => compareVersions(versionOf(a), versionOf(b)) < 0, 33),
  overload('semver_compare_to', `${type}.compareTo(${type}) -> int`, ([a, b]) => BigInt(compareVersions(versionOf(a), versionOf(b))), 33),
  overload('semver_major', `${type}.major() -> int`, number('major'), 33),
  overload('semver_minor', `${type}.minor() -> int`, number('minor'), 33),
  overload('semver_patch', `${type}.patch() -> int`, number('patch'), 33),
];

/** A version as it is printed; undefined for any other value. */
export const semverText = (value: CelValue): string | undefined => (value instanceof Semver ? value.version.original : undefined);
