import { agentSandboxNotIsolated } from '../../../src/rules/kubernetes/agent-sandbox-not-isolated.ts';
import { testRule } from '../../support/rule-tester.ts';

const limits = 'resources: {limits: {cpu: 1, memory: 1Gi}}';
const sandbox = (pod: string, container: string, kind = 'Sandbox', more = '', apiVersion = 'agents.x-k8s.io/v1alpha1'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: {podTemplate: {spec: {${pod}containers: [{name: agent, image: a${container}}]}}${more}}\n`;
const marked = (text: string): string => text.replace('name: x', '⟦name: x⟧');
const gvisor = 'runtimeClassName: gvisor, ';

testRule(agentSandboxNotIsolated, {
  valid: {
    isolated: sandbox(gvisor, `, ${limits}`),
    'by Kata, with limits of the pod': sandbox(`runtimeClassName: kata-qemu, ${limits}, `, ''),
    'a template with a network policy': sandbox(
      gvisor,
      `, ${limits}`,
      'SandboxTemplate',
      ', networkPolicy: {egress: []}',
      'extensions.agents.x-k8s.io/v1alpha1',
    ),
    'another kind of that name': sandbox('', '', 'Sandbox', '', 'example.com/v1'),
  },
  invalid: {
    'nothing of it': {
      text: marked(sandbox('', '')),
      expect: [
        {
          messageId: 'open',
          severity: 'medium',
          message:
            '"Sandbox/x" runs code that nobody has read, without a runtime class that isolates (gVisor, Kata), a limit of cpu, a limit of memory.',
        },
      ],
    },
    'an ordinary runtime': { text: marked(sandbox('runtimeClassName: nvidia, ', `, ${limits}`)), expect: ['open'] },
    'no limit of memory': { text: marked(sandbox(gvisor, ', resources: {limits: {cpu: 1}}')), expect: ['open'] },
    'a template without a network policy': {
      text: marked(sandbox(gvisor, `, ${limits}`, 'SandboxTemplate', '', 'extensions.agents.x-k8s.io/v1alpha1')),
      expect: ['open'],
    },
  },
});
