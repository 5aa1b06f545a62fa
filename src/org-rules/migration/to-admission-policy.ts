import { fieldsAt, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import { specsOf } from '../kyverno/validating-policies.ts';
import type { ObjectFields, ObjectValue } from '../org-rule.ts';
import { readPolicy } from '../vap/read-policies.ts';
import { NotMigrated } from './cel-source.ts';

const apiVersion = 'admissionregistration.k8s.io/v1';

/** What of a ValidatingPolicy the API server has, too. */
const kept = ['failurePolicy', 'matchConstraints', 'matchConditions', 'variables', 'validations', 'auditAnnotations'] as const;

/**
 * The ValidatingAdmissionPolicies, each followed by its binding, that say what a ValidatingPolicy of `policies.kyverno.io` says with its exceptions; one
 * for each place where pods stand that it is made for. `minor` is the version of Kubernetes 1. @throws NotMigrated
 */
export const admissionPoliciesOf = (policy: ObjectFields, exceptions: readonly ObjectFields[], minor: number): readonly ObjectFields[] => {
  const spec = fieldsAt(policy, 'spec');
  if (textAt(policy, 'kind') !== 'ValidatingPolicy') throw new NotMigrated('A policy of a namespace is not migrated.');
  if ((textAt(spec, 'evaluation', 'mode') ?? 'Kubernetes') !== 'Kubernetes')
    throw new NotMigrated('It is about other payloads than objects.');
  if (valueAt(spec, 'evaluation', 'admission', 'enabled') === false) throw new NotMigrated('It is not asked at admission.');
  const name = textAt(policy, 'metadata', 'name') ?? '';
  const letOff = exceptions.flatMap(exceptionConditions);
  const specs = specsOf(spec);
  return specs.flatMap((own, index) => {
    const made = `${name}${suffixes[index] ?? `-${index}`}`;
    const conditions = [...itemsAt(own, 'matchConditions'), ...letOff];
    const document: ObjectFields = {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { ...fieldsAt(policy, 'metadata'), name: made },
      spec: {
        ...Object.fromEntries(
          kept.flatMap(key => (valueAt(own, key) === undefined ? [] : [[key, withoutNull(valueAt(own, key) ?? null)]])),
        ),
        ...(conditions.length > 0 && { matchConditions: conditions }),
      },
    };
    const [problem] = readPolicy(document, minor).problems;
    if (problem) throw new NotMigrated(`The API server would not have it: ${problem.path.join('.')}: ${problem.message}.`);
    const actions = textsAt(spec, 'validationActions');
    return [
      document,
      {
        apiVersion,
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: made },
        spec: { policyName: made, validationActions: actions.length === 0 ? ['Audit'] : actions },
      },
    ];
  });
};

/** What is made of a policy about pods stands behind it: for controllers, and for those that make controllers. */
const suffixes = ['', '-controllers', '-cronjobs'];

const withoutNull = (value: ObjectValue): ObjectValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null))
    : value;

/** An exception lets off what all its conditions hold for. */
const exceptionConditions = (exception: ObjectFields): readonly ObjectFields[] => {
  for (const key of ['images', 'allowedValues'])
    if (itemsAt(exception, 'spec', key).length > 0)
      throw new NotMigrated(`An exception allows "${key}", which only expressions of Kyverno see.`);
  const conditions = itemsAt(exception, 'spec', 'matchConditions').map(one => `(${textAt(one, 'expression') ?? 'true'})`);
  const name = `except-${textAt(exception, 'metadata', 'name') ?? ''}`.slice(0, 63);
  return [{ name, expression: conditions.length === 0 ? 'false' : `!(${conditions.join(' && ')})` }];
};
