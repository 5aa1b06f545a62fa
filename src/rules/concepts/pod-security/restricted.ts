import type { Container, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { hasUnseen, isMissing, itemsOf, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import {
  addedBeyond,
  addedText,
  answerOf,
  answerOfSetters,
  badContainers,
  seccompProfile as badSeccompProfile,
  badSetters,
  isSeccompAllowed,
  namesIn,
} from './baseline.ts';
import { type Field, flagField, open, type Pod, profileType } from './pod.ts';
import { type Answer, containersText, plural, quotedList, sortedList } from './wording.ts';

/** Does not hold for pods that say they run on Windows, where the fields must not be set. */
export const unlessOnWindows =
  (check: (pod: Pod) => Answer) =>
  (pod: Pod): Answer => {
    const found = pod.spec.get('os', 'name');
    if (stringAt(found) === 'windows') return undefined;
    const answer = check(pod);
    return found.state === 'unknown' && answer !== undefined ? 'open' : answer;
  };

export const noPrivilegeEscalation = (pod: Pod): Answer => {
  const bad = badContainers(pod, container => flagField(container.get('securityContext', 'allowPrivilegeEscalation')) ?? true);
  return answerOf(
    bad,
    'allowPrivilegeEscalation != false',
    () => `${containersText(bad.containers)} must set securityContext.allowPrivilegeEscalation=false`,
  );
};

export const dropsAllCapabilities = (pod: Pod): Answer => {
  const missing = badContainers(pod, container => {
    const { names, isOpen } = namesIn(container, 'securityContext', 'capabilities', 'drop');
    return !names.includes('ALL') && (isOpen ? open : true);
  });
  const adding = addedBeyond(pod, new Set(['NET_BIND_SERVICE']));
  const details = [
    ...(missing.containers.length > 0 ? [`${containersText(missing.containers)} must set securityContext.capabilities.drop=["ALL"]`] : []),
    ...(adding.containers.length > 0 ? [addedText(adding, adding.added)] : []),
  ];
  if (details.length > 0) return { reason: 'unrestricted capabilities', detail: details.join('; ') };
  return missing.isOpen || adding.isOpen ? 'open' : undefined;
};

const allowedSources = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];
const restrictedSources = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'gitRepo',
  'nfs',
  'iscsi',
  'glusterfs',
  'rbd',
  'flexVolume',
  'cinder',
  'cephfs',
  'flocker',
  'fc',
  'azureFile',
  'vsphereVolume',
  'quobyte',
  'azureDisk',
  'photonPersistentDisk',
  'portworxVolume',
  'scaleIO',
  'storageos',
];

/** The restricted type of a volume; undefined for an allowed one. Without any source it is an emptyDir once the API server has filled it in. */
const restrictedType = (volume: YamlNode, defaulted: boolean): Field<string> => {
  const isSet = (source: string): boolean => lookup(volume, source).state === 'present' && !isMissing(lookup(volume, source));
  if (allowedSources.some(isSet)) return undefined;
  const restricted = restrictedSources.find(isSet);
  if (restricted !== undefined) return restricted;
  if (hasUnseen(volume) || [...allowedSources, ...restrictedSources].some(source => lookup(volume, source).state === 'unknown'))
    return open;
  return defaulted ? undefined : 'unknown';
};

export const restrictedVolumes = ({ spec, defaulted }: Pod): Answer => {
  const volumes = itemsOf(spec.get('volumes')).map(volume => ({ volume, type: restrictedType(volume, defaulted) }));
  const bad = volumes.filter(({ type }) => typeof type === 'string');
  const types = sortedList(new Set(bad.map(({ type }) => String(type))));
  if (bad.length > 0)
    return {
      reason: 'restricted volume types',
      detail: `${plural('volume', bad.length)} ${quotedList(bad.map(({ volume }) => stringAt(volume, 'name') ?? ''))} ${plural('uses', bad.length, 'use')} ${plural('restricted volume type', types.length)} ${quotedList(types)}`,
    };
  return hasUnseen(spec.get('volumes')) || volumes.some(({ type }) => type === open) ? 'open' : undefined;
};

/**
 * The answer about a field that each container must have, or the pod for all that have none of their own. `setters`: the answer about what is
 * set wrongly, which comes first.
 */
const mustBeSet = <T>(
  pod: Pod,
  setters: Answer,
  read: (owner: PodSpec | Container) => Field<T>,
  isGood: (value: T) => boolean,
  { reason, field }: { readonly reason: string; readonly field: string },
): Answer => {
  if (setters !== undefined && setters !== 'open') return setters;
  const own = read(pod.spec);
  const isWanting = own === open ? open : own === undefined || !isGood(own);
  const without = badContainers(pod, container => read(container) === undefined && isWanting);
  if (without.containers.length === 0) return without.isOpen ? 'open' : setters;
  return { reason, detail: `pod or ${containersText(without.containers)} must set securityContext.${field}` };
};

export const runAsNonRoot = (pod: Pod): Answer => {
  const reason = 'runAsNonRoot != true';
  const read = (owner: PodSpec | Container): Field<boolean> => flagField(owner.get('securityContext', 'runAsNonRoot'));
  const setters = answerOfSetters(
    badSetters(pod, read, is => !is),
    reason,
    text => `${text} must not set securityContext.runAsNonRoot=false`,
  );
  return mustBeSet(pod, setters, read, is => is, { reason, field: 'runAsNonRoot=true' });
};

export const notRunAsUserZero = (pod: Pod): Answer => {
  const read = (owner: PodSpec | Container): Field<string> => {
    const found = owner.get('securityContext', 'runAsUser');
    if (isMissing(found)) return undefined;
    return found.state === 'present' && found.node.kind === 'scalar' && /^-?\d+$/.test(found.node.value) ? found.node.value : open;
  };
  const setters = badSetters(pod, read, user => Number(user) === 0);
  return answerOfSetters(setters, 'runAsUser=0', text => `${text} must not set runAsUser=0`);
};

export const seccompSet = (pod: Pod): Answer =>
  mustBeSet(pod, badSeccompProfile(pod), owner => profileType(owner, 'seccompProfile'), isSeccompAllowed, {
    reason: 'seccompProfile',
    field: 'seccompProfile.type to "RuntimeDefault" or "Localhost"',
  });
