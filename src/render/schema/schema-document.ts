import { percentDecoded } from '../../text/percent-decoded.ts';
import { isList, isObject, type Json, type JsonObject, member } from './json.ts';
import { type Schema, schemaOf } from './keywords.ts';

/** Which edition of JSON Schema a document is written in, by year or number. */
export type Draft = 4 | 6 | 7 | 2019 | 2020;

const drafts: readonly (readonly [string, Draft])[] = [
  ['json-schema.org/draft-04/', 4],
  ['json-schema.org/draft-06/', 6],
  ['json-schema.org/draft-07/', 7],
  ['json-schema.org/draft/2019-09/', 2019],
];

const draftOf = (root: Json): Draft => {
  const named = isObject(root) ? member(root, '$schema') : undefined;
  return typeof named === 'string' ? (drafts.find(([part]) => named.includes(part))?.[1] ?? 2020) : 2020;
};

const resolved = (reference: string, base: string): string => {
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
};

/** Deeper documents are not followed; Go's reader of JSON stops at 10,000. */
const maxDepth = 500;

/** A schema document: its edition, and what its references mean. Nothing is fetched. */
export class SchemaDocument {
  readonly draft: Draft;
  readonly root: Schema;
  readonly #named = new Map<string, Schema>();
  readonly #bases = new Map<JsonObject, string>();

  constructor(root: Json) {
    this.draft = draftOf(root);
    this.root = schemaOf(root) ?? true;
    this.#collect(root, 'file:///values.schema.json', 0);
    this.#named.set('file:///values.schema.json', this.root);
  }

  #collect(value: Json, base: string, depth: number): void {
    if (depth > maxDepth) return;
    if (isList(value)) for (const item of value) this.#collect(item, base, depth + 1);
    if (!isObject(value)) return;
    const own = this.#name(value, base);
    this.#bases.set(value, own);
    for (const one of Object.values(value)) this.#collect(one, own, depth + 1);
  }

  /** Notes the names that a schema gives itself. Its base is the answer. */
  #name(schema: JsonObject, base: string): string {
    const id = member(schema, this.draft === 4 ? 'id' : '$id');
    const own = typeof id === 'string' && !id.startsWith('#') ? resolved(id, base) : base;
    const [document = ''] = own.split('#', 1);
    if (own !== base) this.#named.set(document, schema);
    if (typeof id === 'string' && id.startsWith('#')) this.#named.set(document + id, schema);
    for (const key of ['$anchor', '$dynamicAnchor']) {
      const anchor = member(schema, key);
      if (typeof anchor === 'string') this.#named.set(`${document}#${anchor}`, schema);
    }
    return own;
  }

  /** What a reference in a schema means; `'elsewhere'` for another document, undefined for nothing. */
  target(schema: JsonObject, reference: string): Schema | 'elsewhere' | undefined {
    const url = resolved(reference, this.#bases.get(schema) ?? 'file:///values.schema.json');
    const known = this.#named.get(url);
    if (known !== undefined) return known;
    const at = url.indexOf('#');
    const [document, fragment] = at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
    const root = this.#named.get(document);
    if (root === undefined) return 'elsewhere';
    if (fragment === '') return root;
    return fragment.startsWith('/') ? schemaOf(pointed(root, percentDecoded(fragment))) : undefined;
  }
}

/** What a JSON pointer leads to. */
const pointed = (root: Json, pointer: string): Json | undefined => {
  let at: Json | undefined = root;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    at = isList(at) ? at[Number(key)] : isObject(at) ? member(at, key) : undefined;
  }
  return at;
};
