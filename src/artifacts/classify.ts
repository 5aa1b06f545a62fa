import type { FileArtifactKind } from './artifact.ts';
import { isComposeName } from './compose-name.ts';
import { beginsAsDockerfile, type DockerfileName, dockerfileName, hasForeignFrontend, hasFromLine } from './dockerfile-name.ts';
import { type DocumentOutline, outlineDocuments, type TemplateActions } from './document-outline.ts';
import { jsonRootKeys } from './json-root-keys.ts';
import { sourceFile } from './source-file.ts';
import { lookup, stringAt } from './yaml/lookup.ts';
import type { YamlFile, YamlNode } from './yaml/model.ts';
import { MAX_LENGTH, parseYaml } from './yaml/parse.ts';

/** What a file is, and by which sign, for people. `none`: not ours; `reason` only where one could have expected otherwise. */
export type Classification =
  | { readonly kind: FileArtifactKind; readonly template?: 'helm'; readonly reason: string }
  | { readonly kind: 'none'; readonly reason?: string };

/** JSON and YAML files that tools write and read under these very names; they can be large and are never manifests. */
const foreignNames: ReadonlySet<string> = new Set(
  (
    'package.json package-lock.json npm-shrinkwrap.json composer.json tsconfig.json jsconfig.json deno.json bower.json ' +
    'pnpm-lock.yaml pnpm-workspace.yaml pubspec.yaml renovate.json angular.json nx.json turbo.json lerna.json biome.json'
  ).split(' '),
);

/** Keys that a Compose file may have at its root, besides `x-…`. Source: the Compose specification, top-level elements. */
const composeKeys: ReadonlySet<string> = new Set([
  'version',
  'name',
  'include',
  'services',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'models',
]);

/** Root keys of other formats that have `services` or are kept under a Compose-like name: workflows, pipelines, manifests. */
const rivalKeys = ['jobs', 'on', 'steps', 'pipeline', 'apiVersion', 'recipe'] as const;

const none: Classification = { kind: 'none' };
const template: Classification = {
  kind: 'none',
  reason: 'It is a template of another engine, not yet a file that a container tool reads.',
};

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** True when a file's name is that of a Dockerfile, or may be. */
export const mayBeDockerfile = (path: string): boolean => dockerfileName(baseName(path)) !== 'no';

/** True when the name alone does not rule the file out; used to avoid fetching texts. */
export const mayBeOurs = (path: string): boolean => {
  const name = baseName(path);
  return mayBeDockerfile(path) || (/\.(?:ya?ml|json)$/i.test(name) && !foreignNames.has(name.toLowerCase()));
};

/**
 * Decides what a file is from its path and its text. Dockerfiles are known by name (for doubtful names the text must begin as one),
 * Kubernetes manifests by `apiVersion` and `kind` at the root of any document, Compose files by name and root keys, or by `services`
 * with an `image` or `build` and no foreign key. Time is linear in the text; only unusual spellings are parsed.
 */
export const classify = (path: string, text: string): Classification => {
  const name = baseName(path);
  const strength = dockerfileName(name);
  if (strength !== 'no') return classifyDockerfile(strength, text);
  if (!mayBeOurs(path)) return none;
  return classifyDocuments(path, name, text);
};

const classifyDockerfile = (strength: Exclude<DockerfileName, 'no'>, text: string): Classification => {
  if (hasForeignFrontend(text)) return { kind: 'dockerfile', reason: 'Its name and the frontend that it names say so.' };
  switch (strength) {
    case 'certain':
      return { kind: 'dockerfile', reason: 'Its name says so.' };
    case 'template':
      return hasFromLine(text) ? { kind: 'dockerfile', reason: 'It is a template of a Dockerfile.' } : none;
    case 'likely':
      return beginsAsDockerfile(text) ? { kind: 'dockerfile', reason: 'Its name and its first instruction say so.' } : none;
  }
};

/** A key can also be written with escapes (`"\x61piVersion"`), which only a parser undoes. */
const hasEscapes = (text: string): boolean => /\\[xuU\r\n]/.test(text);

const classifyDocuments = (path: string, name: string, text: string): Classification => {
  const escaped = hasEscapes(text);
  const mayBeManifest = escaped || (text.includes('apiVersion') && text.includes('kind'));
  const composeNamed = isComposeName(name);
  if (!mayBeManifest && !composeNamed && !(text.includes('services') && /\.ya?ml$/i.test(name))) return none;
  const outlines = outlineDocuments(text);
  const manifest = mayBeManifest ? classifyManifest(path, text, outlines) : none;
  if (manifest.kind !== 'none' || manifest.reason !== undefined || !/\.ya?ml$/i.test(name)) return manifest;
  return composeNamed ? classifyCompose(text, outlines) : classifyByServices(name, text, outlines);
};

const parse = (text: string): YamlFile => parseYaml(sourceFile('', text));

const rootsOf = (text: string): readonly YamlNode[] => parse(text).documents.flatMap(document => document.root ?? []);

const suspectedActions = (outlines: readonly DocumentOutline[]): TemplateActions => {
  if (outlines.some(outline => outline.actions === 'jinja')) return 'jinja';
  return outlines.some(outline => outline.actions === 'go') ? 'go' : 'none';
};

/**
 * Which template engine the text is written for. What lines suggest is believed only if the text is no YAML as it stands: text in
 * a scalar must not turn a manifest into a template. An action as a bare value reads as a mapping that is a key, which no API object has.
 */
const templateActions = (text: string, outlines: readonly DocumentOutline[]): TemplateActions => {
  const suspected = suspectedActions(outlines);
  if (suspected === 'none') return 'none';
  const yaml = parse(text);
  const broken = yaml.notifications.some(notification => notification.level === 'error');
  return broken || yaml.documents.some(document => hasCollectionKey(document.root)) ? suspected : 'none';
};

