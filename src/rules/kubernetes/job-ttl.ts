import { booleanAt, isMissing } from '../../artifacts/yaml/lookup.ts';
import { manifest } from '../forms/examples.ts';
import { objectField } from '../forms/object-field.ts';

const job = (more: string): string => manifest`
  apiVersion: batch/v1
  kind: Job
  metadata: {name: import}
  spec: {${more}template: {spec: {restartPolicy: Never, containers: [{name: app, image: ghcr.io/acme/import:1.4}]}}}
`;

/** The hook of a chart or of Argo CD is deleted by its tool. */
const hooks = ['helm.sh/hook', 'argocd.argoproj.io/hook'];

/**
 * Of CronJobs the catalogue asks for the contrary, that their template has none, as a history limit does the same. The two get along, so
 * that nothing is said about them.
 */
export const jobTtl = objectField({
  id: 'kubernetes/job-ttl',
  severity: 'info',
  profile: 'strict',
  title: 'Finished job is not cleaned up',
  kinds: { Job: ['batch'] },
  field: ['spec', 'ttlSecondsAfterFinished'],
  except: object =>
    booleanAt(object.get('spec', 'suspend')) === true || hooks.some(hook => !isMissing(object.get('metadata', 'annotations', hook))),
  absent: 'missing',
  messages: {
    missing: '"{object}" has no "ttlSecondsAfterFinished", so it stays with its pods, logs and references to Secrets when it is finished.',
  },
  rationale: `Finished jobs and their pods stay until somebody deletes them: they fill etcd and quotas, keep their logs readable, and a job of the same name cannot be applied again with changes.`,
  remediation: 'Set `ttlSecondsAfterFinished`, long enough for somebody to look at a failure.',
  examples: { bad: job(''), good: job('ttlSecondsAfterFinished: 86400, ') },
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/'],
});
