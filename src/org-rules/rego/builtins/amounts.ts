import { compareVersions, parseVersion } from '../../../render/functions/semver.ts';
import { type Builtin, BuiltinError, type Builtins, textArg } from '../builtin.ts';
import { type RegoValue, wholeOrNumber } from '../value.ts';

/** A number written with digits, and how many of them stand behind the point. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const amountText = /^([+-]?\d{0,400}(?:\.\d{0,400})?(?:[eE][+-]?\d{1,3}(?![A-Za-z]))?)([A-Za-z]*)$/u;

const decimalOf = (text: string): Decimal => {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/u.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found ?? [];
  if (!found || whole + fraction === '') throw new BuiltinError('no amount provided');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
};

/** An amount and the unit behind it, without the quotes that may stand around both. */
const split = (given: string): readonly [string, string] => {
  const text = given.replaceAll('"', '');
  if (text === '') throw new BuiltinError('no amount provided');
  if (/\s/u.test(text)) throw new BuiltinError('spaces not allowed in resource strings');
  const [, amount, unit] = amountText.exec(text) ?? [];
  if (amount === undefined || unit === undefined) throw new BuiltinError('could not parse amount to a number');
  return [amount, unit];
};

const powers = (base: bigint, units: string): readonly (readonly [string, bigint])[] =>
  units.split(' ').map((unit, index) => [unit, base ** BigInt(index + 1)] as const);

/** Source: OPA, `topdown/parse_bytes.go`: in any case. */
const bytes: ReadonlyMap<string, bigint> = new Map([
  ['', 1n],
  ...powers(1_000n, 'k m g t p e'),
  ...powers(1_000n, 'kb mb gb tb pb eb'),
  ...powers(1_024n, 'ki mi gi ti pi ei'),
  ...powers(1_024n, 'kib mib gib tib pib eib'),
]);

/** Source: OPA, `topdown/parse_units.go`: `m` is a thousandth and `M` a million; units of powers of two in any case. */
const scaleOf = (unit: string): readonly [bigint, number] => {
  if (unit === 'm') return [1n, 3];
  const plain = new Map([['', 1n], ...powers(1_000n, 'k m g t p e'), ...powers(1_024n, 'ki mi gi ti pi ei')]).get(
    unit === 'M' ? 'm' : unit.toLowerCase(),
  );
  if (plain === undefined) throw new BuiltinError('unit not recognized');
  return [plain, 0];
};

/** The number that is meant, whole where it is. */
const numberOf = ({ digits, places }: Decimal): RegoValue => {
  const scale = 10n ** BigInt(places);
  return digits % scale === 0n ? wholeOrNumber(digits / scale) : Number(`${digits}e-${places}`);
};

/** Whole bytes: what is behind the point is cut off. */
const parseBytes: Builtin = args => {
  const [amount, unit] = split(textArg(args, 0));
  const scale = bytes.get(unit.toLowerCase());
  if (scale === undefined) throw new BuiltinError('byte unit not recognized');
  const { digits, places } = decimalOf(amount);
  return wholeOrNumber((digits * scale) / 10n ** BigInt(places));
};

const parseUnits: Builtin = args => {
  const [amount, unit] = split(textArg(args, 0));
  const [scale, shift] = scaleOf(unit);
  const { digits, places } = decimalOf(amount);
  return numberOf({ digits: digits * scale, places: places + shift });
};

const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const wholeVersion = new RegExp(
  `^v?(?:(?:0|[1-9]\\d{0,17})(?:\\.(?!-|\\+|$)|(?=-|\\+|$))){3}(?:-(${identifiers}))?(?:\\+${identifiers})?$`,
  'u',
);

/** Source: OPA, `internal/semver`: three numbers, also behind a `v`; no number begins with a zero. */
const isVersion = (text: string): boolean => {
  const found = text.length > 250 ? null : wholeVersion.exec(text);
  return found !== null && !(found[1] ?? '').split('.').some(part => /^0\d+$/u.test(part));
};

const versionAt = (args: readonly RegoValue[], index: number): ReturnType<typeof parseVersion> => {
  const text = textArg(args, index);
  if (!isVersion(text)) throw new BuiltinError(`string ${text.slice(0, 100)} is not a valid SemVer`);
  try {
    return parseVersion(text);
  } catch {
    throw new BuiltinError('is not a valid SemVer');
  }
};

export const amountBuiltins: Builtins = new Map<string, Builtin>([
  ['units.parse', parseUnits],
  ['units.parse_bytes', parseBytes],
  ['semver.compare', args => compareVersions(versionAt(args, 0), versionAt(args, 1))],
  ['semver.is_valid', ([text]) => typeof text === 'string' && isVersion(text)],
]);
