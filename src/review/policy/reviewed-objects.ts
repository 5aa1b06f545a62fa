import type { KubernetesFile, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { textAt } from '../../org-rules/fields.ts';
import { fieldsOf } from '../../org-rules/object-value.ts';
import { UnknownPart } from '../../org-rules/org-rule.ts';
import { storedFields } from '../../org-rules/stored-fields.ts';
import type { Threshold, Waiver } from '../../policy/policy.ts';
import { policyFacts } from '../judge-change.ts';
import type { ReviewedChange } from '../review.ts';

/** An object that was reviewed, as far as rules of an organization ask about it. */
export interface ReviewedObject {
  readonly path: string;
  readonly line: number;
  /** `Deployment/web`. */
  readonly subject: string;
  /** As `storedFields` writes it. */
  readonly fields: string;
}

/** What of a review tells later what other rules would say: plain data, bounded. */
export interface ReviewedObjects {
  readonly version: 1;
  /** From which severity on the repository blocks. */
  readonly block: Threshold;
  /** The minor version of Kubernetes 1; left out: the newest. */
  readonly minor?: number;
  /** What the repository's policy waives of an organization's rules. */
  readonly waivers: readonly Pick<Waiver, 'rules' | 'paths' | 'subjects' | 'reason' | 'until'>[];
  /** What comments let through of them. */
  readonly commented: readonly { readonly rule: string; readonly path: string; readonly subject: string }[];
  readonly objects: readonly ReviewedObject[];
  /** Objects beyond the bounds. */
  readonly left: number;
}

/** Bounds of one review: a pull request touches some dozens of objects. */
const maxObjects = 500;
const maxCharacters = 512 << 10;
const maxWaivers = 200;

/** An object by what tells it from others, and what is kept of its fields; undefined where nothing can be said of it. */
const storedObject = ({
  partial,
  kind,
  node,
}: KubernetesObject): { readonly name: string; readonly text: string | undefined } | undefined => {
  if (partial || kind === undefined) return undefined;
  const fields = fieldsOf(node);
  if (fields instanceof UnknownPart) return undefined;
  const name = JSON.stringify([kind, textAt(fields, 'metadata', 'namespace'), textAt(fields, 'metadata', 'name')]);
  return { name, text: storedFields(fields) };
};

/** The objects of a change's head, rendered ones included, and by what they were let through. */
export const reviewedObjects = ({ head, rendered, result }: ReviewedChange): ReviewedObjects => {
  const { policy, considered } = result;
  const { kubernetesMinor } = policyFacts(policy);
  const objects = new Map<string, ReviewedObject>();
  let [room, left] = [maxCharacters, 0];
  const seen = new Set<string>();
  const add = (file: KubernetesFile, isOwn: boolean): void => {
    for (const object of file.objects) {
      const stored = storedObject(object);
      if (stored === undefined) continue;
      const { name, text } = stored;
      // Why: what a kustomization takes over as it is written is the same object once more.
      if (!isOwn && seen.has(`${name}${text}`)) continue;
      if (isOwn) seen.add(`${name}${text}`);
      const { path } = file.file;
      if (text === undefined || objects.size >= maxObjects || text.length > room) left += 1;
      else {
        room -= text.length;
        const line = file.file.lines.line(object.range.start);
        objects.set(`${path}\n${name}`, { path, line, subject: object.subject, fields: text });
      }
    }
  };
  for (const artifact of head.artifacts) if (artifact.kind === 'kubernetes') add(artifact, true);
  for (const pair of rendered?.pairs ?? [])
    if (pair.head.state === 'rendered') for (const { artifact } of pair.head.texts.values()) add(artifact, false);
  return {
    version: 1,
    block: policy.thresholds.block,
    ...(kubernetesMinor !== undefined && { minor: kubernetesMinor }),
    waivers: policy.waivers
      .filter(waiver => !waiver.fromOrganization && waiver.rules.some(rule => rule.startsWith('org/') || rule.startsWith('*')))
      .slice(0, maxWaivers)
      .map(({ rules, paths, subjects, reason, until }) => ({ rules, paths, subjects, reason, until })),
    commented: considered.suppressed
      .filter(({ head: { ruleId, suppression } }) => ruleId.startsWith('org/') && suppression?.by === 'comment')
      .slice(0, maxWaivers)
      .map(({ head: { ruleId, location } }) => ({ rule: ruleId, path: location.path, subject: location.subject })),
    objects: [...objects.values()],
    left,
  };
};
