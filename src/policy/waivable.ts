import { daysAfter } from './calendar-date.ts';
import type { WaivableRules, WaiverPlace } from './layers/values.ts';
import type { Policy } from './policy.ts';
import { meansRule, type NamedRule } from './rule-names.ts';

/** A person or a bot that brings in a change. Logins of bots end in `[bot]`, so that none passes for a person. */
export interface KnownAuthor {
  readonly login: string;
  /** Teams (`owner/slug` in lower case) and whether the author is in them; one that is missing was not asked about or can't be read. */
  readonly teams?: ReadonlyMap<string, boolean>;
}

/**
 * Whose change it is, as far as policy asks. `each-was-judged`: a merge group. It has no author, and each of its pull requests was judged
 * with its own before it could be queued; nothing that passed there may fail here because nobody knows who wrote it.
 */
export type ChangeAuthor = KnownAuthor | 'each-was-judged';

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
export const waivableProblem = (policy: Policy, rule: NamedRule, terms: WaiverTerms, today: string): string | undefined => {
  if (policy.waivable === undefined && policy.guarded?.guardedRules.includes(rule.id) !== true) return undefined;
  const waivable = policy.waivable ?? [];
  const named = waivable.filter(({ rules }) => rules.some(name => meansRule(name, rule)));
  const here = named.filter(({ places }) => places.includes(terms.place));
  if (here.length === 0) return `The organization's policy does not let ${rule.id} be waived ${placeWords[terms.place]}.`;
  const problems = here.map(entry => problemOf(entry, rule.id, terms, today));
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
  if (author === 'each-was-judged' || isOneOf(by, author)) return undefined;
  const unknown = teamsOf(by).filter(team => author.teams?.get(team) === undefined);
  return unknown.length > 0
    ? `${who}, and whether ${author.login} is in ${unknown.join(', ')} could not be read.`
    : `${who}, not ${author.login}.`;
};

const teamsOf = (by: readonly string[]): readonly string[] => by.filter(person => person.includes('/'));

const isOneOf = (by: readonly string[], { login, teams }: KnownAuthor): boolean =>
  by.includes(login.toLowerCase()) || by.some(person => teams?.get(person) === true);

/**
 * Teams (`owner/slug`) that nobody has asked about yet and on which alone it depends whether the rule may be waived like this: none when it
 * may be anyway, and none when it may not be whoever asks. A shell that can read memberships asks about these and no others.
 */
export const undecidedTeams = (policy: Policy, rule: NamedRule, terms: WaiverTerms, today: string): readonly string[] => {
  const { author } = terms;
  if (author === undefined || author === 'each-was-judged' || waivableProblem(policy, rule, terms, today) === undefined) return [];
  const inAll = { ...author, teams: new Map((policy.waivable ?? []).flatMap(({ by = [] }) => teamsOf(by)).map(team => [team, true])) };
  const open = (policy.waivable ?? []).filter(
    entry => waivableProblem({ ...policy, waivable: [entry] }, rule, { ...terms, author: inAll }, today) === undefined,
  );
  return [...new Set(open.flatMap(({ by = [] }) => teamsOf(by)))].filter(team => author.teams?.get(team) === undefined);
};
