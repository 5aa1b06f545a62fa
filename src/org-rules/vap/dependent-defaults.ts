import { fieldsAt, isFields, isItems } from '../fields.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';
import { pullPolicy } from './pull-policy.ts';

type Made = Record<string, ObjectValue>;

/** Fills in what depends on other fields of the same structure. Source: pkg/apis of k8s.io/kubernetes 1.37, `SetDefaults_`. */
export const dependentDefaults = (type: string, made: Made): void => byType[type]?.(made);

const mapped = (value: ObjectValue | undefined, change: (item: ObjectFields) => ObjectFields): ObjectValue | undefined =>
  isItems(value) ? value.map(item => (isFields(item) ? change(item) : item)) : value;

const setWhereThere = (made: Made, field: string, value: ObjectValue | undefined): void => {
  if (value !== undefined) made[field] = value;
};

/** A default that one of several values decides; not known where that is not. */
const decidedBy = (decides: ObjectValue | undefined, choose: (value: ObjectValue | undefined) => ObjectValue | undefined) =>
  decides instanceof UnknownPart ? decides : choose(decides);

const fill = (made: Made, field: string, value: ObjectValue | undefined): void => {
  if (made[field] === undefined) setWhereThere(made, field, value);
};

const podSpec = (made: Made): void => {
  fill(made, 'serviceAccountName', made['serviceAccount']);
  setWhereThere(made, 'serviceAccount', made['serviceAccountName']);
};

/** A pod has what a template of pods has not. */
const pod = (made: Made): void => {
  const { spec } = made;
  if (isFields(spec)) {
    const filled: Made = { ...spec };
    fill(filled, 'enableServiceLinks', true);
    for (const field of ['containers', 'initContainers'])
      setWhereThere(
        filled,
        field,
        mapped(filled[field], container => podContainer(container, spec['hostNetwork'])),
      );
    made['spec'] = filled;
  }
  fill(made, 'status', {});
};

const podContainer = (container: ObjectFields, hostNetwork: ObjectValue | undefined): ObjectFields => {
  const made: Made = { ...container };
  const resources = fieldsAt(container, 'resources');
  const limits = resources['limits'];
  if (isFields(limits)) {
    const requests = resources['requests'] ?? {};
    made['resources'] = { ...resources, requests: isFields(requests) ? { ...limits, ...requests } : requests };
  } else if (limits !== undefined) made['resources'] = { ...resources, requests: resources['requests'] ?? limits };
  const ports = mapped(made['ports'], port => {
    const own: Made = { ...port };
    fill(
      own,
      'hostPort',
      decidedBy(hostNetwork, isOfHost => (isOfHost === true ? own['containerPort'] : undefined)),
    );
    return own;
  });
  setWhereThere(made, 'ports', ports);
  return made;
};

const isVolumeSource = ([field, value]: readonly [string, ObjectValue]): boolean => field !== 'name' && value !== null;

const volume = (made: Made): void => {
  if (!Object.entries(made).some(isVolumeSource)) made['emptyDir'] = {};
};

const service = (made: Made): void => {
  const { type, sessionAffinity } = made;
  const isExternal = (value: ObjectValue | undefined): boolean => value === 'LoadBalancer' || value === 'NodePort';
  if (type === 'ExternalName') delete made['internalTrafficPolicy'];
  else if (type instanceof UnknownPart) made['internalTrafficPolicy'] = type;
  fill(
    made,
    'externalTrafficPolicy',
    decidedBy(type, value => (isExternal(value) ? 'Cluster' : undefined)),
  );
  fill(
    made,
    'allocateLoadBalancerNodePorts',
    decidedBy(type, value => (value === 'LoadBalancer' ? true : undefined)),
  );
  if (sessionAffinity === 'None') delete made['sessionAffinityConfig'];
  fill(
    made,
    'sessionAffinityConfig',
    decidedBy(sessionAffinity, value => (value === 'ClientIP' ? { clientIP: { timeoutSeconds: 10_800n } } : undefined)),
  );
};

