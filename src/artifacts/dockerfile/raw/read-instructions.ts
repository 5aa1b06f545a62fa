import { type MappedText, MappedTextBuilder } from '../../../text/mapped-text.ts';
import type { Range } from '../../../text/range.ts';
import type { Comment, Directive, Heredoc } from '../model.ts';
import { commentStart, DirectiveBlock } from './directives.ts';
import type { HeredocWord } from './heredoc-words.ts';
import { isTooLong, maximumLineBytes, type PhysicalLine, PhysicalLines } from './physical-lines.ts';
import { heredocsOf, type RawInstruction, readRawInstruction } from './raw-instruction.ts';
import { skipSpaces } from './white-space.ts';

/** An instruction with its logical line, its here-documents and its place. */
export interface InstructionNode {
  readonly raw: RawInstruction;
  readonly line: MappedText;
  readonly heredocs: readonly Heredoc[];
  readonly startLine: number;
  readonly endLine: number;
  /** Offset of the last here-document's end, terminator included; undefined without one. */
  readonly heredocsEnd: number | undefined;
  readonly commentsAbove: readonly Comment[];
}

/** Why BuildKit refuses the file; in its own words, so that people find them elsewhere too. */
export interface ReadError {
  readonly message: string;
  readonly line: number;
  readonly range: Range;
}

export interface ReadResult {
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly nodes: readonly InstructionNode[];
  readonly errors: readonly ReadError[];
}

const isBlank = (unit: string | undefined): boolean => unit === ' ' || unit === '\t';

/**
 * Where the escape character that continues a line stands; undefined when the line is not continued. An escaped escape character does not.
 */
const continuationMark = (text: string, start: number, end: number, escapeUnit: string): number | undefined => {
  let last = end - 1;
  while (last >= start && isBlank(text[last])) last -= 1;
  if (last < start || text[last] !== escapeUnit) return undefined;
  return last > start && text[last - 1] === escapeUnit ? undefined : last;
};

