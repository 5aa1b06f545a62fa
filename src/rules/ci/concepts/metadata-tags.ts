import { anyTag, literalTag, type TagPattern } from './image-tags.ts';
import type { PipelineText } from './pipeline-text.ts';

/** `type=sha,prefix=,format=long` as its parts. */
const partsOf = (line: string): ReadonlyMap<string, string> =>
  new Map(
    line.split(',').map(part => {
      const equals = part.indexOf('=');
      return equals === -1 ? ['', part.trim()] : [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    }),
  );

/** `v{{version}}`, `{{major}}.{{minor}}`: a version between fixed texts. */
const versionPattern = (pattern: string): TagPattern => {
  const [first, last] = [pattern.indexOf('{{'), pattern.lastIndexOf('}}')];
  if (first === -1) return anyTag;
  return pattern.includes('{{raw}}')
    ? anyTag
    : { before: pattern.slice(0, first), made: 'version', after: last === -1 ? '' : pattern.slice(last + 2) };
};

const between = (parts: ReadonlyMap<string, string>, otherwise: string, made: 'digits' | 'hex'): TagPattern => ({
  before: parts.get('prefix') ?? otherwise,
  made,
  after: parts.get('suffix') ?? '',
});

const ofLine = (line: string): TagPattern => {
  const parts = partsOf(line);
  const type = parts.get('type') ?? (parts.has('') ? 'raw' : undefined);
  if (line.includes('\0')) return anyTag;
  if (type === 'raw') return parts.has('prefix') || parts.has('suffix') ? anyTag : literalTag(parts.get('value') ?? parts.get('') ?? '');
  if (type === 'sha') return between(parts, 'sha-', 'hex');
  if (type === 'ref' && parts.get('event') === 'pr') return between(parts, 'pr-', 'digits');
  if (type === 'edge') return literalTag('edge');
  return type === 'semver' && !parts.has('prefix') && !parts.has('suffix') ? versionPattern(parts.get('pattern') ?? '') : anyTag;
};

/**
 * The tags that docker/metadata-action makes of its inputs `tags` and `flavor`; branches and tags of the repository may have any name. Source: its
 * page, "tags input".
 */
export const metadataTags = (tags: PipelineText | undefined, flavor: string | undefined): readonly TagPattern[] => {
  const lines = (tags?.pattern ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  if (lines.length === 0 || /(?:prefix|suffix)=./u.test(flavor ?? '')) return [anyTag];
  const latest = /latest=false/u.test(flavor ?? '') ? [] : [literalTag('latest')];
  return [...lines.map(ofLine), ...latest];
};
