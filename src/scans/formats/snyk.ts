import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { ecosystemOf, isDistributed } from '../ecosystem.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding } from '../report.ts';
import { severityOfWord } from '../severity-word.ts';
import { dayOf, given, listOf, pathInImage, problemIn, problemOf, text, texts } from './parts.ts';

const vulnerability = v.object({
  id: v.string(),
  title: text,
  severity: text,
  severityWithCritical: text,
  packageName: text,
  name: text,
  version: text,
  from: texts,
  fixedIn: texts,
  nearestFixedInVersion: text,
  packageManager: text,
  publicationTime: text,
  // Of an instruction's own packages the one, of the base image's the other. Source: snyk/snyk-to-html and snyk/cli, of "snyk container test --file".
  dockerfileInstruction: text,
  dockerBaseImage: text,
  epssDetails: v.optional(v.nullable(v.object({ probability: v.optional(v.nullable(v.union([v.string(), v.number()]))) }))),
  identifiers: v.optional(v.nullable(v.object({ CVE: texts, GHSA: texts }))),
});

const projectOf = <const S extends v.GenericSchema>(item: S) =>
  v.object({
    vulnerabilities: listOf(item),
    packageManager: text,
    projectName: text,
    displayTargetFile: text,
    targetFile: text,
    path: text,
    platform: text,
    docker: v.optional(v.nullable(v.object({}))),
    dependencyCount: v.optional(v.nullable(v.number())),
  });
const project = projectOf(v.unknown());
type Project = v.InferOutput<typeof project>;

/** With the vulnerabilities by a schema of their own. */
const documentOf = <const S extends v.GenericSchema>(item: S) =>
  v.object({ ...projectOf(item).entries, applications: listOf(projectOf(item)) });
const documents = v.array(documentOf(v.unknown()));

/** Where a package lies: of the distribution at no place, else in its file; of several images in one of them. */
const placeIn = (image: string, file: string): ScanFinding['package']['place'] => {
  const path = pathInImage(image, file);
  return path === '' ? noPlace : { kind: 'file', path };
};

const findingOf = (
  found: v.InferOutput<typeof vulnerability>,
  { packageManager, displayTargetFile, targetFile, image }: Project & { readonly image: string },
): ScanFinding => {
  const aliases = aliasesOf(found.id, [...(found.identifiers?.CVE ?? []), ...(found.identifiers?.GHSA ?? [])]);
  const ecosystem = ecosystemOf(found.packageManager || packageManager);
  const name = found.name || found.packageName;
  const target = displayTargetFile || targetFile;
  const probability = Number(found.epssDetails?.probability ?? Number.NaN);
  // The last of the chain that leads to the package; older reports have its version nowhere else.
  const last = found.from.at(-1) ?? '';
  return {
    kind: 'vulnerability',
    id: aliases[0],
    aliases,
    severity: severityOfWord(found.severityWithCritical || found.severity),
    severityWord: found.severityWithCritical || found.severity,
    package: {
      scope: `type/${found.packageManager || packageManager}`,
      ecosystem,
      name,
      version: found.version || (last.startsWith(`${name}@`) ? last.slice(name.length + 1) : ''),
      place: placeIn(image, isDistributed(ecosystem) ? '' : target),
    },
    paths: [],
    ...given({
      fix: found.nearestFixedInVersion || found.fixedIn.join(', '),
      title: found.title,
      published: dayOf(found.publicationTime),
      instruction: found.dockerfileInstruction,
    }),
    ...(found.dockerfileInstruction === '' && found.dockerBaseImage !== '' && { isInBase: true as const }),
    ...(probability >= 0 && probability <= 1 && { epss: probability }),
  };
};

const looksLikeSnyk = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && 'ok' in value && ('dependencyCount' in value || 'packageManager' in value || 'error' in value);

/** An error as Snyk writes it: a text, or an object with one. */
const wordsOf = (error: unknown): string => {
  if (typeof error === 'string') return error;
  const { message } = isRecord(error) ? error : {};
  return typeof message === 'string' ? message : 'Snyk tells an error';
};

/** A project that says that something was found, and does not say what. */
const isCut = (item: unknown): boolean =>
  isRecord(item) && item['ok'] === false && countsNothing(item) && listsNothing(item['applications']);

const countsNothing = (item: unknown): boolean => {
  const { vulnerabilities } = isRecord(item) ? item : {};
  return !Array.isArray(vulnerabilities) || vulnerabilities.length === 0;
};

const listsNothing = (applications: unknown): boolean => !Array.isArray(applications) || applications.every(countsNothing);

/** `snyk test --json` and `snyk container test --json`: a project, or a list of them. One flaw stands once for each chain that leads to it. */
export const readSnyk: FormatReader = value => {
  const projects: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (projects.length === 0 || !projects.every(looksLikeSnyk)) return undefined;
  const failed = projects.find(item => item['error'] !== undefined && item['error'] !== null);
  if (failed) return `the scan failed: ${wordsOf(failed['error']).slice(0, 200)}`;
  const read = v.safeParse(documents, projects);
  if (!read.success) return problemOf('Snyk', read.issues);
  if (projects.some(isCut)) return 'the report says that something was found, and does not list it';
  const isOfSeveral = read.output.filter(({ docker, platform }) => docker || platform).length > 1;
  const all: readonly (Project & { readonly image: string })[] = read.output.flatMap(item => {
    const image = isOfSeveral ? item.path || item.projectName : '';
    return [item, ...item.applications].map(one => ({ ...one, image }));
  });
  const findings: ScanFinding[] = [];
  for (const item of all) {
    for (const found of item.vulnerabilities) {
      const one = v.safeParse(vulnerability, found);
      if (!one.success) return problemIn('Snyk', v.array(documentOf(vulnerability)), projects);
      findings.push(findingOf(one.output, item));
    }
  }
  const [first] = read.output;
  return {
    ...emptyReport('snyk', 'snyk-json', ''),
    artifact: first?.docker || first?.platform ? 'image' : 'filesystem',
    name: first?.path || first?.projectName || '',
    scopes: new Map(all.map(({ packageManager }) => [`type/${packageManager}`, { isListed: false }])),
    findings,
    reported: findings.length,
  };
};
