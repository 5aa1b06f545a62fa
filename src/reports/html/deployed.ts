import type { DiffedObject, RenderedDiff } from '../../review/rendered/differences/rendered-diff.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { EffectiveChange } from '../../verdict/effective-change.ts';
import { environmentsOf } from '../effective-section.ts';
import { shorten } from '../escape.ts';
import { maxShownMessage, maxShownPath, maxShownText } from '../limits.ts';
import { lineAddress, type TextsAt } from '../place-link.ts';
import { diffRow } from './fix-diff.ts';
import { folded, html, link, type Markup, sentence } from './markup.ts';

const maxFields = 500;
/** Lines of all diffs together, and the length of each; the rest is in what `--rendered-diff` writes. */
const maxDiffLines = 10_000;
const maxLineLength = 500;

const value = (text: string | undefined): Markup => (text === undefined ? html`unset` : html`<code>${shorten(text, maxShownText)}</code>`);

const fieldRow = (change: EffectiveChange, at: TextsAt): Markup => {
  const { object, field, before, after, at: place } = change;
  const decided =
    place && link(lineAddress(at, place.path, place.line), html`<code>${shorten(place.path, maxShownPath)}:${place.line}</code>`);
  return html`<tr><td>${shorten(environmentsOf(change), maxShownPath)}</td><td><code>${shorten(object, maxShownPath)}</code></td><td><code>${shorten(field, maxShownPath)}</code></td><td>${value(before)}</td><td>${value(after)}</td><td>${decided}</td></tr>`;
};

const fields = (effective: readonly EffectiveChange[], at: TextsAt): Markup => {
  if (effective.length === 0) return html``;
  const more = effective.length - maxFields;
  return html`<div class="wide" role="region" tabindex="0" aria-label="Fields that are deployed differently"><table><thead><tr><th>Environment</th><th>Object</th><th>Field</th><th>Before</th><th>After</th><th>Decided at</th></tr></thead><tbody>${effective.slice(0, maxFields).map(change => fieldRow(change, at))}</tbody></table></div>${more > 0 && html`<p>and ${countOf(more, 'more field')}</p>`}`;
};

/** How much room the diffs have left. */
interface Room {
  lines: number;
}

const states = { added: 'added', removed: 'removed', changed: 'changed' } as const satisfies Record<DiffedObject['state'], string>;

const objectDiff = ({ name, state, lines }: DiffedObject, room: Room): Markup => {
  const shown = lines.slice(0, Math.max(0, room.lines));
  room.lines -= shown.length;
  const more = lines.length - shown.length;
  return html`<h4><code>${shorten(name, maxShownPath)}</code> ${states[state]}</h4><pre class="diff">${shown.map(line => diffRow(shorten(line, maxLineLength)))}</pre>${more > 0 && html`<p>${countOf(more, 'more line')}: <code>tidewaiter review --rendered-diff FILE</code> writes all.</p>`}`;
};

const environment = (diff: RenderedDiff, room: Room, isOpen: boolean): Markup => {
  const { kind, folder, environments, objects, unknown } = diff;
  const names = environments.filter(name => name !== '').join(', ');
  const where = `${kind} ${folder.replace(/\/$/u, '') || 'at the root'}${names === '' ? '' : `, ${names}`}`;
  return folded(
    html`<strong>${shorten(where, maxShownPath)}</strong>: ${countOf(objects.length, 'object')}`,
    [
      ...unknown.map(reason => html`<p class="unknown">${sentence(shorten(reason, maxShownMessage))}</p>`),
      ...objects.map(object => objectDiff(object, room)),
    ],
    isOpen,
  );
};

/** What charts and kustomizations deploy differently: the fields that matter for security, then the rendered objects of each environment. */
export const deployed = (effective: readonly EffectiveChange[], diffs: readonly RenderedDiff[], at: TextsAt): Markup => {
  if (effective.length + diffs.length === 0) return html``;
  const room: Room = { lines: maxDiffLines };
  return html`<h3 class="part">What is deployed differently</h3>${fields(effective, at)}${diffs.map(diff => environment(diff, room, diffs.length === 1))}`;
};
