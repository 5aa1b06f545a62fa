import { matchesWildcard } from '../text/wildcard.ts';
import { daysAfter } from './calendar-date.ts';
import type { Policy, WaivableRules, WaiverPlace } from './policy.ts';

/** Who brings in a change, as far as policy asks. */
export interface ChangeAuthor {
  readonly login: string;
  /** Teams of the author, `owner/slug`; undefined when they could not be read. */
  readonly teams?: readonly string[];
}

/** What a waiver or a comment says of itself, and where it comes from. */
export interface WaiverTerms {
  readonly place: WaiverPlace;
  readonly reason: string | undefined;
  /** A day of the calendar, when there is one. */
  readonly until: string | undefined;
  /** True when the reviewed change itself adds it: then its author must be one who may. */
  readonly added: boolean;
  readonly author?: ChangeAuthor | undefined;
}

const placeWords: Readonly<Record<WaiverPlace, string>> = { comment: 'by a comment', policy: "in the repository's policy file" };

/**
 * Why the organization's policy does not let a rule be waived like this on that day (UTC), as full sentences; undefined when it does.
 * The one place that decides this, for every kind of waiver.
 */
export const waivableProblem = ({ waivable }: Policy, ruleId: string, terms: WaiverTerms, today: string): string | undefined => {
  if (waivable === undefined) return undefined;
  const named = waivable.filter(({ rules }) => rules.some(pattern => matchesWildcard(pattern, ruleId)));
  const here = named.filter(({ places }) => places.includes(terms.place));
  if (here.length === 0) return `The organization's policy does not let ${ruleId} be waived ${placeWords[terms.place]}.`;
  const problems = here.map(entry => problemOf(entry, ruleId, terms, today));
  return problems.includes(undefined) ? undefined : problems[0];
};

const problemOf = (
  entry: WaivableRules,
  ruleId: string,
  { reason, until, added, author }: WaiverTerms,
  today: string,
): string | undefined => {
  const { maxDays, by, requireReason, requireExpiry } = entry;
  const asks = `The organization's policy asks waivers of ${ruleId} for`;
  if (requireReason && reason === undefined) return `${asks} a reason.`;
  if (requireExpiry && until === undefined) return `${asks} an end ("until").`;
  if (maxDays !== undefined && (until === undefined || until > daysAfter(today, maxDays)))
    return `${asks} an end at most ${maxDays} days ahead: until ${daysAfter(today, maxDays)}.`;
  return added && by !== undefined ? authorProblem(by, ruleId, author) : undefined;
};

const authorProblem = (by: readonly string[], ruleId: string, author: ChangeAuthor | undefined): string | undefined => {
  const who = `The organization's policy lets only ${by.join(', ')} waive ${ruleId}`;
  if (author === undefined) return `${who}, and who brings in this change is not known.`;
  if (by.includes(author.login.toLowerCase())) return undefined;
  const teams = by.filter(person => person.includes('/'));
  if (teams.length > 0 && author.teams === undefined) return `${who}, and the teams of ${author.login} could not be read.`;
  return author.teams?.some(team => teams.includes(team.toLowerCase())) ? undefined : `${who}, not ${author.login}.`;
};

/** Teams (`owner/slug`) whose members may add comments that waive: a shell that can read memberships asks for these. */
export const teamsThatMayWaive = ({ waivable = [] }: Pick<Policy, 'waivable'>): readonly string[] => [
  ...new Set(waivable.flatMap(({ by = [] }) => by.filter(person => person.includes('/')))),
];
