import { jsonOfFile, maxScanBytes } from '../read-scan.ts';
import { readCsaf } from './csaf.ts';
import { readCycloneDxVex } from './cyclonedx-vex.ts';
import { readOpenVex } from './openvex.ts';
import type { ReadVex, VexReader } from './statement.ts';

const readers: readonly VexReader[] = [readOpenVex, readCsaf, readCycloneDxVex];

/** Most statements of one document. The largest that was seen has some hundred. */
const maxStatements = 100_000;

/** Reads a VEX document: OpenVEX, CSAF or CycloneDX. */
export const readVex = (bytes: Uint8Array): ReadVex => {
  const json = jsonOfFile(() => bytes, maxScanBytes);
  if ('why' in json) return { state: 'unreadable', why: json.why };
  return readVexDocument(json.value);
};

/** Reads a VEX document that is parsed already, as what is attested of an image is. */
export const readVexDocument = (document: unknown): ReadVex => {
  for (const reader of readers) {
    const read = reader(document);
    if (read === undefined) continue;
    if (typeof read === 'string') return { state: 'unreadable', why: read };
    if (read.statements.length > maxStatements) return { state: 'unreadable', why: 'more than 100,000 statements' };
    return { state: 'vex', document: read };
  }
  return { state: 'unreadable', why: 'not an OpenVEX, CSAF or CycloneDX document' };
};
