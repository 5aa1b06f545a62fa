import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { given, listOf, problemOf, text, texts } from '../formats/parts.ts';
import { parsePurl } from '../purl.ts';
import { productOf, type VexProduct, type VexReader } from './statement.ts';

const component = v.object({
  '@id': text,
  identifiers: v.optional(v.nullable(v.object({ purl: text }))),
});

/** Until 0.0.1 a product was its package URL. */
const product = v.union([v.string(), v.object({ ...component.entries, subcomponents: listOf(v.union([v.string(), component])) })]);

const statement = v.object({
  vulnerability: v.union([v.string(), v.object({ '@id': text, name: text, aliases: texts })]),
  products: listOf(product),
  subcomponents: texts,
  status: v.picklist(['not_affected', 'affected', 'fixed', 'under_investigation']),
  justification: text,
  impact_statement: text,
  timestamp: text,
  last_updated: text,
  supplier: text,
});

const document = v.object({
  '@context': v.string(),
  author: text,
  timestamp: text,
  statements: v.nullable(v.array(statement)),
});

const nameOf = (vulnerability: v.InferOutput<typeof statement>['vulnerability']): readonly [string, ...string[]] => {
  if (typeof vulnerability === 'string') return aliasesOf(vulnerability, []);
  // The id is the name in documents that leave the name out, and an address in others.
  return aliasesOf(vulnerability.name || vulnerability['@id'], vulnerability.aliases);
};

const componentOf = (item: string | v.InferOutput<typeof component>): VexProduct =>
  typeof item === 'string'
    ? productOf(item, [parsePurl(item)])
    : productOf(item['@id'] || (item.identifiers?.purl ?? ''), [parsePurl(item['@id']), parsePurl(item.identifiers?.purl ?? '')]);

/** OpenVEX 0.2.0, and 0.0.1 before it. Fields of the document count for statements that leave them out. */
export const readOpenVex: VexReader = value => {
  if (!isRecord(value) || !String(value['@context']).startsWith('https://openvex.dev/ns')) return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('OpenVEX', read.issues);
  const { author, timestamp, statements } = read.output;
  const version = read.output['@context'].slice('https://openvex.dev/ns'.length).replaceAll('/', '');
  return {
    format: 'openvex',
    version,
    isKnownVersion: ['', 'v0.0.1', 'v0.2.0'].includes(version),
    reported: statements?.length ?? 0,
    statements: (statements ?? []).map(own => ({
      vulnerability: nameOf(own.vulnerability),
      products: own.products.map(item => {
        const parts = typeof item === 'string' ? own.subcomponents : item.subcomponents;
        return { ...componentOf(item), subcomponents: parts.map(componentOf) };
      }),
      status: own.status,
      ...given({ justification: own.justification, statement: own.impact_statement }),
      timestamp: own.last_updated || own.timestamp || timestamp,
      author: own.supplier || author,
    })),
  };
};
