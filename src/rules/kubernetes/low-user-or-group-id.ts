import type { Container } from '../../artifacts/kubernetes/model.ts';
import { effectiveSecurityContext } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, numberAt } from '../../artifacts/yaml/lookup.ts';
import { type ContainerFieldForm, containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** Numbers below this are given to accounts by distributions and by `useradd` on the nodes. */
const firstFree = 10_000;

/** Who chose a high number for the user has thought of it: the group may be the image's. */
const hasHighUser = (one: Container): boolean => {
  const user = effectiveSecurityContext(one, 'runAsUser');
  const number = numberAt(user);
  return !isMissing(user) && (typeof number !== 'number' || number >= firstFree);
};

const groupIsMissing = (one: Container): boolean => isMissing(effectiveSecurityContext(one, 'runAsGroup'));

const form: ContainerFieldForm<'low' | 'unset'> = {
  id: 'kubernetes/low-user-or-group-id',
  severity: 'info',
  profile: 'strict',
  family: 'pod-hardening',
  title: 'User or group number may be that of an account of the node',
  os: 'linux',
  inherits: true,
  wrong: { low: value => typeof value === 'number' && value < firstFree },
  absent: 'unset',
  messages: {
    low: '"{field}: {value}" of {who} is below 10000, where the accounts of nodes have their numbers.',
    unset: 'No "{field}" is set for container "{container}", so the number is that of its image, most often a low one.',
  },
  standards: { mitre: ['T1611'] },
  rationale: `User and group numbers are the same inside of a container and on its node. A process that gets out, or that reaches a mounted directory, has the rights of the account with its
number there; numbers that no account has give it none.`,
  remediation: 'Set `runAsUser` and `runAsGroup` to numbers from 10000 on, different for each application, and give its files to them.',
  examples: {
    bad: container`securityContext: {runAsUser: 1000, runAsGroup: 1000}`,
    good: container`securityContext: {runAsUser: 10001, runAsGroup: 10001}`,
  },
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
};

const ofUsers = containerField({ ...form, field: ['securityContext', 'runAsUser'] });
const ofGroups = containerField({
  ...form,
  field: ['securityContext', 'runAsGroup'],
  except: one => groupIsMissing(one) && hasHighUser(one),
});

/**
 * Also reports a container that says no number: the image's own then counts, which most often is a low one. The catalogue asks for that
 * only where root is ruled out; who turns the rule on wants numbers of his own everywhere.
 */
export const lowUserOrGroupId = defineRule({
  meta: ofUsers.meta,
  prepare: ofUsers.prepare,
  visit: {
    *container(one, seen, context) {
      yield* ofUsers.visit.container?.(one, seen, context) ?? [];
      yield* ofGroups.visit.container?.(one, seen, context) ?? [];
    },
  },
});
