import { folderOf } from '../../text/path.ts';
import { alikeSubjects, type LeastLikeness } from './alike.ts';
import { type Subject, type SubjectType, unknownNamespace } from './subject.ts';

/** The subjects of a file at the base and of what became of it at the head. */
export interface SubjectFile {
  /** Empty when there is no base text. */
  readonly base: readonly Subject[];
  /** Empty when there is no head text. */
  readonly head: readonly Subject[];
  /** True when what is not in the head text is gone from it: the file was removed, or its head was read as a whole. */
  readonly isHeadKnown: boolean;
  /** True when what is not in the base text was not in it: the file is an added one, or its base was read as a whole. */
  readonly isBaseKnown: boolean;
}

/** Base subjects by the head subjects that they became. */
export type SubjectPairs = ReadonlyMap<Subject, Subject>;

/** Least likeness at which a stage of the same file is the same under another name. */
const leastOfStage = 0.4;
/** Least likeness at which a service or object is the same under another name, in its file or in another one of the folder. */
const leastInFolder = 0.45;
/** Least likeness at which something of another folder is the same. */
const leastAcross = 0.6;
/** Least likeness at which a removed Dockerfile is the same as an added one. */
const leastOfFile = 0.5;
/** Least likeness of two containers of one object. */
const leastOfContainer = 0.3;

/**
 * Pairs the subjects of base and head, owners before their parts. Within a file by name first, then by content, as one assignment over all
 * that is left, the most alike first. Across files only what is gone from its old place, in an equal namespace, with much the same content.
 */
export const pairSubjects = (given: readonly SubjectFile[]): SubjectPairs => {
  const pairing = new Pairing(given.flatMap(({ base }) => base));
  const files = pairing.withMovedDockerfiles(given);
  for (const { base, head } of files) {
    pairing.byName(withoutContainers(base), withoutContainers(head));
    for (const type of owners)
      pairing.byContent(ofType(base, type), ofType(head, type), sameKind(type === 'stage' ? leastOfStage : leastInFolder));
    pairing.finalStages(base, head);
  }
  for (const type of owners) pairing.byContent(gone(files, type), come(files, type), acrossFiles);
  for (const file of files) pairing.containers(file);
  for (const { base, head } of files)
    pairing.byContent(ofType(base, 'container'), ofType(head, 'container'), (was, is) =>
      isSameName(was, is) ? (pairing.isTaken(was.parent) ? leastAcross : leastOfContainer) : undefined,
    );
  return pairing.pairs;
};

const owners = ['stage', 'service', 'object'] as const;

const withoutContainers = (subjects: readonly Subject[]): readonly Subject[] => subjects.filter(({ type }) => type !== 'container');
const ofType = (subjects: readonly Subject[], type: SubjectType): readonly Subject[] => subjects.filter(subject => subject.type === type);

const gone = (files: readonly SubjectFile[], type: SubjectType): readonly Subject[] =>
  files.flatMap(({ base, isHeadKnown }) => (isHeadKnown ? ofType(base, type) : []));
const come = (files: readonly SubjectFile[], type: SubjectType): readonly Subject[] =>
  files.flatMap(({ head, isBaseKnown }) => (isBaseKnown ? ofType(head, type) : []));

/**
 * A kind without its group, in which it moves with a version of the API: an Ingress from `extensions` to `networking.k8s.io`, `GrafanaDataSource` of one group to
 * `GrafanaDatasource` of the next.
 */
const bareKind = ({ kind }: Subject): string => kind.slice(kind.lastIndexOf('/') + 1).toLowerCase();

/** True for a role or binding of the cluster that became one of a namespace. Why not the other way round: that grants more, whatever it is called. */
export const isNarrowed = (base: Subject, head: Subject): boolean =>
  /^role(?:binding)?$/u.test(bareKind(head)) && bareKind(base) === `cluster${bareKind(head)}`;

/** An object may become one of another kind only where both run pods, or where what was for the cluster is for a namespace. */
const isSameKind = (base: Subject, head: Subject): boolean =>
  bareKind(base) === bareKind(head) || (base.isWorkload && head.isWorkload) || isNarrowed(base, head);

const sameKind =
  (least: number): LeastLikeness =>
  (base, head) =>
    isSameKind(base, head) ? least : undefined;

/** A namespace that a template decides may be any. */
const isSameNamespace = (base: Subject, head: Subject): boolean =>
  base.namespace === head.namespace || base.namespace === unknownNamespace || head.namespace === unknownNamespace;

/** Another namespace makes it a move: within a folder, whose files are read together, it may still be the same. */
const acrossFiles: LeastLikeness = (base, head) => {
  if (!isSameKind(base, head)) return undefined;
  const isNear = folderOf(base.path) === folderOf(head.path);
  if (isSameNamespace(base, head)) return isNear ? leastInFolder : leastAcross;
  return isNear ? leastAcross : undefined;
};

/** A container that went to another object of its file keeps its name, or the template that makes it. */
const isSameName = (base: Subject, head: Subject): boolean =>
  base.name === head.name && base.nameTemplate === head.nameTemplate && base.kind === head.kind;

