import type { Range } from '../../text/range.ts';
import { type BuildPair, buildPairs } from '../compose/build-pairs.ts';
import { companionPath } from '../compose/companion-path.ts';
import { unknownMark } from '../compose/interpolate.ts';
import { ledElsewhere } from '../compose/led-elsewhere.ts';
import type { ComposeProject, ComposeService } from '../compose/model.ts';
import type { SourceFile } from '../source-file.ts';
import { itemsOf, nodeAt, stringAt, writtenText } from '../yaml/lookup.ts';
import { Contents } from './tree-differences.ts';
import { namesIn, type Renderer, type UnrenderedPart } from './unrendered-part.ts';

/** Something that a service gets and that no file of the repository says. */
interface Foreign {
  /** What makes it the same thing at both sides. */
  readonly key: string | number;
  readonly name: string;
  readonly range: Range;
}

/** A way in which services get such things. */
interface ForeignKind {
  readonly renderer: Renderer;
  readonly what: (names: string) => string;
  readonly of: (service: ComposeService, contents: Contents) => readonly Foreign[];
}

/**
 * Where something of a service is told: where it stands, or at the service when that is another file; undefined for what has a review of
 * its own.
 */
const placeIn = (service: ComposeService, path: string, range: Range): Range | undefined => {
  if (path === service.file.path) return range;
  return service.judgedElsewhere.has(path) ? undefined : service.nameRange;
};

/**
 * Docker's own: it names a model by its reference, and the model runner loads it. Source: Docker's documentation, "Define AI Models in
 * Docker Compose".
 */
const harmlessProvider = 'model';

/** A service that is not a container: Compose starts a program of the machine for it. Source: Compose specification, `provider`. */
const providedBy = (service: ComposeService, contents: Contents): readonly Foreign[] => {
  const found = service.get('provider');
  if (found.state !== 'present') return [];
  const { node, file } = found;
  const range = placeIn(service, file.path, node.range);
  const written = stringAt(node, 'type') ?? '?';
  const type = service.interpolate(written).value ?? written;
  if (range === undefined || type === harmlessProvider) return [];
  return [{ key: contents.canCompare(node) ? contents.of(node) : file.text.slice(node.range.start, node.range.end), name: type, range }];
};

/**
 * Containers that no service makes, and whose mounts a service takes over whatever they are. Source: Compose specification, `volumes_from`.
 */
const takenOverBy = (service: ComposeService): readonly Foreign[] =>
  service.writtenItems('volumes_from').flatMap(({ node, file }) => {
    const text = node.kind === 'scalar' ? (service.interpolate(node.value).value ?? '') : '';
    const [scheme, name = ''] = text.split(':', 2);
    const range = scheme === 'container' ? placeIn(service, file.path, node.range) : undefined;
    return range === undefined ? [] : [{ key: name, name, range }];
  });

/** What is read of a context: an image is judged as such, another service in its own place. */
const isReadHere = /^(?:docker-image:\/\/|service:|target:)/iu;

/** What a named context of a build holds, if nobody here can look at it; undefined for what is read or lies in the repository. */
const contextElsewhere = ({ value = '', from }: BuildPair, service: ComposeService): string | undefined => {
  const { pattern } = service.interpolate(value);
  if (isReadHere.test(pattern)) return undefined;
  const isOpen = pattern === '' || pattern.startsWith(unknownMark) || /^github\.com\//iu.test(pattern);
  // Why the step further: the root of the repository is not a path, but what lies in it is.
  return !isOpen && companionPath(from, `${pattern.replaceAll(unknownMark, 'x')}/x`) !== undefined ? undefined : pattern;
};

const contextsOf = (service: ComposeService): readonly Foreign[] =>
  buildPairs(service, 'additional_contexts').flatMap(pair => {
    const key = contextElsewhere(pair, service);
    const range = key === undefined ? undefined : placeIn(service, pair.from, pair.range);
    return key === undefined || range === undefined ? [] : [{ key, name: pair.value ?? pair.name, range }];
  });

/** Rights that steps of a build may ask for (`RUN --security=insecure`). Source: Compose Build Specification, `entitlements`. */
const entitlementsOf = (service: ComposeService): readonly Foreign[] => {
  const found = service.get('build', 'entitlements');
  if (found.state !== 'present') return [];
  const { file } = found;
  return itemsOf(found.node).flatMap(item => {
    const name = stringAt(item);
    const range = name === undefined ? undefined : placeIn(service, file.path, item.range);
    return name === undefined || range === undefined ? [] : [{ key: name, name, range }];
  });
};

/** Settings that say what a container may do, and hold one word each, or a list of them. */
const decidingSettings = [
  'privileged',
  'pid',
  'ipc',
  'uts',
  'userns_mode',
  'network_mode',
  'cgroup',
  'cap_add',
  'security_opt',
  'use_api_socket',
];

