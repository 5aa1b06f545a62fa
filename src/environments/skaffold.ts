import { entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../artifacts/yaml/model.ts';
import { scalarValue } from '../artifacts/yaml/scalar.ts';
import { folderOf } from '../text/path.ts';
import { compareText } from '../text/sorted.ts';
import type { DeclaredRelease } from './declared.ts';
import type { PlacedText, ValuesSource } from './environment.ts';
import { unknownPart, withUnknown } from './path-tree.ts';
import { nodeText, saidIn } from './placed-text.ts';
import { type DeployObject, originOf, type RepositorySide } from './repository-side.ts';
import { chooseFiles, isElsewhere, type NamedFile, pathIn, shortcomings } from './values-files.ts';

/** More releases of one file are not read. */
const maxReleases = 200;
const maxDepth = 20;

/** `setValues: {image: {tag: x}}` as `image.tag=x`, in the order of its keys. Templates in it are only known when it runs. */
const flags = (
  node: YamlNode | undefined,
  text: PlacedText,
  prefix = '',
  depth = 0,
): readonly { readonly key: string; readonly flag: ValuesSource }[] =>
  entriesOf(node).flatMap(({ name, value }) => {
    if (name === undefined || depth > maxDepth) return [];
    if (mappingAt(value)) return flags(value, text, `${prefix}${name}.`, depth + 1);
    const scalar = scalarValue(value);
    const said = String(scalar ?? '').replaceAll(
      /\{\{-?[ \t]*\.?([\w]{0,100})[^{}]{0,500}\}\}/gu,
      (_, variable: string) => `\${${variable || 'unknown'}}`,
    );
    const key = `${prefix}${name}`;
    const origin = text.placeOf(saidIn(value, text));
    return [{ key, flag: { kind: 'flag' as const, mode: 'set' as const, text: `${key}=${said}`, origin } }];
  });

const sorted = (found: readonly { readonly key: string; readonly flag: ValuesSource }[]): readonly ValuesSource[] =>
  found.toSorted((a, b) => compareText(a.key, b.key)).map(({ flag }) => flag);

const releasesIn = (holder: YamlNode | undefined): readonly YamlNode[] =>
  [lookup(holder, 'deploy', 'helm', 'releases'), lookup(holder, 'manifests', 'helm', 'releases')]
    .flatMap(place => itemsOf(place))
    .slice(0, maxReleases);

/** Files first, then overrides, then single values. Source: Skaffold, `pkg/skaffold/deploy/helm/args.go`. */
const declaredBy = (
  release: YamlNode,
  profile: string | undefined,
  { text }: DeployObject,
  side: RepositorySide,
): readonly DeclaredRelease[] => {
  const folder = folderOf(text.file.path);
  const written = stringAt(release, 'chartPath');
  const chart = written === undefined || isElsewhere(written) ? undefined : pathIn(folder, written);
  if (chart === undefined || !side.paths.has(chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`)) return [];
  const nodes = itemsOf(lookup(release, 'valuesFiles')).slice(0, maxReleases);
  const files = nodes.map((node): NamedFile => {
    const file = withUnknown(stringAt(node) ?? '');
    return { written: file, candidates: isElsewhere(file) ? [] : [pathIn(folder, file)] };
  });
  const overrides: YamlMapping | undefined = mappingAt(release, 'overrides');
  const name = withUnknown(stringAt(release, 'name') ?? 'unknown').replaceAll(unknownPart, 'unknown');
  return chooseFiles(files, side).map(choice => ({
    name: ['skaffold', profile, name, choice.bound].filter(part => part !== undefined).join('/'),
    origin: originOf(release, text),
    chart,
    helm: 3 as const,
    release: { name, namespace: withUnknown(stringAt(release, 'namespace') ?? 'default').replaceAll(unknownPart, 'unknown') },
    values: [
      ...choice.paths.flatMap((path, index): readonly ValuesSource[] => {
        const node = nodes[index];
        return path === undefined || node === undefined ? [] : [{ kind: 'file', path, origin: originOf(node, text) }];
      }),
      ...(overrides ? [{ kind: 'inline' as const, text: nodeText(overrides, text) }] : []),
      ...sorted(flags(nodeAt(release, 'setValues'), text)),
      ...sorted(flags(nodeAt(release, 'setValueTemplates'), text)),
    ],
    ...shortcomings(files, choice),
  }));
};

/** The releases of charts in the repository that Skaffold deploys, with those of its profiles. */
export const skaffoldReleases = (side: RepositorySide): readonly DeclaredRelease[] =>
  side.objects('skaffold', 'Config').flatMap(config => [
    ...releasesIn(config.node).flatMap(release => declaredBy(release, undefined, config, side)),
    ...itemsOf(lookup(config.node, 'profiles'))
      .slice(0, maxReleases)
      .flatMap(profile =>
        releasesIn(profile).flatMap(release => declaredBy(release, stringAt(profile, 'name') ?? 'unknown', config, side)),
      ),
  ]);
