import type { ChangedFile, ChangeSet } from '../../changes/change-set.ts';
import type { FileBytes, FileText, RepositoryReader, Side, SpecialEntries } from '../ports.ts';

type BothSides = Awaited<ReturnType<RepositoryReader['readChangedFiles']>>;

/**
 * A repository with other texts in place of some head files. What was read once is not read again, so that many looks cost the calls of
 * one.
 */
export class OverlaidRepository implements RepositoryReader {
  readonly #reader: RepositoryReader;
  readonly #overlay: ReadonlyMap<string, string>;
  readonly #memory: Memory;

  constructor(reader: RepositoryReader, overlay: ReadonlyMap<string, string> = new Map(), memory = new Memory()) {
    this.#reader = reader;
    this.#overlay = overlay;
    this.#memory = memory;
  }

  get isLocal(): boolean {
    return this.#reader.isLocal === true;
  }

  /** The same repository with these texts over the ones that stand there. */
  with(texts: ReadonlyMap<string, string>): OverlaidRepository {
    return new OverlaidRepository(this.#reader, new Map([...this.#overlay, ...texts]), this.#memory);
  }

  /** The host's hunks do not speak of other texts: what changed in those is found by comparing them. */
  async readChanges(): Promise<ChangeSet> {
    const changes = await this.#original();
    return { ...changes, files: changes.files.map(file => (this.#overlay.has(file.path) ? withoutHunks(file) : file)) };
  }

  async readChangedFiles(wanted: readonly ChangedFile[]): Promise<BothSides> {
    const { files } = await this.#original();
    const paths = new Set(wanted.map(({ path }) => path));
    const { base, head } = await remember(this.#memory.changed, keyOf(paths), () =>
      this.#reader.readChangedFiles(files.filter(({ path }) => paths.has(path))),
    );
    return { base, head: this.#over(head) };
  }

  async readFiles(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    const texts = await remember(this.#memory.files, keyOf([side, ...paths]), () => this.#reader.readFiles(side, paths));
    return side === 'head' ? this.#over(texts) : texts;
  }

  readBytes(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileBytes>> {
    return remember(this.#memory.bytes, keyOf([side, ...paths]), () => this.#reader.readBytes(side, paths));
  }

  listFiles(side: Side): Promise<readonly string[] | undefined> {
    return remember(this.#memory.lists, side, () => this.#reader.listFiles(side));
  }

  listSpecial(): Promise<SpecialEntries | undefined> {
    return remember(this.#memory.special, 'head', () => this.#reader.listSpecial());
  }

  #original(): Promise<ChangeSet> {
    return remember(this.#memory.changes, 'all', () => this.#reader.readChanges());
  }

  #over(texts: ReadonlyMap<string, FileText>): ReadonlyMap<string, FileText> {
    return new Map(
      [...texts].map(([path, read]): readonly [string, FileText] => {
        const text = this.#overlay.get(path);
        return [path, text === undefined ? read : { state: 'text', text }];
      }),
    );
  }
}

/** Paths can't hold NUL. */
const keyOf = (parts: Iterable<string>): string => [...parts].join('\0');

const withoutHunks = ({ hunks: _hunks, headBlob: _blob, ...file }: ChangedFile): ChangedFile => file;

/** Answers of the repository underneath, by what was asked. */
class Memory {
  readonly changes = new Map<'all', Promise<ChangeSet>>();
  readonly changed = new Map<string, Promise<BothSides>>();
  readonly files = new Map<string, ReturnType<RepositoryReader['readFiles']>>();
  readonly bytes = new Map<string, ReturnType<RepositoryReader['readBytes']>>();
  readonly special = new Map<'head', ReturnType<RepositoryReader['listSpecial']>>();
  readonly lists = new Map<Side, ReturnType<RepositoryReader['listFiles']>>();
}

const remember = <K, T>(answers: Map<K, T>, key: K, ask: () => T): T => {
  const answer = answers.get(key) ?? ask();
  answers.set(key, answer);
  return answer;
};
