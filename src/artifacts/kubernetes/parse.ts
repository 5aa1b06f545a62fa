import type { Notification } from '../../findings/notification.ts';
import { containsRange } from '../../text/range.ts';
import { chartValues, chartValuesPath } from '../helm/chart-values.ts';
import { readsOtherwisePlain } from '../helm/plain-reading.ts';
import { readTemplate } from '../helm/read-template.ts';
import { isInTemplates, isPartial } from '../helm/templates-folder.ts';
import type { SourceFile } from '../source-file.ts';
import { overridingMerge } from '../yaml/merge-order.ts';
import type { YamlDocument, YamlFile, YamlNode } from '../yaml/model.ts';
import { parseJsonStream, parseYaml, readYaml } from '../yaml/parse.ts';
import { ExpandedSize, maxNodes } from './expanded-size.ts';
import type { KubernetesFile } from './model.ts';
import { kubernetesObject } from './object.ts';
import { type ListedObject, listedObjects } from './object-list.ts';
import { patchSignsOf } from './partial-object.ts';
import { maskPlaceholderLines } from './placeholder-lines.ts';

/** More objects of one file are not read: no real manifest has as many. */
const MAX_OBJECTS = 10_000;

export interface KubernetesOptions {
  /** `helm`: the file is a chart's template and is read through a mask over its actions. */
  readonly template?: KubernetesFile['template'];
  /** Other files by path: kustomizations around the file tell whether it is a patch, its chart's values which branches are printed. */
  readonly companions?: ReadonlyMap<string, SourceFile>;
}

const tooMany = (file: SourceFile, what: string): Notification => ({
  code: 'too-many',
  level: 'error',
  path: file.path,
  message: `${what} Split it into smaller files.`,
});

const tooManyObjects = `The file has more than ${MAX_OBJECTS} objects, of which the rest was not reviewed.`;
const tooManyNodes = 'Aliases make the objects of the file so large that not all of them were reviewed.';

/** Why a document with such a merge is not read; undefined for others. */
const mergedTwoWays = (document: YamlDocument): Notification | undefined => {
  const merge = overridingMerge(document);
  if (merge === undefined) return undefined;
  const { file } = document;
  const { line, column } = file.lines.position(merge.key.range.start);
  return {
    code: 'ambiguous',
    level: 'error',
    path: file.path,
    range: merge.key.range,
    message:
      `Parsers read the YAML document differently: this "<<" brings in a key that stands before it with another value; for kubectl what comes last counts, ` +
      `for kustomize the mapping's own key (line ${line}, column ${column}). Put "<<" first in its mapping; until then nothing in this document is reviewed.`,
  };
};

/** The documents of a file; those of a template's branches that had to be read apart say only a part of their objects. */
interface ReadDocuments {
  readonly yaml: YamlFile;
  readonly parts: readonly { readonly root: YamlNode | undefined; readonly partial: boolean }[];
  readonly notifications: readonly Notification[];
}

const hasErrors = ({ notifications }: YamlFile): boolean => notifications.some(({ level }) => level === 'error');

const readPlain = (file: SourceFile): ReadDocuments => {
  const written = readYaml(file);
  const mask = hasErrors(written) ? maskPlaceholderLines(file.text) : undefined;
  const masked = mask && parseYaml(file, mask);
  const stream = hasErrors(written) ? parseJsonStream(file) : undefined;
  const yaml = stream ?? (masked && !hasErrors(masked) ? masked : written);
  return { yaml, parts: yaml.documents.map(({ root }) => ({ root, partial: false })), notifications: yaml.notifications };
};

/** An error in a partial that nobody can take for a manifest: what it prints is judged where a chart is rendered that uses it. */
const inPartial = (notification: Notification): Notification =>
  notification.code === 'syntax-error' && notification.level === 'error'
    ? { ...notification, level: 'note', message: 'The partial is no YAML by itself: what it prints is judged in the charts that use it.' }
    : notification;

const readHelm = (file: SourceFile, companions: ReadonlyMap<string, SourceFile>): ReadDocuments => {
  const values = companions.get(chartValuesPath(file.path) ?? '');
  const { yaml, apart, notifications } = readTemplate(file, values && chartValues(values));
  const whole = yaml.documents.map(({ root }) => ({ root, partial: false }));
  const others = apart.map(({ branch, document: { root } }) => ({
    root,
    partial: root !== undefined && !containsRange(branch, root.range),
  }));
  const otherwise = readsOtherwisePlain(file);
  const told = isInTemplates(file.path) && isPartial(file.path) && hasErrors(readYaml(file)) ? notifications.map(inPartial) : notifications;
  return { yaml, parts: [...whole, ...others], notifications: otherwise ? [...told, otherwise] : told };
};

/** The objects that are small enough to be looked at, in order. */
const affordable = <T extends ListedObject>(listed: readonly T[], text: string): readonly T[] => {
  // Without aliases nothing is larger than it is written.
  if (!text.includes('*')) return listed;
  const size = new ExpandedSize();
  let left = maxNodes(text);
  return listed.filter(({ node }) => {
    const needed = size.of(node);
    if (needed > left) return false;
    left -= needed;
    return true;
  });
};

/**
 * Reads the API objects of a manifest: every document, the items of lists, JSON. What is not an object (a values file, a document without
 * `apiVersion` and `kind`) is passed over; what can't be read is a notification.
 */
export const parseKubernetes = (file: SourceFile, options: KubernetesOptions = {}): KubernetesFile => {
  const template = options.template ?? 'none';
  const companions = options.companions ?? new Map<string, SourceFile>();
  const { yaml, parts, notifications: found } = template === 'helm' ? readHelm(file, companions) : readPlain(file);
  const signs = patchSignsOf(file, template === 'helm', companions);
  const ambiguous = new Map(
    parts.flatMap(({ root }) => (root ? [root.document] : [])).map(document => [document, mergedTwoWays(document)]),
  );
  const clear = parts.filter(({ root }) => root === undefined || ambiguous.get(root.document) === undefined);
  const listed = clear.flatMap(({ root, partial }) => [...listedObjects(root)].map(object => ({ ...object, partial })));
  const read = affordable(listed.slice(0, MAX_OBJECTS), file.text);
  const notifications = [
    ...found,
    ...[...ambiguous.values()].filter(notification => notification !== undefined),
    ...(listed.length > MAX_OBJECTS ? [tooMany(file, tooManyObjects)] : []),
    ...(read.length < Math.min(listed.length, MAX_OBJECTS) ? [tooMany(file, tooManyNodes)] : []),
  ];
  const objects = read.map(({ partial, ...object }) => kubernetesObject(object, file, partial ? { ...signs, partsFile: true } : signs));
  return { kind: 'kubernetes', file, template, yaml, objects, notifications };
};
