import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { given, listOf, problemOf, text, texts } from '../formats/parts.ts';
import { parsePurl } from '../purl.ts';
import { productOf, type VexProduct, type VexReader, type VexStatement, type VexStatus } from './statement.ts';

const helper = v.optional(v.nullable(v.object({ purl: text, purls: texts })));
const named = v.object({ product_id: v.string(), name: text, product_identification_helper: helper });
type Named = v.InferOutput<typeof named>;

interface Branch {
  readonly product?: Named | null | undefined;
  readonly branches: readonly Branch[];
}

const branch: v.GenericSchema<unknown, Branch> = v.object({
  product: v.optional(v.nullable(named)),
  branches: v.optional(
    v.lazy(() => listOf(branch)),
    [],
  ),
});

const document = v.object({
  document: v.object({
    csaf_version: v.string(),
    category: text,
    publisher: v.optional(v.nullable(v.object({ name: text }))),
    tracking: v.optional(v.nullable(v.object({ current_release_date: text }))),
  }),
  product_tree: v.optional(
    v.nullable(
      v.object({
        branches: listOf(branch),
        full_product_names: listOf(named),
        relationships: listOf(
          v.object({
            product_reference: v.string(),
            relates_to_product_reference: v.string(),
            full_product_name: v.object({ product_id: v.string() }),
          }),
        ),
      }),
    ),
  ),
  vulnerabilities: listOf(
    v.object({
      cve: text,
      ids: listOf(v.object({ text })),
      product_status: v.optional(
        v.nullable(
          v.object({
            known_not_affected: texts,
            known_affected: texts,
            fixed: texts,
            first_fixed: texts,
            under_investigation: texts,
          }),
        ),
      ),
      flags: listOf(v.object({ label: text, product_ids: texts })),
      threats: listOf(v.object({ category: text, details: text, product_ids: texts })),
    }),
  ),
});
type Read = v.InferOutput<typeof document>;

/** All products by id; a relationship is a product that has the one of its parts as subcomponent. */
const productsOf = ({ product_tree: tree }: Read): ReadonlyMap<string, VexProduct> => {
  const products = new Map<string, VexProduct>();
  const add = ({ product_id: id, product_identification_helper: own }: Named): void => {
    const urls = [own?.purl ?? '', ...(own?.purls ?? [])].filter(url => url !== '');
    products.set(id, productOf(urls[0] ?? id, urls.map(parsePurl)));
  };
  const open: Branch[] = [...(tree?.branches ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.product) add(next.product);
    for (const inner of next.branches) open.push(inner);
  }
  for (const own of tree?.full_product_names ?? []) add(own);
  for (const { product_reference: part, relates_to_product_reference: whole, full_product_name: both } of tree?.relationships ?? []) {
    const [inner, outer] = [products.get(part), products.get(whole)];
    if (inner && outer) products.set(both.product_id, { ...outer, subcomponents: [inner] });
  }
  return products;
};

const statuses = [
  ['known_not_affected', 'not_affected'],
  ['known_affected', 'affected'],
  ['fixed', 'fixed'],
  ['first_fixed', 'fixed'],
  ['under_investigation', 'under_investigation'],
] as const satisfies readonly (readonly [string, VexStatus])[];

/** CSAF 2, of the profile VEX and any other that tells the status of products. */
export const readCsaf: VexReader = value => {
  if (!isRecord(value) || !isRecord(value['document']) || !('csaf_version' in value['document'])) return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('CSAF', read.issues);
  const products = productsOf(read.output);
  const { publisher, tracking, csaf_version: version } = read.output.document;
  const statements = read.output.vulnerabilities.flatMap(({ cve, ids, product_status: said, flags, threats }): readonly VexStatement[] => {
    const speaks = (ids: readonly string[], id: string): boolean => ids.length === 0 || ids.includes(id);
    return statuses.flatMap(([key, status]) =>
      (said?.[key] ?? []).map(id => ({
        vulnerability: aliasesOf(
          cve || (ids[0]?.text ?? ''),
          ids.map(own => own.text),
        ),
        products: [products.get(id) ?? productOf(id, [])],
        status,
        ...given({
          justification: flags.find(flag => speaks(flag.product_ids, id))?.label,
          statement: threats.find(threat => threat.category === 'impact' && speaks(threat.product_ids, id))?.details,
        }),
        timestamp: tracking?.current_release_date ?? '',
        author: publisher?.name ?? '',
      })),
    );
  });
  return {
    format: 'csaf-vex',
    version,
    isKnownVersion: version === '2.0' || version === '2.1',
    statements,
    reported: read.output.vulnerabilities.length,
  };
};
