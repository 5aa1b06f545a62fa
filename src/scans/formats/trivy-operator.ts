import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding } from '../report.ts';
import { severityOfWord } from '../severity-word.ts';
import { given, listOf, problemOf, text } from './parts.ts';

const document = v.object({
  kind: v.literal('VulnerabilityReport'),
  metadata: v.object({ name: text, namespace: text }),
  report: v.object({
    artifact: v.optional(v.nullable(v.object({ repository: text, tag: text, digest: text }))),
    scanner: v.optional(v.nullable(v.object({ version: text }))),
    vulnerabilities: listOf(
      v.object({
        vulnerabilityID: v.string(),
        resource: text,
        installedVersion: text,
        fixedVersion: text,
        severity: text,
        title: text,
        pkgPath: text,
        packagePURL: text,
      }),
    ),
  }),
});

/** A `VulnerabilityReport` of Trivy's operator: one object for each container. */
export const readTrivyOperator: FormatReader = value => {
  if (!isRecord(value) || value['kind'] !== 'VulnerabilityReport') return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('Trivy operator', read.issues);
  const { metadata, report } = read.output;
  const findings = report.vulnerabilities.map((found): ScanFinding => {
    const aliases = aliasesOf(found.vulnerabilityID, []);
    return {
      kind: 'vulnerability',
      id: aliases[0],
      aliases,
      severity: severityOfWord(found.severity),
      severityWord: found.severity,
      package: {
        scope: 'packages',
        ecosystem: '',
        name: found.resource,
        version: found.installedVersion,
        place: found.pkgPath === '' ? noPlace : { kind: 'path', path: found.pkgPath },
        ...given({ purl: found.packagePURL }),
      },
      paths: [],
      ...given({ fix: found.fixedVersion, title: found.title }),
    };
  });
  return {
    ...emptyReport('trivy', 'trivy-operator', ''),
    ...given({ toolVersion: report.scanner?.version }),
    artifact: 'image',
    name: report.artifact ? `${report.artifact.repository}:${report.artifact.tag}` : `${metadata.namespace}/${metadata.name}`,
    scopes: new Map([['packages', { isListed: false }]]),
    findings,
    reported: findings.length,
  };
};