/** Such settings of which nothing is known before somebody starts the service: a variable that nothing in the repository sets, and no default. */
const leftOpenBy = (service: ComposeService): readonly Foreign[] =>
  decidingSettings.flatMap(name => {
    const found = service.get(name);
    const items = found.state !== 'present' ? [] : found.node.kind === 'scalar' ? [found] : service.writtenItems(name);
    return items.flatMap(({ node, file }) => {
      const text = node.kind === 'scalar' ? node.value : '';
      const range = service.interpolate(text).pattern.startsWith(unknownMark) ? placeIn(service, file.path, node.range) : undefined;
      return range === undefined ? [] : [{ key: `${service.name} ${name} ${text}`, name: `${name}: ${text}`, range }];
    });
  });

/** Docker's own frontends. Source: BuildKit, "Custom Dockerfile syntax". */
const ownFrontend = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/u;

/** Programs that read a Dockerfile in place of BuildKit's own. Source: Dockerfile reference, "Predefined ARGs". */
const frontendsOf = (service: ComposeService): readonly Foreign[] =>
  buildPairs(service, 'args').flatMap(({ name, value = '', from, range: written }) => {
    const isOwn = name !== 'BUILDKIT_SYNTAX' || value === '' || ownFrontend.test(service.interpolate(value).pattern);
    const range = isOwn ? undefined : placeIn(service, from, written);
    return range === undefined ? [] : [{ key: value, name: value, range }];
  });

const kinds: readonly ForeignKind[] = [
  {
    renderer: 'definitions of builds',
    what: names => `has Dockerfiles read by other programs than BuildKit's own (${names})`,
    of: frontendsOf,
  },
  {
    renderer: 'environment files',
    what: names => `lets whoever starts it say what containers may do (${names})`,
    of: leftOpenBy,
  },
  {
    renderer: 'providers of services',
    what: names => `has programs of the machine started in place of containers (${names})`,
    of: providedBy,
  },
  {
    renderer: 'containers of others',
    what: names => `mounts whatever is mounted into containers that no service makes (${names})`,
    of: takenOverBy,
  },
  { renderer: 'definitions of builds', what: names => `builds with contexts that lie elsewhere (${names})`, of: contextsOf },
  { renderer: 'definitions of builds', what: names => `lets builds ask for rights of the machine (${names})`, of: entitlementsOf },
];

/**
 * What a Compose file says that its base did not, and that no file of the repository holds: programs of the machine that are started in
 * place of containers, mounts of containers that were there before, named build contexts that lie elsewhere, frontends of builds, settings that are left to whoever starts
 * it, and variables of included files. `base` is undefined for a
 * file that is new, or was somewhere else.
 */
export const composeParts = (head: ComposeProject, base: ComposeProject | undefined): readonly UnrenderedPart[] => {
  const contents = new Contents();
  const ofServices = kinds.flatMap(({ of, what, renderer }) => {
    const ofSide = (project: ComposeProject | undefined) => (project?.services ?? []).flatMap(service => of(service, contents));
    return freshPart(ofSide(head), ofSide(base), what, renderer);
  });
  return [...ofServices, ...freshPart(includedVariables(head), includedVariables(base), variableWords, 'environment files')];
};

const variableWords = (names: string): string => `gives variables to what it includes (${names})`;

/** Environment files whose variables included files take. Source: Compose specification, `include`, long syntax. */
const includedVariables = (project: ComposeProject | undefined): readonly Foreign[] => {
  const found = project?.topLevel('include');
  return found?.state !== 'present' || found.file !== project?.file
    ? []
    : itemsOf(found.node).flatMap(item => {
        const node = nodeAt(item, 'env_file');
        if (node === undefined) return [];
        const text = writtenText(node);
        return [{ key: text, name: stringAt(node) ?? text, range: node.range }];
      });
};

/**
 * Files of other names than are read here, because a variable of the `.env` beside a Compose file stands in the name. `by`: what the part is about, the Compose
 * file or the `.env`.
 */
export const ledParts = (
  now: { readonly file: SourceFile; readonly dotenv: SourceFile | undefined },
  before: { readonly file: SourceFile | undefined; readonly dotenv: SourceFile | undefined },
  by: 'file' | 'dotenv',
): readonly UnrenderedPart[] => {
  const known = new Set(before.file === undefined ? [] : ledElsewhere(before.file, before.dotenv).map(({ to }) => to));
  const fresh = ledElsewhere(now.file, now.dotenv).filter(({ to }) => to === undefined || !known.has(to));
  const [first] = fresh;
  if (first === undefined) return [];
  const names = namesIn(fresh.map(({ to = 'what only the machine knows' }) => to));
  const at = by === 'file' ? { range: first.range } : {};
  return [{ ...at, what: `leads Compose to other files than are looked at here (${names})`, renderer: 'environment files' }];
};

/** What one side has and the other has not, told in one part. */
const freshPart = (
  now: readonly Foreign[],
  before: readonly Foreign[],
  what: ForeignKind['what'],
  renderer: Renderer,
): readonly UnrenderedPart[] => {
  const known = new Set(before.map(({ key }) => key));
  const fresh = now.filter(({ key }) => !known.has(key));
  const [first] = fresh;
  return first === undefined ? [] : [{ range: first.range, what: what(namesIn(fresh.map(({ name }) => name))), renderer }];
};
