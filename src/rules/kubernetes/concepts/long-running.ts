import type { Container, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../../artifacts/yaml/lookup.ts';

/** Runs of Spark, which no name calls jobs. */
const sparkRuns: ReadonlySet<string> = new Set(['SparkApplication', 'ScheduledSparkApplication']);

/**
 * True for what runs pods to their end: Job and CronJob, and the kinds of others that are called so (`JobSet`, KEDA's `ScaledJob`, `PyTorchJob`
 * and the like of Kubeflow, `RayJob`, Kruise's `BroadcastJob`).
 */
export const isJob = ({ kind = '' }: KubernetesObject): boolean => /Job(?:Set)?$/.test(kind) || sparkRuns.has(kind);

/** True for a container that is meant to run until somebody stops it: no init container, no part of a job, no pod that ends for good. */
export const runsOn = ({ list, object, podSpec }: Container): boolean =>
  list === 'containers' &&
  !isJob(object) &&
  !['Never', 'OnFailure'].includes(stringAt(podSpec.get('restartPolicy')) ?? '') &&
  object.get('metadata', 'annotations', 'helm.sh/hook').state === 'absent';
