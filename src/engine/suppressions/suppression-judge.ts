import { type PeerCheck, rulesOfAnyPeer } from '../../artifacts/suppressions/peers/peer-rules.ts';
import type { Claim, Directive, MalformedDirective } from '../../artifacts/suppressions/suppression-directive.ts';
import type { Finding, Suppression } from '../../findings/finding.ts';
import type { Notification, NotificationCode } from '../../findings/notification.ts';
import { hasExpired, isCalendarDate } from '../../policy/calendar-date.ts';
import type { Policy } from '../../policy/policy.ts';
import { meansRule, type NamedRule } from '../../policy/rule-names.ts';
import { closestRule } from '../../policy/schema/rule-references.ts';
import { askedOf, settingsFor } from '../../policy/settings.ts';
import { type ChangeAuthor, undecidedTeams, type WaiverTerms, waivableProblem } from '../../policy/waivable.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import { countWhile } from '../../text/sorted.ts';
import type { DirectiveChanges } from './added-directives.ts';
import type { SuppressibleRule } from './suppressible-rule.ts';

/** A finding and its place in the given list. */
interface Indexed {
  readonly finding: Finding;
  readonly index: number;
}

/** What directives are judged by. */
interface JudgeInput {
  readonly findings: readonly Finding[];
  readonly policy: Policy;
  readonly today: string;
  readonly rules: readonly SuppressibleRule[];
  readonly changes?: DirectiveChanges | undefined;
  readonly author?: ChangeAuthor | undefined;
}

/** Why a directive does not count, whatever it is about. */
interface Refusal {
  readonly code: NotificationCode;
  readonly message: string;
}

/** Why once: causes and fixes are proven by judging small files again and again. */
const byId = onceFor((rules: readonly SuppressibleRule[]) => new Map(rules.map(rule => [rule.id, rule])));

/** Decides which directives count for which findings, and collects what is to be said about them. */
export class SuppressionJudge {
  readonly notifications: Notification[] = [];
  /** Teams on which it depends whether a directive counts, and about which nobody has asked yet. */
  readonly undecidedTeams = new Set<string>();
  readonly #policy: Policy;
  readonly #today: string;
  readonly #rules: ReadonlyMap<string, SuppressibleRule>;
  readonly #findings: readonly Finding[];
  readonly #paths: ReadonlySet<string>;
  #byPath: ReadonlyMap<string, readonly Indexed[]> | undefined;
  readonly #changes: DirectiveChanges | undefined;
  readonly #author: ChangeAuthor | undefined;
  readonly #suppressions = new Map<number, Suppression>();
  /** Those that the change adds, when policy lets them count only once they are merged. */
  readonly #pending = new Map<number, Suppression>();
  /** How many more unknown ids are compared with all rules. */
  #hints = 50;

  constructor({ findings, policy, today, rules, changes, author }: JudgeInput) {
    this.#policy = policy;
    this.#changes = changes;
    this.#author = author;
    this.#today = today;
    this.#rules = byId(rules);
    this.#findings = findings;
    this.#paths = new Set(findings.map(({ location }) => location.path));
  }

  hasFindings(path: string): boolean {
    return this.#paths.has(path);
  }

  /** The finding with its suppression, or the one it will have, when it has one. The first directive that counts decides. */
  marked(finding: Finding, index: number): Finding {
    if (finding.suppression) return finding;
    const suppression = this.#suppressions.get(index);
    if (suppression) return { ...finding, suppression };
    const pendingSuppression = this.#pending.get(index);
    return pendingSuppression ? { ...finding, pendingSuppression } : finding;
  }

  report({ path, at, message }: MalformedDirective): void {
    this.#notify('malformed-suppression', { path, at }, message);
  }

