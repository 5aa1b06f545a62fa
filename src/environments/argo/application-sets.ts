import { sourceFile } from '../../artifacts/source-file.ts';
import { entriesOf, itemsOf, lookup, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { countWhile } from '../../text/sorted.ts';
import type { Origin, PlacedText } from '../environment.ts';
import { saidIn } from '../placed-text.ts';
import type { DeployObject, RepositorySide } from '../repository-side.ts';
import type { Application } from './application.ts';
import { generated, generatorFiles, type Parameters } from './parameters.ts';

/** `{{ name }}`, `{{.path.basename}}`, `{{index .path.segments 1}}`; other templates stay as they are. */
const expression = /\{\{-?[ \t]{0,20}(?:index[ \t]{1,20}\.?([\w.-]{1,100})[ \t]{1,20}(\d{1,3})|\.?([\w.[\]-]{1,100}))[ \t]{0,20}-?\}\}/gu;

/** Texts that can be put between quotes or into a word without a second thought. */
const plain = /^[\w./:@+, =-]{0,500}$/u;

/** More characters are not made of the templates of one repository. */
const maxMade = 4_000_000;

/** Makes Applications of the templates of sets, until that is too much. */
export class ApplicationSets {
  readonly #side: RepositorySide;
  #left = maxMade;

  constructor(side: RepositorySide) {
    this.#side = side;
  }

  /** The Applications that a set makes: with unknown parts where only a cluster or another repository could tell. */
  applicationsOf(set: DeployObject): readonly Application[] {
    const { node, text } = set;
    const spec = mappingAt(node, 'spec');
    const template = mappingAt(spec, 'template');
    if (spec === undefined || template === undefined) return [];
    const written = text.source.text.slice(template.range.start, template.range.end);
    const seen = new Set<string>();
    const from = new Set(filesOfGenerators(set, this.#side));
    return generated(spec, this.#side, value => text.placeOf(saidIn(value, text))).flatMap(parameters => {
      this.#left -= written.length;
      if (this.#left < 0) return [];
      const filled = fill(template, written, parameters, text, from);
      if (seen.has(filled.source.text)) return [];
      seen.add(filled.source.text);
      return applicationIn(filled);
    });
  }
}

/** A value in a template that was filled, and where it is written. */
interface Filled extends Range {
  readonly at: Origin;
}

const fill = (
  template: YamlMapping,
  written: string,
  parameters: Parameters,
  { source, file, placeOf }: PlacedText,
  from: ReadonlySet<string>,
): PlacedText => {
  const { start } = template.range;
  const column = start - (source.text.lastIndexOf('\n', start - 1) + 1);
  const builder = new MappedTextBuilder().stand(' '.repeat(column), { start, end: start });
  const filled: Filled[] = [];
  let done = 0;
  let more = column;
  for (const match of written.matchAll(expression)) {
    const [whole, list, index, name = `${list}[${index}]`] = match;
    const { value, at } = parameters.get(name) ?? {};
    if (value === undefined || !plain.test(value)) continue;
    builder.copy(written.slice(done, match.index), start + done);
    builder.stand(value, { start: start + match.index, end: start + match.index + whole.length });
    if (at) filled.push({ start: match.index + more, end: match.index + more + value.length, at });
    done = match.index + whole.length;
    more += value.length - whole.length;
  }
  const mapped = builder.copy(written.slice(done), start + done).build(start);
  return {
    source: sourceFile(source.path, mapped.text),
    file,
    placeOf: range => ({
      ...(filledAt(filled, mapped.text, range) ?? placeOf(mapped.range(range.start, range.end))),
      ...(from.size > 0 && { from }),
    }),
    key: `${file.path}: ${mapped.text}`,
  };
};

/** Where a value is written that is all there is in a part of a filled template, but for quotes. */
const filledAt = (filled: readonly Filled[], text: string, { start, end }: Range): Origin | undefined => {
  const next = filled[countWhile(filled.length, at => (filled[at]?.end ?? 0) <= start)];
  const isQuotes = (part: string): boolean => /^['"]?$/u.test(part);
  return next !== undefined &&
    next.start >= start &&
    next.end <= end &&
    isQuotes(text.slice(start, next.start)) &&
    isQuotes(text.slice(next.end, end))
    ? next.at
    : undefined;
};

const applicationIn = (text: PlacedText): readonly Application[] => {
  const root = parseYaml(text.source).documents[0]?.root;
  const spec = mappingAt(root, 'spec');
  return spec === undefined ? [] : [{ name: stringAt(root, 'metadata', 'name') ?? 'unknown', spec, text }];
};

/** The files that the generators of a set read, wherever they are nested. */
export const filesOfGenerators = ({ node }: DeployObject, side: RepositorySide): readonly string[] => {
  const pending: YamlNode[] = [...itemsOf(lookup(node, 'spec', 'generators'))];
  const found: string[] = [];
  for (let next = pending.pop(), visits = 0; next !== undefined && visits < maxVisits; next = pending.pop(), visits += 1)
    for (const { name, value } of entriesOf(next)) {
      const git = name === 'git' ? mappingAt(value) : undefined;
      if (git) for (const path of generatorFiles(git, side)) found.push(path);
      for (const inner of itemsOf(lookup(value, 'generators'))) pending.push(inner);
    }
  return found;
};

const maxVisits = 200;
