import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { TextFile } from './workflow-files.ts';

/** The workflow of the project's own repository uses itself by `./`. */
const actionName = /^(?:[\w.-]+\/tidewaiter|\.\/?$)/iu;

/** True when a workflow may use the Action. */
export const usesAction = (text: string): boolean => /^\s*(?:- )?['"]?uses['"]?: *['"]?[\w.-]+\/tidewaiter@/imu.test(text);

/** A step, as far as it matters here. */
export interface Step {
  /** `owner/name@ref`, or empty. */
  readonly uses: string;
  readonly inputs: ReadonlyMap<string, string>;
  readonly mayFail: boolean;
  readonly line: number;
}

/** What a job may do, by scope; `unsaid`: what the repository's settings let it. */
export type Permissions = ReadonlyMap<string, string> | 'read-all' | 'write-all' | 'unsaid';

/** A job that runs the Action. */
export interface GateJob {
  readonly path: string;
  readonly line: number;
  /** What its check is called: its name, or its id. */
  readonly check: string;
  readonly hasCondition: boolean;
  readonly mayFail: boolean;
  readonly permissions: Permissions;
  readonly steps: readonly Step[];
  /** The step that is the Action. */
  readonly own: Step;
}

/** An event that starts a workflow. */
export interface WorkflowEvent {
  readonly name: string;
  readonly line: number;
  /** Undefined: GitHub's own choice. */
  readonly types: readonly string[] | undefined;
  readonly filters: readonly string[];
}

/** A workflow with jobs that run the Action. */
export interface GateWorkflow {
  readonly path: string;
  readonly events: readonly WorkflowEvent[];
  readonly jobs: readonly GateJob[];
  /** Names of the secrets that it uses, but for the one that every job has. */
  readonly secrets: readonly string[];
}

/** A workflow that is no YAML, or no workflow. */
export interface UnreadWorkflow {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

/** Reads the jobs of a workflow that run the Action. */
export const readWorkflow = ({ path, text }: TextFile): GateWorkflow | UnreadWorkflow => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) return { path, line: error.linePos?.[0].line ?? 1, reason: error.message.split('\n', 1)[0] ?? '' };
  const reader = new Reader(document, lines);
  const jobs = reader.entriesOf(reader.root('jobs')).flatMap(([id, node]) => gateJobOf(reader, path, id, node));
  const secrets = new Set([...text.matchAll(/\bsecrets\.([A-Za-z_]\w*)/gu)].map(match => match[1] ?? ''));
  secrets.delete('GITHUB_TOKEN');
  return { path, events: eventsOf(reader), jobs, secrets: [...secrets] };
};

/** Reads nodes of a document as what a workflow has there; anything else is nothing. */
class Reader {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;

  constructor(document: Document.Parsed, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  root(key: string): unknown {
    return this.#document.get(key, true);
  }

  entriesOf(node: unknown): readonly (readonly [string, Node | null])[] {
    const found = this.#resolved(node);
    if (!isMap(found)) return [];
    return found.items.map(({ key, value }) => [this.textOf(key), isNode(value) ? value : null] as const);
  }

  itemsOf(node: unknown): readonly unknown[] {
    const found = this.#resolved(node);
    return isSeq(found) ? found.items : [];
  }

  field(node: unknown, key: string): unknown {
    return this.entriesOf(node).find(([name]) => name === key)?.[1];
  }

  textOf(node: unknown): string {
    const found = this.#resolved(node);
    return isScalar(found) && found.value !== null ? (found.source ?? '') : '';
  }

  isNothing(node: unknown): boolean {
    const found = this.#resolved(node);
    return found === undefined || found === null || (isScalar(found) && found.value === null);
  }

  lineOf(node: unknown): number {
    const found = this.#resolved(node);
    const start = isNode(found) ? found.range?.[0] : undefined;
    return start === undefined ? 1 : this.#lines.linePos(start).line;
  }

  #resolved(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }
}

const eventsOf = (reader: Reader): readonly WorkflowEvent[] => {
  const on = reader.root('on');
  const names = [...reader.itemsOf(on).map(item => reader.textOf(item)), reader.textOf(on)].filter(name => name !== '');
  return [
    ...names.map(name => ({ name, line: reader.lineOf(on), types: undefined, filters: [] })),
    ...reader.entriesOf(on).map(([name, node]) => {
      const types = reader.field(node, 'types');
      const listed = reader.itemsOf(types).map(item => reader.textOf(item));
      return {
        name,
        line: reader.lineOf(node ?? on),
        types: reader.isNothing(types) ? undefined : listed.length > 0 ? listed : [reader.textOf(types)],
        filters: reader.entriesOf(node).flatMap(([key]) => (/^(?:paths|branches)(?:-ignore)?$/u.test(key) ? [key] : [])),
      };
    }),
  ];
};

const gateJobOf = (reader: Reader, path: string, id: string, node: unknown): readonly GateJob[] => {
  const steps = reader.itemsOf(reader.field(node, 'steps')).map(step => stepOf(reader, step));
  const own = steps.find(({ uses }) => actionName.test(uses));
  if (!own) return [];
  const name = reader.textOf(reader.field(node, 'name'));
  const job: GateJob = {
    path,
    line: reader.lineOf(node),
    check: name === '' ? id : name,
    hasCondition: !reader.isNothing(reader.field(node, 'if')),
    mayFail: mayFail(reader, node),
    permissions: permissionsOf(reader, reader.field(node, 'permissions') ?? reader.root('permissions')),
    steps,
    own,
  };
  return [job];
};

const stepOf = (reader: Reader, step: unknown): Step => ({
  uses: reader.textOf(reader.field(step, 'uses')),
  inputs: new Map(reader.entriesOf(reader.field(step, 'with')).map(([key, value]) => [key, reader.textOf(value)])),
  mayFail: mayFail(reader, step),
  line: reader.lineOf(reader.field(step, 'uses')),
});

/** An expression may be true. */
const mayFail = (reader: Reader, node: unknown): boolean => !['', 'false'].includes(reader.textOf(reader.field(node, 'continue-on-error')));

const permissionsOf = (reader: Reader, node: unknown): Permissions => {
  const word = reader.textOf(node);
  if (word === 'read-all' || word === 'write-all') return word;
  if (reader.isNothing(node)) return 'unsaid';
  return new Map(reader.entriesOf(node).map(([scope, access]) => [scope, reader.textOf(access)]));
};
