import { fileNameOf } from '../text/path.ts';
import type { FileArtifactKind } from './artifact.ts';
import { isComposeName } from './compose-name.ts';
import { beginsAsDockerfile, type DockerfileName, dockerfileName, hasForeignFrontend, hasFromLine } from './dockerfile-name.ts';
import { type DocumentOutline, outlineDocuments, type TemplateActions } from './document-outline.ts';
import { jsonRootKeys } from './json-root-keys.ts';
import { listedObjects } from './kubernetes/object-list.ts';
import { sourceFile } from './source-file.ts';
import { entriesOf, lookup, stringAt } from './yaml/lookup.ts';
import type { YamlFile, YamlNode } from './yaml/model.ts';
import { parseYaml } from './yaml/parse.ts';

/** What a file is, and by which sign, for people. `none`: not ours; `reason` only where one could have expected otherwise. */
export type Classification =
  | { readonly kind: FileArtifactKind; readonly template?: 'helm'; readonly reason: string }
  | { readonly kind: 'none'; readonly reason?: string };

/** JSON and YAML files that tools write and read under these very names, and that are manifests only when someone means to hide one. */
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
  'jobs',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'models',
]);

/** Root keys of other formats that have `services` or are kept under a Compose-like name: workflows, pipelines, manifests. */
const rivalKeys = ['on', 'steps', 'pipeline', 'apiVersion', 'recipe'] as const;

const none: Classification = { kind: 'none' };

/** True when a file's name is that of a Dockerfile, or may be. */
export const mayBeDockerfile = (path: string): boolean => dockerfileName(fileNameOf(path)) !== 'no';

/** True for the extensions under which `kubectl apply -f FOLDER` looks for manifests, in any case of letters. */
const isYamlOrJson = (path: string): boolean => /\.(?:ya?ml|json)$/i.test(path);

/** True when the name alone does not rule the file out; used to avoid fetching texts. Why also `package.json`: kubectl reads it in a folder of manifests. */
export const mayBeOurs = (path: string): boolean => mayBeDockerfile(path) || isYamlOrJson(path);

/** True for a file that may be one of the manifests around those of a change: what has the name of another tool's file is not looked for. */
export const mayBeManifest = (path: string): boolean => isYamlOrJson(path) && !foreignNames.has(fileNameOf(path).toLowerCase());

/**
 * Decides what a file is from its path and its text. Dockerfiles are known by name (for doubtful names the text must begin as one),
 * Kubernetes manifests by `apiVersion` and `kind` at the root of any document, Compose files by name and root keys, or by `services`
 * with an `image` or `build` and no foreign key. Time is linear in the text; only unusual spellings are parsed.
 */
