import { type Candidate, isYamlOrJson, mentions } from '../candidate.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { SourceFile } from '../source-file.ts';
import { commentsIn } from '../systemd/assignments.ts';
import { entriesOf, lookup, mappingAt, sequenceAt } from '../yaml/lookup.ts';
import type { YamlEntry, YamlNode } from '../yaml/model.ts';
import { readYaml } from '../yaml/parse.ts';
import type { TelemetryFile, TelemetryProgram } from './model.ts';
import { lineSettings, yamlSettings } from './read-settings.ts';

const beat = /^(?:file|metric|heart|audit|packet|winlog|func)beat(\..+)?$/u;

/** `filebeat.inputs`, or `filebeat: {inputs: …}`: values of a chart may have the name alone. */
const isOfBeat = ({ name = '', value }: YamlEntry): boolean => {
  const [whole, dotted] = beat.exec(name) ?? [];
  return (
    whole !== undefined &&
    (dotted !== undefined || ['inputs', 'modules', 'autodiscover', 'monitors'].some(key => lookup(value, key).state !== 'absent'))
  );
};

/** What a document configures, by its fields. Sources: Prometheus, "Configuration"; Beats, "Config file format"; Fluent Bit, "YAML configuration". */
export const programOfRoot = (root: YamlNode): TelemetryProgram | undefined => {
  // Kubernetes' objects may have any fields.
  if (mappingAt(root) === undefined || lookup(root, 'apiVersion').state !== 'absent') return undefined;
  if (sequenceAt(root, 'scrape_configs') !== undefined) return 'Prometheus';
  if (entriesOf(root).some(isOfBeat)) return 'Beats';
  const outputs = sequenceAt(root, 'pipeline', 'outputs') ?? sequenceAt(root, 'pipeline', 'inputs');
  return outputs === undefined ? undefined : 'Fluent Bit';
};

const isIni = (path: string): boolean => /(?:^|\/)(?:grafana[\w.-]*|custom|defaults)\.ini$|grafana[^\0]*\.(?:ini|conf)$/iu.test(path);

/** Why by a word in the path: files of this ending are many, and nearly none is one of these. */
const isConf = (path: string): boolean => /(?:fluent|td-agent)[^\0]*\.conf$/iu.test(path);

/** What a file in lines configures. Many programs have a file of such a name: the text decides. */
export const programOfLines = (path: string, text: string): TelemetryProgram | undefined => {
  if (isIni(path)) return /^\s*\[\s*(?:auth\.anonymous|auth\.basic|security|users|analytics)\s*\]/mu.test(text) ? 'Grafana' : undefined;
  if (!isConf(path)) return undefined;
  if (/^\s*<(?:source|match|filter|label)\b[^>\n]*>/mu.test(text) && /^\s*@type\s/mu.test(text)) return 'Fluentd';
  return /^\s*\[(?:INPUT|OUTPUT|FILTER)\]/mu.test(text) && /^\s*Name\s/imu.test(text) ? 'Fluent Bit' : undefined;
};

const words = ['scrape_configs', 'beat', 'pipeline'];
const roots = ['scrape_configs', 'pipeline'];

const programOf = (candidate: Candidate): TelemetryProgram | undefined => {
  const { path, text } = candidate;
  if (!isYamlOrJson(path)) return programOfLines(path, text);
  const isAsked = words.some(word => mentions(text, word)) && candidate.mayHaveRootKey(key => roots.includes(key) || beat.test(key));
  if (!isAsked || candidate.unread.length > 0) return undefined;
  return candidate.roots.map(programOfRoot).find(program => program !== undefined);
};

const parseTelemetry = (file: SourceFile): TelemetryFile => {
  if (!isYamlOrJson(file.path)) {
    const program = programOfLines(file.path, file.text) ?? 'Grafana';
    return { kind: 'telemetry', file, comments: commentsIn(file), settings: lineSettings(file, program), notifications: [] };
  }
  const yaml = readYaml(file);
  const program = yaml.documents.flatMap(({ root }) => (root && programOfRoot(root)) ?? [])[0] ?? 'Prometheus';
  return { kind: 'telemetry', file, comments: commentsIn(file), settings: yamlSettings(yaml, program), notifications: yaml.notifications };
};

/** Configurations of Prometheus (and what scrapes like it), Grafana, Fluentd, Fluent Bit and Beats. */
export const telemetryKind: FileKind<TelemetryFile> = {
  name: 'configuration of a monitoring program',
  language: 'ini',
  examplePath: 'grafana.ini',
  mayBe: path => isYamlOrJson(path) || isIni(path) || isConf(path),
  classify: candidate => {
    const program = programOf(candidate);
    return program === undefined ? undefined : { found: true, reason: `It configures ${program === 'Beats' ? 'a Beat' : program}.` };
  },
  parse: parseTelemetry,
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
