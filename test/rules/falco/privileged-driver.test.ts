import { privilegedDriver } from '../../../src/rules/falco/privileged-driver.ts';
import { testRule } from '../../support/rule-tester.ts';

const values = (text: string) => ({ path: 'values.yaml', text });
const daemon = (image: string, context: string) => ({
  path: 'falco.yaml',
  text: `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: falco}\nspec:\n  selector: {matchLabels: {app: falco}}\n  template:\n    metadata: {labels: {app: falco}}\n    spec:\n      containers:\n        - name: falco\n          image: ${image}\n          securityContext: {${context}}\n`,
});

testRule(privilegedDriver, {
  valid: {
    'the modern probe': values('driver:\n  kind: modern_ebpf\n'),
    'what fits': values('driver:\n  kind: auto\n'),
    'a driver of something else': values('driver:\n  kind: csi\n'),
    'another container': daemon('ghcr.io/acme/agent:1.4', 'privileged: true'),
    'a container with capabilities': daemon('falcosecurity/falco:0.42.0', 'capabilities: {add: [SYS_PTRACE]}'),
  },
  invalid: {
    'the kernel module': {
      ...values('driver:\n  kind: ⟦kmod⟧\n'),
      expect: [
        {
          messageId: 'driver',
          severity: 'info',
          message: 'The driver "kmod" needs a privileged container; the modern eBPF probe does not.',
        },
      ],
    },
    'the older probe': { ...values('driver: {kind: ⟦ebpf⟧}\n'), expect: ['driver'] },
    'of a chart that has Falco’s in it': { ...values('falco:\n  driver:\n    kind: ⟦module⟧\n'), expect: ['driver'] },
    'a manifest': { ...daemon('docker.io/falcosecurity/falco:0.42.0', '⟦privileged: true⟧'), expect: ['container'] },
  },
});
