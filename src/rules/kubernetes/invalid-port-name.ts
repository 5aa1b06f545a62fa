import type { Container } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import { containsRange } from '../../text/range.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** Source: apimachinery, `IsValidPortName`: 15 characters, a letter among them, hyphens only one by one and inside. */
const isPortName = (name: string): boolean => name.length <= 15 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name) && /[a-z]/u.test(name);

/** Names of a Service's own ports are DNS labels. */
const isLabel = (name: string): boolean => name.length <= 63 && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/u.test(name);

/** Left to whoever puts it in before the manifest is applied. */
const isSubstituted = (name: string): boolean => /[${]/u.test(name);

const isRepeated = (one: Container, name: string, before: number): boolean =>
  itemsOf(one.get('ports')).some(item => item.range.start < before && stringAt(item, 'name') === name);

const ofContainers = containerField({
  id: 'kubernetes/invalid-port-name',
  severity: 'low',
  profile: 'hardening',
  title: 'Name of a port is not allowed',
  field: ['ports', '[]', 'name'],
  wrong: {
    container: value => typeof value === 'string' && !isSubstituted(value) && !isPortName(value),
    repeated: (value, { container: one, found }) => {
      const item =
        found.state === 'present' && typeof value === 'string'
          ? itemsOf(one.get('ports')).find(port => containsRange(port.range, found.node.range))
          : undefined;
      return item !== undefined && typeof value === 'string' && isRepeated(one, value, item.range.start);
    },
  },
  messages: {
    container: 'The API refuses "{value}" as the name of a port: at most 15 of a-z, 0-9 and single hyphens, with a letter.',
    repeated: 'Container "{container}" has two ports that are called "{value}".',
    target:
      'No port of a pod can be called "{value}", so the Service has no target: at most 15 of a-z, 0-9 and single hyphens, with a letter.',
    service: 'The API refuses "{value}" as the name of a port of a Service: at most 63 of a-z, 0-9 and hyphens.',
  },
  rationale: `The API server refuses the object, so that what is in the repository is not what runs: a fix is thought to be applied and is not. A Service whose target has no such name
sends its requests nowhere.`,
  remediation: 'Use a short name of lower-case letters, digits and hyphens, such as `http` or `grpc-web`, once in each container.',
  examples: {
    bad: container`ports: [{name: http_metrics, containerPort: 9090}]`,
    good: container`ports: [{name: http-metrics, containerPort: 9090}]`,
  },
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],
});

export const invalidPortName = defineRule({
  meta: ofContainers.meta,
  prepare: ofContainers.prepare,
  visit: {
    ...ofContainers.visit,
    *Service({ ports }) {
      for (const { name, targetPort } of ports.items) {
        const nameAt = writtenRange(name);
        if (name.state === 'present' && nameAt && !isSubstituted(name.value) && !isLabel(name.value))
          yield { messageId: 'service', at: nameAt, data: { value: name.value }, facts: { value: name.value } };
        const targetAt = writtenRange(targetPort);
        const target = targetPort.state === 'present' && typeof targetPort.value === 'string' ? targetPort.value : '';
        if (targetAt && target !== '' && !isSubstituted(target) && !/^\d+$/u.test(target) && !isPortName(target))
          yield { messageId: 'target', at: targetAt, data: { value: target }, facts: { value: target } };
      }
    },
  },
});
