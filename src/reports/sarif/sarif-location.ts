import type { Location } from 'sarif';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Range } from '../../text/range.ts';
import { regionOf } from './region.ts';

type PhysicalLocation = NonNullable<Location['physicalLocation']>;

/** Where something is. No region when there is no range or the file's text is not at hand. */
export const physicalLocation = (path: string, range: Range | undefined, file: SourceFile | undefined): PhysicalLocation => ({
  artifactLocation: artifactLocation(path),
  ...(range && file && { region: regionOf(file, range) }),
});

/** Where some lines are, from 1. */
export const lineLocation = (path: string, { start, end }: { readonly start: number; readonly end: number }): PhysicalLocation => ({
  artifactLocation: artifactLocation(path),
  region: { startLine: start, endLine: end },
});

/**
 * A path of the repository relative to its root; an absolute one, which only a scan can be given, by itself (SARIF 2.1.0, 3.4.3 and 3.4.4).
 */
export const artifactLocation = (path: string): NonNullable<PhysicalLocation['artifactLocation']> =>
  path.startsWith('/') ? { uri: `file://${encodePath(path)}` } : { uri: encodePath(path), uriBaseId: 'SRCROOT' };

/**
 * A relative URI reference (RFC 3986): every segment percent-encoded, so that no path is read as a scheme, an authority, a query or a
 * fragment.
 */
const encodePath = (path: string): string =>
  path
    .split('/')
    .map(segment => encodeURIComponent(segment.toWellFormed()))
    .join('/');
