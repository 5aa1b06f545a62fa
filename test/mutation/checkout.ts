import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { Mutant } from './mutant.ts';
import { switchedText } from './switched.ts';

const programs = [new URL('active-mutant.ts', import.meta.url), new URL('note-file.ts', import.meta.url)];

/** What a test file reaches of the compiled mutants. */
export interface Reached {
  /** By loading modules, its own or those it shares with the files that ran after it in its worker. */
  readonly loading: Set<Mutant>;
  readonly testing: Set<Mutant>;
  /** By the test that was begun last: of a file that fails, by the one that failed. */
  readonly last: Set<Mutant>;
}

/** A copy of the checkout as it is now, which may be broken at will. */
export class Copy {
  readonly folder: string;
  /** Relative paths. */
  readonly files: readonly string[];
  readonly #switches: string;
  readonly #numbers = new Map<Mutant, number>();

  constructor(root: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'tidewaiter-mutants-'));
    this.#switches = join(this.folder, '.mutants');
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
    this.files = listed.split('\0').filter(file => !['', 'node_modules'].includes(file) && existsSync(join(root, file)));
    for (const file of this.files) cpSync(join(root, file), join(this.folder, file));
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    mkdirSync(this.#switches);
    for (const program of programs) cpSync(program, join(this.#switches, basename(program.pathname)));
    this.activate([]);
  }

  /** Puts mutants into their files, all of them, so that one after the other can be made active. */
  compile(mutants: readonly Mutant[]): void {
    for (const [number, mutant] of mutants.entries()) this.#numbers.set(mutant, number);
    for (const file of new Set(mutants.map(mutant => mutant.file))) {
      const own = new Map([...this.#numbers].filter(([mutant]) => mutant.file === file));
      const module = relative(join(this.folder, file, '..'), join(this.#switches, 'active-mutant.ts'));
      this.write(file, switchedText(file, this.read(file), own, module));
    }
  }

  /** Makes mutants the active ones of all processes that are started from now on; those note which mutants they reach. */
  activate(mutants: readonly Mutant[]): void {
    writeFileSync(join(this.#switches, 'active'), JSON.stringify(mutants.map(mutant => this.#numbers.get(mutant))));
    writeFileSync(join(this.#switches, 'reached'), '');
  }

  /** What each test file reached since mutants were last made active. */
  reached(): ReadonlyMap<string, Reached> {
    const byNumber = new Map([...this.#numbers].map(([mutant, number]) => [String(number), mutant]));
    const files = new Map<string, Reached>();
    let now: readonly Set<Mutant>[] = [];
    let file: Reached | undefined;
    for (const line of readFileSync(join(this.#switches, 'reached'), 'utf8').split('\n')) {
      const mutant = byNumber.get(line);
      if (mutant) for (const set of now) set.add(mutant);
      else if (line === 'test') {
        file?.last.clear();
        now = file ? [file.testing, file.last] : [];
      } else if (line !== '') {
        file = { loading: new Set(), testing: new Set(), last: new Set() };
        now = [file.loading];
        files.set(relative(this.folder, line.slice('file '.length)), file);
      }
    }
    return files;
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  remove(): void {
    // Why again: processes that were told to end may still write.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
