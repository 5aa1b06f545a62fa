import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { ecosystemOf, isDistributed, placeOf } from '../ecosystem.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding } from '../report.ts';
import { severityOfWord } from '../severity-word.ts';
import { given, problemOf, text } from './parts.ts';

const vulnerability = v.object({
  id: text,
  name: text,
  severity: text,
  solution: text,
  identifiers: v.pipe(v.array(v.object({ type: text, name: text, value: text })), v.minLength(1)),
  location: v.object({
    file: text,
    image: text,
    operating_system: text,
    dependency: v.optional(v.nullable(v.object({ package: v.optional(v.nullable(v.object({ name: text }))), version: text }))),
  }),
});
type Vulnerability = v.InferOutput<typeof vulnerability>;

const document = v.object({
  version: v.string(),
  scan: v.object({
    type: v.string(),
    status: v.string(),
    scanner: v.object({ id: v.string(), version: text }),
  }),
  vulnerabilities: v.array(vulnerability),
});

/** Kinds of scans that look at packages. */
const kinds: Readonly<Record<string, string>> = {
  container_scanning: 'image',
  cluster_image_scanning: 'image',
  dependency_scanning: 'filesystem',
};

/** `Upgrade openssl to 1.1.1d-r2`, as Trivy's template and Docker Scout write it: the only place of a fix in the format. */
const fixIn = (solution: string): string | undefined => /^Upgrade \S{1,500} (?:from \S{1,500} )?to (\S[^\n]{0,500})$/u.exec(solution)?.[1];

/** The format has a system's name, `alpine 3.10.2`, and no ecosystem of a package. */
const systemOf = (name: string): string => (name.toLowerCase().startsWith('unknown') ? '' : (name.split(/[ :]/u)[0] ?? ''));

const findingOf = ({ id, name, severity, solution, identifiers, location }: Vulnerability): ScanFinding => {
  const names = identifiers.map(({ value, name: other }) => value || other).filter(own => own !== '');
  const aliases = aliasesOf(names[0] ?? id, names);
  const system = ecosystemOf(systemOf(location.operating_system));
  const ecosystem = location.file === '' && isDistributed(system) ? system : '';
  return {
    kind: 'vulnerability',
    id: aliases[0],
    aliases,
    severity: severityOfWord(severity),
    severityWord: severity,
    package: {
      scope: 'packages',
      ecosystem,
      name: location.dependency?.package?.name ?? '',
      version: location.dependency?.version ?? '',
      place: location.file === '' ? noPlace : placeOf(ecosystem, location.file),
    },
    paths: location.file === '' ? [] : [location.file],
    ...given({ fix: fixIn(solution), title: name }),
  };
};

/**
 * GitLab's security report on containers and dependencies, which Docker Scout (`--format gitlab`), Trivy's template and GitLab's own analyzers write.
 * Source: gitlab-org/security-products/security-report-schemas, version 15.
 */
export const readGitlab: FormatReader = value => {
  if (!isRecord(value) || !isRecord(value['scan']) || !Array.isArray(value['vulnerabilities'])) return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('GitLab', read.issues);
  const { version, scan, vulnerabilities } = read.output;
  const artifact = kinds[scan.type];
  if (artifact === undefined) return `not a report on packages: its scan is of a kind "${scan.type.slice(0, 100)}"`;
  if (scan.status !== 'success') return 'the scan failed, as it says itself';
  const findings = vulnerabilities.map(findingOf);
  return {
    ...emptyReport(scan.scanner.id.toLowerCase(), 'gitlab-json', version),
    ...given({ toolVersion: scan.scanner.version }),
    artifact,
    name: vulnerabilities[0]?.location.image ?? '',
    scopes: new Map([['packages', { isListed: false }]]),
    findings,
    reported: findings.length,
    ...given({ unknownVersion: /^1[45]\./u.test(version) ? undefined : `version ${version.slice(0, 20)} of GitLab's reports` }),
  };
};
