import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import type { Literal } from '../../artifacts/kubernetes/objects/field.ts';
import type { RoleBinding, Subject } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { boundRole, subjectName } from '../concepts/rbac/rbac-bindings.ts';
import { defineRule, type Report, type Rule, type WrittenMeta } from '../rule.ts';

/** What is wrong with a subject. */
export interface SubjectHazard<M extends string> {
  readonly messageId: M;
  readonly severity: Severity;
}

/** A rule about whom bindings give a role to. */
export interface SubjectForm<M extends string> extends Omit<WrittenMeta<'kubernetes', M>, 'kind' | 'fix'> {
  readonly judge: (subject: Subject, binding: RoleBinding, file: KubernetesFile) => SubjectHazard<NoInfer<M>> | undefined;
}

const reportOn = <M extends string>(
  { messageId, severity }: SubjectHazard<M>,
  subject: Subject,
  name: Literal,
  binding: RoleBinding,
): Report<M> => {
  const role = boundRole(binding).name ?? '?';
  return {
    messageId,
    severity,
    at: name.node.range,
    data: {
      subject: subjectName(subject),
      role,
      where: binding.kind === 'ClusterRoleBinding' ? 'in the whole cluster' : 'in the namespace of the binding',
    },
    facts: { hazards: [`${role} ${name.value}`], degree: severityDegree(severity) },
  };
};

/**
 * A rule about subjects of bindings, one finding for each that is wrong, at its name. Messages have `{subject}`, `{role}` (the name of the
 * role that is given) and `{where}`.
 */
export const subjectRule = <const M extends string>({ judge, ...meta }: SubjectForm<M>): Rule<'kubernetes', M> => {
  const reports = (binding: RoleBinding, file: KubernetesFile): readonly Report<M>[] =>
    binding.subjects.items.flatMap(subject => {
      const { name } = subject;
      const hazard = name.state === 'present' ? judge(subject, binding, file) : undefined;
      return hazard && name.state === 'present' ? [reportOn(hazard, subject, name, binding)] : [];
    });
  return defineRule<'kubernetes', M>({
    meta: { family: 'role', ...meta, kind: 'kubernetes', fix: 'none' },
    visit: { RoleBinding: reports, ClusterRoleBinding: reports },
  });
};
