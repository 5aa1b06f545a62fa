import type { Reads } from '../rule.ts';

/** For `reads` of a rule: where an object says what it is called. */
export const nameFields: readonly (readonly string[])[] = [
  ['metadata', 'name'],
  ['metadata', 'namespace'],
];

/** For `reads` of a rule: the same fields of each kind that runs pods by a template. */
export const ofWorkloads = (fields: NonNullable<Reads['objects']>[string]): NonNullable<Reads['objects']> =>
  Object.fromEntries(workloadKinds.map(kind => [kind, fields]));

const workloadKinds = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob'];

/** For `reads` of a rule that joins the manifests of a unit: the fields that it goes by, by the kinds of objects; `*` of all the others. */
export const manifestReads = (objects: NonNullable<Reads['objects']>): Reads => ({ in: 'unit', files: ['kubernetes'], objects });
