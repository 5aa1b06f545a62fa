import type { Container } from '../../artifacts/kubernetes/model.ts';
import { displayName, volumesOf } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing, lookup, mappingAt } from '../../artifacts/yaml/lookup.ts';
import { removeEntry, removeItem } from '../../artifacts/yaml/remove.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import type { TextEdit } from '../../text/range.ts';
import { editsConflict } from '../../text/text-edit.ts';
import { dangerOfCapability } from '../concepts/linux-capabilities.ts';
import { defineRule } from '../rule.ts';
import { addOnOf } from './concepts/cluster-add-ons.ts';
import { type CapabilityList, capabilitiesOf, type ListedCapability } from './concepts/container-capabilities.ts';
import { isInjectedInitContainer } from './concepts/injected-containers.ts';
import { systemNamespaceOf } from './concepts/namespaces.ts';
import { capabilityPowerAdvice } from './concepts/node-powers.ts';
import { blockEscalation, escalationOf, forcingCapabilities, isPrivileged } from './concepts/security/privilege-escalation.ts';

/** Capabilities that are as good as root on the node once the pod sees its processes or files. */
const takeover = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE']);

const sharesHost = ({ podSpec }: Container): boolean =>
  booleanAt(podSpec.get('hostPID')) === true || volumesOf(podSpec).some(volume => !isMissing(lookup(volume.node, 'hostPath')));

/** Drivers of a cluster share the host by their nature, in a namespace that only administrators deploy to. */
const isSystemAddOn = ({ podSpec, object }: Container): boolean =>
  addOnOf(podSpec) !== undefined && addOnOf(podSpec) !== 'monitoring' && systemNamespaceOf(object) !== undefined;

/** What the proxies of service meshes need to redirect the traffic of a pod. */
const meshCapabilities = new Set(['NET_ADMIN', 'NET_RAW']);

interface Grade {
  readonly messageId: 'dangerous' | 'takeover' | 'mesh';
  readonly severity: Severity;
}

const gradeOf = (container: Container, added: CapabilityList, { name }: ListedCapability): Grade => {
  if (takeover.has(name) && sharesHost(container) && !isSystemAddOn(container)) return { messageId: 'takeover', severity: 'critical' };
  const isMesh = isInjectedInitContainer(container) && added.items.every(item => meshCapabilities.has(item.name));
  return isMesh ? { messageId: 'mesh', severity: 'medium' } : { messageId: 'dangerous', severity: 'high' };
};

/** Edits that take an item away: the whole list when it is the only one, else the item. */
const removalsOf = (container: Container, { sequence }: CapabilityList, { index }: ListedCapability): readonly (readonly TextEdit[])[] => {
  const capabilities = mappingAt(container.get('securityContext', 'capabilities'));
  const list = sequence?.items.length === 1 && capabilities && removeEntry(capabilities, 'add');
  const item = sequence && removeItem(sequence, index);
  return [list, item].filter(edits => typeof edits === 'object');
};

/** The item's removal, and the block on escalation that the API refuses beside SYS_ADMIN and that is missing afterwards. */
const withoutItem = (container: Container, added: CapabilityList, item: ListedCapability): readonly TextEdit[] | undefined => {
  const forcing = added.items.filter(({ name }) => name === 'ALL' || name === 'SYS_ADMIN');
  const forcedByItem = forcing.length === 1 && forcing[0] === item && isPrivileged(container) !== true;
  const escalation = escalationOf(container);
  const blocked = forcedByItem && (escalation === true || escalation === undefined) ? blockEscalation(container) : [];
  return (
    blocked &&
    removalsOf(container, added, item)
      .map(removed => [...removed, ...blocked])
      .find(edits => !editsConflict(edits))
  );
};

export const dangerousCapabilityAdded = defineRule({
  meta: {
    id: 'kubernetes/dangerous-capability-added',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Dangerous capability added',
    rationale:
      'Some Linux capabilities undo the isolation of a container: with `SYS_ADMIN` a process mounts file systems, with `SYS_MODULE` it loads code into the kernel, with `SYS_PTRACE` and a shared ' +
      'process namespace it reads the memory of others. An intruder has what the container has.',
    remediation:
      'Remove the capability, or find the narrower one that the application really needs (`NET_BIND_SERVICE` for low ports, a device plugin for devices). Node agents that need it belong in ' +
      'a namespace of their own, without host paths and host namespaces where possible.',
    messages: {
      dangerous: 'Capability "{capability}" lets container "{container}" {danger}.',
      takeover:
        'Capability "{capability}" lets container "{container}" {danger}; it is critical because the pod also shares processes or directories of the node.',
      mesh: 'Capability "{capability}" lets container "{container}" {danger}; it is medium because the container sets up the traffic of a service mesh and ends before the application starts.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        capabilities:\n          add: [SYS_ADMIN]\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        capabilities:\n          add: [NET_BIND_SERVICE]\n',
    },
    standards: {
      pss: ['baseline/capabilities_baseline'],
      cisKubernetes: ['5.2.9'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: {
    *container(container) {
      const added = capabilitiesOf(container, 'add');
      for (const item of added.items) {
        const danger = dangerOfCapability(item.name);
        if (danger === undefined) continue;
        const advice = capabilityPowerAdvice(container, item.name);
        const edits = advice === undefined ? withoutItem(container, added, item) : undefined;
        const grade = gradeOf(container, added, item);
        yield {
          ...grade,
          facts: { value: item.name, hazards: [item.name], degree: severityDegree(grade.severity) },
          ...(forcingCapabilities.has(item.name) && { insteadOf: ['kubernetes/privilege-escalation-allowed'] }),
          at: item.node.range,
          data: { capability: item.text, container: displayName(container), danger },
          ...(advice !== undefined && { advice }),
          ...(edits && { fix: { title: `Do not add ${item.text}`, edits } }),
        };
      }
    },
  },
});