const servicePort = (made: Made): void => {
  const { targetPort } = made;
  if (targetPort === undefined || targetPort === 0n || targetPort === '') setWhereThere(made, 'targetPort', made['port']);
};

const job = (made: Made): void => {
  const { spec } = made;
  if (isFields(spec)) {
    const filled: Made = { ...spec };
    if (filled['parallelism'] === undefined) fill(filled, 'completions', 1n);
    fill(filled, 'parallelism', 1n);
    fill(filled, 'backoffLimit', filled['backoffLimitPerIndex'] === undefined ? 6n : 2_147_483_647n);
    fill(filled, 'completionMode', 'NonIndexed');
    fill(filled, 'suspend', false);
    fill(filled, 'podReplacementPolicy', filled['podFailurePolicy'] === undefined ? 'TerminatingOrFailed' : 'Failed');
    fill(filled, 'manualSelector', false);
    made['spec'] = filled;
  }
  labelsOfTemplate(made);
  fill(made, 'status', {});
};

const labelsOfTemplate = (made: Made): void => {
  const labels = fieldsAt(made['spec'], 'template', 'metadata')['labels'];
  const metadata = made['metadata'];
  if (labels !== undefined && isFields(metadata)) made['metadata'] = { ...metadata, labels: metadata['labels'] ?? labels };
};

const replicationController = (made: Made): void => {
  labelsOfTemplate(made);
  const { spec } = made;
  const labels = fieldsAt(spec, 'template', 'metadata')['labels'];
  if (isFields(spec) && labels !== undefined) made['spec'] = { ...spec, selector: spec['selector'] ?? labels };
  fill(made, 'status', { replicas: 0n });
};

/** Which directions a policy is about: traffic that comes in, and traffic that goes out where it has a rule for it. */
const networkPolicy = (made: Made): void => {
  const outwards = made['egress'];
  fill(made, 'policyTypes', outwards instanceof UnknownPart ? outwards : outwards === undefined ? ['Ingress'] : ['Ingress', 'Egress']);
};

const subject = (made: Made): void => {
  fill(
    made,
    'apiGroup',
    decidedBy(made['kind'], kind => (kind === 'User' || kind === 'Group' ? 'rbac.authorization.k8s.io' : undefined)),
  );
};

/** Structures that a whole object always has. */
const withStatus =
  (status: ObjectFields) =>
  (made: Made): void =>
    fill(made, 'status', status);

const byType: Readonly<Record<string, (made: Made) => void>> = {
  'apps.v1.DaemonSet': withStatus({ currentNumberScheduled: 0n, numberMisscheduled: 0n, desiredNumberScheduled: 0n, numberReady: 0n }),
  'apps.v1.Deployment': withStatus({}),
  'apps.v1.ReplicaSet': withStatus({ replicas: 0n }),
  'apps.v1.StatefulSet': withStatus({ replicas: 0n, availableReplicas: 0n }),
  'batch.v1.CronJob': withStatus({}),
  'batch.v1.Job': job,
  'batch.v1.PodFailurePolicyOnPodConditionsPattern': made => fill(made, 'status', 'True'),
  'core.v1.EphemeralContainer': made => {
    fill(made, 'terminationMessagePath', '/dev/termination-log');
    fill(made, 'terminationMessagePolicy', 'File');
  },
  'core.v1.GRPCAction': made => fill(made, 'service', ''),
  'core.v1.HostPathVolumeSource': made => fill(made, 'type', ''),
  'core.v1.ImageVolumeSource': made => fill(made, 'pullPolicy', pullPolicy(made['reference'])),
  'core.v1.Pod': pod,
  'core.v1.PodSpec': podSpec,
  'core.v1.ReplicationController': replicationController,
  'core.v1.ResourceFieldSelector': made => fill(made, 'divisor', '0'),
  'core.v1.Service': withStatus({ loadBalancer: {} }),
  'core.v1.ServicePort': servicePort,
  'core.v1.ServiceSpec': service,
  'core.v1.Volume': volume,
  'networking.v1.Ingress': withStatus({ loadBalancer: {} }),
  'networking.v1.NetworkPolicySpec': networkPolicy,
  'rbac.v1.Subject': subject,
};
