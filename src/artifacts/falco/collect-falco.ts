import { countWhile } from '../../text/sorted.ts';
import type { FileArtifact } from '../artifact.ts';
import { parseImageReference } from '../images/image-reference.ts';
import type { KubernetesFile } from '../kubernetes/model.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { booleanAt, entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../yaml/lookup.ts';
import type { YamlFile, YamlMapping, YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { FalcoContainer, FalcoEntry, FalcoSettings, FalcoUses } from './model.ts';

const types = ['rule', 'macro', 'list'] as const;

const entryOf = (item: YamlNode, { comments, file }: YamlFile, after: number): readonly FalcoEntry[] => {
  const node = mappingAt(item);
  const type = types.find(key => lookup(node, key).state === 'present');
  const nameNode = type && nodeAt(node, type);
  if (node === undefined || type === undefined || nameNode?.kind !== 'scalar') return [];
  // A comment behind the last value is the entry's, too.
  const lineEnd = file.text.indexOf('\n', node.range.end);
  const end = lineEnd === -1 ? file.text.length : lineEnd;
  const first = countWhile(comments.length, index => (comments[index]?.range.start ?? 0) < after);
  const behind = countWhile(comments.length, index => (comments[index]?.range.end ?? 0) <= end);
  const own = comments.slice(first, behind);
  return [{ type, name: nameNode.value, nameNode, node, subject: `${type} ${nameNode.value}`, comments: own }];
};

const entriesIn = (yaml: YamlFile): readonly FalcoEntry[] =>
  yaml.documents.flatMap(({ root, range }) => {
    const items = itemsOf(root);
    return items.flatMap((item, index) => {
      const before = items[index - 1]?.range.end ?? range.start;
      const lineEnd = yaml.file.text.indexOf('\n', before);
      return entryOf(item, yaml, index === 0 ? range.start : lineEnd === -1 ? before : lineEnd);
    });
  });

/** More files of rules within the values of a chart are not looked at. */
const maxCustomFiles = 20;

/** A file of rules that stands as text in another one, at the same places: all around it is blank. */
const innerFile = (file: SourceFile, { start, end }: YamlNode['range']): YamlFile => {
  const first = file.text.indexOf('\n', start) + 1;
  const before = file.text.slice(0, first).replaceAll(/[^\n]/gu, ' ');
  return parseYaml(sourceFile(file.path, before + file.text.slice(first, end)));
};

const customEntries = (file: SourceFile, values: YamlMapping): readonly FalcoEntry[] =>
  entriesOf(lookup(values, 'customRules'))
    .flatMap(({ value }) => (value.kind === 'scalar' && value.style === 'literal' ? [value] : []))
    .slice(0, maxCustomFiles)
    .flatMap(({ range }) => entriesIn(innerFile(file, range)));

/** Values that only the chart of Falco has. Source: falcosecurity/charts, `values.yaml`. */
const isFalcoValues = (values: YamlMapping): boolean =>
  mappingAt(values, 'customRules') !== undefined ||
  mappingAt(values, 'falcosidekick') !== undefined ||
  mappingAt(values, 'falcoctl') !== undefined ||
  /^(?:auto|module|kmod|ebpf|modern_ebpf|modern-bpf|gvisor)$/u.test(stringAt(values, 'driver', 'kind') ?? '');

/** Those values, at the root or under the name of a chart that Falco's is a part of. */
const chartValues = (root: YamlNode | undefined): readonly YamlMapping[] =>
  [mappingAt(root), mappingAt(root, 'falco')].filter(values => values !== undefined).filter(isFalcoValues);

const isFalcoImage = (text: string): boolean => /(?:^|\/)falco(?:-no-driver|-debian)?$/u.test(parseImageReference(text)?.repository ?? '');

const privilegedContainers = ({ objects }: KubernetesFile): readonly FalcoContainer[] =>
  objects.flatMap(({ podSpecs, range }) =>
    podSpecs.flatMap(({ containers }) =>
      containers.flatMap((container): readonly FalcoContainer[] => {
        const privileged = container.get('securityContext', 'privileged');
        if (privileged.state !== 'present' || booleanAt(privileged) !== true) return [];
        if (!isFalcoImage(stringAt(container.get('image')) ?? '')) return [];
        return [{ range: privileged.entry?.range ?? privileged.node.range, subject: container.subject, scope: range }];
      }),
    ),
  );

const nothing = { entries: [], settings: [], privileged: [] } as const;

const usesIn = (artifact: FileArtifact): Pick<FalcoUses, 'entries' | 'settings' | 'privileged'> => {
  if (artifact.kind === 'kubernetes') return { ...nothing, privileged: privilegedContainers(artifact) };
  if (artifact.kind === 'falco') {
    const config = mappingAt(artifact.yaml.documents[0]?.root);
    if (artifact.content === 'rules') return { ...nothing, entries: entriesIn(artifact.yaml) };
    return { ...nothing, settings: config ? [{ config, values: undefined }] : [] };
  }
  if (artifact.kind !== 'values') return nothing;
  const found = artifact.yaml.documents.flatMap(({ root }) => chartValues(root));
  const settings: readonly FalcoSettings[] = found.map(values => ({ config: mappingAt(values, 'falco'), values }));
  return { ...nothing, settings, entries: found.flatMap(values => customEntries(artifact.file, values)) };
};

/** What a file says to Falco: its own files, the values of its chart, manifests that run it. */
export const collectFalco = (artifact: FileArtifact): FalcoUses => ({ kind: 'detections', file: artifact.file, ...usesIn(artifact) });
