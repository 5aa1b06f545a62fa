import type { FileArtifact, RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import type { ActiveRule } from '../../engine/active-rule.ts';
import type { Notification } from '../../findings/notification.ts';
import { modeOf } from '../../policy/mode.ts';
import type { Policy } from '../../policy/policy.ts';
import { findWaiver } from '../../policy/waivers.ts';
import { enforcedPolicies, securityPolicyRemoved } from '../../rules/policy/security-policy-removed.ts';
import { meets } from '../../verdict/considered.ts';
import type { ReadChange } from './read-change.ts';

/** The units of both sides that the change touches. */
interface TouchedUnits {
  readonly base: readonly RepositoryUnit[];
  readonly head: readonly RepositoryUnit[];
}

interface RemovalByPolicy {
  readonly rules: readonly ActiveRule[];
  readonly policy: Policy;
  readonly today: string;
}

const objectsOf = (artifacts: readonly FileArtifact[]): readonly KubernetesObject[] =>
  artifacts.flatMap(artifact => (artifact.kind === 'kubernetes' ? artifact.objects : []));

const nameOf = ({ unit, path }: RepositoryUnit): string => `${unit} ${path}`;

/** Files that the rule itself compares: of their unit something is left that can carry a finding. */
const comparedFiles = ({ base, head }: TouchedUnits): ReadonlySet<string> => {
  const left = new Set(head.filter(({ artifacts }) => artifacts.length > 0).map(nameOf));
  return new Set(base.filter(unit => left.has(nameOf(unit))).flatMap(({ artifacts }) => artifacts.map(({ file }) => file.path)));
};

/**
 * Enforced policies about security that go with the last file of what they were deployed with. Nothing is left there to carry a finding of
 * `policy/security-policy-removed`, so that it is told beside: an error where a finding as severe would block. Waivers count as for findings.
 */
export const removedPolicies = (
  { base, head }: ReadChange,
  { complete }: ChangeSet,
  units: TouchedUnits,
  { rules, policy, today }: RemovalByPolicy,
): readonly Notification[] => {
  const { meta } = securityPolicyRemoved;
  const active = rules.find(({ rule }) => rule.meta.id === meta.id);
  if (active === undefined) return [];
  const before = enforcedPolicies(objectsOf(base.artifacts));
  if (before.size === 0) return [];
  const compared = comparedFiles(units);
  const now = [...objectsOf(head.artifacts), ...objectsOf(units.head.flatMap(({ artifacts }) => artifacts))];
  const kept = new Set(now.map(one => one.subject));
  // Engines are changed so: what comes in their place is for people to compare.
  const isReplaced = [...enforcedPolicies(now).keys()].some(name => !before.has(name));
  const isBlocking = meets(active.severity ?? meta.severity, policy.thresholds.block) && modeOf(policy, meta).mode === 'enforce';
  return [...before.values()].flatMap((object): readonly Notification[] => {
    const { subject, range } = object;
    const { path } = object.file;
    const location = { path, range, subject };
    const isTold = compared.has(path) || kept.has(subject) || active.ignores(path);
    if (isTold || findWaiver({ ruleId: meta.id, location }, policy, today)) return [];
    const unsure = complete ? '' : ' Not all changed files could be listed: it may have gone to another one.';
    return [
      {
        code: 'security-policy-removed',
        level: isBlocking && complete && !isReplaced ? 'error' : 'warning',
        path,
        message: `The change removes "${subject}", which held back what it does not allow, with its file (${meta.id}).${unsure} Leave it, or bring in what takes its place with the same change.`,
      },
    ];
  });
};
