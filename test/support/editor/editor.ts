import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { compileCache } from '../compile-cache.ts';

const program = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** The client of the protocol's own library, with `tidewaiter lsp` at the other end of a pipe. */
export class Editor {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'tidewaiter-editor-')));
  readonly messages: string[] = [];
  /** What went wrong in the server. */
  readonly logged: string[] = [];
  readonly #server: ChildProcessByStdio<Writable, Readable, null>;
  readonly #connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();

  private constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.#server = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      cwd: tmpdir(),
      env: { PATH: process.env['PATH'], HOME: this.folder, ...compileCache },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#connection = createProtocolConnection(new StreamMessageReader(this.#server.stdout), new StreamMessageWriter(this.#server.stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      for (const wake of this.#waiting) wake();
    });
    this.#connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => void this.logged.push(message));
    this.#connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => void this.messages.push(message));
    this.#connection.listen();
  }

  /** Starts a server for a folder with files in it. */
  static async open(files: Readonly<Record<string, string>> = {}): Promise<Editor> {
    const editor = new Editor(files);
    const uri = pathToFileURL(editor.folder).href;
    await editor.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      capabilities: {},
    });
    await editor.#connection.sendNotification('initialized', {});
    return editor;
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Opens a document, and gives what the server says of it. */
  async show(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.uriOf(path);
    this.#documents.set(uri, TextDocument.create(uri, '', 1, text));
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: '', version: 1, text } });
    return this.#diagnostics(uri, 1);
  }

  /** Puts another text in place of a document's, without saving it. */
  async type(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.uriOf(path);
    const version = this.#document(uri).version + 1;
    this.#documents.set(uri, TextDocument.create(uri, '', version, text));
    await this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    return this.#diagnostics(uri, version);
  }

  async close(path: string): Promise<void> {
    const uri = this.uriOf(path);
    await this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  actions(path: string, diagnostic: Pick<Diagnostic, 'range'>, only?: string): Promise<readonly CodeAction[]> {
    return this.#connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: this.uriOf(path) },
      range: diagnostic.range,
      context: { diagnostics: [], ...(only !== undefined && { only: [only] }) },
    });
  }

  hover(path: string, position: Position): Promise<Hover | null> {
    return this.#connection.sendRequest('textDocument/hover', { textDocument: { uri: this.uriOf(path) }, position });
  }

  /** The text of a document once an action is applied, as an editor does it: not to another version than the one that it names. */
  applied(path: string, { edit }: CodeAction): string {
    const uri = this.uriOf(path);
    const document = this.#document(uri);
    const own = (edit?.documentChanges ?? []).flatMap(change =>
      'edits' in change && change.textDocument.uri === uri && change.textDocument.version === document.version ? change.edits : [],
    );
    if (own.length === 0) throw new Error(`The action edits no text of ${path}.`);
    return TextDocument.applyEdits(
      document,
      own.filter(one => 'newText' in one),
    );
  }

  /** Shuts the server down. Resolves to its exit code. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>(resolve => this.#server.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    const code = await ended;
    this.#connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open.`);
    return document;
  }

  /** What was published for a version of a document, however long it takes. */
  async #diagnostics(uri: string, version: number): Promise<readonly Diagnostic[]> {
    for (;;) {
      const last = this.#published.get(uri);
      if (last?.version === version) return last.diagnostics;
      await new Promise<void>(resolve => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }
}
