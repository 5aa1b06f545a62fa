import { wordSet } from '../../text/word-set.ts';
import type { Step } from '../yaml/lookup.ts';

/** Kinds that run nothing, name no image and guard no pod: whatever is set in them, no container gets another way. */
export const idleKinds = wordSet(
  'CustomResourceDefinition Ingress IngressClass HTTPRoute GRPCRoute TCPRoute TLSRoute Gateway VirtualService DestinationRule IngressRoute Certificate ' +
    'Issuer ClusterIssuer HorizontalPodAutoscaler PodDisruptionBudget PersistentVolumeClaim StorageClass PriorityClass ServiceMonitor PodMonitor ' +
    'PrometheusRule',
);

/** Fields of workloads, autoscalers and claims that say how many, when and how fast, never what runs. */
const scheduleFields = wordSet(
  'replicas minReadySeconds revisionHistoryLimit progressDeadlineSeconds strategy updateStrategy podManagementPolicy paused suspend schedule ' +
    'concurrencyPolicy successfulJobsHistoryLimit failedJobsHistoryLimit startingDeadlineSeconds timeZone backoffLimit parallelism completions ' +
    'completionMode ttlSecondsAfterFinished activeDeadlineSeconds selector minReplicas maxReplicas metrics behavior scaleTargetRef minAvailable ' +
    'maxUnavailable accessModes storageClassName volumeName serviceName ingressClassName persistentVolumeClaimRetentionPolicy',
);

/** Fields of a pod that say where it is put and how it ends. */
const podFields = wordSet(
  'nodeSelector affinity tolerations topologySpreadConstraints terminationGracePeriodSeconds priorityClassName priority preemptionPolicy ' +
    'schedulerName restartPolicy dnsPolicy dnsConfig hostname subdomain enableServiceLinks readinessGates imagePullSecrets nodeName',
);

const containerLists = wordSet('containers initContainers');

/** Fields of a container that are about its life. */
const containerFields = wordSet(
  'name readinessProbe livenessProbe startupProbe imagePullPolicy terminationMessagePath terminationMessagePolicy stdin tty workingDir',
);

/** Words in keys of labels and annotations that switch a guard of pods, or what is put into them. */
const guardWords = /apparmor|seccomp|security|inject|sidecar/i;

/** An index, also as a JSON pointer writes one, or `-` for the end. */
const isIndex = (step: Step | undefined): boolean => typeof step === 'number' || (step !== undefined && /^(?:\d+|-)$/.test(step));

/**
 * True when it is certain that what stands at a path of an API object, however it is set, makes no container more powerful and brings no
 * image. `removed`: nothing stands there any more. The path is of a leaf, or of all that is below it.
 */
export const isHarmlessPlace = (path: readonly Step[], kind: string | undefined, removed = false): boolean => {
  if (kind !== undefined && idleKinds.has(kind)) return path[0] !== 'metadata' || isHarmlessMetadata(path, removed);
  const [first, second] = path;
  if (path.some(step => typeof step === 'string' && step.startsWith('$'))) return false;
  if (first === 'apiVersion' || first === 'kind') return true;
  if (first === 'metadata') return isHarmlessMetadata(path, removed);
  if (first === 'data' || first === 'binaryData') return kind !== 'Secret' && typeof second === 'string' && !isValuesKey(second);
  return first === 'spec' && second !== undefined && isHarmlessInSpec(path.slice(1), removed);
};

const isHarmlessInSpec = (path: readonly Step[], removed: boolean): boolean => {
  const [field, within, inner] = path;
  if (field === 'template') return isHarmlessInTemplate(path.slice(1), removed);
  if (field !== 'jobTemplate') return scheduleFields.has(String(field)) || isHarmlessInPod(path, removed);
  if (within === 'metadata') return isHarmlessMetadata(path.slice(1), removed);
  if (within !== 'spec') return false;
  return inner === 'template' ? isHarmlessInTemplate(path.slice(3), removed) : scheduleFields.has(String(inner));
};

/** A key of a ConfigMap that holds values of a chart: `values.yaml`, `prod-values.yml`. */
export const isValuesKey = (key: string): boolean => /values/i.test(key);

/** The path begins at `metadata`. */
const isHarmlessMetadata = ([, field, key]: readonly Step[], removed: boolean): boolean => {
  if (field === 'labels' || field === 'annotations') return key === undefined ? !removed : !guardWords.test(String(key));
  return ['name', 'namespace', 'generateName', 'finalizers', 'ownerReferences', 'creationTimestamp'].includes(String(field));
};

const isHarmlessInTemplate = (path: readonly Step[], removed: boolean): boolean => {
  if (path[0] === 'metadata') return isHarmlessMetadata(path, removed);
  return path[0] === 'spec' && isHarmlessInPod(path.slice(1), removed);
};

const isHarmlessInPod = (path: readonly Step[], removed: boolean): boolean => {
  const [field, index, inner, deeper] = path;
  if (podFields.has(String(field))) return true;
  if (!containerLists.has(String(field)) || !isIndex(index) || inner === undefined) return false;
  if (containerFields.has(String(inner))) return true;
  if (inner === 'ports') return ['containerPort', 'name', 'protocol'].includes(String(path.at(-1)));
  return inner === 'resources' && !removed && (deeper === 'requests' || deeper === 'limits');
};
