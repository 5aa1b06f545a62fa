import type { FileText } from './ports.ts';

/** Files over this size are not reviewed: no Dockerfile or manifest written by people comes near it. */
export const maxFileBytes = 1 << 20;

/** Bytes to text. UTF-8 only; a byte-order mark stays in the text, so that offsets are those of the file. */
export const decodeText = (bytes: Uint8Array): FileText => {
  if (bytes.length > maxFileBytes) {
    return { state: 'unreadable', code: 'too-large', reason: 'The file is over 1 MiB, more than is reviewed. Split it.' };
  }
  try {
    return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { state: 'unreadable', code: 'encoding', reason: 'The file is not valid UTF-8. Save it as UTF-8.' };
  }
};