class InstructionReader {
  readonly #text: string;
  readonly #lines: PhysicalLines;
  readonly #directives = new DirectiveBlock();
  readonly #comments: Comment[] = [];
  readonly #nodes: InstructionNode[] = [];
  readonly #errors: ReadError[] = [];
  #above: Comment[] = [];
  #overlong: PhysicalLine | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new PhysicalLines(text);
  }

  read(): ReadResult {
    let found = false;
    for (let line = this.#next(); line !== undefined; line = this.#next()) found = this.#top(line) || found;
    if (!found) this.#fail('file with no instructions', this.#lines.count, { start: 0, end: 0 });
    return {
      escape: this.#directives.escape,
      directives: this.#directives.directives,
      comments: this.#comments,
      nodes: this.#nodes,
      errors: this.#errors,
    };
  }

  #next(): PhysicalLine | undefined {
    const line = this.#lines.next();
    if (line !== undefined && this.#overlong === undefined && isTooLong(this.#text, line)) this.#overlong = line;
    return line;
  }

  #fail(message: string, line: number, range: Range): void {
    this.#errors.push({ message, line, range });
  }

  /** Takes a line that no instruction claims yet; true when an instruction begins there. */
  #top(line: PhysicalLine): boolean {
    const comment = commentStart(this.#text, line.start, line.end);
    if (comment !== undefined) {
      this.#comment(line, comment);
      this.#reportOverlong();
      return false;
    }
    this.#directives.close();
    const start = skipSpaces(this.#text, line.start, line.end);
    if (start === line.end) this.#above = [];
    else this.#instruction({ ...line, start });
    this.#reportOverlong();
    return start !== line.end;
  }

  #comment(line: PhysicalLine, at: number): void {
    const range = { start: at, end: line.end };
    const { taken, error } = this.#directives.take(this.#text, range);
    if (error !== undefined) this.#fail(error, line.number, range);
    if (taken) return;
    this.#above.push(this.#addComment(line, at));
  }

  #addComment(line: PhysicalLine, at: number): Comment {
    const comment = { range: { start: at, end: line.end }, line: line.number, text: this.#text.slice(at + 1, line.end) };
    this.#comments.push(comment);
    return comment;
  }

  #instruction(first: PhysicalLine): void {
    const commentsAbove = this.#above;
    this.#above = [];
    const line = this.#logicalLine(first);
    if (this.#overlong !== undefined) return;
    const raw = readRawInstruction(line.text, { start: 0, end: line.length }, this.#directives.escape);
    if (raw.error !== undefined) {
      this.#fail(raw.error, first.number, line.range(raw.keyword.start, Math.max(raw.args.end, raw.keyword.end)));
      return;
    }
    const heredocs = this.#heredocs(line, heredocsOf(line, raw), first.number);
    if (this.#overlong !== undefined) return;
    const node = { raw, line, startLine: first.number, endLine: this.#lines.count, commentsAbove };
    this.#nodes.push({ ...node, heredocs: heredocs.found, heredocsEnd: heredocs.end });
  }

  /** Puts a line and those that continue it together. */
  #logicalLine(first: PhysicalLine): MappedText {
    const builder = new MappedTextBuilder();
    let open = this.#piece(builder, first);
    while (open) {
      const line = this.#next();
      if (line === undefined) break;
      const comment = commentStart(this.#text, line.start, line.end);
      if (comment !== undefined) this.#addComment(line, comment);
      else if (skipSpaces(this.#text, line.start, line.end) < line.end) open = this.#piece(builder, line);
    }
    return builder.build(first.start);
  }

  /** Adds what a line contributes; true when the next line continues it. */
  #piece(builder: MappedTextBuilder, line: PhysicalLine): boolean {
    const mark = continuationMark(this.#text, line.start, line.end, this.#directives.escape);
    builder.copy(this.#text.slice(line.start, mark ?? line.end), line.start);
    return mark !== undefined;
  }

  #heredocs(line: MappedText, words: readonly HeredocWord[], startLine: number): { found: readonly Heredoc[]; end: number | undefined } {
    const found: Heredoc[] = [];
    let end: number | undefined;
    for (const word of words) {
      const body = this.#heredocBody(word);
      const range = line.range(word.start, word.end);
      const { name, chomp, expand, fileDescriptor } = word;
      found.push({
        name,
        chomp,
        expand,
        fileDescriptor,
        range,
        bodyRange: body.range,
        body: this.#text.slice(body.range.start, body.range.end),
      });
      end = body.end;
      if (!body.terminated) {
        this.#fail('unterminated heredoc', startLine, range);
        break;
      }
    }
    return { found, end };
  }

  #heredocBody({ name, chomp }: HeredocWord): { readonly range: Range; readonly end: number; readonly terminated: boolean } {
    let line = this.#next();
    const start = line?.start ?? this.#text.length;
    for (; line !== undefined; line = this.#next()) {
      let from = line.start;
      while (chomp && this.#text[from] === '\t' && from < line.end) from += 1;
      if (line.end - from === name.length && this.#text.startsWith(name, from)) {
        return { range: { start, end: line.start }, end: line.end, terminated: true };
      }
    }
    return { range: { start, end: this.#text.length }, end: this.#text.length, terminated: false };
  }

  #reportOverlong(): void {
    const line = this.#overlong;
    if (line === undefined) return;
    const message = `dockerfile line greater than max allowed size of ${maximumLineBytes}`;
    this.#fail(message, line.number, { start: line.start, end: line.end });
    this.#overlong = undefined;
  }
}

/**
 * Splits a Dockerfile into instructions exactly as BuildKit's line parser does, but goes on after an error: the bad instruction is left out
 * and all others are there. Takes linear time.
 */
export const readInstructions = (text: string): ReadResult => new InstructionReader(text).read();
