import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { clearedStates } from '../formats/bills.ts';
import { given, listOf, problemOf, text } from '../formats/parts.ts';
import { parsePurl } from '../purl.ts';
import { productOf, type VexReader, type VexStatement, type VexStatus } from './statement.ts';

const document = v.object({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.string(),
  metadata: v.optional(
    v.nullable(
      v.object({ timestamp: text, authors: listOf(v.object({ name: text })), supplier: v.optional(v.nullable(v.object({ name: text }))) }),
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

/** What a reference names: of a BOM-Link (`urn:cdx:serial/version#bom-ref`) the part behind the sign. It is of use where it is a package URL. */
const refOf = (ref: string): string => (ref.startsWith('urn:cdx:') ? ref.slice(ref.indexOf('#') + 1) : ref);

/** CycloneDX with analyses: a document of its own, or the bill itself. */
export const readCycloneDxVex: VexReader = value => {
  if (!isRecord(value) || value['bomFormat'] !== 'CycloneDX') return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('CycloneDX', read.issues);
  const { specVersion, metadata, vulnerabilities } = read.output;
  const statements = vulnerabilities.flatMap(({ id, references, analysis, affects }): readonly VexStatement[] => {
    const status = statusOf(analysis?.state ?? '');
    if (status === undefined || affects.length === 0) return [];
    return [
      {
        vulnerability: aliasesOf(
          id,
          references.map(own => own.id),
        ),
        products: affects.map(({ ref }) => productOf(ref, [parsePurl(refOf(ref))])),
        status,
        ...given({ justification: analysis?.justification, statement: analysis?.detail }),
        timestamp: analysis?.lastUpdated || (metadata?.timestamp ?? ''),
        author: metadata?.supplier?.name || (metadata?.authors[0]?.name ?? ''),
      },
    ];
  });
  return { format: 'cyclonedx-vex', version: specVersion, statements, reported: vulnerabilities.length };
};
