import { manifest } from '../forms/examples.ts';
import { objectField } from '../forms/object-field.ts';

const cronJob = (more: string): string => manifest`
  apiVersion: batch/v1
  kind: CronJob
  metadata: {name: report}
  spec: {schedule: "0 4 * * *"${more}, jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: app, image: ghcr.io/acme/report:1.4}]}}}}}
`;

export const cronjobDeadlineUnset = objectField({
  id: 'kubernetes/cronjob-deadline-unset',
  severity: 'info',
  profile: 'strict',
  title: 'CronJob has no starting deadline',
  kinds: { CronJob: ['batch'] },
  field: ['spec', 'startingDeadlineSeconds'],
  absent: 'missing',
  wrong: { short: value => typeof value === 'number' && value < 10 },
  messages: {
    missing: '"{object}" has no "startingDeadlineSeconds", so a job that could not start in time starts whenever it can.',
    short: '"startingDeadlineSeconds: {value}" is less than the ten seconds between two looks of the controller, so jobs may never start.',
  },
  rationale: `Without a deadline a run that was missed (the cluster was down, the one before still ran) is made up for at any later time, and after a hundred missed ones the CronJob stops for good.`,
  remediation: 'Set `startingDeadlineSeconds` to how late the job may begin, at least 10.',
  examples: { bad: cronJob(''), good: cronJob(', startingDeadlineSeconds: 300') },
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline'],
});
