import type { Range } from '../../../text/range.ts';
import type { Comment, Dockerfile, Instruction } from '../../dockerfile/model.ts';
import { DockerfilePlaces } from '../dockerfile-places.ts';
import { type Directive, maxDirectives } from '../suppression-directive.ts';
import { type PeerSkip, readBuildkitComment, readBuildkitOptions, readCheckov, readHadolint, readKics, readTrivy } from './peer-comment.ts';
import type { Peer } from './peer-rules.ts';
import { TrivyLines } from './trivy-lines.ts';

const markers: readonly string[] = ['hadolint', 'check', 'bridgecrew:', 'cortex:', 'trivy:', 'tfsec:', 'kics-scan'];

/** A comment between instructions, or inside one. */
interface Place {
  readonly comment: Comment;
  readonly inside: boolean;
}

/** Suppressions of other tools in a Dockerfile, as far as a rule of ours is like what they skip. */
export const peerDockerfileDirectives = (dockerfile: Dockerfile): readonly Directive[] => {
  const { file } = dockerfile;
  if (!markers.some(marker => file.text.includes(marker))) return [];
  const reader = new PeerDockerfileReader(dockerfile);
  for (const directive of dockerfile.directives)
    if (directive.name === 'check') reader.add('buildkit', directive.range, [reader.places.whole], readBuildkitOptions(directive.value));
  for (const comment of dockerfile.comments) {
    if (reader.count >= maxDirectives) break;
    reader.read({ comment, inside: reader.places.around(comment.range.start) !== undefined });
  }
  reader.readBuildkit(dockerfile.comments);
  return reader.directives.slice(0, maxDirectives);
};

class PeerDockerfileReader {
  readonly directives: Directive[] = [];
  readonly places: DockerfilePlaces;
  /** Words of other tools that were read, also those that are about nothing of ours: what costs time. */
  count = 0;
  readonly #path: string;
  readonly #trivy: TrivyLines;

  constructor(dockerfile: Dockerfile) {
    this.#path = dockerfile.file.path;
    this.places = new DockerfilePlaces(dockerfile);
    this.#trivy = new TrivyLines(dockerfile.comments);
  }

  add(peer: Peer, at: Range, scopes: readonly Range[], { checks, reason, until }: PeerSkip): void {
    this.count += 1;
    if (checks.length === 0 || scopes.length === 0) return;
    this.directives.push({
      peer,
      path: this.#path,
      at,
      scopes,
      claims: [{ at, checks }],
      ...(reason !== undefined && { reason }),
      ...(until !== undefined && { until }),
    });
  }

  read({ comment, inside }: Place): void {
    const { text, range } = comment;
    const checkov = readCheckov(text);
    // Checkov collects the comments of the file without asking where they stand.
    if (checkov) this.add('checkov', range, [this.places.whole], checkov);
    if (inside) return;
    this.#hadolint(comment);
    this.#trivyIgnore(comment);
    this.#kics(comment);
  }

  /**
   * Of the comments above an instruction, the first that is one of BuildKit's counts. Blank lines do not part them, an empty comment does.
   * Source: BuildKit, `frontend/dockerfile/parser/parser.go`.
   */
  readBuildkit(comments: readonly Comment[]): void {
    const first = new Map<Instruction, { readonly comment: Comment; readonly skip: PeerSkip }>();
    for (const comment of comments) {
      const below = this.places.around(comment.range.start) ? undefined : this.places.after(comment.range.start);
      if (!below) continue;
      if (comment.text.trim() === '') first.delete(below);
      const skip = first.has(below) ? undefined : readBuildkitComment(comment.text);
      if (skip) first.set(below, { comment, skip });
    }
    for (const [below, { comment, skip }] of first) this.add('buildkit', comment.range, [this.places.stageScope(below)], skip);
  }

  #hadolint({ text, range, line }: Comment): void {
    const skip = readHadolint(text);
    if (!skip) return;
    const below = this.places.after(range.start);
    const instruction = below?.startLine === line + 1 ? below : undefined;
    const stage = instruction?.keyword === 'FROM' ? this.places.stageOf(instruction)?.range : undefined;
    const scope = { global: this.places.whole, stage, inline: instruction?.range }[skip.reach];
    this.add('hadolint', range, scope ? [scope] : [], skip);
  }

  #trivyIgnore(comment: Comment): void {
    const found = readTrivy(comment.text);
    if (!found?.begins) return;
    const below = this.places.after(comment.range.start);
    if (below?.startLine !== this.#trivy.target(comment.line)) return;
    for (const skip of found.skips) this.add('trivy', comment.range, [below.range], skip);
  }

  #kics({ text, range }: Comment): void {
    const skip = readKics(text);
    if (!skip) return;
    const below = this.places.after(range.start);
    if (skip.reach === 'file') {
      // Only above the first instruction.
      if (below === this.places.after(-1)) this.add('kics', range, [this.places.whole], skip);
    } else if (below) this.add('kics', range, [skip.reach === 'block' ? this.places.stageScope(below) : below.range], skip);
  }
}
