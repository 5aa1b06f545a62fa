import { outlineDocuments } from '../document-outline.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf, isMissing, itemsOf, lookup, mappingAt, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../yaml/parse.ts';
import { isHarmlessPlace } from './harmless-places.ts';
import { isJsonPatch, jsonPatchHazards } from './patch-content.ts';
import { type Difference, leavesOf, treeDifferences } from './tree-differences.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';
import { valuePath } from './values-change.ts';

const rootOf = (file: SourceFile | undefined): YamlNode | undefined =>
  file && parseYaml(file, undefined, MAX_WRITTEN_LENGTH).documents[0]?.root;

/** Words that patches of kustomize and values of charts have in them; a text without any of them is not parsed. */
const telling = /\bop\b|\bkind\b|[sS]ecurityContext|privileged|host(?:Network|PID|IPC)|rivilegeEscalation|runAs|repository|\btargets\b/;

/**
 * What a change does to a file that is not a container file by its text, but would be one of a deploying tool's: a JSON patch, a
 * strategic-merge patch without `apiVersion`, values of a chart under another name.
 */
export const sniffedParts = (base: SourceFile | undefined, head: SourceFile | undefined): readonly UnrenderedPart[] => {
  if (![base, head].some(file => file !== undefined && telling.test(file.text))) return [];
  const [before, after] = [rootOf(base), rootOf(head)];
  if ([before, after].some(isReplacement)) return replacementParts(before, after);
  if (isJsonPatch(after) || (after === undefined && isJsonPatch(before))) return jsonPatchParts(before, after);
  const looksLikePatch = [before, after].some(isBarePatch);
  const changed = leavesOf(treeDifferences(before, after));
  const counts = looksLikePatch
    ? changed.filter(({ path, head: node }) => !isHarmlessPlace(path, stringAt(after, 'kind'), node === undefined))
    : mappingAt(after) === undefined || isPipeline(after)
      ? []
      : changed.filter(difference => isAboutPods(difference, before, after));
  if (counts.length === 0) return [];
  const range = counts.find(({ head: node }) => node !== undefined)?.head?.range;
  const places = namesIn(counts.map(({ path }) => valuePath(path)));
  return [
    looksLikePatch
      ? { range, what: `patches objects (${places})`, renderer: 'overlays' }
      : { range, what: `changes what looks like values of a chart (${places})`, renderer: 'charts' },
  ];
};

/** What a kustomization can name under `replacements`: one, or a list of them. */
const isReplacement = (root: YamlNode | undefined): boolean =>
  (root?.kind === 'sequence' ? itemsOf(root).slice(0, 1) : [root]).some(
    item => mappingAt(item) !== undefined && lookup(item, 'source').state !== 'absent' && lookup(item, 'targets').state !== 'absent',
  );

const replacementParts = (base: YamlNode | undefined, head: YamlNode | undefined): readonly UnrenderedPart[] => {
  const [first] = treeDifferences(base, head);
  return first === undefined ? [] : [{ range: first.head?.range, what: 'copies fields from object to object', renderer: 'overlays' }];
};

const jsonPatchParts = (base: YamlNode | undefined, head: YamlNode | undefined): readonly UnrenderedPart[] => {
  const hazards = jsonPatchHazards(isJsonPatch(base) ? base : undefined, head);
  const range = hazards.find(hazard => hazard.range !== undefined)?.range;
  return hazards.length === 0
    ? []
    : [{ range, what: `patches objects (${namesIn(hazards.map(({ place }) => place))})`, renderer: 'overlays' }];
};

/** Root keys of workflows, pipelines and playbooks, which have images and privileges of their own. */
const pipelineKeys = new Set([
  'jobs',
  'on',
  'steps',
  'stages',
  'tasks',
  'pipeline',
  'pool',
  'trigger',
  'workflows',
  'stage',
  'variables',
  'services',
]);

const isPipeline = (root: YamlNode | undefined): boolean =>
  entriesOf(root).some(({ name }) => name !== undefined && pipelineKeys.has(name));

/** With a target, kustomize asks a patch for `kind` and a name only. */
const isBarePatch = (root: YamlNode | undefined): boolean =>
  mappingAt(root) !== undefined &&
  lookup(root, 'apiVersion').state === 'absent' &&
  !isMissing(lookup(root, 'kind')) &&
  stringAt(root, 'metadata', 'name') !== undefined;

const podWords = new Set([
  ...['securitycontext', 'podsecuritycontext', 'containersecuritycontext', 'privileged', 'hostnetwork', 'hostpid', 'hostipc'],
  ...['allowprivilegeescalation', 'runasnonroot', 'runasuser'],
]);

/** A value under a key that only pods have, or a part of an image that is named by its parts. */
const isAboutPods = ({ path }: Difference, ...roots: readonly (YamlNode | undefined)[]): boolean =>
  path.some(step => typeof step === 'string' && podWords.has(step.toLowerCase())) ||
  (typeof path.at(-2) === 'string' &&
    /image$/i.test(String(path.at(-2))) &&
    ['repository', 'tag', 'digest', 'registry'].includes(String(path.at(-1))) &&
    roots.some(root => root !== undefined && entriesOf(mappingAt(root, ...path.slice(0, -1))).some(({ name }) => name === 'repository')));

/** True for a text that holds API objects or a JSON patch, whatever its name. */
export const holdsObjects = (text: string): boolean => {
  if (/^[ \t]*-[ \t]*["']?(?:op|path|value|from)["']?\s*:/m.test(text) && /\bop\b/.test(text) && /\bpath\b/.test(text)) return true;
  if (text.trimStart().startsWith('[') && /["']?\bop["']?\s*:/.test(text) && /["']?\bpath["']?\s*:/.test(text)) return true;
  if (!text.includes('kind')) return false;
  if (text.trimStart().startsWith('[') || text.trimStart().startsWith('{')) return /"?(?:kind|op)"?\s*:/.test(text);
  return outlineDocuments(text).some(({ keys, doubtful }) => keys.has('kind') || doubtful);
};
