import { isKnativeService } from '../concepts/knative-services.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { runsOn } from './concepts/long-running.ts';

/**
 * Not only where a Service selects the pods, as the catalogue has it: a rollout waits for ready pods too, and without a probe it takes each
 * new one for ready as soon as its process runs.
 */
export const noReadinessProbe = containerField({
  id: 'kubernetes/no-readiness-probe',
  severity: 'info',
  profile: 'strict',
  title: 'No readiness probe',
  field: ['readinessProbe'],
  except: one => !runsOn(one) || isKnativeService(one.object),
  absent: 'missing',
  messages: { missing: 'Container "{container}" has no readiness probe, so it gets requests before it can answer them.' },
  rationale:
    'Without a readiness probe a pod counts as ready as soon as its process runs: Services send it requests that it cannot answer yet, and a rollout replaces working pods by broken ones.',
  remediation: 'Add a `readinessProbe` that succeeds when the container can serve requests.',
  examples: {
    bad: container`ports: [{containerPort: 8080}]`,
    good: container`readinessProbe: {httpGet: {path: /healthz, port: 8080}}`,
  },
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],
});
