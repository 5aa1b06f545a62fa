import { describe } from 'vitest';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { flagRule } from '../../../src/rules/forms/flag-rule.ts';
import { testRule } from '../../support/rule-tester.ts';

const texts = {
  severity: 'medium',
  title: 'A flag is wrong',
  rationale: 'It is wrong.',
  remediation: 'Make it right.',
  references: ['https://kubernetes.io/'],
} as const;

const api = (...flags: readonly string[]): string => staticPod('kube-apiserver', ...flags);
const kubeadm = (args: string): string =>
  `apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\napiServer:\n  extraArgs: ${args}\n`;

const profiling = flagRule({
  ...texts,
  id: 'control-plane/own-flag',
  flags: { 'kube-apiserver': ['profiling'] },
  wrong: { on: value => value === 'true' },
  absent: 'missing',
  severities: { missing: 'low' },
  except: ({ flags }) => flags.some(({ name }) => name === 'exempt'),
  fix: { title: 'Turn it off', value: () => 'false' },
  messages: { on: '"--{flag}" of {component} is "{value}".', missing: 'It is not set.' },
  examples: { bad: api('--profiling=true'), good: api('--profiling=false') },
});

describe('a flag of a component', () => {
  testRule(profiling, {
    valid: {
      'another value': api('--profiling=false'),
      'another component': staticPod('kube-scheduler', '--profiling=true'),
      'a value that is not known': api('--profiling=$(PROFILING)'),
      'what a command that is not complete does not say': api('$(FLAGS)'),
      'an exception of the rule': api('--profiling=true', '--exempt=a'),
      'kubeadm sets it right': kubeadm('{profiling: "false"}'),
      'kubeadm says nothing, and has defaults': kubeadm('{}'),
    },
    invalid: {
      'at the word of a command, which is replaced': {
        text: api('⟦--profiling=true⟧'),
        expect: [{ messageId: 'on', severity: 'medium', message: '"--profiling" of kube-apiserver is "true".' }],
        fixed: api('--profiling=false'),
      },
      'by its name alone, which means true': { text: api('⟦--profiling⟧'), expect: ['on'], fixed: api('"--profiling=false"') },
      'the last of two': {
        text: api('--profiling=false', '⟦--profiling=true⟧'),
        expect: ['on'],
        fixed: api('--profiling=false', '--profiling=false'),
      },
      'a complete command that lacks it, at the program': {
        text: api('--a=b').replace('        - kube-apiserver', '        - ⟦kube-apiserver⟧'),
        expect: [{ messageId: 'missing', severity: 'low' }],
        fixed: api('--a=b', '"--profiling=false"'),
      },
      'in the arguments of kubeadm': {
        text: kubeadm('{⟦profiling: "true"⟧}'),
        expect: ['on'],
        fixed: kubeadm('{profiling: "false"}'),
      },
    },
  });
});
