import { type CodeAction, CodeActionKind, type TextEdit as ProtocolEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { Finding, Fix } from '../../findings/finding.ts';
import type { ScanResult } from '../../review/scan.ts';
import { overlaps, type Range, type TextEdit } from '../../text/range.ts';
import { diagnosticsOf, protocolRange } from './diagnostics.ts';

/** A document as it was judged. */
export interface JudgedDocument {
  readonly path: string;
  /** The editor's own number for the text. */
  readonly version: number;
  readonly result: ScanResult;
}

/** How paths are named to the editor, and which version of a file it has open; null: none. */
export interface Naming {
  readonly uriOf: (path: string) => string;
  readonly versionOf: (path: string) => number | null;
}

/** The proven fixes of the findings in a range. Edits name the version that was judged, so that an editor refuses them for another text. */
export const fixActions = ({ path, result }: JudgedDocument, range: Range, naming: Naming): CodeAction[] =>
  result.findings
    .filter(({ location, fix }) => fix !== undefined && location.path === path && touches(location.range, range))
    .flatMap(finding => actionsOf(finding, path, result, naming));

/** A cursor beside a range is at it. */
const touches = (a: Range, b: Range): boolean => overlaps(a, b) || a.start === b.end || a.end === b.start;

const actionsOf = (finding: Finding, path: string, result: ScanResult, naming: Naming): readonly CodeAction[] => {
  const { fix } = finding;
  const edit = fix && workspaceEdit(fix, path, result, naming);
  if (!fix || !edit) return [];
  const diagnostics = diagnosticsOf(path, { ...result, findings: [finding], notifications: [] }, naming.uriOf);
  return [
    {
      title: fix.safety === 'safe' ? fix.title : `${fix.title} (needs your judgement)`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: fix.safety === 'safe',
      edit,
    },
  ];
};

/** Undefined where a file that the fix edits is not known. */
const workspaceEdit = (fix: Fix, path: string, { files }: ScanResult, { uriOf, versionOf }: Naming): WorkspaceEdit | undefined => {
  const parts = [{ path, edits: fix.edits }, ...(fix.elsewhere ?? [])];
  const changes = parts.map(part => {
    const file = files.get(part.path);
    return (
      file && {
        textDocument: { uri: uriOf(part.path), version: versionOf(part.path) },
        edits: part.edits.map((edit): ProtocolEdit => ({ range: protocolRange(file, edit.range), newText: edit.newText })),
      }
    );
  });
  const known = changes.filter(change => change !== undefined);
  return known.length === changes.length ? { documentChanges: known } : undefined;
};

/** One edit of a document that makes it another text. */
export const wholeEdit = (title: string, path: string, { range, newText }: TextEdit, result: ScanResult, naming: Naming): CodeAction[] => {
  const file = result.files.get(path);
  if (!file) return [];
  return [
    {
      title,
      kind: fixAllKind,
      edit: {
        documentChanges: [
          {
            textDocument: { uri: naming.uriOf(path), version: naming.versionOf(path) },
            edits: [{ range: protocolRange(file, range), newText }],
          },
        ],
      },
    },
  ];
};

/** What editors run on save, when they are told to. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.tidewaiter`;
