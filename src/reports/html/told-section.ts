import { shorten } from '../escape.ts';
import { maxShownMessage } from '../limits.ts';
import { html } from './markup.ts';
import type { PageSection } from './page-section.ts';

/** A section that has nothing but sentences to show: that there was nothing to judge, or why it could not be. */
export const toldSection = (title: string, conclusion: 'pass' | 'incomplete', sentences: readonly string[]): PageSection => ({
  title,
  outcome: conclusion === 'pass' ? { words: 'Passed', tone: 'good' } : { words: 'Incomplete', tone: 'bad' },
  reasons: sentences.map(text => ({ status: conclusion === 'pass' ? 'met' : 'undetermined', text: shorten(text, maxShownMessage) })),
  alerts: [],
  body: html``,
});
