import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import type { Dockerfile, Stage } from '../../artifacts/dockerfile/model.ts';
import type { Container, KubernetesFile, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlNode } from '../../artifacts/yaml/model.ts';
import type { Range } from '../../text/range.ts';
import { type Subject, unknownNamespace, type Words } from './subject.ts';
import { stageWords, WordCounter, yamlWords } from './words.ts';

/** A subject whose words are counted when they are asked for. */
class CountedSubject implements Subject {
  readonly type: Subject['type'];
  readonly path: string;
  readonly key: string;
  readonly name: string | undefined;
  readonly kind: string;
  readonly isWorkload: boolean;
  readonly namespace: string | undefined;
  readonly parent: Subject | undefined;
  readonly index: number;
  readonly isFinal: boolean;
  readonly isOpen: boolean;
  readonly range: Range;
  readonly #count: () => Words;
  #words: Words | undefined;

  constructor(given: Partial<Subject> & Pick<Subject, 'type' | 'path' | 'key' | 'range' | 'index'>, count: () => Words) {
    this.type = given.type;
    this.path = given.path;
    this.key = given.key;
    this.name = given.name;
    this.kind = given.kind ?? '';
    this.isWorkload = given.isWorkload ?? false;
    this.namespace = given.namespace;
    this.parent = given.parent;
    this.index = given.index;
    this.isFinal = given.isFinal ?? false;
    this.isOpen = given.isOpen ?? false;
    this.range = given.range;
    this.#count = count;
  }

  get words(): Words {
    this.#words ??= this.#count();
    return this.#words;
  }
}

const known = new WeakMap<FileArtifact, readonly Subject[]>();

/** The subjects of a file: the file itself, then what is written in it, in source order, each before its parts. */
export const subjectsOf = (artifact: FileArtifact): readonly Subject[] => {
  const found = known.get(artifact);
  if (found !== undefined) return found;
  const made = makeSubjects(artifact);
  known.set(artifact, made);
  return made;
};

const makeSubjects = (artifact: FileArtifact): readonly Subject[] => {
  const parts: Subject[] = [];
  const { path, text } = artifact.file;
  const file = new CountedSubject(
    { type: 'file', path, key: '', kind: artifact.kind, index: 0, range: { start: 0, end: text.length } },
    () => joinWords(parts.filter(part => part.parent === file)),
  );
  const subjects = artifact.kind === 'dockerfile' ? stages : artifact.kind === 'compose' ? services : objects;
  for (const part of subjects(artifact as never, file)) parts.push(part);
  return [file, ...parts];
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
    { type: 'stage', path, key: stage.subject, name: stage.name?.toLowerCase(), parent, index: stage.index, isFinal, range: stage.range },
    () => stageWords(stage, text),
  );

function* services({ file, services: all }: ComposeProject, parent: Subject): Iterable<Subject> {
  for (const [index, service] of all.entries()) yield serviceSubject(service, index, file.path, file.text, parent);
}

const serviceSubject = (
  { subject, name, range, node, complete, amends }: ComposeService,
  index: number,
  path: string,
  text: string,
  parent: Subject,
): Subject =>
  new CountedSubject({ type: 'service', path, key: subject, name, parent, index, isOpen: !complete || amends, range }, () =>
    yamlWords(node, text, new Set()),
  );

function* objects({ file, objects: all }: KubernetesFile, parent: Subject): Iterable<Subject> {
  for (const [index, object] of all.entries()) {
    const owner = objectSubject(object, index, file.text, parent);
    yield owner;
    for (const podSpec of object.podSpecs) for (const container of podSpec.containers) yield containerSubject(container, file.text, owner);
  }
}

const objectSubject = (object: KubernetesObject, index: number, text: string, parent: Subject): Subject => {
  const { file, subject, name, kind, group, node, range, podSpecs, partial } = object;
  const namespace = namespaceOf(object.namespace);
  return new CountedSubject(
    {
      type: 'object',
      path: file.path,
      key: subject,
      name,
      kind: `${group ?? '?'}/${kind ?? '?'}`,
      isWorkload: podSpecs.length > 0,
      namespace,
      parent,
      index,
      isOpen: partial || node.keys.open,
      range,
    },
    () => yamlWords(node, text, namesIn(node)),
  );
};

const namespaceOf = (found: Lookup): string | undefined => {
  if (found.state === 'absent') return undefined;
  return found.state === 'present' && found.node.kind === 'scalar' ? found.node.value : unknownNamespace;
};

const containerSubject = ({ object, subject, name, list, index, node, range }: Container, text: string, parent: Subject): Subject =>
  new CountedSubject(
    {
      type: 'container',
      path: object.file.path,
      key: subject,
      name,
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
    [nodeAt(node, 'metadata', 'name'), nodeAt(node, 'metadata', 'namespace'), nodeAt(node, 'name')].filter(found => found !== undefined),
  );
