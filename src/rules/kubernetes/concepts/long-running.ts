import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../../artifacts/yaml/lookup.ts';

const jobs = new Set(['Job', 'CronJob']);

/** True for a container that is meant to run until somebody stops it: no init container, no part of a job, no pod that ends for good. */
export const runsOn = ({ list, object, podSpec }: Container): boolean =>
  list === 'containers' &&
  !jobs.has(object.kind ?? '') &&
  !['Never', 'OnFailure'].includes(stringAt(podSpec.get('restartPolicy')) ?? '') &&
  object.get('metadata', 'annotations', 'helm.sh/hook').state === 'absent';