  /** Applies one of ours. Nothing is called unused in a file that was not judged. */
  applyOwn(directive: Directive, judged: boolean): void {
    const refusal = this.#policy.suppressions.inline ? this.#refusal(directive) : inlineForbidden;
    if (refusal) {
      if (judged) this.#notify(refusal.code, directive, refusal.message);
      return;
    }
    for (const claim of directive.claims) {
      const { pattern = '' } = claim;
      const meant = this.#matchingRules(pattern);
      if (meant.length === 0) {
        if (judged) this.#notify('malformed-suppression', { path: directive.path, at: claim.at }, this.#unknownRule(pattern));
        continue;
      }
      const ids = new Set(meant.map(({ id }) => id));
      const hits = this.#findingsIn(directive).filter(({ finding }) => ids.has(finding.ruleId));
      this.#suppress(hits, directive);
      if (!judged || hits.length > 0) continue;
      if (this.#changes?.isAdded(directive)) this.#planted(directive, claim, `"${pattern}"`, 'warning');
      else if (meant.some(rule => this.#wouldSpeak(rule, directive.path))) this.#unused(directive, claim);
    }
  }

  /** Applies another tool's. Silent unless it would have suppressed something, or the change adds it for something later. */
  applyPeer(directive: Directive): void {
    const checks = directive.claims.flatMap(claim => claim.checks ?? []);
    const hits = this.#findingsIn(directive).filter(({ finding }) =>
      checks.some(check => speaksAbout(check, finding, this.#rules.get(finding.ruleId))),
    );
    if (hits.length === 0) {
      const rules = [...new Set(checks.flatMap(check => check.rules))].filter(id => this.#rules.has(id));
      const [claim] = directive.claims;
      if (claim && rules.length > 0 && this.#changes?.isAdded(directive))
        this.#planted(directive, claim, rules.slice(0, 5).join(', '), 'note');
      return;
    }
    const refusal = this.#refusal(directive);
    if (refusal) {
      this.#notify(refusal.code, directive, refusal.message);
      return;
    }
    const critical = hits.filter(({ finding }) => finding.severity === 'critical');
    for (const ruleId of idsOf(critical)) {
      this.#notify(
        'suppression-not-allowed',
        directive,
        `A comment of ${directive.peer} cannot silence a critical finding (${ruleId}). Use "# tidewaiter: ignore[${ruleId}] -- reason", or a waiver in the policy.`,
        ruleId,
      );
    }
    this.#suppress(
      hits.filter(({ finding }) => finding.severity !== 'critical'),
      directive,
    );
  }

  #suppress(hits: readonly Indexed[], directive: Directive): void {
    const { old = [], fresh = [] } = Object.groupBy(hits, ({ finding }) => (this.#changes?.isNewFor(directive, finding) ? 'fresh' : 'old'));
    this.#suppressAs(old, directive, false);
    this.#suppressAs(fresh, directive, true);
  }

  /** `added`: as far as these findings go, the reviewed change brings the directive in. */
  #suppressAs(hits: readonly Indexed[], directive: Directive, added: boolean): void {
    const refused = new Set<string>();
    for (const ruleId of idsOf(hits)) {
      const problem = this.#ruleProblem(ruleId, directive, added);
      if (problem === undefined) continue;
      refused.add(ruleId);
      this.#notify('suppression-not-allowed', directive, problem, ruleId);
    }
    const allowed = hits.filter(({ finding }) => !refused.has(finding.ruleId));
    if (added && allowed.length > 0) this.#noteAdded(allowed, directive);
    const { peer, reason, until, path, at } = directive;
    const suppression: Suppression = {
      by: peer ? 'peer' : 'comment',
      ...(peer && { tool: peer }),
      ...(reason !== undefined && { reason }),
      ...(until !== undefined && { until }),
      at: { path, range: at },
    };
    const marks = added && this.#policy.suppressions.ownChange === 'ignore' ? this.#pending : this.#suppressions;
    for (const { index } of allowed) if (!marks.has(index)) marks.set(index, suppression);
  }

  /** Why policy lets no directive like this silence the rule. */
  #ruleProblem(ruleId: string, { reason, until }: Directive, added: boolean): string | undefined {
    const rule: NamedRule = this.#rules.get(ruleId) ?? { id: ruleId };
    if (this.#isLocked(rule)) return `Policy locks ${ruleId}: only a waiver in the policy file can silence it.`;
    const terms: WaiverTerms = { place: 'comment', reason, until, added, author: this.#author };
    for (const team of undecidedTeams(this.#policy, rule, terms, this.#today)) this.undecidedTeams.add(team);
    return waivableProblem(this.#policy, rule, terms, this.#today);
  }

  #noteAdded(hits: readonly Indexed[], directive: Directive): void {
    const ids = [...idsOf(hits)].join(', ');
    const what = this.#changes?.isAdded(directive)
      ? `This change adds this suppression of ${ids}`
      : `This suppression was there before, but did not silence this finding of ${ids}, so that it counts like one that the change adds`;
    const effect =
      this.#policy.suppressions.ownChange === 'ignore' ? ': it does not count for the change itself, but once it is merged' : '';
    this.#notify('suppression-added', directive, `${what}${effect}.`);
  }

  /** One that the change adds for something that is not there yet. */
  #planted({ path, peer }: Directive, { at }: Claim, what: string, level: 'warning' | 'note'): void {
    const whose = peer ? ` of ${peer}` : '';
    this.#notify(
      'suppression-added',
      { path, at },
      `This change adds a suppression${whose} that silences nothing today, but would silence ${what} later. Remove it unless something is meant by it.`,
      undefined,
      level,
    );
  }

  #isLocked(rule: NamedRule): boolean {
    return this.#policy.suppressions.locked.some(pattern => meansRule(pattern, rule));
  }

  #refusal({ until, reason, peer }: Directive): Refusal | undefined {
    const { requireReason, requireExpiry } = this.#policy.suppressions;
    const whose = peer ? ` of ${peer}` : '';
    if (until !== undefined && !isCalendarDate(until)) {
      return {
        code: 'malformed-suppression',
        message: `"${until.slice(0, 40)}" is not a day of the calendar, so this suppression${whose} counts as expired. Write the date as YYYY-MM-DD.`,
      };
    }
    if (hasExpired(until, this.#today)) {
      return {
        code: 'expired-suppression',
        message: `This suppression${whose} counted until ${until} and no longer does. Fix the finding, or renew it.`,
      };
    }
    if (requireReason && reason === undefined) {
      return {
        code: 'suppression-not-allowed',
        message: `Policy asks for a reason, so this suppression${whose} does not count. Add "-- reason".`,
      };
    }
    if (requireExpiry && until === undefined) {
      return {
        code: 'suppression-not-allowed',
        message: `Policy asks for an end, so this suppression${whose} does not count. Add "until YYYY-MM-DD".`,
      };
    }
    return undefined;
  }

  #matchingRules(pattern: string): readonly SuppressibleRule[] {
    return [...this.#rules.values()].filter(rule => meansRule(pattern, rule));
  }

  /** True when the rule ran on the file, so that its silence means something. Rules over many files may not have seen them all. */
  #wouldSpeak(rule: SuppressibleRule, path: string): boolean {
    if (rule.kind === 'repository') return false;
    return askedOf(this.#policy, rule, settingsFor(this.#policy, rule)).speaksAt(path);
  }

  #findingsIn({ path, scopes }: Directive): readonly Indexed[] {
    // Why not before: most files have no directives.
    this.#byPath ??= findingsByPath(this.#findings);
    const all = this.#byPath.get(path) ?? [];
    const hits = new Set<Indexed>();
    for (const scope of scopes) {
      for (let at = firstFrom(all, scope.start); at < all.length; at += 1) {
        const indexed = all[at];
        if (!indexed || !beginsIn(indexed, scope)) break;
        hits.add(indexed);
      }
    }
    return [...hits];
  }

  #unknownRule(pattern: string): string {
    this.#hints -= 1;
    const named = pattern.includes('*') ? `No rule matches "${pattern.slice(0, 100)}".` : `There is no rule "${pattern.slice(0, 100)}".`;
    const close =
      this.#hints < 0
        ? undefined
        : (rulesOfAnyPeer(pattern).find(rule => this.#rules.has(rule)) ?? closestRule(pattern, [...this.#rules.values()]));
    return `${named} ${close === undefined ? 'List the rules with `tidewaiter rules`.' : `Did you mean "${close}"?`}`;
  }

  #unused(directive: Directive, claim: Claim): void {
    this.#notify(
      'unused-suppression',
      { path: directive.path, at: claim.at },
      `Nothing is found here that "${claim.pattern}" would suppress. Remove it.`,
    );
  }

  #notify(
    code: NotificationCode,
    { path, at }: { readonly path: string; readonly at: Range },
    message: string,
    ruleId?: string,
    level: Notification['level'] = code === 'unused-suppression' || code === 'suppression-added' ? 'note' : 'warning',
  ): void {
    this.notifications.push({ code, level, path, range: at, message, ...(ruleId !== undefined && { ruleId }) });
  }
}

const inlineForbidden: Refusal = {
  code: 'suppression-not-allowed',
  message: 'Policy does not allow suppressions in the reviewed files. Ask for a waiver in the policy file.',
};

/** The findings of each file by their beginning, those without text of their own before others that begin there. */
const findingsByPath = (findings: readonly Finding[]): ReadonlyMap<string, readonly Indexed[]> => {
  const indexed = findings
    .map((finding, index) => ({ finding, index }))
    .toSorted((a, b) => startOf(a) - startOf(b) || a.finding.location.range.end - b.finding.location.range.end);
  return Map.groupBy(indexed, ({ finding }) => finding.location.path);
};

const startOf = ({ finding }: Indexed): number => finding.location.range.start;

/** A finding without text of its own may stand at the very end of what a comment covers. */
const beginsIn = (indexed: Indexed, scope: Range): boolean =>
  startOf(indexed) < scope.end || (startOf(indexed) === scope.end && indexed.finding.location.range.end === scope.end);

/** Index of the first finding that begins at or after the offset. */
const firstFrom = (findings: readonly Indexed[], offset: number): number => {
  const isBefore = (at: Indexed | undefined): boolean => at !== undefined && startOf(at) < offset;
  return countWhile(findings.length, index => isBefore(findings[index]));
};

const idsOf = (hits: readonly Indexed[]): ReadonlySet<string> => new Set(hits.map(({ finding }) => finding.ruleId));

/** True when the check is about the finding: its rule, and its message when the rule says that the check is about some of them only. */
const speaksAbout = ({ id, rules }: PeerCheck, finding: Finding, rule: SuppressibleRule | undefined): boolean => {
  if (!rules.includes(finding.ruleId)) return false;
  const messages = rule?.peers && Object.hasOwn(rule.peers, id) ? rule.peers[id] : undefined;
  return messages === undefined || messages.includes(finding.messageId);
};
