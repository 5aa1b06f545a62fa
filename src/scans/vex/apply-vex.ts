import { isDistributed, nameKey } from '../ecosystem.ts';
import { given } from '../formats/parts.ts';
import { coversPurl, type Purl, parsePurl } from '../purl.ts';
import type { ScanFinding, ScannedImage, ScanSuppression } from '../report.ts';
import type { VexDocument, VexProduct, VexStatement } from './statement.ts';

/** A statement, and which of its products spoke of a finding, for the doctor. */
export interface IndexedStatement {
  readonly statement: VexStatement;
  readonly matched: Set<VexProduct>;
}

/** A product of a statement. */
interface IndexedProduct {
  readonly of: IndexedStatement;
  readonly product: VexProduct;
}

/** The statements of all documents. */
export interface VexIndex {
  readonly all: readonly IndexedStatement[];
  /** Products by a name of the vulnerability and the type and name of a package or image that they are about. */
  readonly byKey: ReadonlyMap<string, readonly IndexedProduct[]>;
}

/** Products under one key that are looked at, the newest: more of them say no more. */
const maxPerKey = 200;

const keyOf = (vulnerability: string, { type, name }: Pick<Purl, 'type' | 'name'>): string =>
  `${vulnerability}\0${type}\0${nameKey(type, name)}`;

/** The documents with products that are named by links to a bill which another of them is. */
const withLinks = (documents: readonly VexDocument[]): readonly VexDocument[] => {
  const components = new Map(documents.flatMap(document => [...(document.components ?? [])]));
  if (components.size === 0) return documents;
  const linked = (product: VexProduct): VexProduct => {
    const named = product.link === undefined ? undefined : components.get(product.link);
    const purl = named === undefined ? undefined : parsePurl(named);
    return named !== undefined && purl ? { ...product, id: named, purls: [purl] } : product;
  };
  return documents.map(document => ({
    ...document,
    statements: document.statements.map(statement =>
      statement.products.some(({ link }) => link !== undefined) ? { ...statement, products: statement.products.map(linked) } : statement,
    ),
  }));
};

export const indexVex = (documents: readonly VexDocument[]): VexIndex => {
  const all = withLinks(documents)
    .flatMap(({ statements }) => statements.map(statement => ({ statement, matched: new Set<VexProduct>(), time: timeOf(statement) })))
    .toSorted((a, b) => b.time - a.time);
  const byKey = new Map<string, IndexedProduct[]>();
  for (const of of all) {
    for (const product of of.statement.products) {
      const purls = [product, ...product.subcomponents].flatMap(own => own.purls);
      for (const vulnerability of of.statement.vulnerability) {
        for (const key of new Set(purls.map(purl => keyOf(vulnerability, purl)))) {
          const list = byKey.get(key);
          if (!list) byKey.set(key, [{ of, product }]);
          else if (list.length < maxPerKey) list.push({ of, product });
        }
      }
    }
  }
  return { all, byKey };
};

/** Milliseconds since 1970. A statement without a time is older than any with one. */
export const timeOf = ({ timestamp }: VexStatement): number => {
  const time = Date.parse(timestamp);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

/** Package URLs of the image, one for each tag and digest. Source: purl-spec, types, `oci`. */
export const imagePurls = (image: ScannedImage | undefined): readonly Purl[] => {
  const purl = (reference: string, separator: '@' | ':'): readonly Purl[] => {
    const at = reference.lastIndexOf(separator);
    const repository = at > reference.lastIndexOf('/') ? reference.slice(0, at) : reference;
    const rest = at > reference.lastIndexOf('/') ? reference.slice(at + 1) : '';
    const qualifiers = new Map([['repository_url', repository]]);
    if (separator === ':' && rest !== '') qualifiers.set('tag', rest);
    return [
      {
        type: 'oci',
        namespace: '',
        name: repository.slice(repository.lastIndexOf('/') + 1),
        ...(separator === '@' && { version: rest }),
        qualifiers,
      },
    ];
  };
  const tags = (image?.tags ?? []).flatMap(tag => purl(tag, ':'));
  const digests = (image?.digests ?? []).flatMap(digest => purl(digest, '@'));
  // A product may be given by digest and tag at once.
  const both = digests.flatMap(one => tags.map(other => ({ ...one, qualifiers: new Map([...other.qualifiers, ...one.qualifiers]) })));
  return [...tags, ...digests, ...both];
};

/** The package URL of a finding: the report's own, else one of what it says. */
const purlOf = ({ package: own }: ScanFinding): Purl | undefined => {
  const told = own.purl === undefined ? undefined : parsePurl(own.purl);
  if (told || own.ecosystem === '') return told;
  const cut = own.name.lastIndexOf(own.ecosystem === 'maven' ? ':' : '/');
  return {
    type: own.ecosystem,
    namespace: isDistributed(own.ecosystem) ? '' : own.name.slice(0, Math.max(0, cut)),
    name: own.name.slice(cut + 1),
    ...(own.version !== '' && { version: own.version }),
    qualifiers: new Map(),
  };
};

/** Where the report names no distribution, any will do. */
const covers = (stated: Purl, own: Purl): boolean =>
  coversPurl(isDistributed(own.type) && own.namespace === '' ? { ...stated, namespace: '' } : stated, own);

/** How sure a statement must be of the product: `strict`, that it is what was scanned; `part`, that it has the package, whatever the product. */
type Strictness = 'strict' | 'part';

const speaksOf = (product: VexProduct, own: Purl, image: readonly Purl[], strictness: Strictness): boolean => {
  if (product.purls.some(stated => covers(stated, own))) return true;
  const isPart = product.subcomponents.some(({ purls }) => purls.some(stated => covers(stated, own)));
  const isWhole = product.purls.some(stated => image.some(one => coversPurl(stated, one)));
  if (isWhole) return product.subcomponents.length === 0 || isPart;
  return strictness === 'part' && isPart;
};

const suppresses = ({ status }: VexStatement): boolean => status === 'not_affected' || status === 'fixed';

/** The later statement counts, and of two of one time the one by which the finding counts: which file is read first decides nothing. */
const outweighs = (one: VexStatement, other: VexStatement): boolean => {
  const [time, before] = [timeOf(one), timeOf(other)];
  return time > before || (time === before && suppresses(other) && !suppresses(one));
};

/**
 * What the documents say of a finding, when it is that it does not count. The latest statement wins, and only `not_affected` and `fixed`
 * suppress. For what a scanner no longer reports, `part` is enough: a statement then only tells why.
 */
export const suppressionByVex = (
  finding: ScanFinding,
  { byKey }: VexIndex,
  image: readonly Purl[],
  strictness: Strictness,
): ScanSuppression | undefined => {
  const own = byKey.size === 0 ? undefined : purlOf(finding);
  if (!own) return undefined;
  let latest: VexStatement | undefined;
  for (const { of, product } of finding.aliases.flatMap(alias =>
    [own, ...image.slice(0, 1)].flatMap(purl => byKey.get(keyOf(alias, purl)) ?? []),
  )) {
    if (!speaksOf(product, own, image, strictness)) continue;
    of.matched.add(product);
    if (latest === undefined || outweighs(of.statement, latest)) latest = of.statement;
  }
  if (latest === undefined || !suppresses(latest)) return undefined;
  const { status, justification, statement, author, timestamp } = latest;
  return { status, ...given({ justification, statement, made: timestamp }), source: author };
};
