import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the checkout as it is now, which may be broken at will. */
export class Copy {
  readonly folder: string;
  /** Relative paths. */
  readonly files: readonly string[];
  readonly #written = new Set<string>();

  constructor(root: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'tidewaiter-mutants-'));
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
    this.files = listed.split('\0').filter(file => !['', 'node_modules'].includes(file) && existsSync(join(root, file)));
    for (const file of this.files) cpSync(join(root, file), join(this.folder, file));
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
    this.#written.add(file);
  }

  /** The files that were written since this was asked last. */
  takeWritten(): readonly string[] {
    const written = [...this.#written];
    this.#written.clear();
    return written;
  }

  remove(): void {
    // Why again: processes that were told to end may still write.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