/** How sure a name is: the whole identity first, then without what a change may have rewritten beside it. */
const nameKeys: readonly ((subject: Subject) => string | undefined)[] = [
  ({ type, kind, namespace, name }) => (type === 'file' ? `file ${kind}` : name && JSON.stringify([type, kind, namespace, name])),
  ({ type, kind, name }) => name && `${type} ${kind} \0${name}`,
  subject => subject.name && `${subject.type} ${bareKind(subject)} \0${subject.name}`,
  ({ type, name, isWorkload }) => (name !== undefined && (type !== 'object' || isWorkload) ? `${type} \0${name}` : undefined),
  // Why last: a template of the same words may give another name, and two of the same words are alternatives or of different names.
  ({ type, kind, nameTemplate }) => nameTemplate && `${type} ${kind} \0${nameTemplate}`,
];

class Pairing {
  readonly #baseOf = new Map<Subject, Subject>();
  readonly #taken = new Set<Subject>();
  /** Base containers by their objects. */
  readonly #containers: ReadonlyMap<Subject | undefined, readonly Subject[]>;

  constructor(bases: readonly Subject[]) {
    this.#containers = Map.groupBy(ofType(bases, 'container'), ({ parent }) => parent);
  }

  get pairs(): SubjectPairs {
    return this.#baseOf;
  }

  /** Whether something of the base was found in the head. */
  isTaken(base: Subject | undefined): boolean {
    return base !== undefined && this.#taken.has(base);
  }

  byName(bases: readonly Subject[], heads: readonly Subject[]): void {
    for (const keyOf of nameKeys) {
      const waiting = Map.groupBy(this.#freeBases(bases), keyOf);
      for (const head of this.#freeHeads(heads)) {
        const key = keyOf(head);
        const base = key === undefined ? undefined : waiting.get(key)?.shift();
        if (base) this.#add(base, head);
      }
    }
  }

  byContent(bases: readonly Subject[], heads: readonly Subject[], least: LeastLikeness): void {
    for (const { base, head } of alikeSubjects(this.#freeBases(bases), this.#freeHeads(heads), least))
      if (!this.#taken.has(base) && !this.#baseOf.has(head)) this.#add(base, head);
  }

  /**
   * The stages that a file ends in, when they are like no other and have no names: whatever was rewritten in it, it is what the file
   * builds.
   */
  finalStages(base: readonly Subject[], head: readonly Subject[]): void {
    const [was] = this.#freeBases(base.filter(({ isFinal }) => isFinal));
    const [is] = this.#freeHeads(head.filter(({ isFinal }) => isFinal));
    if (was && is && was.name === undefined && is.name === undefined) this.#add(was, is);
  }

  /** Containers of paired objects: by name, by content, and the only one that is left when a template made its name unknown. */
  containers({ head }: SubjectFile): void {
    for (const [owner, heads] of Map.groupBy(ofType(head, 'container'), ({ parent }) => parent)) {
      const old = owner && this.#baseOf.get(owner);
      const bases = old === undefined ? [] : (this.#containers.get(old) ?? []);
      this.byName(bases, heads);
      this.byContent(bases, heads, sameKind(leastOfContainer));
      const [base, ...others] = this.#freeBases(bases);
      const [only, ...more] = this.#freeHeads(heads);
      if (
        base &&
        only &&
        others.length + more.length === 0 &&
        base.kind === only.kind &&
        (base.name === undefined || only.name === undefined)
      )
        this.#add(base, only);
    }
  }

  /**
   * The files, and each removed Dockerfile with the added one that is the same as one more. A subject is paired once, wherever it stands.
   */
  withMovedDockerfiles(files: readonly SubjectFile[]): readonly SubjectFile[] {
    const removed = files.filter(({ head, isHeadKnown }) => head.length === 0 && isHeadKnown);
    const added = files.filter(({ base, isBaseKnown }) => base.length === 0 && isBaseKnown);
    const of = (list: readonly SubjectFile[], side: 'base' | 'head'): readonly Subject[] =>
      list.flatMap(file => file[side].filter(({ type, kind }) => type === 'file' && kind === 'dockerfile'));
    this.byContent(of(removed, 'base'), of(added, 'head'), () => leastOfFile);
    const fileOf = new Map(removed.map(file => [file.base[0], file]));
    const moved = added.flatMap(file => {
      const [head] = file.head;
      const from = head && fileOf.get(this.#baseOf.get(head));
      return from ? [{ ...file, base: from.base }] : [];
    });
    return [...files, ...moved];
  }

  #add(base: Subject, head: Subject): void {
    this.#baseOf.set(head, base);
    this.#taken.add(base);
  }

  #freeBases(subjects: readonly Subject[]): readonly Subject[] {
    return subjects.filter(subject => !this.#taken.has(subject));
  }

  #freeHeads(subjects: readonly Subject[]): readonly Subject[] {
    return subjects.filter(subject => !this.#baseOf.has(subject));
  }
}
