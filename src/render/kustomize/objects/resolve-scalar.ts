/** The types of YAML's scalars, and none for a text whose type the printed form decides. */
export type Tag = 'str' | 'int' | 'float' | 'bool' | 'null' | '';

const words: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, 'null'] as const),
  ...['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].map(word => [word, 'bool'] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF', '-.inf', '-.Inf', '-.INF', '.nan', '.NaN', '.NAN'].map(
    word => [word, 'float'] as const,
  ),
]);

const integer = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/u;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
const [dot, plus, minus, zero, nine] = [0x2e, 0x2b, 0x2d, 0x30, 0x39];
/** No number of Kubernetes is longer; a longer one stays a text. */
const maxNumberLength = 64;

const mayBeNumber = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return (first >= zero && first <= nine) || first === dot || first === plus || first === minus;
};

const digitsOf = (text: string): string => text.replaceAll('_', '');

/** What a plain text is in go-yaml 3, with which kustomize reads and prints objects: `yes`, `on` and `1:30` are texts, `0777` is octal. */
export const resolvesTo = (text: string): Tag => {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (text.length > maxNumberLength || !mayBeNumber(text)) return 'str';
  const digits = digitsOf(text);
  if (integer.test(digits)) return fitsInteger(wholeNumber(digits)) ? 'int' : 'float';
  return float.test(digits) && Number.isFinite(Number(digits)) ? 'float' : 'str';
};

const fitsInteger = (value: bigint): boolean => value >= -(2n ** 63n) && value < 2n ** 64n;

const wholeNumber = (digits: string): bigint => {
  const negative = digits.startsWith('-');
  const plain = digits.replace(/^[-+]/u, '');
  const value = BigInt(/^0[0-7]+$/u.test(plain) ? `0o${plain.slice(1)}` : plain.toLowerCase());
  return negative ? -value : value;
};

/** The value of a text that `resolvesTo` takes for something other than a text. */
export const scalarOf = (text: string): bigint | number | boolean | null => {
  const tag = resolvesTo(text);
  if (tag === 'null') return null;
  if (tag === 'bool') return text.toLowerCase() === 'true';
  const digits = digitsOf(text);
  return tag === 'int' ? wholeNumber(digits) : Number(digits);
};
