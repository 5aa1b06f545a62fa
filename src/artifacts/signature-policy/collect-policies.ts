import type { FileArtifact } from '../artifact.ts';
import type { VisitedNode } from '../file-kind.ts';
import type { PolicyUses } from './policy-uses.ts';

/** The objects and the policy of a file; which of the objects are policies is for rules to say. */
export const collectPolicies = (artifact: FileArtifact): PolicyUses => ({
  kind: 'policies',
  file: artifact.file,
  objects: artifact.kind === 'kubernetes' ? artifact.objects : [],
  policy: artifact.kind === 'signature-policy' ? artifact : undefined,
});

/** As the files' own kinds walk them. */
export const walkPolicies = ({ file, objects, policy }: PolicyUses): readonly VisitedNode[] => {
  const nodes = objects.map((node): VisitedNode => ({ name: 'object', node, subject: node.subject, scope: node.range }));
  const scope = { start: 0, end: file.text.length };
  return policy === undefined ? nodes : [...nodes, { name: 'policy', node: policy, subject: '', scope }];
};
