import type { Notification } from '../../findings/notification.ts';
import { maskTemplate } from '../helm/mask.ts';
import type { SourceFile } from '../source-file.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { KubernetesFile } from './model.ts';
import { kubernetesObject } from './object.ts';
import { listedObjects } from './object-list.ts';
import { patchSignsOf } from './partial-object.ts';

/** More objects or containers of one file are not read: no real manifest has as many, and aliases can make millions of a few lines. */
const MAX_OBJECTS = 10_000;
const MAX_CONTAINERS = 10_000;

export interface KubernetesOptions {
  /** `helm`: the file is a chart's template and is read through a mask over its actions. */
  readonly template?: KubernetesFile['template'];
}

const tooMany = (file: SourceFile, what: string, limit: number): Notification => ({
  code: 'too-many',
  level: 'error',
  path: file.path,
  message: `The file has more than ${limit} ${what}; the rest was not reviewed. Split it into smaller files.`,
});

/**
 * Reads the API objects of a manifest: every document, the items of lists, JSON. What is no object (a values file, a document without
 * `apiVersion` and `kind`) is passed over; what can't be read is a notification.
 */
export const parseKubernetes = (file: SourceFile, options: KubernetesOptions = {}): KubernetesFile => {
  const template = options.template ?? 'none';
  const yaml = template === 'helm' ? parseYaml(file, maskTemplate(file.text)) : parseYaml(file);
  const signs = patchSignsOf(file, template === 'helm');
  const budget = { left: MAX_CONTAINERS, exceeded: false };
  const found = yaml.documents.flatMap(document => [...listedObjects(document.root)]);
  const objects = found.slice(0, MAX_OBJECTS).map(listed => kubernetesObject(listed, file, signs, budget));
  const notifications = [
    ...yaml.notifications,
    ...(found.length > MAX_OBJECTS ? [tooMany(file, 'objects', MAX_OBJECTS)] : []),
    ...(budget.exceeded ? [tooMany(file, 'containers', MAX_CONTAINERS)] : []),
  ];
  return { kind: 'kubernetes', file, template, yaml, objects, notifications };
};
