import type { Verdict } from '../../verdict/verdict.ts';
import { verdictWords } from '../words/verdict-words.ts';
import type { Markup } from './markup.ts';

/** What one kind of judgement shows on the page of a change. */
export interface PageSection {
  /** What it is about: `Review`, `Images`, `Scans`. */
  readonly title: string;
  /** How it ended, and its color. */
  readonly outcome: PageOutcome;
  /** Full sentences on what decided. */
  readonly reasons: readonly PageReason[];
  /** What must be seen before all else: a weakened policy, what could not be judged. */
  readonly alerts: readonly Markup[];
  readonly body: Markup;
}

/** An end in words, and its color: what passed, what is to be looked at, what stops, or neither. */
export interface PageOutcome {
  readonly words: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'plain';
}

export interface PageReason {
  readonly status: Verdict['reasons'][number]['status'];
  readonly text: string;
}

const tones = { pass: 'good', warn: 'warn', block: 'bad', incomplete: 'bad' } as const satisfies Record<
  Verdict['conclusion'],
  PageOutcome['tone']
>;

/** From what decides to what does not. */
const order = ['not-met', 'undetermined', 'warned', 'met'] as const;

/** How a verdict stands at the head of a section. */
export const ofVerdict = (verdict: Verdict): Pick<PageSection, 'outcome' | 'reasons'> => ({
  outcome: { words: verdictWords(verdict), tone: tones[verdict.conclusion] },
  reasons: verdict.reasons
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map(({ status, reason }) => ({ status, text: reason })),
});
