import { nodeAt, type Place } from '../../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';

/** Powers by which a suffix multiplies, in nanos: nothing smaller is told apart. Source: Kubernetes API, resource.Quantity. */
const nano = 1_000_000_000n;
const suffixes: ReadonlyMap<string, bigint> = new Map([
  ['n', 1n],
  ['u', 1_000n],
  ['m', 1_000_000n],
  ['', nano],
  ...['k', 'M', 'G', 'T', 'P', 'E'].map((suffix, index) => [suffix, nano * 1000n ** BigInt(index + 1)] as const),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, index) => [suffix, nano * 1024n ** BigInt(index + 1)] as const),
]);

const pattern = /^([+-]?)(\d{0,30})(?:\.(\d{0,30}))?(?:[eE]([+-]?\d{1,2})|([numkMGTPE]i?|Ki)?)$/u;

/** A quantity in nanos; undefined for what is none, or not known. */
export const quantityAt = (place: Place): bigint | undefined => {
  const node = nodeAt(place);
  const value = node === undefined ? undefined : scalarValue(node);
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(String(value)) : undefined;
};

/** `100m` is 100,000,000 nanos, as is `0.1`. */
export const parseQuantity = (text: string): bigint | undefined => {
  const [whole, sign, digits = '', fraction = '', exponent, suffix = ''] = pattern.exec(text.trim()) ?? [];
  if (whole === undefined || digits + fraction === '') return undefined;
  const scale = exponent === undefined ? suffixes.get(suffix) : nano;
  const power = Number(exponent ?? 0) - fraction.length;
  if (scale === undefined) return undefined;
  const amount = BigInt(digits + fraction) * scale;
  const size = power >= 0 ? amount * 10n ** BigInt(power) : amount / 10n ** BigInt(-power);
  return sign === '-' ? -size : size;
};
