import type { SourceFile } from '../source-file.ts';
import { deref, entriesOf, itemsOf } from '../yaml/lookup.ts';
import type { YamlFile, YamlNode } from '../yaml/model.ts';
import type { TelemetryProgram, TelemetrySetting } from './model.ts';

/** More settings than a configuration has are not looked at. */
const maxSettings = 20_000;

const maxDepth = 40;

/** The values of a document in YAML; items of lists stand under the key of the list. */
export const yamlSettings = (yaml: YamlFile, program: TelemetryProgram): readonly TelemetrySetting[] => {
  const found: TelemetrySetting[] = [];
  const pending: { readonly node: YamlNode; readonly path: readonly string[] }[] = yaml.documents
    .flatMap(({ root }) => (root ? [{ node: root, path: [] }] : []))
    .toReversed();
  for (let here = pending.pop(); here !== undefined && found.length < maxSettings; here = pending.pop()) {
    const { path } = here;
    const node = deref(here.node);
    if (node?.kind === 'scalar' && !node.opaque)
      found.push({ path: path.join('.').toLowerCase(), value: node.value, range: node.range, program });
    if (node === undefined || path.length > maxDepth) continue;
    const below = [
      ...entriesOf(node).map(({ name = '?', value }) => ({ node: value, path: [...path, name] })),
      ...itemsOf(node).map(item => ({ node: item, path })),
    ];
    for (const one of below.toReversed()) pending.push(one);
  }
  return found;
};

/** How a program writes its settings in lines: what parts a key from its value, and what begins and ends a section. */
interface LineForm {
  readonly assignment: RegExp;
  /** Its groups: the name of a section that begins, or of one that ends with what is around it left as it was. */
  readonly section: RegExp;
  readonly nested: boolean;
  /** What a value is without its quotes, and without a comment behind it; as in most forms when left out. */
  readonly value?: (written: string) => string;
}

/** A value without its quotes. */
const unquoted = (written: string): string => written.replace(/^(["'])(.*)\1$/u, '$2');

/** What quotes hold; else what stands before a comment. Source: go-ini, `readValue`. */
const iniValue = (written: string): string => {
  const quotes = ['"""', '`', '"', "'"].find(mark => written.startsWith(mark));
  const end = quotes === undefined ? -1 : written.indexOf(quotes, quotes.length);
  if (quotes !== undefined && end !== -1) return written.slice(quotes.length, end);
  // Why one blank: a pattern for all of them would look again from each.
  const comment = written.search(/\s[;#]/u);
  return comment === -1 ? written : written.slice(0, comment).trimEnd();
};

/** Sources: Grafana, "Configuration", and go-ini, which reads it; Fluent Bit, "Format and schema"; Fluentd, "Config file syntax". */
const ini: LineForm = {
  assignment: /^\s*([\w.-]{1,200})\s*[=:]\s*(\S.*)$/u,
  section: /^\s*\[\s*([^\]\s]{1,200})\s*\]/u,
  nested: false,
  value: iniValue,
};
const fluentBit: LineForm = { assignment: /^\s*([\w.-]{1,200})\s+(\S.*)$/u, section: /^\s*\[([A-Z_]{1,40})\]/u, nested: false };
const fluentd: LineForm = {
  assignment: /^\s*(@?[\w.-]{1,200})\s+(\S.*)$/u,
  section: /^\s*<(\/?)([a-z_]{1,40})\b[^>\n]*>/u,
  nested: true,
};

const forms: Readonly<Partial<Record<TelemetryProgram, LineForm>>> = { Grafana: ini, 'Fluent Bit': fluentBit, Fluentd: fluentd };

const isComment = (line: string): boolean => /^(?:@?$|[#;])/u.test(line.trim());

/** The settings of a file in lines. */
export const lineSettings = ({ text }: SourceFile, program: TelemetryProgram): readonly TelemetrySetting[] => {
  const form = forms[program];
  const found: TelemetrySetting[] = [];
  let sections: readonly string[] = [];
  for (let start = 0; form !== undefined && start < text.length && found.length < maxSettings; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    // Why without its end: a pattern that looks for blanks there would look again from each of them.
    const line = text.slice(start, end).trimEnd();
    const section = form.section.exec(line);
    if (section !== null) sections = sectionsAfter(sections, section, form);
    else if (!isComment(line)) {
      const [whole, key = '', written = ''] = form.assignment.exec(line) ?? [];
      const at = start + line.lastIndexOf(written);
      const value = (form.value ?? unquoted)(written);
      if (whole !== undefined && written !== '')
        found.push({ path: [...sections, key].join('.').toLowerCase(), value, range: { start: at, end: at + written.length }, program });
    }
    start = end + 1;
  }
  return found;
};

const sectionsAfter = (
  before: readonly string[],
  [, first = '', second = '']: RegExpExecArray,
  { nested }: LineForm,
): readonly string[] => {
  if (!nested) return [first];
  return first === '/' ? before.slice(0, -1) : [...before.slice(-maxDepth), second];
};
