import type { ReviewResult } from '../review/result.ts';
import { countOf } from '../verdict/counted-noun.ts';
import type { EffectiveChange } from '../verdict/effective-change.ts';
import type { Section } from './budgeted-markdown.ts';
import { codeCell, shorten } from './escape.ts';
import { maxShownPath, maxShownText } from './limits.ts';
import { lineAddress, linked, textsAt } from './place-link.ts';

/** So many rows stand open; more are folded. */
const maxOpen = 10;

/** The environment for people: that of a chart's own values has no other name. */
export const environmentsOf = ({ environments, kind, folder }: EffectiveChange): string => {
  const names = environments.filter(name => name !== '').join(', ');
  return names === '' || names === 'default' ? `${kind} ${folder.replace(/\/$/u, '') || 'at the root'}` : names;
};

const valueCell = (value: string | undefined): string => (value === undefined ? 'unset' : codeCell(shorten(value, maxShownText)));

/** What charts and kustomizations deploy differently after the change: one row a field, with the line that decides. */
export const effectiveSection = (result: ReviewResult): Section => {
  const { effective = [] } = result;
  const rows = effective.map(change => {
    const { object, field, before, after, at } = change;
    const place = at && linked(codeCell(`${shorten(at.path, maxShownPath)}:${at.line}`), lineAddress(textsAt(result), at.path, at.line));
    const cells = [
      codeCell(shorten(environmentsOf(change), maxShownPath)),
      codeCell(shorten(object, maxShownPath)),
      codeCell(shorten(field, maxShownPath)),
    ];
    return { markdown: `| ${[...cells, valueCell(before), valueCell(after), place ?? ''].join(' | ')} |\n` };
  });
  return {
    open: `<details${rows.length > maxOpen ? '' : ' open'}><summary>What is deployed differently (${countOf(rows.length, 'field')})</summary>\n\n| Environment | Object | Field | Before | After | Decided at |\n| --- | --- | --- | --- | --- | --- |\n`,
    items: rows,
    noun: 'field',
    close: '\n</details>\n\n',
    share: 0.25,
  };
};
