import * as v from 'valibot';
import { parseJson } from '../../text/parse-json.ts';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { ecosystemOf, placeOf } from '../ecosystem.ts';
import { emptyReport, type FormatReader, type HiddenBySetting, type ScanFinding, type ScannedImage, type ScanReport } from '../report.ts';
import { severityOfWord } from '../severity-word.ts';
import { given, labels, listOf, problemOf, revisionOf, text, texts } from './parts.ts';

const vulnerability = v.object({
  id: v.string(),
  severity: text,
  fix: v.optional(v.nullable(v.object({ state: text, versions: texts }))),
  epss: listOf(v.object({ epss: v.optional(v.nullable(v.number())) })),
  knownExploited: listOf(v.unknown()),
});

const related = listOf(
  v.object({
    id: v.string(),
    epss: listOf(v.object({ epss: v.optional(v.nullable(v.number())) })),
    knownExploited: listOf(v.unknown()),
  }),
);

const artifact = v.object({
  name: v.string(),
  version: text,
  type: text,
  purl: text,
  locations: listOf(v.object({ path: text, layerID: text })),
});

const match = v.object({
  vulnerability,
  relatedVulnerabilities: related,
  artifact,
  appliedIgnoreRules: listOf(v.object({ reason: text, 'vex-status': text, 'vex-justification': text, namespace: text })),
});
type Match = v.InferOutput<typeof match>;

const setting = v.optional(v.unknown());

const document = v.object({
  matches: v.array(match),
  ignoredMatches: listOf(match),
  source: v.optional(v.nullable(v.object({ type: text, target: v.optional(v.unknown()) }))),
  distro: v.optional(v.nullable(v.object({ name: text, version: text }))),
  descriptor: v.optional(
    v.nullable(
      v.object({
        name: text,
        version: text,
        configuration: v.optional(
          v.nullable(
            v.object({
              'only-fixed': setting,
              'only-notfixed': setting,
              'ignore-wontfix': setting,
              exclude: setting,
              search: v.optional(v.nullable(v.object({ scope: text }))),
            }),
          ),
        ),
        db: v.optional(v.nullable(v.object({ built: text, status: v.optional(v.nullable(v.object({ built: text }))) }))),
      }),
    ),
  ),
});

const image = v.object({ userInput: text, imageID: text, tags: texts, repoDigests: texts, config: text, labels });

/** The image's own configuration, which Grype keeps in base64. */
const imageConfig = v.object({
  history: listOf(v.object({ created_by: text, empty_layer: v.optional(v.nullable(v.boolean())) })),
  rootfs: v.object({ diff_ids: texts }),
});

const layersOf = (config: string): Pick<ScannedImage, 'diffIds' | 'history'> => {
  const read = v.safeParse(imageConfig, parseJson(Buffer.from(config, 'base64')));
  if (!read.success) return { diffIds: [], history: [] };
  const { history, rootfs } = read.output;
  return {
    diffIds: rootfs.diff_ids,
    history: history.map(({ created_by, empty_layer }) => ({ createdBy: created_by, isEmpty: empty_layer === true })),
  };
};

const findingOf = ({ vulnerability: found, relatedVulnerabilities, artifact: own }: Match): ScanFinding => {
  const aliases = aliasesOf(
    found.id,
    relatedVulnerabilities.map(({ id }) => id),
  );
  const ecosystem = ecosystemOf(own.type);
  const paths = own.locations.map(({ path }) => path).filter(path => path !== '');
  const scores = [found, ...relatedVulnerabilities].flatMap(({ epss }) => epss.map(entry => entry.epss ?? 0));
  return {
    kind: 'vulnerability',
    id: aliases[0],
    aliases,
    severity: severityOfWord(found.severity),
    severityWord: found.severity,
    package: {
      scope: `type/${own.type}`,
      ecosystem,
      name: own.name,
      version: own.version,
      place: placeOf(ecosystem, paths[0] ?? ''),
      ...given({ purl: own.purl }),
    },
    paths,
    ...given({
      fix: found.fix?.versions.join(', '),
      fixState: found.fix?.state,
      layer: own.locations.find(({ layerID }) => layerID !== '')?.layerID,
    }),
    ...(scores.length > 0 && { epss: scores.reduce((most, score) => Math.max(most, score)) }),
    ...([found, ...relatedVulnerabilities].some(({ knownExploited }) => knownExploited.length > 0) && { knownExploited: true as const }),
  };
};

/** What an ignore rule or a VEX document of the scanner took out; the report keeps it with the rule. */
const ignored = (found: Match): ScanFinding => {
  const [rule] = found.appliedIgnoreRules;
  const status = rule?.['vex-status'] ?? '';
  return {
    ...findingOf(found),
    suppression: {
      status: status === '' ? 'ignored' : status,
      ...given({ justification: rule?.['vex-justification'], statement: rule?.reason }),
      source: rule?.namespace === 'vex' ? "a VEX document of Grype's" : "Grype's ignore rules",
    },
  };
};

type Read = v.InferOutput<typeof document>;

/** The settings that keep findings out, as they stand. */
const settingsOf = ({ descriptor }: Read): ScanReport['settings'] => {
  const { configuration } = descriptor ?? {};
  if (!configuration) return new Map();
  const entry = (name: string, value: unknown, hides: HiddenBySetting) => {
    const isOff = value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
    return [name, { value: isOff ? '' : JSON.stringify(value), hides: isOff ? 'nothing' : hides }] as const;
  };
  const scope = configuration.search?.scope.toLowerCase() ?? '';
  return new Map([
    entry('only-fixed', configuration['only-fixed'], 'unfixed'),
    entry('only-notfixed', configuration['only-notfixed'], 'fixed'),
    entry('ignore-wontfix', configuration['ignore-wontfix'], 'not-to-be-fixed'),
    entry('exclude', configuration.exclude, 'anything'),
    ['search.scope', { value: scope, hides: scope === 'all-layers' ? 'nothing' : 'anything' }],
  ]);
};

const artifacts: Readonly<Record<string, string>> = { image: 'image', directory: 'filesystem', file: 'filesystem', sbom: 'sbom' };

const imageOf = (target: unknown): ScannedImage | undefined => {
  const read = v.safeParse(image, target);
  if (!read.success) return undefined;
  const { imageID, tags, repoDigests, config, labels: own } = read.output;
  return { ...given({ id: imageID, revision: revisionOf(own) }), tags, digests: repoDigests, ...layersOf(config) };
};

const nameOf = (target: unknown): string => {
  const named: unknown = isRecord(target) ? target['userInput'] : target;
  return typeof named === 'string' ? named : '';
};

/** Grype's JSON, from its first version on. It lists packages with findings only. */
export const readGrype: FormatReader = value => {
  if (!isRecord(value) || !('matches' in value)) return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('Grype', read.issues);
  const { matches, ignoredMatches, source, distro, descriptor } = read.output;
  const scanned = imageOf(source?.target);
  const findings = [...matches.map(findingOf), ...ignoredMatches.map(ignored)];
  return {
    ...emptyReport('grype', 'grype-json', descriptor?.version ?? ''),
    ...given({ toolVersion: descriptor?.version, database: descriptor?.db?.status?.built || descriptor?.db?.built }),
    artifact: artifacts[source?.type ?? ''],
    name: nameOf(source?.target),
    ...(scanned && { image: scanned }),
    ...(distro && distro.name !== '' && { os: { name: `${distro.name} ${distro.version}`.trim(), endOfLife: false } }),
    scopes: new Map(findings.map(found => [found.package.scope, { isListed: false }])),
    findings,
    reported: matches.length,
    settings: settingsOf(read.output),
  };
};
