import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { ecosystemOf, placeOf } from '../ecosystem.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding, type ScannedPackage } from '../report.ts';
import { severityOfWord } from '../severity-word.ts';
import { dayOf, given, listOf, number, problemOf, text } from './parts.ts';

const vulnerability = v.object({
  name: v.string(),
  description: text,
  aqua_severity: text,
  vendor_severity: text,
  nvd_severity: text,
  publish_date: text,
  fix_version: text,
});

/** `scannercli scan --jsonfile`. */
const scan = v.object({
  image: text,
  pull_name: text,
  digest: text,
  os: text,
  version: text,
  resources: listOf(
    v.object({
      resource: v.object({ format: text, name: text, version: text, path: text }),
      vulnerabilities: listOf(vulnerability),
    }),
  ),
  vulnerability_summary: v.object({ total: number }),
});

/** What Aqua's API says of an image, without packages. */
const image = v.object({
  status: v.string(),
  image_name: text,
  errorMsg: text,
  cves_counts: v.object({ total: number }),
  cves: listOf(v.object({ file: text, name: v.string(), description: text, severity: text, publishdate: text, fix_version: text })),
});

type Told = Readonly<Record<'id' | 'severity' | 'fix' | 'title' | 'published', string>>;

const findingOf = ({ id, severity, fix, title, published }: Told, own: ScannedPackage): ScanFinding => {
  const aliases = aliasesOf(id, []);
  return {
    kind: 'vulnerability',
    id: aliases[0],
    aliases,
    severity: severityOfWord(severity),
    severityWord: severity,
    package: own,
    paths: own.place.path === '' ? [] : [own.place.path],
    ...given({ fix, title: title.slice(0, 300), published: dayOf(published) }),
  };
};

/** Aqua's own count says whether the list is whole. */
const isCut = (total: number | null | undefined, listed: number): boolean => typeof total === 'number' && total > listed;

const cut = 'the report says that more was found than it lists';

const readScan: FormatReader = value => {
  const read = v.safeParse(scan, value);
  if (!read.success) return problemOf('Aqua', read.issues);
  const { image: name, pull_name, digest, os, version, resources, vulnerability_summary: summary } = read.output;
  const findings = resources.flatMap(({ resource: own, vulnerabilities }): readonly ScanFinding[] => {
    const ecosystem = ecosystemOf(own.format);
    const place = placeOf(ecosystem, own.path);
    const scanned: ScannedPackage = { scope: `type/${own.format}`, ecosystem, name: own.name, version: own.version, place };
    return vulnerabilities.map(found =>
      findingOf(
        {
          id: found.name,
          severity: found.aqua_severity || found.vendor_severity || found.nvd_severity,
          fix: found.fix_version,
          title: found.description,
          published: found.publish_date,
        },
        scanned,
      ),
    );
  });
  if (isCut(summary.total, findings.length)) return cut;
  return {
    ...emptyReport('aqua', 'aqua-json', ''),
    artifact: 'image',
    name: pull_name || name,
    image: { tags: [pull_name || name].filter(tag => tag !== ''), digests: [], diffIds: [], history: [], ...given({ id: digest }) },
    ...(os !== '' && { os: { name: `${os} ${version}`.trim(), endOfLife: false } }),
    scopes: new Map(findings.map(found => [found.package.scope, { isListed: false }])),
    findings,
    reported: findings.length,
  };
};

const readImage: FormatReader = value => {
  const read = v.safeParse(image, value);
  if (!read.success) return problemOf('Aqua', read.issues);
  const { status, image_name, errorMsg, cves_counts: counts, cves } = read.output;
  if (errorMsg !== '') return `the scan failed: ${errorMsg.slice(0, 200)}`;
  if (status.toUpperCase() !== 'SCANNED') return `the scan did not end: Aqua calls it "${status.slice(0, 100)}"`;
  if (isCut(counts.total, cves.length)) return cut;
  const findings = cves.map(found =>
    findingOf(
      { id: found.name, severity: found.severity, fix: found.fix_version, title: found.description, published: found.publishdate },
      {
        scope: 'files',
        ecosystem: '',
        name: '',
        version: '',
        place: found.file === '' ? noPlace : { kind: 'path', path: found.file },
      },
    ),
  );
  return {
    ...emptyReport('aqua', 'aqua-api-json', ''),
    artifact: 'image',
    name: image_name,
    image: { tags: [image_name].filter(tag => tag !== ''), digests: [], diffIds: [], history: [] },
    scopes: new Map([['files', { isListed: false }]]),
    findings,
    reported: findings.length,
  };
};

/** Aqua: what its scanner writes, and what its API says of an image, which names files in the place of packages. */
export const readAqua: FormatReader = value => {
  if (!isRecord(value)) return undefined;
  if ('vulnerability_summary' in value && ('resources' in value || 'image_assurance_results' in value)) return readScan(value);
  return 'cves_counts' in value && 'status' in value ? readImage(value) : undefined;
};
