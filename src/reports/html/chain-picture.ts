import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Finding } from '../../findings/finding.ts';
import { plainLine, shorten } from '../escape.ts';
import { maxShownMessage, maxShownPath, maxShownPlaces } from '../limits.ts';
import { lineAddress, type TextsAt } from '../place-link.ts';
import { describeSubject } from '../resource.ts';
import { firstLineOf } from '../sarif/region.ts';
import { html, link, type Markup, sentence } from './markup.ts';

/** Units of the picture, which is as wide as a phone, so that its letters stay readable there. */
const width = 360;
const padding = 10;
const lineHeight = 16;
const gap = 26;
/** Letters of a line; the font is drawn narrower than this, so that no line leaves its box. */
const columns = 46;
const maxNoteLines = 4;

interface Step {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly note: string;
}

/** Words in lines; a word that is longer than a line is cut. */
const wrap = (text: string, max: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of plainLine(text).split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (next.length <= columns) line = next;
    else {
      if (line !== '') lines.push(line);
      line = shorten(word, columns);
    }
    if (lines.length >= max) return [...lines.slice(0, max - 1), shorten(`${lines[max - 1] ?? ''}…`, columns)];
  }
  return line === '' ? lines : [...lines, line];
};

/** The end of a long path is what tells files apart. */
const shortPlace = (path: string, line: number): string => {
  const place = `${plainLine(path)}:${line}`;
  return place.length <= columns ? place : `…${place.slice(1 - columns).toWellFormed()}`;
};

const stepsOf = ({ location, related }: Finding, files: ReadonlyMap<string, SourceFile>): readonly Step[] => {
  const lineOf = (path: string, range: Finding['location']['range']): number => {
    const file = files.get(path);
    return file ? firstLineOf(file, range) : 1;
  };
  const start = { name: describeSubject(location.subject), path: location.path, line: lineOf(location.path, location.range), note: '' };
  const isFirst = related.some(({ path, range }) => path === location.path && range.start === location.range.start);
  const steps = related
    .slice(0, maxShownPlaces)
    .map(({ path, range, subject, note }) => ({ name: describeSubject(subject), path, line: lineOf(path, range), note }));
  return isFirst ? steps : [start, ...steps];
};

const boxOf = ({ name, path, line, note }: Step, top: number, isLast: boolean): { readonly markup: Markup; readonly height: number } => {
  const heading = name === '' ? [] : wrap(name, 1);
  const notes = wrap(note, maxNoteLines);
  const rows: readonly (readonly [string, string])[] = [
    ...heading.map(text => ['name', text] as const),
    ['place', shortPlace(path, line)],
    ...notes.map(text => ['note', text] as const),
  ];
  const height = rows.length * lineHeight + 2 * padding;
  const texts = rows.map(
    ([kind, text], index) =>
      html`<text class="${kind}" x="${padding + 2}" y="${top + padding + (index + 1) * lineHeight - 4}">${text}</text>`,
  );
  const arrow = html`<path class="arrow" d="M${width / 2} ${top + height}v${gap - 7}m-5 -5l5 6l5 -6"/>`;
  return { height, markup: html`<rect x="1" y="${top}" width="${width - 2}" height="${height}" rx="6"/>${texts}${!isLast && arrow}` };
};

/**
 * The way that a finding of several files tells of, as a picture with its steps as a list beneath: who does not see the picture, or wants to go
 * to a place, has the list.
 */
export const chainPicture = (finding: Finding, files: ReadonlyMap<string, SourceFile>, at: TextsAt | undefined): Markup => {
  const steps = stepsOf(finding, files);
  let top = 1;
  const boxes = steps.map((step, index) => {
    const { markup, height } = boxOf(step, top, index === steps.length - 1);
    top += height + gap;
    return markup;
  });
  const more = finding.related.length - maxShownPlaces;
  return html`<figure class="chain"><svg viewBox="0 0 ${width} ${top - gap + 1}" role="img" aria-label="The way in ${steps.length} steps, which the list tells of.">${boxes}</svg>
<figcaption><ol>${steps.map(step => stepItem(step, at))}${more > 0 && html`<li>and ${more} more</li>`}</ol></figcaption></figure>`;
};

const stepItem = ({ name, path, line, note }: Step, at: TextsAt | undefined): Markup => {
  const place = link(at && lineAddress(at, path, line), html`<code>${shorten(path, maxShownPath)}:${line}</code>`);
  return html`<li>${name !== '' && html`${name}, `}${place}${note !== '' && html`: ${sentence(shorten(note, maxShownMessage))}`}</li>`;
};
