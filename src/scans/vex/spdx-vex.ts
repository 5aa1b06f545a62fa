import * as v from 'valibot';
import { aliasesOf } from '../alias.ts';
import { given, listOf, problemOf, text, texts } from '../formats/parts.ts';
import { parsePurl } from '../purl.ts';
import { isKnownSpdx, spdxPackageUrl, spdxVersion } from '../spdx-three.ts';
import { productOf, type VexProduct, type VexReader, type VexStatement, type VexStatus } from './statement.ts';

const element = v.object({
  type: text,
  spdxId: text,
  '@id': text,
  name: text,
  created: text,
  createdBy: texts,
  // A reference, or the object itself.
  creationInfo: v.nullish(v.union([v.string(), v.object({ created: text, createdBy: texts })])),
  externalIdentifier: listOf(v.object({ externalIdentifierType: text, identifier: text })),
  software_packageUrl: text,
  from: text,
  to: texts,
  suppliedBy: text,
  security_assessedElement: text,
  security_publishedTime: text,
  security_modifiedTime: text,
  security_justificationType: text,
  security_impactStatement: text,
});
type Element = v.InferOutput<typeof element>;

const document = v.object({ '@graph': v.array(element) });

/** Source: spdx-spec 3.0.1, Security profile. */
const statuses: Readonly<Record<string, VexStatus>> = {
  security_VexNotAffectedVulnAssessmentRelationship: 'not_affected',
  security_VexFixedVulnAssessmentRelationship: 'fixed',
  security_VexAffectedVulnAssessmentRelationship: 'affected',
  security_VexUnderInvestigationVulnAssessmentRelationship: 'under_investigation',
};

/** `componentNotPresent` is `component_not_present` in the words of the other formats. */
const snaked = (word: string): string => word.replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);

const vulnerabilityOf = ({ name, externalIdentifier, spdxId }: Element): readonly [string, ...string[]] => {
  const ids = externalIdentifier
    .filter(({ externalIdentifierType: kind }) => kind === 'cve' || kind === 'securityOther')
    .map(({ identifier }) => identifier.slice(identifier.lastIndexOf('/') + 1));
  return aliasesOf(ids[0] ?? (name || spdxId.slice(spdxId.lastIndexOf('/') + 1)), ids);
};

/** SPDX 3 with the assessments of its Security profile, in JSON-LD. */
export const readSpdxVex: VexReader = value => {
  const version = spdxVersion(value);
  if (version?.startsWith('3') !== true) return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('SPDX', read.issues);
  const graph = read.output['@graph'];
  const byId = new Map(graph.map(item => [item.spdxId || item['@id'], item]));
  const productAt = (id: string): VexProduct => {
    const own = byId.get(id);
    const url = (own && spdxPackageUrl(own)) || id;
    return productOf(url, [parsePurl(url)]);
  };
  const statements = graph.flatMap((item): readonly VexStatement[] => {
    const status = Object.hasOwn(statuses, item.type) ? statuses[item.type] : undefined;
    const about = byId.get(item.from);
    if (status === undefined || !about) return [];
    const made = typeof item.creationInfo === 'string' ? byId.get(item.creationInfo) : item.creationInfo;
    const parts = item.security_assessedElement === '' ? [] : [productAt(item.security_assessedElement)];
    return [
      {
        vulnerability: vulnerabilityOf(about),
        products: item.to.map(id => ({ ...productAt(id), subcomponents: parts })),
        status,
        ...given({ justification: snaked(item.security_justificationType), statement: item.security_impactStatement }),
        timestamp: item.security_modifiedTime || item.security_publishedTime || (made?.created ?? ''),
        author: byId.get(item.suppliedBy || (made?.createdBy[0] ?? ''))?.name ?? '',
      },
    ];
  });
  return { format: 'spdx-vex', version, isKnownVersion: isKnownSpdx(version), statements, reported: statements.length };
};
