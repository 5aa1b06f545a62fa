import type { Container } from '../../../../artifacts/kubernetes/model.ts';
import type { Edits } from '../../../../artifacts/yaml/edit.ts';
import { isMissing, mappingAt } from '../../../../artifacts/yaml/lookup.ts';
import { type ContainerSetting, effectiveSetting } from '../../../concepts/containers/container-setting.ts';
import { replaceSetting, settingAt } from '../../../concepts/setting.ts';

/** Annotations by which profiles were set before there were fields. */
const annotations = {
  /** Not read since Kubernetes 1.27. */
  seccompOfContainer: 'container.seccomp.security.alpha.kubernetes.io/',
  seccompOfPod: 'seccomp.security.alpha.kubernetes.io/pod',
  /** Still read; since 1.30 the field of the container wins. */
  appArmorOfContainer: 'container.apparmor.security.beta.kubernetes.io/',
} as const;

/** True when a profile is set by an annotation, so that its words are `unconfined`, `runtime/default` and `localhost/<name>`. */
export const isAnnotation = ({ path }: ContainerSetting): boolean => path.length === 1;

/** Edits that put the profile of the container runtime in the place of another one, in the words of the field or the annotation. */
export const useRuntimeDefault = (setting: ContainerSetting): Edits =>
  replaceSetting(setting, isAnnotation(setting) ? 'runtime/default' : 'RuntimeDefault');

const annotationOf = (container: Container, key: string): ContainerSetting | undefined => {
  const root = mappingAt(container.podSpec.annotations);
  if (root === undefined) return undefined;
  const setting = settingAt(root, key);
  const from = key === annotations.seccompOfPod ? ('pod' as const) : ('container' as const);
  return isMissing(setting.found) ? undefined : { ...setting, container, from };
};

const ownAnnotation = (container: Container, prefix: string): ContainerSetting | undefined =>
  container.name === undefined ? undefined : annotationOf(container, prefix + container.name);

/**
 * The seccomp profile of a container: its own, else the pod's, else what annotations say, of which clusters since 1.27 take no notice.
 * Where nothing is set it is the container's absent field.
 */
export const seccompProfile = (container: Container): ContainerSetting => {
  const field = effectiveSetting(container, 'securityContext', 'seccompProfile', 'type');
  if (!isMissing(field.found)) return field;
  return ownAnnotation(container, annotations.seccompOfContainer) ?? annotationOf(container, annotations.seccompOfPod) ?? field;
};

/** The AppArmor profile of a container, as the kubelet chooses it: the container's field, its annotation, the pod's field. */
export const appArmorProfile = (container: Container): ContainerSetting => {
  const field = effectiveSetting(container, 'securityContext', 'appArmorProfile', 'type');
  const isOwn = field.from === 'container' && !isMissing(field.found);
  return isOwn ? field : (ownAnnotation(container, annotations.appArmorOfContainer) ?? field);
};

/** The name of the container that an annotation sets the AppArmor profile of; undefined for other annotations. */
export const appArmorAnnotationFor = (key: string): string | undefined =>
  key.startsWith(annotations.appArmorOfContainer) ? key.slice(annotations.appArmorOfContainer.length) : undefined;
