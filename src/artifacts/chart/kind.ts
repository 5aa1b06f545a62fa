import type { Notification } from '../../findings/notification.ts';
import { fileNameOf } from '../../text/path.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import { classifyManifest } from '../kubernetes/classify.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlFile, YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';

/**
 * What a chart says of itself: `Chart.yaml`, and the dependencies of charts in the format of Helm 2. Source: Helm documentation, "Charts".
 */
export interface ChartFile {
  readonly kind: 'chart';
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  readonly root: YamlNode | undefined;
  readonly notifications: readonly Notification[];
}

export interface ChartNodes {
  readonly file: ChartFile;
}

const isChartFile = (path: string): boolean => ['Chart.yaml', 'requirements.yaml'].includes(fileNameOf(path));

/** The files that describe charts, by their names. */
export const chartKind: FileKind<ChartFile> = {
  name: 'chart',
  language: 'yaml',
  examplePath: 'Chart.yaml',
  mayBe: isChartFile,
  // Why a manifest first: kubectl takes all that lies in a folder, whatever it is called.
  classify: candidate =>
    isChartFile(candidate.path) &&
    (fileNameOf(candidate.path) === 'Chart.yaml' || /^dependencies[ \t]*:/mu.test(candidate.text)) &&
    classifyManifest(candidate)?.found !== true
      ? { found: true, reason: 'Helm reads a file of this name in the folder of a chart.' }
      : undefined,
  parse: file => {
    const yaml = parseYaml(file);
    return { kind: 'chart', file, yaml, root: yaml.documents[0]?.root, notifications: yaml.notifications };
  },
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
