import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeOurs } from '../../artifacts/classify.ts';
import { kustomizationNames } from '../../artifacts/kustomization-names.ts';
import type { FileText } from '../../review/ports.ts';
import type { ReviewRequest } from '../../review/request.ts';
import type { ScanResult } from '../../review/scan.ts';
import { scanFiles } from '../../review/scan.ts';
import type { ScanPorts } from '../../review/scan-deployed.ts';
import { allRules } from '../../rules/catalog.ts';
import { foldersAbove } from '../../text/path.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { loadLocalPolicy } from '../load-policy.ts';
import { LocalFiles, type UnsavedTexts } from '../local-files.ts';
import { systemClock } from '../system-clock.ts';

/** A document with all that it is judged by: the policy of its repository, the files around it, and the texts that are not saved yet. */
export interface ReadDocument {
  readonly texts: ReadonlyMap<string, FileText>;
  readonly review: ReviewRequest;
  readonly ports: ScanPorts;
}

/** Reads a document. Throws `UsageError` where the policy has an error. */
export const readDocument = async (path: string, unsaved: UnsavedTexts, request: CliRequest): Promise<ReadDocument> => {
  const unit = unitFolder(path);
  const reader = LocalFiles.open({ operands: unit === undefined ? [path] : [unit, path], exclude: [] }, undefined, unsaved);
  const { policy } = await loadLocalPolicy(request, reader.root);
  return {
    texts: reader.readAll(new Set()),
    review: { policy, rules: allRules, version },
    ports: { reader, clock: systemClock, repository: reader.repository() },
  };
};

/** Folders above a document that are looked at. */
const maxFolders = 20;

/** The outermost folder above a document that holds a chart or a kustomization: what is deployed of the document is known only with all of it. */
const unitFolder = (path: string): string | undefined =>
  foldersAbove(path, maxFolders)
    .filter(folder => folder !== '')
    .toSorted((a, b) => a.length - b.length)
    .find(folder => unitFiles.some(name => existsSync(join(folder, name))));

const unitFiles = ['Chart.yaml', ...kustomizationNames];

/** Judges a document as `tidewaiter scan` judges its file; undefined where it is none of ours by its name. */
export const judgeDocument = async (path: string, unsaved: UnsavedTexts, request: CliRequest): Promise<ScanResult | undefined> => {
  if (!mayBeOurs(path)) return undefined;
  const { texts, review, ports } = await readDocument(path, unsaved, request);
  return scanFiles(texts, review, ports);
};
