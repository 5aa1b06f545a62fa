import type { FileArtifact } from '../artifact.ts';
import { isYamlOrJson } from '../candidate.ts';
import type { KubernetesObject } from '../kubernetes/model.ts';
import { sourceFile } from '../source-file.ts';
import { blockText } from '../yaml/block-text.ts';
import { entriesOf } from '../yaml/lookup.ts';
import type { YamlScalar } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import { programOfLines, programOfRoot } from './kind.ts';
import type { ConfigurationUses, ProgramSettings, TelemetrySetting } from './model.ts';
import { lineSettings, yamlSettings } from './read-settings.ts';

/** Longer texts are not read. */
const maxText = 1_000_000;

/** A field at the beginning of a line without which no document is one. Why: dashboards and scripts in ConfigMaps are long, and need not be parsed. */
const rootField = /^["']?(?:scrape_configs|pipeline|\w{4,7}beat)["']?[.:]/mu;

const settingsOf = (path: string, text: string): readonly TelemetrySetting[] => {
  const file = sourceFile(path, text);
  if (!isYamlOrJson(path)) {
    const program = programOfLines(path, text);
    return program === undefined ? [] : lineSettings(file, program);
  }
  if (!rootField.test(text)) return [];
  const yaml = parseYaml(file);
  const program = yaml.documents.flatMap(({ root }) => (root && programOfRoot(root)) ?? [])[0];
  return program === undefined ? [] : yamlSettings(yaml, program);
};

/** The settings in a text of a ConfigMap, where they stand in its file. */
const placedSettings = (path: string, scalar: YamlScalar): readonly TelemetrySetting[] => {
  const text = scalar.opaque || scalar.value.length > maxText ? undefined : blockText(scalar);
  if (text === undefined) return [];
  return settingsOf(path, text.text).map(setting => ({ ...setting, range: text.range(setting.range.start, setting.range.end) }));
};

/** Each key of a ConfigMap is a file for whoever mounts it, in a directory that is mostly called like it. */
const inConfigMap = (object: KubernetesObject): readonly ProgramSettings[] =>
  object.kind !== 'ConfigMap' || object.group !== ''
    ? []
    : entriesOf(object.get('data')).flatMap(({ name = '', value }) => {
        const settings = value.kind === 'scalar' ? placedSettings(`${object.name ?? ''}/${name}`, value) : [];
        return settings.length === 0 ? [] : [{ settings, subject: object.subject, scope: object.range }];
      });

const programsIn = (artifact: FileArtifact): readonly ProgramSettings[] => {
  if (artifact.kind === 'telemetry')
    return [{ settings: artifact.settings, subject: '', scope: { start: 0, end: artifact.file.text.length } }];
  return artifact.kind === 'kubernetes' ? artifact.objects.flatMap(inConfigMap) : [];
};

/** What a file configures programs with that collect, keep and show what others tell: itself, or its ConfigMaps. */
export const collectConfigurations = (artifact: FileArtifact): ConfigurationUses => ({
  kind: 'configurations',
  file: artifact.file,
  programs: programsIn(artifact),
});
