import * as v from 'valibot';
import { severities } from '../../findings/severity.ts';
import { newestMinor } from '../../org-rules/cel/environment.ts';
import { textAt } from '../../org-rules/fields.ts';
import { labelsOfNamespaces } from '../../org-rules/namespace-labels.ts';
import type { ClusterKnowledge, ObjectFields, OrgAnswer, OrgRuleSet } from '../../org-rules/org-rule.ts';
import { StepBudget } from '../../org-rules/step-budget.ts';
import { readStored } from '../../org-rules/stored-fields.ts';
import { defaultPolicy, effectivePolicy } from '../../policy/merge.ts';
import { modeOf, policyOn } from '../../policy/mode.ts';
import { appliesTo, type OrgPolicy } from '../../policy/org-policy.ts';
import type { Policy, PolicyRule } from '../../policy/policy.ts';
import { settingsFor } from '../../policy/settings.ts';
import { findWaiver } from '../../policy/waivers.ts';
import { meets } from '../../verdict/considered.ts';
import { loadOwnRules, type RuleDocuments } from '../read/org-documents.ts';
import { type ImpactChange, impactChange, type ObjectEffect, type RefusedObject, type RepositoryImpact } from './blast-radius.ts';
import type { ReviewedObjects } from './reviewed-objects.ts';

/** An organization's policy with the documents that it names; none where it names none. */
export interface OrganizationState {
  readonly policy: OrgPolicy | undefined;
  readonly documents: RuleDocuments | undefined;
}

/** What the latest review of a pull request stored, as JSON of `ReviewedObjects`; the latest first. */
export interface StoredObjects {
  /** `owner/repo`. */
  readonly repository: string;
  readonly facts: string;
}

/** What is compared, and on which day (UTC, `YYYY-MM-DD`). */
export interface RulesComparison {
  readonly before: OrganizationState;
  readonly after: OrganizationState;
  readonly stored: readonly StoredObjects[];
  readonly today: string;
  /** Asked before each repository: true ends it. */
  readonly isOver?: () => boolean;
}

/** What another set of rules would do to repositories as they were reviewed last. */
export interface RulesImpact {
  readonly changes: readonly ImpactChange[];
  /** Repositories and objects that were looked at. */
  readonly repositories: number;
  readonly objects: number;
  /** Objects of those that were not stored, and repositories that there was no time for. */
  readonly unstored: number;
  readonly unlooked: number;
}

const factsSchema = v.object({
  version: v.literal(1),
  block: v.picklist([...severities, 'none']),
  minor: v.optional(v.number()),
  waivers: v.array(
    v.object({
      rules: v.array(v.string()),
      paths: v.array(v.string()),
      subjects: v.array(v.string()),
      reason: v.optional(v.string()),
      until: v.optional(v.string()),
    }),
  ),
  commented: v.array(v.object({ rule: v.string(), path: v.string(), subject: v.string() })),
  objects: v.array(v.object({ path: v.string(), line: v.number(), subject: v.string(), fields: v.string() })),
  left: v.number(),
});

type Facts = v.InferOutput<typeof factsSchema>;

