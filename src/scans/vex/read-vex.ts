import { jsonOfFile, maxScanBytes, withinDepth } from '../read-scan.ts';
import { unreadableScan } from '../report.ts';
import { readCsaf } from './csaf.ts';
import { readCycloneDxVex } from './cyclonedx-vex.ts';
import { readOpenVex } from './openvex.ts';
import { readSpdxVex } from './spdx-vex.ts';
import type { ReadVex, VexReader } from './statement.ts';

const readers: readonly VexReader[] = [readOpenVex, readCsaf, readCycloneDxVex, readSpdxVex];

/** Most statements of one document. The largest that was seen has some hundred. */
const maxStatements = 100_000;

/** Reads a VEX document: OpenVEX, CSAF, CycloneDX or SPDX 3. */
export const readVex = (bytes: Uint8Array): ReadVex => {
  const json = jsonOfFile(() => bytes, maxScanBytes);
  if ('why' in json) return { state: 'unreadable', ...json };
  return readVexDocument(json.value);
};

/** Reads a VEX document that is parsed already, as what is attested of an image is. */
export const readVexDocument = (document: unknown): ReadVex => {
  for (const reader of readers) {
    const read = withinDepth(() => reader(document));
    if (read === undefined) continue;
    if (typeof read === 'string') return unreadableScan(read, 'Write the document anew, or check it by the schema of its format.');
    if (read.statements.length > maxStatements) return unreadableScan('more than 100,000 statements', 'Split it into several documents.');
    return { state: 'vex', document: read };
  }
  return unreadableScan('not an OpenVEX, CSAF or CycloneDX document', 'State it in one of these formats ("vexctl create" writes OpenVEX).');
};
