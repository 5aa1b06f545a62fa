import { containsOffset, type Range } from '../../../text/range.ts';
import type { YamlArtifact } from '../../artifact.ts';
import type { YamlComment, YamlFile } from '../../yaml/model.ts';
import { type Directive, maxDirectives } from '../suppression-directive.ts';
import { lineRange, type YamlPlaces } from '../yaml-places.ts';
import { type PeerSkip, readKics, readTrivy } from './peer-comment.ts';
import type { Peer } from './peer-rules.ts';
import { TrivyLines } from './trivy-lines.ts';

const kicsMarker = 'kics-scan';
const trivyMarkers = ['trivy:ignore:', 'tfsec:ignore:'];

/** Words of comments; a file without any of them has no comment for another tool. */
export const peerCommentMarkers: readonly string[] = [kicsMarker, ...trivyMarkers];

/**
 * Suppressions of other tools in the comments of a YAML file: KICS, which reads Compose files and manifests, and Trivy, which reads
 * manifests. All other tools want annotations there.
 */
export const peerYamlDirectives = (yaml: YamlFile, places: YamlPlaces, kind: YamlArtifact['kind']): readonly Directive[] => {
  const { file } = yaml;
  const kics = file.text.includes(kicsMarker);
  const trivy = kind === 'kubernetes' && trivyMarkers.some(marker => file.text.includes(marker));
  const directives: Directive[] = [];
  /** Words of other tools that were read, also those that are about nothing of ours. */
  let count = 0;
  if (!kics && !trivy) return directives;
  const lines = new TrivyLines(trivy ? yaml.comments.filter(comment => comment.ownLine) : []);
  const add = (peer: Peer, at: Range, scopes: readonly Range[], { checks, reason, until }: PeerSkip): void => {
    count += 1;
    if (checks.length === 0 || scopes.length === 0) return;
    directives.push({
      peer,
      path: file.path,
      at,
      scopes,
      claims: [{ at, checks }],
      ...(reason !== undefined && { reason }),
      ...(until !== undefined && { until }),
    });
  };
  for (const comment of yaml.comments) {
    if (count >= maxDirectives) break;
    if (kics && comment.ownLine) addKics(comment, yaml, places, add);
    if (trivy) addTrivy(comment, lines, yaml, places, add);
  }
  return directives;
};

type Add = (peer: Peer, at: Range, scopes: readonly Range[], skip: PeerSkip) => void;

const addKics = (comment: YamlComment, yaml: YamlFile, places: YamlPlaces, add: Add): void => {
  const skip = readKics(comment.text);
  if (!skip) return;
  const { range, line } = comment;
  if (skip.reach === 'file') {
    if (places.isTop(range.start)) add('kics', range, [places.whole], skip);
  } else if (skip.reach === 'line') add('kics', range, [lineRange(yaml.file, line + 1)], skip);
  else add('kics', range, blockBelow(comment, yaml, places), skip);
};

/** The node that begins on the line below; a whole document only when the comment follows a `---`. */
const blockBelow = ({ range, line }: YamlComment, yaml: YamlFile, places: YamlPlaces): readonly Range[] => {
  const below = lineRange(yaml.file, line + 1);
  return places.nextOf(
    range.end,
    ({ kind, range: { start } }) => containsOffset(below, start) && (kind !== 'document' || isMarked(yaml, range.start)),
  );
};

/** True when the document that the offset is in begins with `---` above it. */
const isMarked = (yaml: YamlFile, offset: number): boolean => {
  const document = yaml.documents.findLast(({ range }) => range.start <= offset);
  return document !== undefined && /^---/mu.test(yaml.file.text.slice(document.range.start, offset));
};

const addTrivy = (comment: YamlComment, lines: TrivyLines, { file }: YamlFile, places: YamlPlaces, add: Add): void => {
  const found = readTrivy(comment.text);
  if (!found) return;
  const own = lineRange(file, comment.line);
  const line = lineRange(file, lines.target(comment.line));
  const scopes = comment.ownLine && found.begins ? [line, ...places.nextOf(line.start, target => target.range.start < line.end)] : [own];
  for (const skip of found.skips) add('trivy', comment.range, scopes, skip);
};
