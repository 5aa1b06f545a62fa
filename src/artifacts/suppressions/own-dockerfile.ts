import { containsOffset, type Range } from '../../text/range.ts';
import type { Dockerfile, Instruction } from '../dockerfile/model.ts';
import type { SourceFile } from '../source-file.ts';
import { DockerfilePlaces } from './dockerfile-places.ts';
import { type CommentVerb, commentMarker, readSuppressionComment } from './suppression-comment.ts';
import { type Directive, type Directives, type MalformedDirective, maxDirectives, tooManyDirectives } from './suppression-directive.ts';
import { lineRange } from './yaml-places.ts';

/** Where a marker stands. */
interface Place {
  readonly marker: number;
  /** The `#` before it. */
  readonly hash: number;
  readonly line: Range;
  readonly lineNumber: number;
  /** The comment has its line for itself. */
  readonly ownLine: boolean;
  /** The instruction that it is in, between its lines, at the end of one, or in a here-document. */
  readonly instruction: Instruction | undefined;
}

/** Our suppressions in a Dockerfile: comments, and shell comments in the scripts of RUN. */
export const ownDockerfileDirectives = (dockerfile: Dockerfile): Directives => {
  const { file } = dockerfile;
  const directives: Directive[] = [];
  const malformed: MalformedDirective[] = [];
  if (!file.text.includes(commentMarker)) return { directives, malformed };
  const places = new DockerfilePlaces(dockerfile);
  for (const place of markersOf(file, places)) {
    const at = { start: place.hash, end: trimmedEnd(file.text, place.line) };
    const read = readSuppressionComment(file.text.slice(place.marker, at.end), place.marker);
    if (!read) continue;
    if (directives.length + malformed.length >= maxDirectives) {
      malformed.push(tooManyDirectives(file.path, at));
      break;
    }
    const problem = read.problem ?? misplaced(place, read.comment.verb, places);
    if (read.comment === undefined || problem !== undefined) malformed.push({ path: file.path, at, message: problem ?? '' });
    else {
      const { verb, ...written } = read.comment;
      directives.push({ path: file.path, at, scopes: scopesOf(place, verb, places, file), ...written });
    }
  }
  return { directives, malformed };
};

const trimmedEnd = (text: string, line: Range): number => {
  let { end } = line;
  while (end > line.start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return end;
};

function* markersOf(file: SourceFile, places: DockerfilePlaces): Iterable<Place> {
  const { text } = file;
  for (let marker = text.indexOf(commentMarker); marker !== -1; marker = text.indexOf(commentMarker, marker + 1)) {
    const hash = hashBefore(text, marker);
    if (hash === undefined) continue;
    const lineNumber = file.lines.line(marker);
    const line = lineRange(file, lineNumber);
    const ownLine = /^\uFEFF?[ \t]*#/u.test(text.slice(line.start, hash + 1));
    const instruction = places.around(hash);
    const heredoc = instruction?.heredocs.find(({ bodyRange }) => containsOffset(bodyRange, hash));
    // A here-document of COPY is the text of a file: what looks like a comment there is none of the Dockerfile's.
    if (heredoc && instruction && !runsShell(instruction)) continue;
    yield { marker, hash, line, lineNumber, ownLine, instruction };
  }
}

/** The `#` that makes a comment of the marker; it begins its line or has white space before it. */
const hashBefore = (text: string, marker: number): number | undefined => {
  let at = marker - 1;
  while (text[at] === ' ' || text[at] === '\t') at -= 1;
  return text[at] === '#' && (at === 0 || /\s/u.test(text[at - 1] ?? '')) ? at : undefined;
};

const runsShell = (instruction: Instruction): boolean => {
  switch (instruction.keyword) {
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return true;
    case 'ONBUILD':
      return instruction.trigger !== undefined && runsShell(instruction.trigger);
    default:
      return false;
  }
};

const misplaced = ({ ownLine, instruction, hash }: Place, verb: CommentVerb, places: DockerfilePlaces): string | undefined => {
  if (!ownLine && !(instruction && runsShell(instruction))) {
    return 'Outside of shell commands, Dockerfiles have no comments at the end of a line: this is an argument. Write it on the line above.';
  }
  if (verb !== 'ignore-file') return undefined;
  const first = places.after(-1);
  return first && hash > first.range.start
    ? '"ignore-file" counts only at the top of the file, above the first instruction. Move it there.'
    : undefined;
};

const scopesOf = (place: Place, verb: CommentVerb, places: DockerfilePlaces, file: SourceFile): readonly Range[] => {
  const { instruction, hash } = place;
  const next = instruction ? undefined : places.after(hash);
  if (verb === 'ignore-file') return [places.whole];
  if (verb === 'ignore-stage') {
    const stage = next?.keyword === 'FROM' ? places.stageOf(next) : instruction ? places.stageOf(instruction) : places.stageAt(hash);
    return stage ? [stage.range] : [];
  }
  if (!instruction) return next ? [next.range] : [];
  return place.ownLine ? nextLine(place, instruction, file) : [place.line];
};

/** The first line after a comment inside an instruction that is neither a comment nor blank. */
const nextLine = ({ lineNumber }: Place, instruction: Instruction, file: SourceFile): readonly Range[] => {
  for (let number = lineNumber + 1; number <= instruction.endLine; number += 1) {
    const line = lineRange(file, number);
    const text = file.text.slice(line.start, line.end).trimStart();
    if (text !== '' && !text.startsWith('#')) return [line];
  }
  return [];
};