const readFacts = (text: string): Facts | undefined => {
  try {
    const parsed = v.safeParse(factsSchema, JSON.parse(text) satisfies ReviewedObjects);
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Judges what the latest reviews stored by two sets of an organization's rules, by the thresholds and waivers that the repositories had. Of an object
 * that several pull requests touch the one of the latest review counts.
 */
export const compareRules = ({ before, after, stored, today, isOver = () => false }: RulesComparison): RulesImpact => {
  const repositories = Map.groupBy(stored, ({ repository }) => repository);
  const [old, now] = [new Judge(before, today), new Judge(after, today)];
  const changes: ImpactChange[] = [];
  let [objects, unstored, looked] = [0, 0, 0];
  for (const [repository, reviews] of repositories) {
    if (isOver()) break;
    const facts = reviews.flatMap(review => readFacts(review.facts) ?? []);
    const [latest] = facts;
    looked += 1;
    if (latest === undefined) continue;
    const all = latestObjects(facts);
    objects += all.length;
    unstored += facts.reduce((sum, { left }) => sum + left, 0);
    const one = { ...latest, commented: facts.flatMap(({ commented }) => commented) };
    changes.push(impactChange(old.judge(repository, one, all), now.judge(repository, one, all)));
  }
  return { changes, repositories: looked, objects, unstored, unlooked: repositories.size - looked };
};

interface LatestObject {
  readonly path: string;
  readonly line: number;
  readonly subject: string;
  readonly fields: ObjectFields;
}

const latestObjects = (facts: readonly Facts[]): readonly LatestObject[] => {
  const latest = new Map<string, LatestObject>();
  for (const { objects } of facts)
    for (const { fields: text, ...object } of objects) {
      const fields = readStored(text);
      const key = JSON.stringify([object.path, object.subject, textAt(fields, 'metadata', 'namespace')]);
      if (fields && !latest.has(key)) latest.set(key, { ...object, fields });
    }
  return [...latest.values()];
};

/** Judges by one set of rules. */
class Judge {
  readonly #org: OrgPolicy | undefined;
  readonly #documents: OrganizationState['documents'];
  readonly #today: string;
  readonly #byMinor = new Map<number, { readonly sets: readonly OrgRuleSet[]; readonly policy: Policy }>();

  constructor({ policy, documents }: OrganizationState, today: string) {
    this.#org = policy;
    this.#documents = documents;
    this.#today = today;
  }

  judge(repository: string, facts: Facts, objects: readonly LatestObject[]): RepositoryImpact {
    const impact = { repository, waivers: new Set<string>(), unknown: [] };
    if (this.#org && !appliesTo(this.#org, { fullName: repository }).applies) return { ...impact, objects: [] };
    const { minor = newestMinor } = facts;
    const { sets, policy } = this.#loaded(minor);
    if (sets.length === 0) return { ...impact, objects: [] };
    const waived = {
      ...policy,
      waivers: [...policy.waivers, ...facts.waivers.map(waiver => ({ reason: undefined, until: undefined, ...waiver }))],
    };
    const budget = new StepBudget();
    const labels = namespaceLabels(objects);
    const refused = objects.flatMap(object => {
      budget.begin();
      const cluster: ClusterKnowledge = { namespaceLabels: labels.get(object.path) ?? new Map(), minor, today: this.#today };
      const change = { object: object.fields, oldObject: undefined };
      const answers = sets.flatMap(set => [...set.judge(change, cluster, budget)]);
      return answers.flatMap(answer => refusedObject(answer, object, facts, waived, this.#today, impact.waivers));
    });
    return { ...impact, objects: refused };
  }

  #loaded(minor: number): { readonly sets: readonly OrgRuleSet[]; readonly policy: Policy } {
    const known = this.#byMinor.get(minor);
    if (known) return known;
    const sets = this.#documents ? loadOwnRules(this.#documents, minor).sets.filter(({ rules }) => rules.length > 0) : [];
    const rules = sets.flatMap(set => set.rules.map(({ id, severity }): PolicyRule => ({ id, severity, profile: 'gate' })));
    const ownRules = { documents: '', known: rules };
    const policy = this.#org ? policyOn(effectivePolicy({ org: this.#org, ownRules }), this.#today) : defaultPolicy;
    const loaded = { sets, policy };
    this.#byMinor.set(minor, loaded);
    return loaded;
  }
}

/** Labels of the namespaces that stand in the same file, by path. */
const namespaceLabels = (objects: readonly LatestObject[]): ReadonlyMap<string, ClusterKnowledge['namespaceLabels']> => {
  const inFiles = [...Map.groupBy(objects, ({ path }) => path)];
  return new Map(inFiles.map(([path, own]) => [path, labelsOfNamespaces(own.map(({ fields }) => fields))]));
};

const refusedObject = (
  answer: OrgAnswer,
  { path, line, subject }: LatestObject,
  { block, commented }: Facts,
  policy: Policy,
  today: string,
  waivers: Set<string>,
): readonly RefusedObject[] => {
  if (answer.outcome !== 'fail') return [];
  const { id } = answer.rule;
  const rule: PolicyRule = { id, severity: answer.rule.severity, profile: 'gate' };
  const settings = settingsFor(policy, rule);
  const { mode } = modeOf(policy, rule);
  if (!settings.enabled || mode === 'observe') return [];
  const severity = settings.severity ?? answer.severity ?? answer.rule.severity;
  const waiver = findWaiver({ ruleId: id, location: { path, range: { start: 0, end: 0 }, subject } }, policy, today);
  const isCommented = commented.some(one => one.rule === id && one.path === path && one.subject === subject);
  if (waiver) waivers.add(JSON.stringify([waiver.rules, waiver.paths, waiver.subjects]));
  else if (isCommented) waivers.add(JSON.stringify([id, path, subject]));
  const effect: ObjectEffect = waiver || isCommented ? 'waived' : mode === 'enforce' && meets(severity, block) ? 'blocks' : 'warns';
  return [{ rule: id, path, line, subject, severity, effect, message: answer.message }];
};
