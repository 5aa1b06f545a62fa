import type { SchemaProblem } from '../../../policy/changes/describe-issue.ts';
import { fieldPath } from '../../../text/field-path.ts';
import { fieldProblem, type Path, unsupportedField } from '../field-problem.ts';
import { compileCelCondition } from './cel-condition.ts';
import type { ConditionDocument } from './cluster-image-policy-schema.ts';

const clusterOnly = {
  fetchConfigFile: "the image's configuration is not fetched",
  includeSpec: 'there is no resource of a cluster',
  includeObjectMeta: 'there is no resource of a cluster',
  includeTypeMeta: 'there is no resource of a cluster',
} as const;

/** What is wrong with a condition on attestations or on a whole policy, which may name these. */
export const conditionProblems = (
  policy: ConditionDocument | undefined,
  path: Path,
  names: readonly string[],
): readonly SchemaProblem[] => {
  if (policy === undefined) return [];
  const elsewhere = (['remote', 'configMapRef'] as const).flatMap(name =>
    policy[name] === undefined
      ? []
      : [unsupportedField([...path, name], 'a policy must not change without its repository', 'Write the condition under "data".')],
  );
  const fields = (['fetchConfigFile', 'includeSpec', 'includeObjectMeta', 'includeTypeMeta'] as const).flatMap(name =>
    policy[name] === undefined || policy[name] === false
      ? []
      : [unsupportedField([...path, name], clusterOnly[name], 'Remove it, and what the condition reads of it.')],
  );
  if (policy.type !== 'cel')
    return [
      {
        path: [...path, 'type'],
        at: 'value',
        message: `"${fieldPath([...path, 'type'])}" ${policy.type} is not supported: nothing here can evaluate it.`,
        hint: 'Write the condition in CEL ("type: cel"), in a policy of its own if a cluster needs this one, too.',
      },
      ...elsewhere,
      ...fields,
    ];
  if (policy.data === undefined)
    return elsewhere.length > 0
      ? [...elsewhere, ...fields]
      : [fieldProblem(path, `must have ${fieldPath([...path, 'data'])}, the condition`)];
  const words = compileCelCondition(policy.data, names).problem;
  return [...elsewhere, ...fields, ...(words === undefined ? [] : [fieldProblem([...path, 'data'], words)])];
};
