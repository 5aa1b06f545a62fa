import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import type { KubernetesObject, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { objectNameRange } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt } from '../../../artifacts/yaml/lookup.ts';
import type { Severity } from '../../../findings/severity.ts';
import { onceFor } from '../../../text/once-for.ts';
import { type Exposure, exposures } from '../../network/concepts/exposures.ts';
import { routedObjects } from '../../network/concepts/routes.ts';
import type { Reads, RelatedReport } from '../../rule.ts';
import { accountFields, accountRange, type Escalation, escalationObjects, escalationsIn, type Step } from './escalation.ts';

/** Who comes to a pod, and what is to be had there: by this root in it is more or less than root elsewhere. */
export interface Stakes {
  /** A way in from outside of the cluster; undefined where none is known. */
  readonly way: Exposure | undefined;
  /** What its token opens; undefined where nothing is known to. */
  readonly token: Escalation | undefined;
  /** True where it is certain that it has no token, and the unit, of which all is known, has no way in. */
  readonly closed: boolean;
  /** The way in and the way on, in their order. */
  readonly related: readonly RelatedReport[];
}

/** More ways in are not shown: the first is enough to come in. */
const waysByWorkload = onceFor((objects: readonly KubernetesObject[]) => {
  const first = new Map<KubernetesObject, Exposure>();
  for (const exposure of exposures(objects)) if (!first.has(exposure.workload)) first.set(exposure.workload, exposure);
  return first;
});

const stepsIn = ({ entry, at, service }: Exposure): readonly Step[] => [
  { object: entry, at, note: `"${entry.subject}" lets the outside in here.` },
  ...(service.object === entry
    ? []
    : [{ object: service.object, at: objectNameRange(service.object), note: `It leads to "${service.object.subject}".` }]),
];

/** Who comes to a pod of a unit, and what its token opens. */
export const stakesOf = ({ objects, complete }: RepositoryUnit, podSpec: PodSpec): Stakes => {
  const way = waysByWorkload(objects).get(podSpec.object);
  const ways = escalationsIn(objects);
  const token = ways.isEmpty ? undefined : ways.of(podSpec);
  const holds =
    token === undefined
      ? []
      : [{ object: podSpec.object, at: accountRange(podSpec), note: `It runs as the service account "${token.account}".` }];
  return {
    way,
    token,
    closed: complete && way === undefined && token === undefined && booleanAt(podSpec.get('automountServiceAccountToken')) === false,
    related: [...(way ? stepsIn(way) : []), ...holds, ...(token?.steps ?? [])].map(({ object, at, note }) => ({
      at,
      path: object.file.path,
      note,
    })),
  };
};

/** How severe root in a container is by what is at stake, and why, to be read after "it is high because"; no reason where nothing is known. */
export const weighed = ({ way, token, closed }: Stakes): { readonly severity: Severity; readonly because?: string } => {
  if (closed) return { severity: 'medium', because: 'nothing here lets the outside in, and it has no token of the cluster' };
  const reasons = [
    ...(way ? [`"${way.entry.subject}" lets the outside in`] : []),
    ...(token ? [`its service account may ${token.may}`] : []),
  ];
  return { severity: 'high', ...(reasons.length > 0 && { because: reasons.join(', and ') }) };
};

/** What rules read that go by what is at stake. */
export const stakesReads: { readonly pod: readonly (readonly string[])[]; readonly objects: NonNullable<Reads['objects']> } = {
  pod: accountFields,
  objects: { ...routedObjects, ...escalationObjects },
};

/** What a finding says of root, and how bad it is. */
export interface Grade<Id extends string> {
  readonly messageId: Id;
  readonly severity: Severity;
}

/** The grade of a container that is root, where nothing else decides about it. */
export const gradeByStakes = (stakes: Stakes): Grade<'container' | 'weighed'> => {
  const { severity, because } = weighed(stakes);
  return { messageId: because === undefined ? 'container' : 'weighed', severity };
};
