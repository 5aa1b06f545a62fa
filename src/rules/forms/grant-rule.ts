import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import type { ClusterRole, PolicyRule, Role } from '../../artifacts/kubernetes/objects/role.ts';
import { allEdits } from '../../artifacts/yaml/edit.ts';
import { removeItem } from '../../artifacts/yaml/remove.ts';
import { type Severity, severityDegree, severities as severityOrder } from '../../findings/severity.ts';
import type { TextEdit } from '../../text/range.ts';
import { bindingsOf, rolesIn, subjectName } from '../concepts/rbac/rbac-bindings.ts';
import { type Access, aggregates, type Grant, grantOf, isAggregated, isLimitedToNames, roleName } from '../concepts/rbac/rbac-grants.ts';
import { defineRule, type Report, type Rule, type RuleId, type WrittenMeta } from '../rule.ts';
import { byMessage, type Graded, gradeOf } from './graded.ts';

/** Finds what is wrong in a rule of a role; undefined when nothing is. */
export type GrantTest = (rule: PolicyRule, role: Role | ClusterRole) => Grant | undefined;

/** A rule about what roles grant. Its severities are those in a ClusterRole; in the Role of a namespace each is one lower. */
export interface GrantForm<M extends string>
  extends Omit<WrittenMeta<'kubernetes', M>, 'kind' | 'fix'>,
    Graded<M, [grant: Grant, role: Role | ClusterRole]> {
  /** Which grants are wrong, by message, the worst first: accesses of which a part is enough, or a test. */
  readonly grants: Readonly<Partial<Record<NoInfer<M>, readonly Access[] | GrantTest>>>;
  /** Messages for which rules that say less about the same grant step back. */
  readonly supersedes?: Readonly<Partial<Record<NoInfer<M>, readonly RuleId[]>>>;
  /** Set where the Role of one namespace is as bad as a ClusterRole, because that namespace is what counts. */
  readonly sameInNamespace?: true;
  /** What is taken out of the role's lists to mend it. */
  readonly fix?: { readonly title: string; readonly remove: 'resources' | 'verbs' };
  /** What to do where whoever has the role certainly needs the grants. */
  readonly advice?: (grants: readonly Grant[], role: Role | ClusterRole) => string | undefined;
}

interface Hit<M extends string> {
  readonly messageId: M;
  readonly severity: Severity;
  readonly grant: Grant;
}

/** Verbs of requests that do not say a name, so that a rule that is limited to names never allows them. Subresources always have one. */
const namelessVerbs = new Set(['create', 'deletecollection']);

/**
 * What of an access a rule can allow at all. Source: Kubernetes documentation, "Referring to resources": requests to create or to delete a
 * collection cannot be restricted by name.
 */
const reachable = (access: Access, rule: PolicyRule): Access =>
  isLimitedToNames(rule) && !access.resources.some(resource => resource.includes('/'))
    ? { ...access, verbs: access.verbs.filter(verb => !namelessVerbs.has(verb)) }
    : access;

const testGrant = (wrong: readonly Access[] | GrantTest, rule: PolicyRule, role: Role | ClusterRole): Grant | undefined => {
  if (typeof wrong === 'function') return wrong(rule, role);
  for (const access of wrong) {
    const grant = grantOf(rule, reachable(access, rule));
    if (grant !== undefined) return grant;
  }
  return undefined;
};

/** In one namespace there is less to take. */
const oneLower = (severity: Severity): Severity => severityOrder[severityOrder.indexOf(severity) + 1] ?? 'info';

const hitIn = <M extends string>(form: GrantForm<M>, rule: PolicyRule, role: Role | ClusterRole): Hit<M> | undefined => {
  for (const [id, wrong] of byMessage<M, readonly Access[] | GrantTest>(form.grants)) {
    const grant = testGrant(wrong, rule, role);
    if (grant === undefined) continue;
    const { messageId, severity } = gradeOf<M, [Grant, Role | ClusterRole]>(form, id, grant, role);
    return { messageId, severity: role.kind === 'Role' && !form.sameInNamespace ? oneLower(severity) : severity, grant };
  }
  return undefined;
};

/** More than this the comparison of two versions does not need to tell. */
const maxHazards = 100;
const maxRelated = 10;

/** What is granted, as words that another version of the role can be compared with. What is granted of all is granted of those with a name. */
const hazardsOf = (hits: readonly Hit<string>[]): readonly string[] => {
  const words = new Set<string>();
  for (const { grant } of hits)
    for (const resource of grant.resources)
      for (const verb of grant.verbs) {
        if (words.size >= maxHazards) return [...words];
        const granted = `${verb.value} ${resource.value}`;
        if (grant.names === undefined) words.add(granted);
        words.add(`${granted} by name`);
      }
  return [...words];
};

const quoted = (words: readonly { readonly value: string }[]): string => [...new Set(words.map(({ value }) => `"${value}"`))].join(', ');

