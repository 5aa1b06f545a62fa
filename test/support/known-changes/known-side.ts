import type { Finding } from '../../../src/findings/finding.ts';
import type { ModelFile, Repository } from './model.ts';
import { type RenderedText, renderFile, type Span } from './render.ts';
import { allSubjects, type Subject } from './subjects.ts';

/** Rules that speak at most once about a subject, wherever in it they find the place to say so. */
const oncePerSubject: ReadonlySet<string> = new Set([
  'compose/capabilities-not-dropped',
  'compose/host-network',
  'compose/no-resource-limits',
  'compose/privileged-container',
  'compose/writable-root-filesystem',
  'dockerfile/root-user',
  'kubernetes/capabilities-not-dropped',
  'kubernetes/host-ipc',
  'kubernetes/host-network',
  'kubernetes/host-pid',
  'kubernetes/no-memory-limit',
  'kubernetes/privilege-escalation-allowed',
  'kubernetes/privileged-container',
  'kubernetes/root-user',
  'kubernetes/run-as-user-zero',
  'kubernetes/seccomp-not-set',
  'kubernetes/writable-root-filesystem',
  'network/dangling-service',
  'network/no-network-policy',
]);

/** What a finding is about, by the generator's own bookkeeping. */
export interface Source {
  /** The same at both sides when it is the same finding. */
  readonly key: string;
  readonly subject: Subject | undefined;
  /** The subject, the thing at the finding's place, and all that is around it. */
  readonly ids: ReadonlySet<number>;
}

const prefixes: Readonly<Record<ModelFile['state'], string>> = {
  whole: '',
  unreadable: '',
  invalid: '<<<<<<< HEAD\nkey: [\n=======\n',
  template: '{% if production %}\n',
};

/** What a file's text is: of one that is no longer whole, it begins as no such file can. */
const textOf = (file: ModelFile): RenderedText => {
  const { text, spans } = renderFile(file);
  const prefix = prefixes[file.state];
  return {
    text: prefix + text + (file.state === 'template' ? '{% endif %}\n' : ''),
    spans: spans.map(({ id, start, end }) => ({ id, start: start + prefix.length, end: end + prefix.length })),
  };
};

/** One side of a known change: its texts, and what stands where in them. */
export class KnownSide {
  readonly repository: Repository;
  readonly subjects: ReadonlyMap<number, Subject>;
  readonly files: ReadonlyMap<number, ModelFile>;
  readonly #rendered: ReadonlyMap<string, RenderedText>;
  readonly #byLabel: ReadonlyMap<string, readonly Subject[]>;

  constructor(repository: Repository) {
    this.repository = repository;
    const subjects = allSubjects(repository);
    this.subjects = new Map(subjects.map(subject => [subject.id, subject]));
    this.files = new Map(repository.files.map(file => [file.id, file]));
    this.#rendered = new Map(repository.files.map(file => [file.path, textOf(file)]));
    this.#byLabel = Map.groupBy(subjects, ({ file, label }) => `${file.path}\0${label}`);
  }

  text(path: string): string {
    return this.#rendered.get(path)?.text ?? '';
  }

  /** Where the thing with the number stands. */
  spanOf(id: number): (Span & { readonly path: string }) | undefined {
    for (const [path, { spans }] of this.#rendered) {
      const span = spans.find(one => one.id === id);
      if (span) return { ...span, path };
    }
    return undefined;
  }

  sourceOf({ ruleId, location: { path, range, subject: label } }: Finding): Source {
    const around = (this.#rendered.get(path)?.spans ?? []).filter(({ start, end }) => start <= range.start && range.start < end);
    const aroundIds = new Set(around.map(span => span.id));
    const named = this.#byLabel.get(`${path}\0${label}`) ?? [];
    const subject = named.find(({ id }) => aroundIds.has(id)) ?? named[0];
    const innermost = around.at(-1)?.id;
    const isInside = subject !== undefined && (aroundIds.has(subject.id) || innermost === undefined);
    const key = oncePerSubject.has(ruleId) && isInside ? `${ruleId} of ${subject.id}` : `${ruleId} at ${innermost}`;
    return { key, subject, ids: new Set([...aroundIds, ...(subject ? [subject.id] : [])]) };
  }
}
