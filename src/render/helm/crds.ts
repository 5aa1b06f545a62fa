import { compareBytes } from '../template/go-text.ts';
import type { Chart } from './chart.ts';
import type { Manifest } from './manifests.ts';

/** A file of `crds/` that Helm takes for a definition. */
const isDefinition = (path: string): boolean => path.startsWith('crds/') && ['.yaml', '.yml', '.json'].some(end => path.endsWith(end));

/** The custom resource definitions of a chart and its subcharts, the parent's first: whole files, not rendered. */
export const crdsOf = (chart: Chart, path = chart.name): readonly Manifest[] => [
  ...[...chart.files]
    .filter(([name]) => isDefinition(name))
    .toSorted(([one], [other]) => compareBytes(one, other))
    .map(([name, file]) => ({
      path: `${path}/${name}`,
      text: 'text' in file ? file.text : '',
      pieces: [],
      kind: 'CustomResourceDefinition',
      isHook: false,
      isTest: false,
    })),
  ...chart.dependencies.flatMap(child => crdsOf(child, `${path}/charts/${child.name}`)),
];