const relatedTo = (file: KubernetesFile, role: Role | ClusterRole): NonNullable<Report['related']> => {
  const given = bindingsOf(file, role)
    .slice(0, maxRelated)
    .flatMap(binding =>
      binding.subjects.items
        .slice(0, maxRelated)
        .map(subject => ({ at: subject.node.range, note: `Gives it to ${subjectName(subject)}.` })),
    );
  const taken =
    role.kind === 'Role'
      ? []
      : rolesIn(file).flatMap(other =>
          other.kind === 'ClusterRole' && other.aggregated.items.length > 0 && aggregates(other, role)
            ? [{ at: other.object.range, note: `Adds it to ${roleName(other)}.` }]
            : [],
        );
  return [...given, ...taken].slice(0, maxRelated);
};

/**
 * Takes the words out of their lists; a rule of which nothing would be left goes as a whole. Undefined where that would leave wildcards.
 */
const removal = (
  hits: readonly Hit<string>[],
  remove: 'resources' | 'verbs',
  role: Role | ClusterRole,
): readonly TextEdit[] | undefined => {
  const { rules } = role;
  const sequence = rules.state === 'present' && rules.node.kind === 'sequence' ? rules.node : undefined;
  const edits = hits.map(({ grant }) => {
    const list = grant.rule[remove];
    const words = new Set(grant[remove].map(({ node }) => node));
    if (sequence === undefined || list.state !== 'present' || list.node.kind !== 'sequence') return undefined;
    if (grant[remove].some(({ value }) => value === '*')) return undefined;
    const { items } = list.node;
    if (items.every(item => words.has(item)))
      return sequence.items.length > hits.length ? removeItem(sequence, sequence.items.indexOf(grant.rule.node)) : undefined;
    const removed = items.flatMap((item, index) =>
      words.has(item) ? [removeItem(list.node.kind === 'sequence' ? list.node : sequence, index)] : [],
    );
    return removed.length === 1 ? removed[0] : undefined;
  });
  return allEdits(edits);
};

const metaOf = <M extends string>(form: GrantForm<M>): WrittenMeta<'kubernetes', M> => {
  const {
    grants: _grants,
    eased: _eased,
    severities: _severities,
    supersedes: _supersedes,
    sameInNamespace: _same,
    advice: _advice,
    fix,
    ...meta
  } = form;
  return { family: 'role', ...meta, kind: 'kubernetes', fix: fix === undefined ? 'none' : 'unsafe' };
};

const reportRole = <M extends string>(form: GrantForm<M>, file: KubernetesFile, role: Role | ClusterRole): Report<M> | undefined => {
  const hits = role.rules.items.flatMap(rule => hitIn(form, rule, role) ?? []);
  const [worst] = hits.toSorted((a, b) => severityDegree(b.severity) - severityDegree(a.severity));
  const at = worst?.grant.resources[0]?.node.range;
  if (worst === undefined || at === undefined) return undefined;
  const { messageId, severity, grant } = worst;
  const { fix } = form;
  const advice = form.advice?.(
    hits.map(hit => hit.grant),
    role,
  );
  const supersedes: readonly RuleId[] | undefined = form.supersedes?.[messageId];
  return {
    messageId,
    at,
    severity,
    identity: 'grants',
    data: {
      role: roleName(role),
      verbs: quoted(grant.verbs),
      resources: quoted(grant.resources),
      where: role.kind === 'ClusterRole' ? 'in every namespace that it is bound for' : 'in its namespace',
    },
    facts: { hazards: hazardsOf(hits), degree: severityDegree(severity) },
    related: [
      ...hits
        .flatMap(hit =>
          hit === worst ? [] : hit.grant.resources.slice(0, 1).map(({ node }) => ({ at: node.range, note: 'Grants it, too.' })),
        )
        .slice(0, maxRelated),
      ...relatedTo(file, role),
    ],
    ...(supersedes && { supersedes }),
    ...(advice !== undefined && { advice }),
    ...(fix && {
      fix: () => {
        const edits = advice === undefined ? removal(hits, fix.remove, role) : undefined;
        return edits && { title: fix.title, edits };
      },
    }),
  };
};

const hasRoles = ({ objects }: KubernetesFile): boolean => objects.some(({ kind }) => kind === 'Role' || kind === 'ClusterRole');

/**
 * A rule about what roles grant: one finding for each role, at its worst grant, with the others and whom the file gives the role to beside
 * it. Cluster roles that only add up others are not judged, nor what templates decide.
 */
export const grantRule = <const M extends string>(form: GrantForm<M>): Rule<'kubernetes', M> => {
  const judge = (role: Role | ClusterRole, file: KubernetesFile): readonly Report<M>[] => {
    const report = isAggregated(role) ? undefined : reportRole(form, file, role);
    return report ? [report] : [];
  };
  return defineRule<'kubernetes', M>({
    meta: metaOf(form),
    where: hasRoles,
    visit: { Role: judge, ClusterRole: judge },
  });
};