export const classify = (path: string, text: string): Classification => {
  const name = fileNameOf(path);
  const strength = dockerfileName(name);
  if (strength !== 'no') return classifyDockerfile(strength, text);
  return isYamlOrJson(path) ? classifyDocuments(path, name, text) : none;
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

/** A word can also be written with escapes or in Base64 (`"\x61piVersion"`, `!!binary`), which only a parser undoes. */
const hasHiddenWords = (text: string): boolean =>
  /\\[xuU\r\n\u0085\u2028\u2029]/.test(text) || (text.includes('!') && (text.includes('binary') || /%[0-9A-Fa-f]{2}/.test(text)));

const hasWords = (text: string, ...words: readonly string[]): boolean => words.every(word => text.includes(word));

const mentions = (text: string, ...words: readonly string[]): boolean => hasWords(text, ...words) || hasHiddenWords(text);

const classifyDocuments = (path: string, name: string, text: string): Classification => {
  const mayHoldObjects = mentions(text, 'kind', 'apiVersion');
  const composeNamed = isComposeName(name);
  const mayBeCompose = composeNamed || mentions(text, 'services') || mentions(text, 'jobs', 'triggers');
  if (!mayHoldObjects && !mayBeCompose) return none;
  const content = new Content(path, text, mayBeCompose);
  const manifest = mayHoldObjects ? classifyManifest(content) : none;
  if (manifest.kind !== 'none' || manifest.reason !== undefined) return manifest;
  if (composeNamed) return classifyCompose(content);
  return mayBeCompose ? classifyByServices(name, content) : none;
};

/** A file of documents, looked at no closer than is needed. */
class Content {
  readonly path: string;
  readonly text: string;
  /** False when it is certain that the file is none of Compose's. */
  readonly mayBeCompose: boolean;
  /** The root keys of a text that is plainly one JSON object. */
  readonly jsonKeys: ReadonlySet<string> | undefined;
  readonly outlines: readonly DocumentOutline[];
  #yaml: YamlFile | undefined;

  constructor(path: string, text: string, mayBeCompose: boolean) {
    this.path = path;
    this.text = text;
    this.mayBeCompose = mayBeCompose;
    this.jsonKeys = jsonRootKeys(text);
    this.outlines = outlineDocuments(text);
  }

  get yaml(): YamlFile {
    this.#yaml ??= parseYaml(sourceFile(this.path, this.text));
    return this.#yaml;
  }

  /** The roots of the documents that can be read. */
  get roots(): readonly YamlNode[] {
    return this.yaml.documents.flatMap(({ root }) => root ?? []);
  }

  /** The texts of the documents that can't be read. */
  get unread(): readonly string[] {
    return this.yaml.unread.map(({ start, end }) => this.text.slice(start, end));
  }

  /** Root keys of all documents: Compose makes one of them. */
  get rootKeys(): ReadonlySet<string> {
    return new Set(this.roots.flatMap(root => (root.kind === 'mapping' ? entriesOf(root).flatMap(({ name }) => name ?? []) : [])));
  }
}

const suspectedActions = (outlines: readonly DocumentOutline[]): TemplateActions => {
  if (outlines.some(outline => outline.actions === 'jinja')) return 'jinja';
  return outlines.some(outline => outline.actions === 'go') ? 'go' : 'none';
};

/** Files that Helm renders: everything below a chart's `templates` folder. Source: Helm documentation, "Charts". */
const isInTemplates = (path: string): boolean => path.startsWith('templates/') || path.includes('/templates/');

const isKustomizeConfig = (version: string): boolean => version.startsWith('kustomize.config.k8s.io/');

const kubernetes: Classification = { kind: 'kubernetes', reason: 'A document has "apiVersion" and "kind".' };

const classifyManifest = (content: Content): Classification => {
  const { text, jsonKeys, outlines, mayBeCompose } = content;
  if (jsonKeys !== undefined && !(jsonKeys.has('kind') && (jsonKeys.has('apiVersion') || jsonKeys.has('items')))) return none;
  const helm = mayBeHelm(content) ? classifyTemplate(text) : none;
  // Why no parser: what the lines show of a plain mapping is there, unless they stand in quotes. What they do not show may be there all the same.
  if (!mayBeCompose) {
    if (helm.kind !== 'none') return helm;
    if (outlines.some(outline => showsObject(outline) && !isKustomizeConfig(versionShown(outline)))) return kubernetes;
  }
  const versions = versionsOf(content);
  if (versions.length === 0) return none;
  if (helm.kind !== 'none') return helm;
  return versions.every(isKustomizeConfig) ? { kind: 'none', reason: 'It configures kustomize and is no API object.' } : kubernetes;
};

const mayBeHelm = (content: Content): boolean => {
  const suspected = suspectedActions(content.outlines);
  if (suspected === 'jinja') return false;
  return (content.text.includes('{{') && isInTemplates(content.path)) || (suspected === 'go' && content.unread.length > 0);
};

const showsObject = ({ keys }: DocumentOutline): boolean => keys.has('kind') && keys.has('apiVersion');

const versionShown = ({ keys }: DocumentOutline): string => (keys.get('apiVersion') ?? '').replaceAll(/["']/g, '');

/** In a chart the root may be indented or stand between actions, so the keys count wherever a line begins with them. */
const classifyTemplate = (text: string): Classification =>
  /^\uFEFF?[ ]*["']?apiVersion["']?[ ]*:/m.test(text) && /^\uFEFF?[ ]*["']?kind["']?[ ]*:/m.test(text)
    ? { kind: 'kubernetes', template: 'helm', reason: 'It is a Helm template with "apiVersion" and "kind".' }
    : none;

/** The `apiVersion` of each object; empty for one that is no string, and for a document that can't be read and speaks of both keys. */
const versionsOf = ({ path, roots, unread }: Content): readonly string[] => {
  const written = roots.flatMap(root => [...listedObjects(root)].map(({ apiVersion }) => apiVersion ?? ''));
  // Why: what has the name of a Compose file and can't be read is one, unless it speaks of both keys in plain words.
  const speaks = isComposeName(fileNameOf(path)) ? hasWords : mentions;
  return unread.some(text => speaks(text, 'kind', 'apiVersion')) ? [...written, ''] : written;
};

const classifyCompose = ({ roots, rootKeys: keys, unread }: Content): Classification => {
  const known = [...composeKeys].some(key => key !== 'name' && keys.has(key)) || roots.some(holdsServices);
  // Compose refuses keys of other formats. What can't be read is known by its name.
  const isForeign = rivalKeys.some(key => keys.has(key)) || (!known && roots.length > 0);
  return isForeign && unread.length === 0 ? none : { kind: 'compose', reason: 'Its name and its root keys say so.' };
};

/** Without a telling name all root keys must be Compose's, and something must run. `values*.yaml` belongs to Helm. */
const classifyByServices = (name: string, content: Content): Classification => {
  const { jsonKeys, text } = content;
  // Why no parser: Compose refuses a list, and lists in JSON may be long.
  if (/^\uFEFF?[ \t\r\n]*\[/.test(text)) return none;
  if (name.toLowerCase().startsWith('values') || (jsonKeys !== undefined && !areComposeKeys(jsonKeys))) return none;
  const found = content.unread.some(speaksOfServices) ? mayBeBrokenCompose(content) : runsServices(content);
  return found ? { kind: 'compose', reason: 'It has "services" with images or builds.' } : none;
};

const runsServices = ({ roots, rootKeys }: Content): boolean =>
  areComposeKeys(rootKeys) &&
  roots.some(root =>
    ['services', 'jobs'].some(key => {
      const containers = lookup(root, key);
      return containers.state === 'present' && holdsServices(containers.node);
    }),
  );

const speaksOfServices = (text: string): boolean =>
  (mentions(text, 'services') || mentions(text, 'jobs', 'triggers')) && ['image', 'build', ...serviceKeys].some(key => mentions(text, key));

/** What its lines show must be Compose's. Where parsers read lines differently, nothing is shown. */
const mayBeBrokenCompose = ({ yaml, outlines }: Content): boolean => {
  const shown = new Set(outlines.flatMap(({ keys }) => [...keys.keys()]));
  return shown.size === 0 || areComposeKeys(shown) || yaml.notifications.some(({ code }) => code === 'ambiguous');
};

const areComposeKeys = (keys: ReadonlySet<string>): boolean =>
  (keys.has('services') || keys.has('jobs')) && [...keys].every(key => composeKeys.has(key) || key.startsWith('x-'));

/** Keys that only services of Compose have: a file that goes on top of another need not say what runs. */
const serviceKeys = (
  'cap_add cap_drop container_name depends_on devices env_file extends ipc network_mode pid post_start pre_start privileged security_opt ' +
  'userns_mode volumes_from'
).split(' ');

/** True for a mapping of services, as under `services` and at the root of the first file format. */
const holdsServices = (node: YamlNode): boolean =>
  node.kind === 'mapping' &&
  entriesOf(node).some(
    ({ value }) =>
      stringAt(value, 'image') !== undefined || isBuild(value) || serviceKeys.some(key => lookup(value, key).state === 'present'),
  );

const isBuild = (service: YamlNode): boolean => {
  const build = lookup(service, 'build');
  return build.state === 'present' && build.node.kind !== 'sequence';
};
