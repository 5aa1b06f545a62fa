import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { runsOn } from './concepts/long-running.ts';

export const noLivenessProbe = containerField({
  id: 'kubernetes/no-liveness-probe',
  severity: 'info',
  profile: 'strict',
  title: 'No liveness probe',
  field: ['livenessProbe'],
  except: one => !runsOn(one),
  absent: 'missing',
  messages: { missing: 'Container "{container}" has no liveness probe, so it is not started again when it hangs.' },
  rationale:
    'A process that hangs, by a deadlock or because somebody made it, runs on and answers nobody. Without a liveness probe the kubelet sees only that it has not ended, and never starts it again.',
  remediation:
    'Add a `livenessProbe` that asks the process itself and nothing that it depends on, with a threshold that an ordinary pause does not reach.',
  examples: {
    bad: container`ports: [{containerPort: 8080}]`,
    good: container`livenessProbe: {httpGet: {path: /healthz, port: 8080}}`,
  },
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],
});
