import { isRecord } from '../../text/record.ts';
import type { ScanProblem } from '../report.ts';

type Recognized = readonly [isOf: (document: Readonly<Record<string, unknown>>) => boolean, name: string, remedy: string];

const sarif = 'Let it write SARIF 2.1.0, or scan the image with a scanner that docs/scan-results.md lists.';

const nameIn = (value: unknown): unknown => (isRecord(value) ? value['name'] : undefined);

/** Whether the first of a list has a key. */
const hasFirst = (list: unknown, key: string): boolean => Array.isArray(list) && isRecord(list[0]) && key in list[0];

const hasKey = (document: object, start: string): boolean => Object.keys(document).some(key => key.startsWith(start));

/** Source: the samples that DefectDojo's parsers are tested with, and Trivy's templates. */
const formats: readonly Recognized[] = [
  [
    document => nameIn(document['descriptor']) === 'docker-scout' || 'image_vulnerabilities' in document,
    "Docker Scout's own JSON",
    'It has no published form: let Docker Scout write SARIF ("docker scout cves --format sarif").',
  ],
  [
    document => String(document['kind']).endsWith('List') && Array.isArray(document['items']),
    'a list of Kubernetes objects',
    'Give each VulnerabilityReport in a file of its own.',
  ],
  [
    document => hasKey(document, 'application/vnd.scanner.adapter.') || hasKey(document, 'application/vnd.security.vulnerability.'),
    "Harbor's report",
    sarif,
  ],
  [document => 'vulnerability_type' in document || ('vuln' in document && 'feedGroup' in document), "Anchore's report", sarif],
  [document => 'scanOriginResource' in document, "Wiz's report", sarif],
  [document => 'meta' in document && 'project' in document && 'findings' in document, "Dependency-Track's findings", sarif],
  [document => hasFirst(document['results'], 'vulnerabilityDistribution'), "Prisma Cloud's (Twistlock's) report", sarif],
  [document => isRecord(document['report']) && 'vulnerabilities' in document['report'], "NeuVector's report", sarif],
  [document => hasFirst(document['findings'], 'awsAccountId'), "Amazon Inspector's findings", sarif],
  [
    document => isRecord(document['data']) && ('repository' in document['data'] || 'search' in document['data']),
    "GitHub's list of alerts",
    sarif,
  ],
  [document => 'panels' in document && 'zones' in document, "Sysdig's report", sarif],
  [
    document => Object.keys(document).some(key => key.endsWith('.aquasecurity.github.io')),
    "all of the Trivy operator's reports in one",
    'Give each VulnerabilityReport in a file of its own.',
  ],
  [document => 'component_id' in document && 'scan_id' in document, "JFrog Xray's report", sarif],
  [
    document => 'detector' in document && 'manifests' in document,
    "a snapshot of dependencies for GitHub's API",
    'It holds no findings: give the report of a scanner.',
  ],
  [
    document => 'Findings' in document || document['SchemaVersion'] === '2018-10-08',
    "AWS's security finding format (ASFF)",
    'Let the scanner write JSON of its own: "trivy image --format json".',
  ],
];

/** The format of a document that no reader takes, where it is known by name. */
export const foreignFormat = (document: unknown): ScanProblem | undefined => {
  const first: unknown = Array.isArray(document) ? document[0] : document;
  if (!isRecord(first)) return undefined;
  const [, name, remedy] = formats.find(([isOf]) => isOf(first)) ?? [];
  return name === undefined || remedy === undefined ? undefined : { why: `${name}, which is not read`, remedy };
};
