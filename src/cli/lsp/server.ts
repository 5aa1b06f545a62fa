import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  createConnection,
  type Diagnostic,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceFile } from '../../artifacts/source-file.ts';
import { repositoryPolicyPath } from '../../policy/policy-path.ts';
import { fixFiles } from '../../review/fix-files.ts';
import { knownRules } from '../../rules/known-rules.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import type { UnsavedTexts } from '../local-files.ts';
import { UsageError } from '../usage-error.ts';
import { fixActions, fixAllKind, type JudgedDocument, type Naming, wholeEdit } from './code-actions.ts';
import { diagnosticsOf, notJudged, policyDiagnostics } from './diagnostics.ts';
import { hoverAt } from './hover.ts';
import { judgeDocument, readDocument } from './judge-document.ts';
import { type DocumentPlace, placeOf, uriIn } from './places.ts';

/** Milliseconds for which an editor has to be quiet before a document is judged: less than between two key strokes of somebody who types. */
const quietFor = 10;

/** Serves an editor over standard input and output, until it goes away. */
export const serve = (request: CliRequest): Promise<number> =>
  new Promise(resolve => {
    const server = new LanguageServer(request);
    server.listen(() => resolve(0));
  });

/** The documents that an editor has open, judged with the texts that are not saved yet. */
class LanguageServer {
  readonly #request: CliRequest;
  readonly #connection = createConnection(process.stdin, process.stdout);
  readonly #documents = new TextDocuments(TextDocument);
  readonly #judged = new Map<string, JudgedDocument>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** One at a time: each works in the folder of its own document. */
  #queue: Promise<unknown> = Promise.resolve();
  #folders: readonly string[] = [];
  #lastProblem = '';

  constructor(request: CliRequest) {
    this.#request = request;
  }

  listen(onExit: () => void): void {
    const connection = this.#connection;
    connection.onInitialize(params => this.#initialize(params));
    connection.onCodeAction(params => this.#inTurn(() => this.#codeActions(params)));
    connection.onHover(({ textDocument: { uri }, position }): Hover | undefined => {
      const document = this.#documents.get(uri);
      return document && hoverAt(document.offsetAt(position), document.getText(), this.#judgedAsIs(uri));
    });
    connection.onExit(onExit);
    this.#documents.onDidChangeContent(({ document }) => this.#soon(document.uri));
    // What lies beside a document may have changed with it.
    this.#documents.onDidSave(() => {
      for (const uri of this.#documents.keys()) this.#soon(uri);
    });
    this.#documents.onDidClose(({ document: { uri } }) => {
      clearTimeout(this.#timers.get(uri));
      this.#judged.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
    this.#folders = uris.filter(uri => uri.startsWith('file:')).map(uri => fileURLToPath(uri));
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        hoverProvider: true,
      },
      serverInfo: { name: 'tidewaiter', version },
    };
  }

  /** Judges a document once its editor is quiet. */
  #soon(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      // What fails is logged by the queue: a server that ends takes the diagnostics of all documents with it.
      setTimeout(() => void this.#inTurn(() => this.#judge(uri)).catch(() => undefined), quietFor),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch((error: unknown) =>
      this.#connection.console.error(error instanceof Error ? (error.stack ?? '') : String(error)),
    );
    return done;
  }

  /** The judgement of the text that the editor shows now. */
  #judgedAsIs(uri: string): JudgedDocument | undefined {
    const judged = this.#judged.get(uri);
    return judged?.version === this.#documents.get(uri)?.version ? judged : undefined;
  }

  async #judge(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    const place = placeOf(uri, this.#folders);
    if (!document || !place || this.#judgedAsIs(uri)) return;
    const diagnostics = await this.#problemsOf(uri, document, place);
    // Another one is on its way where the text has changed meanwhile.
    if (this.#documents.get(uri)?.version === document.version)
      await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }

  async #problemsOf(uri: string, document: TextDocument, place: DocumentPlace): Promise<Diagnostic[]> {
    const { version: judgedVersion } = document;
    if (place.path === repositoryPolicyPath) return policyProblems(place.path, document.getText());
    process.chdir(place.root);
    try {
      const result = await judgeDocument(place.path, this.#unsavedIn(place.root), this.#request);
      this.#lastProblem = '';
      if (!result) return [];
      this.#judged.set(uri, { path: place.path, version: judgedVersion, result });
      return diagnosticsOf(place.path, result, uriIn(place.root));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      // Said once, not with every key stroke.
      if (error.message !== this.#lastProblem) await this.#say(`Tidewaiter: ${error.message}`);
      this.#lastProblem = error.message;
      return [notJudged(error.message)];
    }
  }

  /** Why not by the library's `window`: that asks the person, and fails where the editor can't. */
  #say(message: string): Promise<void> {
    return this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  }

  #unsavedIn(root: string): UnsavedTexts {
    return new Map(
      this.#documents.all().flatMap(document => {
        const place = placeOf(document.uri, this.#folders);
        return place?.root === root ? [[place.path, Buffer.from(document.getText())] as const] : [];
      }),
    );
  }

  async #codeActions({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const document = this.#documents.get(uri);
    const place = placeOf(uri, this.#folders);
    if (!document || !place) return [];
    await this.#judge(uri);
    const judged = this.#judgedAsIs(uri);
    if (!judged) return [];
    const naming: Naming = {
      uriOf: uriIn(place.root),
      versionOf: path => this.#documents.get(uriIn(place.root)(path))?.version ?? null,
    };
    const wants = (kind: string): boolean =>
      context.only === undefined || context.only.some(only => kind === only || kind.startsWith(`${only}.`));
    const offsets = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return [
      ...(wants(CodeActionKind.QuickFix) ? fixActions(judged, offsets, naming) : []),
      // Why only when asked for: all fixes together have to be proven, too.
      ...(context.only !== undefined && wants(fixAllKind) ? await this.#fixAll(place, judged, naming) : []),
    ];
  }

  /** All safe fixes of the document that are proven to go together. */
  async #fixAll(place: DocumentPlace, { result }: JudgedDocument, naming: Naming): Promise<CodeAction[]> {
    process.chdir(place.root);
    const { texts, review, ports } = await readDocument(place.path, this.#unsavedIn(place.root), this.#request);
    const { fixed } = await fixFiles(texts, review, ports, ({ fix }) => fix?.safety === 'safe');
    const own = fixed.filter(({ file }) => file.path === place.path);
    const last = own.at(-1);
    if (!last) return [];
    const count = own.reduce((sum, one) => sum + one.fixed.length, 0);
    const range = { start: 0, end: result.files.get(place.path)?.text.length ?? 0 };
    return wholeEdit(`Apply ${countOf(count, 'proven fix', 'proven fixes')}`, place.path, { range, newText: last.text }, result, naming);
  }
}

/** The policy is looked at as it is written, too. */
const policyProblems = async (path: string, text: string): Promise<Diagnostic[]> => {
  const { parsePolicy } = await import('../../policy/parse.ts');
  const { errors } = parsePolicy(text, path, knownRules);
  return policyDiagnostics(errors ?? [], sourceFile(path, text));
};
