import { MappedText } from '../../text/mapped-text.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import { sourceFile } from '../source-file.ts';
import { blockText } from '../yaml/block-text.ts';
import { deref, entriesOf, itemsOf, lookup, nodeAt, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { KubernetesObject } from './model.ts';

/** The values that an object gives to a chart. */
export interface ReleaseValues {
  readonly root: YamlNode;
  /** The chart, where it comes from a repository of charts: it lies in no folder of this one. */
  readonly chart: string | undefined;
  /** Where in the file a range of the values stands, which may be a text within it. */
  readonly placeOf: (range: Range) => Range;
}

/** A value with the keys that lead to it. */
export interface ReleaseValue {
  readonly path: readonly string[];
  readonly node: YamlNode;
}

const asWritten = (range: Range): Range => range;

/** More values of an object are not looked at. */
const maxValues = 20_000;

/** Longer texts are not parsed. */
const maxText = 1_000_000;

const inMapping = (root: YamlNode | undefined, chart: string | undefined): readonly ReleaseValues[] =>
  root === undefined ? [] : [{ root, chart, placeOf: asWritten }];

/** Values as YAML in a text. */
const inText = (node: YamlNode | undefined, chart: string | undefined): readonly ReleaseValues[] => {
  if (node?.kind !== 'scalar' || node.opaque || node.value.length > maxText) return [];
  const text = blockText(node) ?? MappedText.standing(node.value, node.range);
  const { documents, notifications } = parseYaml(sourceFile(node.document.file.path, text.text));
  const root = documents[0]?.root;
  if (root === undefined || notifications.some(({ level }) => level === 'error')) return [];
  return [{ root, chart, placeOf: ({ start, end }) => text.range(start, end) }];
};

/** Source: Flux, HelmRelease API. */
const inHelmRelease = ({ node }: KubernetesObject): readonly ReleaseValues[] => {
  const named = nodeAt(node, 'spec', 'chart', 'spec');
  const isElsewhere =
    stringAt(named, 'sourceRef', 'kind') === 'HelmRepository' || stringAt(node, 'spec', 'chartRef', 'kind') === 'OCIRepository';
  const chart = stringAt(named, 'chart') ?? stringAt(node, 'spec', 'chartRef', 'name');
  return inMapping(nodeAt(node, 'spec', 'values'), isElsewhere ? chart : undefined);
};

/** Source: Argo CD, Application and ApplicationSet; the object takes the place of the text. */
const inApplication = (spec: YamlNode | undefined): readonly ReleaseValues[] =>
  [nodeAt(spec, 'source'), ...itemsOf(lookup(spec, 'sources'))].flatMap(source => {
    const chart = stringAt(source, 'chart');
    const own = inMapping(nodeAt(source, 'helm', 'valuesObject'), chart);
    return own.length > 0 ? own : inText(nodeAt(source, 'helm', 'values'), chart);
  });

/** Source: K3s, "Helm": a HelmChartConfig changes a chart that comes with K3s, whose name it has. */
const inHelmChart = ({ node, kind, name }: KubernetesObject): readonly ReleaseValues[] =>
  inText(nodeAt(node, 'spec', 'valuesContent'), kind === 'HelmChart' ? stringAt(node, 'spec', 'chart') : name);

/** All values that an object of a GitOps controller gives to charts. Why once: several rules ask. */
export const releaseValuesOf = onceFor((object: KubernetesObject): readonly ReleaseValues[] => {
  const { group, kind, node } = object;
  if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') return inHelmRelease(object);
  if (group === 'helm.cattle.io' && (kind === 'HelmChart' || kind === 'HelmChartConfig')) return inHelmChart(object);
  if (group !== 'argoproj.io') return [];
  if (kind === 'Application') return inApplication(nodeAt(node, 'spec'));
  return kind === 'ApplicationSet' ? inApplication(nodeAt(node, 'spec', 'template', 'spec')) : [];
});

/** The values below a root, itself not, in no order that counts; `enters` leaves out what stands under a mapping. */
export function* valuesBelow({ root }: ReleaseValues, enters: (node: YamlNode) => boolean = () => true): Iterable<ReleaseValue> {
  const pending: ReleaseValue[] = [{ path: [], node: root }];
  let here = pending.pop();
  for (let visits = 0; here !== undefined && visits < maxValues; here = pending.pop(), visits += 1) {
    const { path } = here;
    const node = deref(here.node);
    if (node === undefined || !enters(node)) continue;
    yield { path, node };
    for (const { name = '?', value } of entriesOf(node)) pending.push({ path: [...path, name], node: value });
    for (const item of itemsOf(node)) pending.push({ path, node: item });
  }
}
