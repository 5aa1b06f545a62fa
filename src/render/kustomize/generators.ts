import type { SourceFile } from '../../artifacts/source-file.ts';
import { fileNameOf } from '../../text/path.ts';
import { compareText } from '../../text/sorted.ts';
import { joinSources, Place, type Sources } from '../template/sources.ts';
import { base64 } from './objects/base64.ts';
import { BuildFailure } from './objects/build-failure.ts';
import { type MapNode, mapIn, mapNode, type Node, scalarNode, setEntry, stringNode } from './objects/node.ts';
import { type Behavior, Resource } from './objects/resource.ts';
import type { Loader } from './settings/loader.ts';
import type { Located } from './settings/settings.ts';
import type { GeneratorOptions, GeneratorSettings } from './settings/settings-schema.ts';

interface Pair {
  readonly key: string;
  readonly text: string;
  readonly sources: Sources;
}

const wholeFile = (file: SourceFile): Sources => [new Place('value', file.path, '', 0, file.text.length)];

const unquoted = (text: string): string => {
  const first = text.charAt(0);
  return text.length >= 2 && first === text.at(-1) && (first === '"' || first === "'") ? text.slice(1, -1) : text;
};

const literalPair = (literal: string, sources: Sources): Pair => {
  const equals = literal.indexOf('=');
  if (equals <= 0) throw new BuildFailure(`invalid literal source ${literal}, expected key=value`);
  return { key: literal.slice(0, equals), text: unquoted(literal.slice(equals + 1)), sources };
};

const filePair = (source: string, loader: Loader, sources: Sources): Pair => {
  const parts = source.split('=');
  const [first = '', second] = parts;
  if (parts.length > 2) throw new BuildFailure(`source ${JSON.stringify(source)} key name or file path contains '='`);
  if (second !== undefined && (first === '' || second === ''))
    throw new BuildFailure(`missing ${first === '' ? 'key name' : 'file path'} in source ${JSON.stringify(source)}`);
  const file = loader.load(second ?? first);
  return {
    key: second === undefined ? fileNameOf(first) : first,
    text: file.text,
    sources: joinSources([wholeFile(file), sources]),
  };
};

/** The lines of an env file, each with its place. */
const envPairs = (file: SourceFile, sources: Sources): readonly Pair[] => {
  let offset = 0;
  const pairs: Pair[] = [];
  for (const line of file.text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const text = (start === 0 ? line.replace(/^\uFEFF/u, '') : line).replace(/\r$/u, '').trimStart();
    if (text === '' || text.startsWith('#')) continue;
    const [key = '', ...rest] = text.split('=');
    if (key === '') continue;
    const place = new Place('value', file.path, key, start, start + line.length);
    pairs.push({ key, text: rest.join('='), sources: joinSources([[place], sources]) });
  }
  return pairs;
};

const pairsOf = (settings: Located<GeneratorSettings>, loader: Loader): readonly Pair[] => {
  const { envs, env, literals, files } = settings.value;
  const pairs: Pair[] = [];
  for (const [at, path] of envs.entries()) for (const pair of envPairs(loader.load(path), settings.sources('envs', at))) pairs.push(pair);
  if (env) for (const pair of envPairs(loader.load(env), settings.sources('env'))) pairs.push(pair);
  for (const [at, literal] of literals.entries()) pairs.push(literalPair(literal, settings.sources('literals', at)));
  for (const [at, source] of files.entries()) pairs.push(filePair(source, loader, settings.sources('files', at)));
  return pairs;
};

/** Where a reader put a character that is not UTF-8. */
const notText = '\uFFFD';

const setData = (object: MapNode, pairs: readonly Pair[], kind: 'ConfigMap' | 'Secret', name: string): void => {
  const keys = new Set<string>();
  if (kind === 'Secret') mapIn(object, 'data');
  for (const { key, text, sources } of pairs.toSorted((one, other) => compareText(one.key, other.key))) {
    if (keys.has(key)) throw new BuildFailure(`configmap ${name} illegally repeats the key \`${key}\``);
    keys.add(key);
    const isBinary = kind === 'ConfigMap' && text.includes(notText);
    const value = kind === 'Secret' || isBinary ? base64(text) : text;
    setEntry(mapIn(object, isBinary ? 'binaryData' : 'data'), key, stringNode(value, sources));
  }
};

const behaviors: ReadonlySet<string> = new Set(['create', 'replace', 'merge']);
const isBehavior = (text: string): text is Behavior => behaviors.has(text);

/** A word that kustomize does not know counts as none. */
const behaviorOf = (text: string): Behavior => (isBehavior(text) ? text : 'unspecified');

/** A generator's own options over those of the kustomization; a true of either counts. */
const joinOptions = (own: GeneratorOptions | null | undefined, common: GeneratorOptions | null | undefined) => ({
  labels: { ...common?.labels, ...own?.labels },
  annotations: { ...common?.annotations, ...own?.annotations },
  disableNameSuffixHash: (own?.disableNameSuffixHash ?? false) || (common?.disableNameSuffixHash ?? false),
  immutable: (own?.immutable ?? false) || (common?.immutable ?? false),
});

/** An entry of `configMapGenerator` or `secretGenerator`. */
export const generate = (
  kind: 'ConfigMap' | 'Secret',
  settings: Located<GeneratorSettings>,
  common: Located<GeneratorOptions | null | undefined>,
  loader: Loader,
): Resource => {
  const { name, namespace, type, behavior } = settings.value;
  if (!name) throw new BuildFailure('a configmap must have a name');
  const options = joinOptions(settings.value.options, common.value);
  const own = settings.node?.sources ?? [];
  const metadata = new Map<string, Node>([['name', scalarNode(name, '', settings.sources('name'))]]);
  if (namespace) metadata.set('namespace', scalarNode(namespace, '', settings.sources('namespace')));
  const object = mapNode(
    new Map<string, Node>([
      ['apiVersion', stringNode('v1', own)],
      ['kind', stringNode(kind, own)],
      ['metadata', mapNode(metadata, own)],
    ]),
    own,
  );
  if (kind === 'Secret') object.entries.set('type', stringNode(type || 'Opaque', settings.sources('type')));
  setData(object, pairsOf(settings, loader), kind, name);
  for (const field of ['labels', 'annotations'] as const)
    for (const [key, text] of Object.entries(options[field])) {
      const isOwn = settings.value.options?.[field]?.[key] !== undefined;
      setEntry(
        mapIn(object, 'metadata', field),
        key,
        stringNode(text, isOwn ? settings.sources('options', field, key) : common.sources(field, key)),
      );
    }
  if (options.immutable) object.entries.set('immutable', scalarNode('true', 'bool', own));
  const resource = new Resource(object);
  resource.isGenerated = true;
  resource.needsHash = !options.disableNameSuffixHash;
  resource.behavior = behaviorOf(behavior);
  return resource;
};
