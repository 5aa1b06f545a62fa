import type { Container } from '../../artifacts/kubernetes/model.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { type FieldPath, type Setting, settingAt } from './setting.ts';

/** A field of a container, or of its pod where that stands in for it. */
export interface ContainerSetting extends Setting {
  readonly container: Container;
  /** `pod`: the pod's field, which counts because the container has none of its own. */
  readonly from: 'container' | 'pod';
}

/** The setting that counts for a container: its own, else the pod's. */
export const effectiveSetting = (container: Container, ...path: FieldPath): ContainerSetting => {
  const own = settingAt(container.node, ...path);
  if (!isMissing(own.found)) return { ...own, container, from: 'container' };
  const shared = settingAt(container.podSpec.node, ...path);
  return isMissing(shared.found) ? { ...own, container, from: 'container' } : { ...shared, container, from: 'pod' };
};
