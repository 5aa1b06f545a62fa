import { isAtLeast, severities, worseSeverity } from '../../src/findings/severity.ts';
import { matchesAnyGlob } from '../../src/policy/glob.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { modeOf, policyOn } from '../../src/policy/mode.ts';
import { appliesTo, type OrgPolicy } from '../../src/policy/org-policy.ts';
import type { Policy, PolicyRule } from '../../src/policy/policy.ts';
import { askedOf, settingsFor } from '../../src/policy/settings.ts';
import { countOf } from '../../src/verdict/counted-noun.ts';
import type { RecentReview, RecentReviews } from '../storage/store.ts';

/** What a new organization's policy is compared on. */
export interface ImpactInputs {
  /** The policy that counts; undefined: none. */
  readonly before: OrgPolicy | undefined;
  readonly after: OrgPolicy | undefined;
  readonly rules: readonly PolicyRule[];
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A pull request that one of two policies blocks, and the rules by which it does. */
export interface BlockedPull<P> {
  readonly pull: P;
  readonly ruleIds: readonly string[];
}

/** What a new policy would change. */
export interface PolicyImpact<P> {
  readonly newly: readonly BlockedPull<P>[];
  readonly freed: readonly BlockedPull<P>[];
}

/**
 * Which of the reviewed pull requests would newly block, and which no longer. An estimate: it knows the findings that were stored and neither the
 * repositories' own policies nor their topics, and what a rule that is off now would find is not known at all.
 */
export const policyImpact = <P extends RecentReview>(pulls: readonly P[], inputs: ImpactInputs): PolicyImpact<P> => {
  const [before, after] = [blockersOf(inputs.before, inputs), blockersOf(inputs.after, inputs)];
  const [newly, freed]: [BlockedPull<P>[], BlockedPull<P>[]] = [[], []];
  for (const pull of pulls) {
    const [blocked, blocks] = [before(pull), after(pull)];
    if (blocked.length === 0 && blocks.length > 0) newly.push({ pull, ruleIds: blocks });
    if (blocked.length > 0 && blocks.length === 0) freed.push({ pull, ruleIds: blocked });
  }
  return { newly, freed };
};

/** Says that in one sentence; undefined where nothing was reviewed. */
export const estimateImpact = ({ pulls, days }: RecentReviews, inputs: ImpactInputs): string | undefined => {
  if (pulls.length === 0) return undefined;
  const { newly, freed } = policyImpact(pulls, inputs);
  const outcome =
    newly.length + freed.length === 0
      ? 'none would change its verdict'
      : [
          ...(newly.length > 0 ? [`${inRepositories(newly)} would newly block`] : []),
          ...(freed.length > 0 ? [`${inRepositories(freed)} would no longer block`] : []),
        ].join(', ');
  return `Estimate from the stored findings, without the repositories' own policies: of ${countOf(pulls.length, 'pull request')} reviewed in the last ${days} days, ${outcome} under the new policy.`;
};

const inRepositories = (blocked: readonly BlockedPull<RecentReview>[]): string =>
  `${blocked.length} in ${countOf(new Set(blocked.map(({ pull }) => pull.repo)).size, 'repository', 'repositories')}`;

/** The rules whose stored findings in a pull request block by an organization's policy. */
const blockersOf = (org: OrgPolicy | undefined, { before, rules, today }: ImpactInputs): ((pull: RecentReview) => readonly string[]) => {
  const policy = policyOn(effectivePolicy({ org }), today);
  const raised = raisedBy(effectivePolicy({ org: before }), rules);
  const weigh = new Map(rules.map(rule => [rule.id, weigherOf(policy, rule, raised.has(rule.id))]));
  return ({ owner, repo, findings }) => {
    if (org !== undefined && !appliesTo(org, { fullName: `${owner}/${repo}` }).applies) return [];
    const blocking = findings.filter(finding => inScope(policy, finding) && weigh.get(finding.ruleId)?.(finding) === true);
    return [...new Set(blocking.map(({ ruleId }) => ruleId))];
  };
};

/** Rules whose findings were stored with a severity that the policy gave them. */
const raisedBy = (policy: Policy, rules: readonly PolicyRule[]): ReadonlySet<string> =>
  new Set(rules.filter(rule => settingsFor(policy, rule).severity !== undefined).map(({ id }) => id));

type StoredFinding = RecentReview['findings'][number];

const inScope = (policy: Policy, { path, state }: StoredFinding): boolean =>
  (state !== 'pre-existing' || policy.scope === 'all') && !matchesAnyGlob(path, policy.ignorePaths);

const weigherOf = (policy: Policy, rule: PolicyRule, raised: boolean): ((finding: StoredFinding) => boolean) => {
  const settings = settingsFor(policy, rule);
  const { enabled, severity, minSeverity } = settings;
  const { ignores, asks } = askedOf(policy, rule, settings);
  const { block } = policy.thresholds;
  if (!enabled || block === 'none' || modeOf(policy, rule).mode !== 'enforce') return () => false;
  return finding => {
    // Why the rule's own: which one a finding had before the policy replaced it is not stored.
    const own = raised ? rule.severity : severities.find(known => known === finding.severity);
    const weight = severity ?? (own && worseSeverity(own, minSeverity));
    const asked = own === undefined || asks(finding.path, own);
    return weight !== undefined && isAtLeast(weight, block) && asked && !ignores(finding.path);
  };
};
