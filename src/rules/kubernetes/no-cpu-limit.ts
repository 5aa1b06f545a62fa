import type { Container } from '../../artifacts/kubernetes/model.ts';
import { confidenceInAbsence, displayName, isWhole, ownerRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { endsByItself, isLimitless, isZero, namespaceDefaults } from './concepts/resource-limits.ts';

const cpu = (one: Container, list: 'limits' | 'requests') => one.get('resources', list, 'cpu');

/** True where the container, its pod or (when that is enough) its request keeps it within bounds. */
const isBound = (one: Container, requestsSuffice: boolean): boolean =>
  !isLimitless(cpu(one, 'limits')) ||
  !isLimitless(one.podSpec.get('resources', 'limits', 'cpu')) ||
  (requestsSuffice && !isMissing(cpu(one, 'requests')));

export const noCpuLimit = defineRule({
  meta: {
    id: 'kubernetes/no-cpu-limit',
    kind: 'kubernetes',
    severity: 'low',
    profile: 'hardening',
    family: 'pod-hardening',
    title: 'No CPU limit',
    rationale:
      'Without a CPU limit a container takes all processor time of its node that nobody else asks for: one that was taken over mines coins there, and its neighbours get what they requested and no more. ' +
      'A limit slows the container down also when the node is idle, so that many teams leave it out on purpose and set requests only.',
    remediation:
      'Set `resources.limits.cpu`, on the container or for the whole pod in `spec.resources`, or a default by a `LimitRange`. Where requests are enough, set them everywhere and turn `requests-suffice` on.',
    messages: {
      missing: 'Container "{container}" has no CPU limit, so it can take all processor time that is free on its node.',
      zero: 'Container "{container}" has a CPU limit of zero, which means none.',
      init: 'Init container "{container}" has no CPU limit; it is info because the container ends before the application starts.',
    },
    fix: 'none',
    examples: { bad: container`resources: {limits: {memory: 256Mi}}`, good: container`resources: {limits: {cpu: 500m, memory: 256Mi}}` },
    standards: { nsa: ['Network separation > Resource policies'], mitre: ['T1496'] },
    references: [
      'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
      'https://cwe.mitre.org/data/definitions/770.html',
    ],
    options: { 'requests-suffice': { default: false, description: 'Whether a CPU request is enough in place of a limit.' } },
  },
  prepare(file, { options }) {
    const isLimitedByDefault = namespaceDefaults(file.objects, 'cpu', 'limit');
    const requestsSuffice = options['requests-suffice'] === true;
    return { isLimitedByDefault, requestsSuffice };
  },
  visit: {
    *container(one, { isLimitedByDefault, requestsSuffice }) {
      if (one.list === 'ephemeralContainers' || !isWhole(one)) return;
      if (isBound(one, requestsSuffice) || isLimitedByDefault(one.object)) return;
      const limit = cpu(one, 'limits');
      const isInit = endsByItself(one) === 'init';
      const zero = limit.state === 'present' && isZero(limit) ? limit.node.range : undefined;
      yield {
        messageId: isInit ? 'init' : zero ? 'zero' : 'missing',
        at: zero ?? ownerRange(one, 'resources', 'limits', 'cpu'),
        ...(isInit && { severity: 'info' }),
        ...(zero === undefined && { confidence: confidenceInAbsence(one) }),
        data: { container: displayName(one) },
        identity: 'resources.limits.cpu',
        facts: {},
      };
    },
  },
});
