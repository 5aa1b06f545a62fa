import type { Notification } from '../../findings/notification.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Candidate } from '../candidate.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import { isInTemplates } from '../helm/templates-folder.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlFile } from '../yaml/model.ts';
import { readYaml } from '../yaml/parse.ts';

/** What the templates of a chart are given. Source: Helm documentation, "Values Files". */
export interface ChartValues {
  readonly kind: 'values';
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  readonly notifications: readonly Notification[];
}

export interface ChartValuesNodes {
  readonly file: ChartValues;
}

/** `values.yaml`, `values-prod.yaml`, `prod.values.yml`. */
const isValues = (path: string): boolean => /^(?:[\w.-]+[-_.])?values(?:[-_.][\w.-]+)?\.ya?ml$/u.test(fileNameOf(path));

/** True for a template of that name, which nobody reads as it is written: `{{ .Values | toYaml }}`. */
const isTemplate = ({ path, text, unread }: Candidate): boolean => isInTemplates(path) && text.includes('{{') && unread.length > 0;

/** Values of charts, by their names; what reads as a manifest is one, whatever it is called. */
export const valuesKind: FileKind<ChartValues> = {
  name: 'values file',
  language: 'yaml',
  examplePath: 'values.yaml',
  mayBe: isValues,
  classify: candidate =>
    isValues(candidate.path) && !isTemplate(candidate)
      ? { found: true, reason: 'Helm reads files of this name as the values of a chart.' }
      : undefined,
  parse: file => {
    const yaml = readYaml(file);
    return { kind: 'values', file, yaml, notifications: yaml.notifications };
  },
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
