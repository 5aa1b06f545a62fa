/** Numbers as strconv writes them. Source: Go's strconv.FormatFloat, whose digits are exact and rounded half to even. */

const mantissaBits = 52n;

/** A finite positive number as `mantissa * 2 ** exponent`. */
const partsOf = (value: number): { readonly mantissa: bigint; readonly exponent: number } => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> mantissaBits) & 0x7ffn);
  const fraction = bits & ((1n << mantissaBits) - 1n);
  return exponent === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << mantissaBits), exponent: exponent - 1075 };
};

/** `value * 10 ** places`, rounded half to even. */
const scaled = (value: number, places: number): bigint => {
  const { mantissa, exponent } = partsOf(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const whole = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && whole % 2n === 1n) ? whole + 1n : whole;
};

interface Digits {
  /** Without a point; the first is not zero unless the number is. */
  readonly digits: string;
  /** Of the first digit: `1.5e3` has 3. */
  readonly exponent: number;
}

const shortest = (value: number): Digits => {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
};

/** So many digits after the first. */
const rounded = (value: number, after: number): Digits => {
  if (value === 0) return { digits: '0'.repeat(after + 1), exponent: 0 };
  const { exponent } = shortest(value);
  const digits = scaled(value, after - exponent).toString();
  return digits.length > after + 1 ? { digits: digits.slice(0, -1), exponent: exponent + 1 } : { digits, exponent };
};

const inExponents = ({ digits, exponent }: Digits, letter: string): string => {
  const power = `${Math.abs(exponent)}`.padStart(2, '0');
  return `${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ''}${letter}${exponent < 0 ? '-' : '+'}${power}`;
};

const inFull = ({ digits, exponent }: Digits): string => {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, '0');
  const fraction = padded.slice(exponent + 1);
  return padded.slice(0, exponent + 1) + (fraction === '' ? '' : `.${fraction}`);
};

const fixed = (value: number, places: number): string => {
  const digits = scaled(value, places)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

const general = (value: number, precision: number | undefined, letter: string): string => {
  const given = precision === 0 ? 1 : precision;
  const found = given === undefined ? shortest(value) : rounded(value, given - 1);
  const digits = given === undefined ? found : { ...found, digits: found.digits.replace(/0+$/u, '') || '0' };
  // Source: strconv, %e is used below 1e-4 and from the precision on; the shortest form decides as if it were 6.
  const isShort = given !== undefined && given > digits.digits.length && digits.digits.length >= digits.exponent + 1;
  const limit = given === undefined ? 6 : isShort ? digits.digits.length : given;
  return digits.exponent < -4 || digits.exponent >= limit ? inExponents(digits, letter) : inFull(digits);
};

const hexadecimal = (value: number, precision: number | undefined): string => {
  if (value === 0) return `0x0${precision ? `.${'0'.repeat(precision)}` : ''}p+00`;
  let { mantissa, exponent } = partsOf(value);
  while (mantissa < 1n << mantissaBits) {
    mantissa <<= 1n;
    exponent -= 1;
  }
  let power = exponent + 52;
  let fraction = mantissa - (1n << mantissaBits);
  let lead = 1n;
  if (precision !== undefined && precision < 13) {
    const drop = BigInt(4 * (13 - precision));
    const all = (1n << mantissaBits) + fraction;
    const half = 1n << (drop - 1n);
    const rest = all & ((1n << drop) - 1n);
    let kept = all >> drop;
    if (rest > half || (rest === half && kept % 2n === 1n)) kept += 1n;
    if (kept >> BigInt(4 * precision) > 1n) {
      kept >>= 1n;
      power += 1;
    }
    lead = kept >> BigInt(4 * precision);
    fraction = kept & ((1n << BigInt(4 * precision)) - 1n);
    const digits = precision === 0 ? '' : `.${fraction.toString(16).padStart(precision, '0')}`;
    return `0x${lead}${digits}p${power < 0 ? '-' : '+'}${`${Math.abs(power)}`.padStart(2, '0')}`;
  }
  const digits = fraction.toString(16).padStart(13, '0');
  const shown = precision === undefined ? digits.replace(/0+$/u, '') : digits.padEnd(precision, '0');
  return `0x${lead}${shown === '' ? '' : `.${shown}`}p${power < 0 ? '-' : '+'}${`${Math.abs(power)}`.padStart(2, '0')}`;
};

export type FloatForm = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'x' | 'X' | 'b';

const positive = (value: number, form: FloatForm, precision: number | undefined): string => {
  switch (form) {
    case 'e':
    case 'E':
      return inExponents(precision === undefined ? shortest(value) : rounded(value, precision), form);
    case 'f':
    case 'F':
      return precision === undefined ? inFull(shortest(value)) : fixed(value, precision);
    case 'g':
    case 'G':
      return general(value, precision, form === 'g' ? 'e' : 'E');
    case 'x':
      return hexadecimal(value, precision);
    case 'X':
      return hexadecimal(value, precision).toUpperCase();
    case 'b': {
      const { mantissa, exponent } = partsOf(value);
      return `${mantissa}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
    }
  }
};

/** A float64 as strconv.FormatFloat writes it; an undefined precision is as many digits as are needed to tell it from its neighbours. */
export const formatFloat = (value: number, form: FloatForm = 'g', precision?: number): string => {
  if (Number.isNaN(value)) return 'NaN';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return sign === '-' ? '-Inf' : '+Inf';
  return sign + positive(Math.abs(value), form, precision);
};

/** A float64 in JSON, and in the YAML that is made of it: exponents below 1e-6 and from 1e21 on. Source: encoding/json, floatEncoder. */
export const formatJsonFloat = (value: number): string => {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-6 && size < 1e21)) return formatFloat(value, 'f');
  return formatFloat(value, 'e').replace(/e-0(\d)$/u, 'e-$1');
};
