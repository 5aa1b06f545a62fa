import { selectorMatches } from '../../../artifacts/kubernetes/label-selector.ts';
import { parseSelectorText, SelectorTextError } from '../../../artifacts/kubernetes/selector-text.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import type { Resource } from '../objects/resource.ts';
import { effectiveNamespace, type Gvk, type ResourceId } from '../objects/resource-id.ts';
import { wholeMatcher } from './regexp.ts';
import type { Selector } from './settings-schema.ts';

export interface Matcher {
  readonly gvk: (gvk: Gvk) => boolean;
  readonly name: (name: string) => boolean;
  readonly namespace: (namespace: string) => boolean;
  /** Labels and annotations. */
  readonly texts: (resource: Resource) => boolean;
}

/** Whether labels or annotations fit a selector in its text form; an empty one fits all. */
const textSelector = (text: string): ((texts: ReadonlyMap<string, string>) => boolean) => {
  try {
    const selector = parseSelectorText(text);
    return values => selectorMatches(selector, { values, complete: true }) === true;
  } catch (error) {
    if (!(error instanceof SelectorTextError)) throw error;
    throw new BuildFailure(`unable to parse the selector ${JSON.stringify(text)}: ${error.message}`);
  }
};

export const compileSelector = (selector: Selector): Matcher => {
  const group = wholeMatcher(selector.group);
  const version = wholeMatcher(selector.version);
  const kind = wholeMatcher(selector.kind);
  const labels = textSelector(selector.labelSelector);
  const annotations = textSelector(selector.annotationSelector);
  return {
    gvk: gvk => group(gvk.group) && version(gvk.version) && kind(gvk.kind),
    name: wholeMatcher(selector.name),
    namespace: wholeMatcher(selector.namespace),
    texts: resource => labels(resource.texts('labels')) && annotations(resource.texts('annotations')),
  };
};

const namespaceFits = ({ namespace }: Matcher, id: ResourceId): boolean => namespace(effectiveNamespace(id));

/** The resources a target means, by their first or present name and namespace. */
export const selectTargets = (resources: readonly Resource[], selector: Selector): readonly Resource[] => {
  const matcher = compileSelector(selector);
  return resources.filter(resource => {
    const { id, originalId } = resource;
    return (
      (namespaceFits(matcher, originalId) || namespaceFits(matcher, id)) &&
      (matcher.name(originalId.name) || matcher.name(id.name)) &&
      matcher.gvk(id) &&
      matcher.texts(resource)
    );
  });
};
