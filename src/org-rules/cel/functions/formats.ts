import { noSuchOverload } from '../failure.ts';
import { type CelValue, Opaque, Optional } from '../values.ts';
import { type Overload, overload } from './overload.ts';
import { parseTimestamp } from './time.ts';
import { parseRequestUri } from './urls.ts';

/** `format.dns1123Label()`: a form that texts may have. */
class Format extends Opaque {
  readonly typeName = 'kubernetes.NamedFormat';
  readonly name: string;
  /** What the API server counts a check as: the length of an expression that would do the same. */
  readonly pattern: number;
  /** What is wrong with a text, in Kubernetes' words. */
  readonly problemsOf: (text: string) => readonly string[];

  constructor(name: string, pattern: number, problemsOf: (text: string) => readonly string[]) {
    super();
    this.name = name;
    this.pattern = pattern;
    this.problemsOf = problemsOf;
  }

  equals(other: Opaque): boolean {
    return other instanceof Format && other.name === this.name;
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const tooLong = (text: string, most: number): readonly string[] => (bytesOf(text) > most ? [`must be no more than ${most} bytes`] : []);

/** Made of these characters, and without dashes (dots, underscores) at its ends. */
const isWord = (text: string, characters: RegExp, ends: RegExp): boolean =>
  characters.test(text) && ends.test(text.slice(0, 1)) && ends.test(text.slice(-1));

const isLabel = (text: string): boolean => isWord(text, /^[-a-z0-9]+$/u, /[a-z0-9]/u);
const isSubdomain = (text: string): boolean => text.split('.').every(isLabel);
const isName = (text: string): boolean => isWord(text, /^[-A-Za-z0-9_.]+$/u, /[A-Za-z0-9]/u);

const withPattern = (message: string, pattern: string, ...examples: readonly string[]): string =>
  `${message} (e.g. ${examples.map(example => `'${example}', `).join(' or ')}regex used for validation is '${pattern}')`;

const labelPattern = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const namePattern = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';

const labelProblems = (text: string): readonly string[] => {
  const message =
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
  if (isLabel(text)) return tooLong(text, 63);
  const form = isSubdomain(text) ? 'must not contain dots' : withPattern(message, labelPattern, 'my-name', '123-abc');
  return [...tooLong(text, 63), form];
};

const subdomainProblems = (text: string): readonly string[] => {
  const message =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
  return [
    ...tooLong(text, 253),
    ...(isSubdomain(text) ? [] : [withPattern(message, `${labelPattern}(\\.${labelPattern})*`, 'example.com')]),
  ];
};

const oldLabelProblems = (text: string): readonly string[] => {
  const message =
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
  const fits = isLabel(text) && /^[a-z]/u.test(text);
  return [...tooLong(text, 63), ...(fits ? [] : [withPattern(message, '[a-z]([-a-z0-9]*[a-z0-9])?', 'my-name', 'abc-123')])];
};

const nameForm = withPattern(
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  namePattern,
  'MyName',
  'my.name',
  '123-abc',
);

const qualifiedProblems = (text: string): readonly string[] => {
  const parts = text.split('/');
  if (parts.length > 2) return [`a valid label key ${nameForm} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  const name = parts.at(-1) ?? '';
  const [prefix] = parts.length === 2 ? parts : [];
  const ofPrefix = prefix === undefined ? [] : prefix === '' ? ['must be non-empty'] : subdomainProblems(prefix);
  const ofName = [...(name === '' ? ['must be non-empty'] : tooLong(name, 63)), ...(isName(name) ? [] : [nameForm])];
  return [...ofPrefix.map(problem => `prefix part ${problem}`), ...ofName.map(problem => `name part ${problem}`)];
};

const valueProblems = (text: string): readonly string[] => {
  const message =
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
  const fits = text === '' || isName(text);
  return [...tooLong(text, 63), ...(fits ? [] : [withPattern(message, `(${namePattern})?`, 'MyValue', 'my_value', '12345')])];
};

/** What Kubernetes checks of a prefix of a name: a dash at its end may be followed by more. */
const asPrefix =
  (problemsOf: (text: string) => readonly string[]) =>
  (text: string): readonly string[] =>
    problemsOf(text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text);

const orSay =
  (message: string, fits: (text: string) => boolean) =>
  (text: string): readonly string[] =>
    fits(text) ? [] : [message];

const isDate = (text: string): boolean => parseTimestamp(`${text}T00:00:00Z`) !== undefined;

const isDateTime = (text: string): boolean => {
  const [date = '', time] = text.toLowerCase().split('t');
  const found = /^(\d\d):(\d\d):(\d\d)(?:.\d+)?(?:z|[+-]\d\d:\d\d)$/u.exec(time ?? '');
  return isDate(date) && found !== null && (found[1] ?? '') <= '23' && (found[2] ?? '') <= '59' && (found[3] ?? '') <= '59';
};

const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text);

const isUuid = (text: string): boolean => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu.test(text);

const uuidPattern = 72;
const timePattern = 67;

const formats: ReadonlyMap<string, Format> = new Map(
  (
    [
      ['dns1123Label', 'DNS1123Label', 30, labelProblems],
      ['dns1123Subdomain', 'DNS1123Subdomain', 60, subdomainProblems],
      ['dns1035Label', 'DNS1035Label', 30, oldLabelProblems],
      ['qualifiedName', 'QualifiedName', 60, qualifiedProblems],
      ['dns1123LabelPrefix', 'DNS1123LabelPrefix', 30, asPrefix(labelProblems)],
      ['dns1123SubdomainPrefix', 'DNS1123SubdomainPrefix', 60, asPrefix(subdomainProblems)],
      ['dns1035LabelPrefix', 'DNS1035LabelPrefix', 30, asPrefix(oldLabelProblems)],
      ['labelValue', 'LabelValue', 40, valueProblems],
      ['uri', 'URI', 1_103, (text: string) => (parseRequestUri(text) ? [] : [`parse "${text}": invalid URI for request`])],
      ['uuid', 'uuid', uuidPattern, orSay('does not match the UUID format', isUuid)],
      ['byte', 'byte', 84, orSay('invalid base64', isBase64)],
      ['date', 'date', timePattern, orSay('invalid date', isDate)],
      ['datetime', 'datetime', timePattern, orSay('invalid datetime', isDateTime)],
    ] as const
  ).map(([key, name, pattern, problemsOf]) => [key, new Format(name, pattern, problemsOf)]),
);

const validate = ([format, text]: readonly CelValue[]): CelValue => {
  if (!(format instanceof Format) || typeof text !== 'string') throw noSuchOverload();
  const problems = format.problemsOf(text);
  return problems.length === 0 ? Optional.none : new Optional(problems);
};

export const formatFunctions: readonly Overload[] = [
  ...[...formats].map(([key, format]) => overload(`format.${key}`, `::format.${key}() -> kubernetes.NamedFormat`, () => format, 31)),
  overload(
    'format-named',
    '::format.named(string) -> optional(kubernetes.NamedFormat)',
    ([name]) => new Optional(formats.get(typeof name === 'string' ? name : '')),
    31,
  ),
  overload('format-validate', 'kubernetes.NamedFormat.validate(string) -> optional(list(string))', validate, 31),
];

/** The length of the expression that a check of a format counts as; undefined for any other value. */
export const formatPattern = (value: CelValue | undefined): number | undefined => (value instanceof Format ? value.pattern : undefined);
