import { fieldsAt, isFields, textAt } from '../fields.ts';
import type { ClusterKnowledge, ObjectChange, ObjectFields, OrgAnswer, OrgRuleSet } from '../org-rule.ts';
import { freeBudget } from '../testing/policy-test.ts';
import { variationsOf } from './variations.ts';

/** An object that rules are held against, by its name, with what is known of its cluster. */
export interface ProofObject {
  readonly label: string;
  readonly fields: ObjectFields;
  readonly cluster: ClusterKnowledge;
}

/** What was compared: objects that the rule is about, variations of them, and how many of all these it refuses. */
export interface Proof {
  readonly objects: number;
  readonly variations: number;
  readonly refused: number;
}

/** What of a rule is compared. */
export interface ToProve {
  readonly old: OrgRuleSet;
  /** The rule as its own document has it. */
  readonly rule: ObjectFields;
  /** Which answers of the old document are the rule's. */
  readonly isOwn: (answer: OrgAnswer) => boolean;
  readonly made: OrgRuleSet;
}

/** Variations for one rule are bounded, and parted among the objects; these are all compared, as far as a list of them may be. */
const maxVariations = 1_000;
const minOfObject = 20;
const maxObjects = 20_000;

type Said = { readonly as: 'refused' | 'admitted' | 'unknown'; readonly weight: string; readonly isAbout: boolean };

const saidBy = (answers: readonly OrgAnswer[]): Said => {
  const failed = answers.filter(({ outcome }) => outcome === 'fail');
  const weights = failed.map(answer => (answer.outcome === 'fail' ? (answer.severity ?? answer.rule.severity) : ''));
  if (failed.length > 0) return { as: 'refused', weight: [...new Set(weights)].join(), isAbout: true };
  const isOpen = answers.some(({ outcome }) => outcome === 'undetermined');
  return { as: isOpen ? 'unknown' : 'admitted', weight: '', isAbout: answers.length > 0 };
};

/** Where the pods of an object stand in it. */
const podPathOf = (object: ObjectFields): readonly string[] => {
  const kind = textAt(object, 'kind');
  if (kind === 'CronJob') return ['spec', 'jobTemplate', 'spec', 'template'];
  return isFields(fieldsAt(object, 'spec')['template']) ? ['spec', 'template'] : [];
};

/** Compares a rule with what it became; a text says why they are not the same, or not proven so (full sentences). */
export const prove = ({ old, rule, isOwn, made }: ToProve, objects: readonly ProofObject[]): Proof | string => {
  const counts = { objects: 0, variations: 0, refused: 0, admitted: 0 };
  const differs = (fields: ObjectFields, cluster: ClusterKnowledge): { readonly before: Said; readonly after: Said } | undefined => {
    const change: ObjectChange = { object: fields, oldObject: undefined };
    const before = saidBy([...old.judge(change, cluster, freeBudget())].filter(isOwn));
    if (before.as === 'unknown') return undefined;
    const after = saidBy([...made.judge(change, cluster, freeBudget())]);
    if (before.isAbout) counts[before.as] += 1;
    return before.as === after.as && before.weight === after.weight ? undefined : { before, after };
  };
  const share = Math.max(minOfObject, Math.floor(maxVariations / Math.max(objects.length, 1)));
  for (const { label, fields, cluster } of objects.slice(0, maxObjects)) {
    const about = counts.refused + counts.admitted;
    const found = differs(fields, cluster);
    if (found) return `Of ${label} it would say something else: ${told(found)}.`;
    if (counts.refused + counts.admitted === about) continue;
    counts.objects += 1;
    for (const variation of variationsOf(fields, rule, podPathOf(fields)).slice(0, Math.min(share, maxVariations - counts.variations))) {
      counts.variations += 1;
      const other = differs(variation, cluster);
      if (other) return `Of a variation of ${label} it would say something else: ${told(other)} (${changeIn(fields, variation)}).`;
    }
  }
  if (counts.refused > 0 && counts.admitted > 0) return { objects: counts.objects, variations: counts.variations, refused: counts.refused };
  const lack = counts.objects === 0 ? 'that it is about' : counts.refused === 0 ? 'that it refuses' : 'that it lets through';
  return `Nothing proves it: no object of the tests${objects.length === 0 ? '' : ' or manifests'} is one ${lack}. Add one to a test, or name a repository that has some: --prove REPO.`;
};

const words = { refused: 'refused', admitted: 'let through', unknown: 'not known' };

const told = ({ before, after }: { readonly before: Said; readonly after: Said }): string =>
  before.as === after.as
    ? `weighed "${before.weight}" before, "${after.weight}" after`
    : `${words[before.as]} before, ${words[after.as]} after`;

/** The first path at which two objects differ. */
const changeIn = (one: unknown, other: unknown, path = ''): string => {
  if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    for (const key of keys) {
      const [left, right]: unknown[] = [Reflect.get(one, key), Reflect.get(other, key)];
      if (left !== right && shown(left) !== shown(right)) return changeIn(left, right, path === '' ? key : `${path}.${key}`);
    }
  }
  return `"${path}" is ${other === undefined ? 'not there' : shown(other).slice(0, 80)}`;
};

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)) ?? 'nothing';