const hasCollectionKey = (root: YamlNode | undefined): boolean => {
  const pending = root ? [root] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'sequence') for (const item of node.items) pending.push(item);
    if (node.kind !== 'mapping') continue;
    for (const { key, value } of node.entries) {
      if (key.kind === 'mapping') return true;
      pending.push(value);
    }
  }
  return false;
};

/** Files that Helm renders: everything below a chart's `templates` folder. Source: Helm documentation, "Charts". */
const isInTemplates = (path: string): boolean => path.startsWith('templates/') || path.includes('/templates/');

const isKustomizeConfig = (version: string): boolean => version.startsWith('kustomize.config.k8s.io/');

const classifyManifest = (path: string, text: string, outlines: readonly DocumentOutline[]): Classification => {
  const jsonKeys = jsonRootKeys(text);
  if (jsonKeys !== undefined && !(jsonKeys.has('apiVersion') && jsonKeys.has('kind'))) return none;
  const inChart = text.includes('{{') && isInTemplates(path);
  // Why first: most templates are no YAML, and what the parser thinks of them changes nothing here.
  if (inChart && suspectedActions(outlines) !== 'jinja') return classifyTemplate(text);
  const actions = templateActions(text, outlines);
  if (actions === 'go' || (actions === 'none' && inChart)) return classifyTemplate(text);
  const written = outlines
    .flatMap(({ keys }) => (keys.has('kind') ? (keys.get('apiVersion') ?? []) : []))
    .map(version => version.replaceAll(/["']/g, ''));
  const undecided = written.every(isKustomizeConfig) && outlines.some(outline => outline.doubtful);
  const versions = undecided ? versionsOf(text) : written;
  if (versions.length === 0) return none;
  if (actions === 'jinja') return template;
  if (versions.every(isKustomizeConfig)) return { kind: 'none', reason: 'It configures kustomize and is no API object.' };
  return { kind: 'kubernetes', reason: 'A document has "apiVersion" and "kind".' };
};

/** In a chart the root may be indented or stand between actions, so the keys count wherever a line begins with them. */
const classifyTemplate = (text: string): Classification =>
  /^\uFEFF?[ ]*["']?apiVersion["']?[ ]*:/m.test(text) && /^\uFEFF?[ ]*["']?kind["']?[ ]*:/m.test(text)
    ? { kind: 'kubernetes', template: 'helm', reason: 'It is a Helm template with "apiVersion" and "kind".' }
    : none;

/** A flow root that begins as `kubectl -o json` writes objects: enough to know a manifest that is too large or too broken to be parsed. */
const beginsAsObject = (text: string): boolean => /^\uFEFF?\s*\{\s*"?(?:apiVersion|kind)"?\s*:/.test(text);

/** The `apiVersion` of each document that also has a `kind`; empty for one that is no string or can't be parsed. */
const versionsOf = (text: string): readonly string[] => {
  if (text.length > MAX_LENGTH) return beginsAsObject(text) || jsonRootKeys(text) !== undefined ? [''] : [];
  const roots = rootsOf(text);
  if (roots.length === 0) return beginsAsObject(text) ? [''] : [];
  return roots
    .filter(root => lookup(root, 'apiVersion').state === 'present' && lookup(root, 'kind').state === 'present')
    .map(root => stringAt(root, 'apiVersion') ?? '');
};

const rootKeys = (text: string, outlines: readonly DocumentOutline[]): ReadonlySet<string> => {
  const outline = outlines.find(candidate => candidate.keys.size > 0 || candidate.doubtful);
  if (!outline?.doubtful) return new Set(outline?.keys.keys());
  const root = rootsOf(text)[0];
  // A text that can't be read is known by the keys that its lines show: it is a broken file, not one of somebody else.
  if (root === undefined) return new Set(outline.keys.keys());
  return new Set(root.kind === 'mapping' ? root.entries.flatMap(entry => entry.name ?? []) : []);
};

const classifyCompose = (text: string, outlines: readonly DocumentOutline[]): Classification => {
  if (templateActions(text, outlines) !== 'none') return template;
  const keys = rootKeys(text, outlines);
  const empty = keys.size === 0 && outlines.every(outline => !outline.doubtful) && !/^[ ]*- /m.test(text);
  const known = [...composeKeys].some(key => key !== 'name' && keys.has(key)) || (!empty && holdsServices(rootsOf(text)[0]));
  if (!empty && (!known || rivalKeys.some(key => keys.has(key)))) return none;
  return { kind: 'compose', reason: 'Its name and its root keys say so.' };
};

/** Without a telling name all root keys must be Compose's, and a service must have an image or a build. `values*.yaml` belongs to Helm. */
const classifyByServices = (name: string, text: string, outlines: readonly DocumentOutline[]): Classification => {
  if (name.toLowerCase().startsWith('values')) return none;
  const keys = rootKeys(text, outlines);
  if (!keys.has('services') || ![...keys].every(key => composeKeys.has(key) || key.startsWith('x-'))) return none;
  const services = rootsOf(text).map(root => lookup(root, 'services'))[0];
  const runs = services?.state === 'present' && holdsServices(services.node);
  return runs ? { kind: 'compose', reason: 'It has "services" with images or builds.' } : none;
};

/** True for a mapping of services, as under `services` and at the root of the first file format. */
const holdsServices = (node: YamlNode | undefined): boolean =>
  node?.kind === 'mapping' && node.entries.some(({ value }) => stringAt(value, 'image') !== undefined || isBuild(value));

const isBuild = (service: YamlNode): boolean => {
  const build = lookup(service, 'build');
  return build.state === 'present' && build.node.kind !== 'sequence';
};
