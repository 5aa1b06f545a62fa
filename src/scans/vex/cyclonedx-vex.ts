import * as v from 'valibot';
import { percentDecoded } from '../../text/percent-decoded.ts';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { clearedStates, component, flatten } from '../formats/bills.ts';
import { given, listOf, problemOf, text } from '../formats/parts.ts';
import { parsePurl } from '../purl.ts';
import { productOf, type VexProduct, type VexReader, type VexStatement, type VexStatus } from './statement.ts';

const document = v.object({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.string(),
  serialNumber: text,
  version: v.nullish(v.union([v.number(), v.string()])),
  components: listOf(component),
  metadata: v.optional(
    v.nullable(
      v.object({
        component: v.optional(v.nullable(component)),
        timestamp: text,
        authors: listOf(v.object({ name: text })),
        supplier: v.optional(v.nullable(v.object({ name: text }))),
      }),
    ),
  ),
  vulnerabilities: listOf(
    v.object({
      id: text,
      references: listOf(v.object({ id: text })),
      analysis: v.optional(v.nullable(v.object({ state: text, justification: text, detail: text, lastUpdated: text }))),
      affects: listOf(v.object({ ref: text })),
    }),
  ),
});

/** What a state says in the words of VEX; undefined: nothing. */
const statusOf = (state: string): VexStatus | undefined => {
  if (clearedStates.has(state)) return state.startsWith('resolved') ? 'fixed' : 'not_affected';
  if (state === 'exploitable') return 'affected';
  return state === 'in_triage' ? 'under_investigation' : undefined;
};

/** The beginning of links to components of a bill. Source: CycloneDX, BOM-Link: `urn:cdx:serialNumber/version#bom-ref`, with the reference percent-encoded. */
const linkOf = (serialNumber: string, version: string): string =>
  `urn:cdx:${serialNumber.replace(/^urn:uuid:/u, '').toLowerCase()}/${version}#`;

/** A link as `linkOf` has it; undefined for what is none. */
const readLink = (ref: string): { readonly link: string; readonly name: string } | undefined => {
  const [, serial, version, name] = /^urn:cdx:([^/#]{1,100})\/([^/#]{1,20})#(.{1,1000})$/u.exec(ref) ?? [];
  if (serial === undefined || version === undefined || name === undefined) return undefined;
  const decoded = percentDecoded(name);
  return { link: `${linkOf(serial, version)}${decoded}`, name: decoded };
};

/** CycloneDX with analyses: a document of its own, or the bill itself. */
export const readCycloneDxVex: VexReader = value => {
  if (!isRecord(value) || value['bomFormat'] !== 'CycloneDX') return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('CycloneDX', read.issues);
  const { specVersion, serialNumber, version, metadata, vulnerabilities } = read.output;
  const own = linkOf(serialNumber, String(version ?? 1));
  const components = new Map(
    flatten([...(metadata?.component ? [metadata.component] : []), ...read.output.components]).flatMap(item =>
      item['bom-ref'] === '' || item.purl === '' ? [] : [[`${own}${item['bom-ref']}`, item.purl] as const],
    ),
  );
  const productAt = (ref: string): VexProduct => {
    const there = readLink(ref);
    const link = there?.link ?? `${own}${ref}`;
    // Why in this order: a name may be a package URL by itself, and is that of a component where one is there.
    const named = components.get(link) ?? there?.name ?? ref;
    const purl = parsePurl(named);
    return { ...productOf(purl ? named : ref, [purl]), ...(there && !purl && { link }) };
  };
  const statements = vulnerabilities.flatMap(({ id, references, analysis, affects }): readonly VexStatement[] => {
    const status = statusOf(analysis?.state ?? '');
    if (status === undefined || affects.length === 0) return [];
    return [
      {
        vulnerability: aliasesOf(
          id,
          references.map(own => own.id),
        ),
        products: affects.map(({ ref }) => productAt(ref)),
        status,
        ...given({ justification: analysis?.justification, statement: analysis?.detail }),
        timestamp: analysis?.lastUpdated || (metadata?.timestamp ?? ''),
        author: metadata?.supplier?.name || (metadata?.authors[0]?.name ?? ''),
      },
    ];
  });
  return {
    format: 'cyclonedx-vex',
    version: specVersion,
    isKnownVersion: /^1\.[4-7]$/u.test(specVersion),
    components,
    statements,
    reported: vulnerabilities.length,
  };
};
