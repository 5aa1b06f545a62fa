import type { FileArtifact, FileArtifactKind } from '../../artifacts/artifact.ts';
import type { ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import type { Dockerfile, Stage } from '../../artifacts/dockerfile/model.ts';
import type { Container, KubernetesFile, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { lookup, nodeAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlNode } from '../../artifacts/yaml/model.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import { type Subject, unknownNamespace, type Words } from './subject.ts';
import { stageWords, WordCounter, yamlWords } from './words.ts';

/** A subject whose words are counted when they are asked for. */
class CountedSubject implements Subject {
  readonly type: Subject['type'];
  readonly path: string;
  readonly key: string;
  readonly name: string | undefined;
  readonly nameTemplate: string | undefined;
  readonly kind: string;
  readonly isWorkload: boolean;
  readonly namespace: string | undefined;
  readonly namespaceTemplate: string | undefined;
  readonly off: string | undefined;
  readonly profiles: readonly string[];
  readonly parent: Subject | undefined;
  readonly index: number;
  readonly isFinal: boolean;
  readonly isShipped: boolean;
  readonly isOpen: boolean;
  readonly range: Range;
  readonly #count: () => Words;
  #words: Words | undefined;

  constructor(given: Partial<Subject> & Pick<Subject, 'type' | 'path' | 'key' | 'range' | 'index'>, count: () => Words) {
    this.type = given.type;
    this.path = given.path;
    this.key = given.key;
    this.name = given.name;
    this.nameTemplate = given.nameTemplate;
    this.kind = given.kind ?? '';
    this.isWorkload = given.isWorkload ?? false;
    this.namespace = given.namespace;
    this.namespaceTemplate = given.namespaceTemplate;
    this.off = given.off;
    this.profiles = given.profiles ?? [];
    this.parent = given.parent;
    this.index = given.index;
    this.isFinal = given.isFinal ?? false;
    this.isShipped = given.isShipped ?? false;
    this.isOpen = given.isOpen ?? false;
    this.range = given.range;
    this.#count = count;
  }

  get words(): Words {
    this.#words ??= this.#count();
    return this.#words;
  }
}

/** The subjects of a file: the file itself, then what is written in it, in source order, each before its parts. */
export const subjectsOf = onceFor((artifact: FileArtifact): readonly Subject[] => {
  const parts: Subject[] = [];
  const { path, text } = artifact.file;
  const file = new CountedSubject(
    { type: 'file', path, key: '', kind: artifact.kind, index: 0, range: { start: 0, end: text.length } },
    () => joinWords(parts.filter(part => part.parent === file)),
  );
  for (const part of makers[artifact.kind]?.of(artifact, file) ?? []) parts.push(part);
  return [file, ...parts];
});

interface PartMaker {
  of(artifact: FileArtifact, file: Subject): Iterable<Subject>;
}

/** How the parts of a file are found, by its kind. A file of another kind is one subject. */
const makers: Readonly<Partial<Record<FileArtifactKind, PartMaker>>> = {
  dockerfile: { of: stages },
  compose: { of: services },
  kubernetes: { of: objects },
};

const joinWords = (parts: readonly Subject[]): Words => {
  const counter = new WordCounter();
  for (const { words } of parts)
    for (const [word, count] of words) for (let left = count; left > 0; left -= 1) if (!counter.add(word)) return counter.words;
  return counter.words;
};

function* stages({ file, stages: all, finalStage }: Dockerfile, parent: Subject): Iterable<Subject> {
  for (const stage of all) yield stageSubject(stage, file.path, file.text, parent, stage === finalStage);
}

const stageSubject = (stage: Stage, path: string, text: string, parent: Subject, isFinal: boolean): Subject =>
  new CountedSubject(
    {
      type: 'stage',
      path,
      key: stage.subject,
      name: stage.name?.toLowerCase(),
      parent,
      index: stage.index,
      isFinal,
      isShipped: stage.shipped,
      range: stage.range,
    },
    () => stageWords(stage, text),
  );

function* services({ services: all }: ComposeProject, parent: Subject): Iterable<Subject> {
  for (const [index, service] of all.entries()) yield new ServiceSubject(service, index, parent);
}

/** Why one of its own that keeps little: there may be very many, and of most nothing is asked but the name. */
class ServiceSubject implements Subject {
  readonly #service: ComposeService;
  readonly index: number;
  readonly parent: Subject;
  #words: Words | undefined;

  constructor(service: ComposeService, index: number, parent: Subject) {
    this.#service = service;
    this.index = index;
    this.parent = parent;
  }

  get type(): 'service' {
    return 'service';
  }

  get path(): string {
    return this.#service.file.path;
  }

  get key(): string {
    return this.#service.subject;
  }

  get name(): string {
    return this.#service.name;
  }

  get kind(): string {
    return '';
  }

  get off(): string | undefined {
    const isOff = isScalar(this.#service.get('scale'), '0') || isScalar(this.#service.get('deploy', 'replicas'), '0');
    return isOff ? 'replicas 0' : undefined;
  }

  get profiles(): readonly string[] {
    return this.#service.profiles;
  }

  get isOpen(): boolean {
    return !this.#service.complete || this.#service.amends;
  }

  get range(): Range {
    return this.#service.range;
  }

  get words(): Words {
    this.#words ??= yamlWords(this.#service.node, this.#service.file.text, new Set());
    return this.#words;
  }

  get nameTemplate(): undefined {
    return undefined;
  }

  get namespace(): undefined {
    return undefined;
  }

  get namespaceTemplate(): undefined {
    return undefined;
  }

  get isWorkload(): false {
    return false;
  }

  get isFinal(): false {
    return false;
  }

  get isShipped(): false {
    return false;
  }
}

const isScalar = (found: Pick<Lookup, 'state'> & { readonly node?: YamlNode }, value: string): boolean =>
  found.state === 'present' && found.node?.kind === 'scalar' && found.node.value === value;

function* objects({ file, objects: all }: KubernetesFile, parent: Subject): Iterable<Subject> {
  const byName = Map.groupBy(all, nameOf);
  for (const [index, object] of all.entries()) {
    const name = nameOf(object);
    // Why only one of its own: several that share the beginning of their names are told apart by what is in them.
    const isOwn = object.name !== undefined || byName.get(name)?.length === 1;
    const owner = objectSubject(object, isOwn ? name : undefined, index, file.text, parent);
    yield owner;
    for (const podSpec of object.podSpecs) for (const container of podSpec.containers) yield containerSubject(container, file.text, owner);
  }
}

/** The name of an object, or the beginning of the one that it is given. */
const nameOf = ({ name, node }: KubernetesObject): string | undefined => {
  const generated = nodeAt(node, 'metadata', 'generateName');
  return name ?? (generated?.kind === 'scalar' && !generated.opaque ? generated.value : undefined);
};

const objectSubject = (object: KubernetesObject, name: string | undefined, index: number, text: string, parent: Subject): Subject => {
  const { file, subject, kind, group, node, range, podSpecs, partial } = object;
  const namespace = namespaceOf(object.namespace);
  return new CountedSubject(
    {
      type: 'object',
      path: file.path,
      key: subject,
      name,
      nameTemplate: name === undefined ? templateAt(lookup(node, 'metadata', 'name'), text) : undefined,
      kind: `${group ?? '?'}/${kind ?? '?'}`,
      isWorkload: podSpecs.length > 0,
      off: offBy(object),
      namespace,
      namespaceTemplate: namespace === unknownNamespace ? (templateAt(object.namespace, text) ?? '') : undefined,
      parent,
      index,
      isOpen: partial || node.keys.open,
      range,
    },
    () => yamlWords(node, text, namesIn(node)),
  );
};

/** Annotations by which kustomize, Flux, Argo CD and Helm leave an object out of what they apply. */
const leavingOut: readonly (readonly [string, string])[] = [
  ['config.kubernetes.io/local-config', 'true'],
  ['kustomize.toolkit.fluxcd.io/reconcile', 'disabled'],
  ['argocd.argoproj.io/hook', 'Skip'],
  ['helm.sh/hook', 'test'],
];

const offBy = (object: KubernetesObject): string | undefined => {
  if (isScalar(object.get('spec', 'replicas'), '0')) return 'replicas 0';
  if (isScalar(object.get('spec', 'suspend'), 'true')) return 'suspend';
  return leavingOut.find(([key, value]) => isScalar(lookup(object.annotations, key), value))?.[0];
};

const namespaceOf = (found: Lookup): string | undefined => {
  if (found.state === 'absent') return undefined;
  return found.state === 'present' && found.node.kind === 'scalar' ? found.node.value : unknownNamespace;
};

/** A template as written, on one line; undefined for what is none. */
const templateAt = (found: Lookup, text: string): string | undefined => {
  const range = found.state === 'unknown' ? found.entry?.value.range : undefined;
  return range && text.slice(range.start, range.end).replaceAll(/\s+/gu, ' ');
};

const containerSubject = ({ object, subject, name, list, index, node, range }: Container, text: string, parent: Subject): Subject =>
  new CountedSubject(
    {
      type: 'container',
      path: object.file.path,
      key: subject,
      name,
      nameTemplate: name === undefined ? templateAt(lookup(node, 'name'), text) : undefined,
      kind: list,
      parent,
      index,
      isOpen: object.partial || node.keys.open,
      range,
    },
    () => yamlWords(node, text, namesIn(node)),
  );

/** Nodes that hold the name of an object or container, which are no content. */
const namesIn = (node: YamlNode): ReadonlySet<YamlNode> =>
  new Set(
    [
      nodeAt(node, 'metadata', 'name'),
      nodeAt(node, 'metadata', 'generateName'),
      nodeAt(node, 'metadata', 'namespace'),
      nodeAt(node, 'name'),
    ].filter(found => found !== undefined),
  );
