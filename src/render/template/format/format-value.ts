import { compareBytes } from '../go-text.ts';
import { timeText } from '../go-time.ts';
import { GoFloat, GoInt, GoMap, GoSlice, GoStruct, type GoTime, type Raw, typeOfRaw } from '../go-value.ts';
import { type Form, formatFloatVerb, formatInt, formatString, pad, plain } from './format-verbs.ts';

/** The keys of a map in the order in which fmt prints and range visits them. */
export const sortedKeys = (map: GoMap): readonly string[] => [...map.entries.keys()].sort(compareBytes);

/** Bound on what one value prints, in UTF-16 units: maps may hold each other over and over. */
const maxPrinted = 20_000_000;

/** Prints values as fmt does. */
export class Printer {
  #length = 0;

  /** One value at the top, as an argument of a verb. */
  argument(raw: Raw | undefined, verb: string, form: Form): string {
    if (raw === null || raw === undefined) return verb === 'T' || verb === 'v' ? pad('<nil>', form) : `%!${verb}(<nil>)`;
    if (verb === 'T') return pad(typeOfRaw(raw), form);
    if (verb === 'p') return raw instanceof GoMap || raw instanceof GoSlice ? '0xc000000000' : this.#bad(raw, verb, form);
    return this.#value(raw, verb, form, 0);
  }

  #bad(raw: Raw, verb: string, form: Form): string {
    return `%!${verb}(${typeOfRaw(raw)}=${this.#value(raw, 'v', form, 0)})`;
  }

  #count(text: string): string {
    // Why more than its length: many short values take longer than one long text.
    this.#length += text.length + 10;
    if (this.#length > maxPrinted) throw new RangeError('What is printed is too long.');
    return text;
  }

  #value(raw: Raw, verb: string, form: Form, depth: number): string {
    if (raw === null) return form.sharpV ? 'interface {}(nil)' : verb === 'v' || depth === 0 ? '<nil>' : `%!${verb}(<nil>)`;
    if (raw instanceof GoSlice) return this.#slice(raw, verb, form, depth);
    if (raw instanceof GoMap) return this.#map(raw, verb, form, depth);
    if (raw instanceof GoStruct) return this.#struct(raw, verb, form, depth);
    return this.#count(this.#scalar(raw, verb, form) ?? this.#bad(raw, verb, form));
  }

  #scalar(raw: boolean | string | GoInt | GoFloat | GoTime, verb: string, form: Form): string | undefined {
    if (typeof raw === 'string') return formatString(raw, verb, form);
    if (typeof raw === 'boolean') return verb === 't' || verb === 'v' ? pad(raw ? 'true' : 'false', form) : undefined;
    if (raw instanceof GoInt) return formatInt(raw, verb, form);
    if (raw instanceof GoFloat) return formatFloatVerb(raw, verb, form);
    return formatString(timeText(raw), verb, form);
  }

  #slice(slice: GoSlice, verb: string, form: Form, depth: number): string {
    const { items, element, bytes } = slice;
    if (bytes !== undefined && 'sqxX'.includes(verb)) return this.#count(formatString(bytes, verb, form) ?? '');
    this.#count('[]');
    const parts = items.map(({ raw }) => this.#element(raw ?? null, element, verb, form, depth));
    return form.sharpV ? `[]${element}{${parts.join(', ')}}` : `[${parts.join(' ')}]`;
  }

  /** What an interface holds, or an element of a known type. */
  #element(raw: Raw, element: string, verb: string, form: Form, depth: number): string {
    if (raw === null && element === 'interface {}') return form.sharpV ? 'interface {}(nil)' : '<nil>';
    return this.#value(raw, verb, form, depth + 1);
  }

  #map(map: GoMap, verb: string, form: Form, depth: number): string {
    this.#count('map[]');
    const parts = sortedKeys(map).map(
      key =>
        `${this.#value(key, verb, form, depth + 1)}:${this.#element(map.entries.get(key)?.raw ?? null, map.element, verb, form, depth)}`,
    );
    return form.sharpV ? `${typeOfRaw(map)}{${parts.join(', ')}}` : `map[${parts.join(' ')}]`;
  }

  #struct(struct: GoStruct, verb: string, form: Form, depth: number): string {
    if (struct.text !== undefined && !form.sharpV && 'vsxXq'.includes(verb))
      return this.#count(formatString(struct.text, verb, form) ?? '');
    if (struct.isPointer && depth > 0) return '0xc000000000';
    const parts = [...(struct.shown ?? struct.fields)].map(
      ([name, { raw }]) =>
        `${form.plusV || form.sharpV ? `${name}:` : ''}${raw === null || raw === undefined ? '<nil>' : this.#value(raw, verb, form, depth + 1)}`,
    );
    return `${struct.isPointer ? '&' : ''}${form.sharpV ? struct.type : ''}{${parts.join(form.sharpV ? ', ' : ' ')}}`;
  }
}

/** A value as `%v` prints it. */
export const printed = (raw: Raw | undefined): string => new Printer().argument(raw, 'v', plain);

/** Values as fmt.Sprint prints them: a space between two neighbours that are no texts. */
export const sprint = (values: readonly (Raw | undefined)[]): string =>
  values
    .map((value, index) => {
      const before = values[index - 1];
      const hasSpace = index > 0 && typeof value !== 'string' && typeof before !== 'string';
      return (hasSpace ? ' ' : '') + printed(value);
    })
    .join('');
