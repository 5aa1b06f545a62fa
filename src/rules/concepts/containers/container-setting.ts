import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { isMissing } from '../../../artifacts/yaml/lookup.ts';
import { type FieldPath, isWritten, type Setting, settingAt } from '../setting.ts';

/** A field of a container, or of its pod where that stands in for it. */
export interface ContainerSetting extends Setting {
  readonly container: Container;
  /** `pod`: the pod's field, which counts because the container has none of its own. */
  readonly from: 'container' | 'pod';
}

/** True where nothing is written, and only lines that a template prints may put something there. */
const mayBePrinted = ({ found }: Setting): boolean => found.state === 'unknown' && found.entry === undefined;

/**
 * The setting that counts for a container: its own, else the pod's. What is written for the pod counts as well where a template may or may
 * not print another one for the container: nobody has to print it.
 */
export const effectiveSetting = (container: Container, ...path: FieldPath): ContainerSetting => {
  const own = settingAt(container.node, ...path);
  const shared = settingAt(container.podSpec.node, ...path);
  const isShared = mayBePrinted(own) ? isWritten(shared) : isMissing(own.found) && !isMissing(shared.found);
  return isShared ? { ...shared, container, from: 'pod' } : { ...own, container, from: 'container' };
};
