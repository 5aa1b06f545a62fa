import { manifest, pod } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';

const jobs = new Set(['Job', 'CronJob']);

/**
 * kube-linter reports Jobs with "Never", and lets "OnFailure" pass in a ReplicaSet and "Always" in a CronJob. The API says otherwise:
 * controllers of services take "Always" only, jobs the two others, of which "Never" keeps the logs of a failure.
 */
export const restartPolicy = podField({
  id: 'kubernetes/restart-policy',
  severity: 'info',
  profile: 'strict',
  title: 'Restart policy does not fit the workload',
  field: ['restartPolicy'],
  wrong: {
    stays: (value, { podSpec: { object } }) => !jobs.has(object.kind ?? '') && (value === 'Never' || value === 'OnFailure'),
    refused: (value, { podSpec: { object } }) => jobs.has(object.kind ?? '') && value === 'Always',
  },
  messages: {
    stays: '"restartPolicy: {value}" leaves containers of "{object}" down after they end.',
    refused: '"restartPolicy: {value}" is refused in a job: it must be "OnFailure" or "Never".',
  },
  rationale: `Services are meant to come back when they crash, which only \`Always\` does; controllers of services accept nothing else. Jobs are meant to end, so that the API refuses \`Always\` for them.`,
  remediation: 'Leave `restartPolicy` out for services, and set `OnFailure` or `Never` for jobs.',
  examples: {
    bad: pod`
      restartPolicy: Never
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
    good: manifest`
      apiVersion: batch/v1
      kind: Job
      metadata: {name: import}
      spec: {template: {spec: {restartPolicy: Never, containers: [{name: app, image: ghcr.io/acme/import:1.4}]}}}
    `,
  },
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy'],
});
