import { sourceFile } from '../artifacts/source-file.ts';
import { entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../artifacts/yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../artifacts/yaml/parse.ts';
import { fileNameOf, folderOf } from '../text/path.ts';
import type { DeclaredRelease } from './declared.ts';
import type { PlacedText, ValuesSource } from './environment.ts';
import { unknownPart } from './path-tree.ts';
import { nodeText, saidIn, valueText } from './placed-text.ts';
import { originOf, type RepositorySide } from './repository-side.ts';
import { chooseFiles, isElsewhere, type NamedFile, pathIn, shortcomings } from './values-files.ts';

/** Files that helmfile reads of itself, or by their usual names. Source: helmfile's documentation, "Configuration" and "Best practices". */
export const isHelmfile = (path: string): boolean =>
  /^helmfile(?:[-_.][\w.-]+)?\.ya?ml(?:\.gotmpl)?$/u.test(fileNameOf(path)) ||
  /(?:^|\/)helmfile\.d\/[^/]+\.ya?ml(?:\.gotmpl)?$/u.test(path);

/** More releases and environments of one file are not looked at. */
const maxReleases = 300;
const maxEnvironments = 20;

/** Lines that hold template actions alone become blank: whatever they decide, what is between them is read. */
const withoutActionLines = (text: string): string =>
  text.replaceAll(/^[ \t]*(?:\{\{[^\n]*\}\}[ \t]*)+$/gmu, line => ' '.repeat(line.length));

/** What a text says in an environment, with unknown parts for other templates. */
const inEnvironment = (text: string, environment: string): string =>
  text
    .replaceAll(
      /\{\{-?[ \t]{0,20}(?:\.Environment\.Name|env[ \t]+"HELMFILE_ENVIRONMENT")(?:[ \t]*\|[ \t]*(?:lower|quote|toString))?[ \t]{0,20}-?\}\}/gu,
      environment,
    )
    .replaceAll(/\{\{[^{}]{0,500}\}\}/gu, unknownPart);

const asVariable = (text: string): string => text.replaceAll(unknownPart, '${unknown}');

interface Named {
  readonly node: YamlNode;
  readonly file: NamedFile;
}

const isTemplated = (path: string): boolean => path.endsWith('.gotmpl');

/** Single values, one or many to a name. Source: helmfile's documentation, `set`. */
const flagsOf = (release: YamlNode, field: 'set' | 'setString', environment: string, text: PlacedText): readonly ValuesSource[] =>
  itemsOf(lookup(release, field)).flatMap((item): readonly ValuesSource[] => {
    const name = valueText(nodeAt(item, 'name'));
    const listed = itemsOf(lookup(item, 'values'));
    if (name === '' || (listed.length === 0 && nodeAt(item, 'value') === undefined)) return [];
    const one = (node: YamlNode | undefined): string =>
      asVariable(inEnvironment(valueText(node), environment)).replaceAll(/(?<!\\),/gu, '\\,');
    const value = listed.length > 0 ? `{${listed.map(one).join(',')}}` : one(nodeAt(item, 'value'));
    const origin = text.placeOf(saidIn(nodeAt(item, listed.length > 0 ? 'values' : 'value') ?? item, text));
    return [{ kind: 'flag', mode: field === 'set' ? 'set' : 'set-string', text: `${name}=${value}`, origin }];
  });

interface Helmfile {
  readonly text: PlacedText;
  readonly folder: string;
  readonly environments: readonly string[];
  readonly isLenient: boolean;
}

const declaredBy = (
  release: YamlNode,
  environment: string,
  { text, folder, environments, isLenient }: Helmfile,
  side: RepositorySide,
): readonly DeclaredRelease[] => {
  const fill = (node: YamlNode | undefined): string => inEnvironment(valueText(node), environment);
  const written = fill(nodeAt(release, 'chart'));
  const chart = written === '' || isElsewhere(written) || written.includes(unknownPart) ? undefined : pathIn(folder, written);
  if (chart === undefined || !side.paths.has(chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`)) return [];
  const listed = itemsOf(lookup(release, 'values')).slice(0, maxReleases);
  const named = listed.flatMap((node): readonly Named[] => {
    if (node.kind !== 'scalar') return [];
    const path = fill(node);
    return [{ node, file: { written: path, candidates: isElsewhere(path) ? [] : [pathIn(folder, path)] } }];
  });
  const files = named.filter(({ file }) => !isTemplated(file.written));
  const secrets = itemsOf(lookup(release, 'secrets')).map(fill);
  const name = fill(nodeAt(release, 'name')).replaceAll(unknownPart, 'unknown') || 'unknown';
  return chooseFiles(
    files.map(({ file }) => file),
    side,
  ).map(choice => {
    const paths = new Map(files.map(({ node }, index) => [node, choice.paths[index]]));
    const { missing, unknown } = shortcomings(
      files.map(({ file }) => file),
      choice,
    );
    const isOnly = environments.length === 1 && environment === 'default';
    return {
      name: ['helmfile', isOnly ? undefined : environment, name, choice.bound].filter(part => part !== undefined).join('/'),
      origin: originOf(release, text),
      chart,
      helm: 3 as const,
      release: { name, namespace: fill(nodeAt(release, 'namespace')).replaceAll(unknownPart, 'unknown') || 'default' },
      values: [
        ...listed.flatMap((node): readonly ValuesSource[] => {
          if (node.kind === 'mapping') return [{ kind: 'inline', text: nodeText(node, text) }];
          const path = paths.get(node);
          return path === undefined ? [] : [{ kind: 'file', path, origin: originOf(node, text) }];
        }),
        ...flagsOf(release, 'set', environment, text),
        ...flagsOf(release, 'setString', environment, text),
      ],
      missing: isLenient ? [] : missing,
      unknown: [
        ...unknown,
        ...named.filter(({ file }) => isTemplated(file.written)).map(({ file }) => file.written.replaceAll(unknownPart, '…')),
        ...secrets,
      ],
    };
  });
};

/** The releases of charts in the repository that helmfiles declare, in each of their environments. */
export const helmfileReleases = (side: RepositorySide): readonly DeclaredRelease[] =>
  side.read
    .filter(({ path }) => isHelmfile(path))
    .flatMap(file => {
      const source = file.text.includes('{{') ? sourceFile(file.path, withoutActionLines(file.text)) : file;
      const roots = parseYaml(source, undefined, MAX_WRITTEN_LENGTH).documents.flatMap(({ root }) => root ?? []);
      const named = roots.flatMap(root => entriesOf(lookup(root, 'environments')).flatMap(({ name }) => name ?? []));
      const environments = named.length > 0 ? named.slice(0, maxEnvironments) : ['default'];
      const handlers = roots.map(root => stringAt(root, 'missingFileHandler')).filter(handler => handler !== undefined);
      const helmfile: Helmfile = {
        text: { source, file, placeOf: range => ({ file, range }), key: file.path },
        folder: folderOf(file.path),
        environments,
        isLenient: handlers.some(handler => handler !== 'Error'),
      };
      const releases = roots.flatMap(root => itemsOf(lookup(root, 'releases'))).filter(release => mappingAt(release) !== undefined);
      return releases
        .slice(0, maxReleases)
        .flatMap(release => environments.flatMap(environment => declaredBy(release, environment, helmfile, side)));
    });
