import { pod } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';

export const priorityClassUnset = podField({
  id: 'kubernetes/priority-class-unset',
  severity: 'info',
  profile: 'strict',
  title: 'No priority class',
  field: ['priorityClassName'],
  absent: 'missing',
  wrong: { missing: value => value === '' },
  messages: { missing: 'No "priorityClassName" is set in "{object}", so its pods are as important as any others.' },
  rationale: `Without a class pods have the cluster's default priority, mostly 0. When nodes are full, the scheduler cannot tell what may be pushed aside: what is important waits behind what is not.`,
  remediation: 'Define a few PriorityClasses and set `priorityClassName` in every pod.',
  examples: {
    bad: pod`
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
    good: pod`
      priorityClassName: shop-critical
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
  },
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
});
