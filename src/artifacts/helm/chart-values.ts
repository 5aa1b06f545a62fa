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

/** Values files are read once for all templates of a chart. */
const roots = new WeakMap<SourceFile, { readonly root: YamlNode | undefined }>();

/** The root of a chart's default values; undefined when the file can't be read whole. */
export const chartValues = (file: SourceFile): YamlNode | undefined => {
  const known = roots.get(file);
  if (known !== undefined) return known.root;
  const { documents, notifications } = parseYaml(file, undefined, MAX_WRITTEN_LENGTH);
  const isWhole = documents.length === 1 && notifications.every(notification => notification.level !== 'error');
  const root = isWhole ? documents[0]?.root : undefined;
  roots.set(file, { root });
  return root;
};
