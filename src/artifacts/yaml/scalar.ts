import type { ScalarValue, YamlNode, YamlScalar } from './model.ts';

const TRUE_WORDS = 'y Y yes Yes YES true True TRUE on On ON';
const FALSE_WORDS = 'n N no No NO false False FALSE off Off OFF';
const NULL_WORDS = '~ null Null NULL';
const INFINITY_WORDS = '.inf .Inf .INF +.inf +.Inf +.INF';
const MINUS_INFINITY_WORDS = '-.inf -.Inf -.INF';
const NAN_WORDS = '.nan .NaN .NAN';

const WORDS: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ['', null],
  ...TRUE_WORDS.split(' ').map(word => [word, true] as const),
  ...FALSE_WORDS.split(' ').map(word => [word, false] as const),
  ...NULL_WORDS.split(' ').map(word => [word, null] as const),
  ...INFINITY_WORDS.split(' ').map(word => [word, Number.POSITIVE_INFINITY] as const),
  ...MINUS_INFINITY_WORDS.split(' ').map(word => [word, Number.NEGATIVE_INFINITY] as const),
  ...NAN_WORDS.split(' ').map(word => [word, Number.NaN] as const),
]);

const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

const RADIXES: Readonly<Record<string, number>> = { x: 16, b: 2, o: 8 };

const integer = (text: string): number => {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '');
  const radix = RADIXES[digits.charAt(1).toLowerCase()];
  if (radix !== undefined) return sign * Number.parseInt(digits.slice(2), radix);
  return sign * Number.parseInt(digits, digits.startsWith('0') ? 8 : 10);
};

const [DOT, PLUS, MINUS, ZERO, NINE] = [0x2e, 0x2b, 0x2d, 0x30, 0x39];

/** What no float holds stays text. */
const float = (text: string): number | undefined => (Number.isFinite(Number(text)) ? Number(text) : undefined);

const number = (text: string): number | undefined => {
  const first = text.charCodeAt(0);
  if (first === DOT) return FLOAT.test(text) ? float(text) : undefined;
  if (first !== PLUS && first !== MINUS && !(first >= ZERO && first <= NINE)) return undefined;
  const plain = text.replaceAll('_', '');
  if (INTEGER.test(plain)) return integer(plain) + 0;
  return FLOAT.test(plain) ? float(plain) : undefined;
};

/**
 * The value of a plain scalar's text as kubectl reads it: YAML 1.1 with the words and number forms of go-yaml 2 (sigs.k8s.io/yaml), so
 * `yes` is true, `0777` is octal, `1_000` is a thousand, and dates and `1:30` stay strings.
 */
export const resolvePlain = (text: string): ScalarValue => {
  const word = WORDS.get(text);
  return word !== undefined ? word : (number(text) ?? text);
};

const CORE_TAG = /^(?:!!|!<tag:yaml\.org,2002:)(str|int|float|bool|null)>?$/;

const taggedValue = (scalar: YamlScalar, type: string): ScalarValue | undefined => {
  if (type === 'str') return scalar.value;
  const value = resolvePlain(scalar.value);
  const actual = value === null ? 'null' : typeof value;
  if (type === 'bool') return actual === 'boolean' ? value : undefined;
  if (type === 'null') return actual === 'null' ? value : undefined;
  return typeof value === 'number' && (type === 'float' || Number.isInteger(value)) ? value : undefined;
};

/**
 * The value of a scalar, or of the scalar that an alias stands for. Quoted text, block text and text under a tag of the author's own are
 * strings. Undefined when it is not known (a template, an unresolved alias, text that its tag forbids) and for collections.
 */
export const scalarValue = (node: YamlNode): ScalarValue | undefined => {
  const scalar = node.kind === 'alias' ? node.target : node;
  if (scalar?.kind !== 'scalar' || scalar.opaque) return undefined;
  const type = scalar.tag === undefined ? undefined : CORE_TAG.exec(scalar.tag)?.[1];
  if (type !== undefined) return taggedValue(scalar, type);
  return scalar.style === 'plain' && scalar.tag === undefined ? resolvePlain(scalar.value) : scalar.value;
};
