import { onceFor } from '../../text/once-for.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlNode } from '../yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../yaml/parse.ts';

/**
 * Where the default values of a template's chart are; undefined for a file in no `templates` folder. Source: Helm documentation, "Charts".
 */
export const chartValuesPath = (templatePath: string): string | undefined => {
  const folder = templatePath.startsWith('templates/') ? 0 : templatePath.lastIndexOf('/templates/') + 1;
  return folder > 0 || templatePath.startsWith('templates/') ? `${templatePath.slice(0, folder)}values.yaml` : undefined;
};

/** The root of a chart's default values; undefined when the file can't be read whole. Why once: all templates of a chart ask for it. */
export const chartValues = onceFor((file: SourceFile): YamlNode | undefined => {
  const { documents, notifications } = parseYaml(file, undefined, MAX_WRITTEN_LENGTH);
  const isWhole = documents.length === 1 && notifications.every(notification => notification.level !== 'error');
  return isWhole ? documents[0]?.root : undefined;
});
