import { nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { resolvePath } from '../../text/path.ts';
import type { DeclaredFolder } from '../declared.ts';
import type { KustomizeSettings } from '../environment.ts';
import { type DeployObject, originOf, type RepositorySide } from '../repository-side.ts';
import { substitutionOf } from './substitution.ts';

/** What Flux adds to a kustomization. Source: Flux, `kustomize.Generator`. */
const fields = [
  ...['targetNamespace', 'namePrefix', 'nameSuffix', 'patches', 'patchesStrategicMerge', 'patchesJson6902', 'images', 'components'],
  ...['ignoreMissingComponents', 'commonMetadata'],
];

const settingsOf = ({ node, text }: DeployObject): KustomizeSettings | undefined => {
  const found = new Map(
    fields.flatMap(name => {
      const field = nodeAt(node, 'spec', name);
      return field === undefined ? [] : [[name, field] as const];
    }),
  );
  return found.size === 0 ? undefined : { by: 'flux', text, fields: found };
};

/** An address without its scheme, user and ending. */
const bareAddress = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^[a-z+]{1,10}:\/\//u, '')
    .replace(/^[^@/]{1,100}@/u, '')
    .replace(/^([^/:]{1,200}):(?:\d{1,5}\/)?/u, '$1/')
    .replace(/(?:\.git)?\/*$/u, '');

/** The name that `flux bootstrap` gives to the source that is this repository. */
const ownSource = 'flux-system';

/** The sources that are certain to be other repositories: they lie in this one, with another address than its own. */
const otherSources = (side: RepositorySide): ReadonlySet<string> => {
  const sources = side.objects('source.toolkit.fluxcd.io', 'GitRepository').flatMap(({ name, node }) => {
    const url = stringAt(node, 'spec', 'url');
    return name === undefined || url === undefined ? [] : [{ name, address: bareAddress(url) }];
  });
  const own = new Set(sources.filter(({ name }) => name === ownSource).map(({ address }) => address));
  return new Set(own.size === 0 ? [] : sources.filter(({ address }) => !own.has(address)).map(({ name }) => name));
};

/**
 * The folders of the repository that Flux's Kustomizations deploy. The folder must be there, and the source none that is known for another.
 */
export const fluxFolders = (side: RepositorySide): readonly DeclaredFolder[] => {
  const others = otherSources(side);
  return side.objects('kustomize.toolkit.fluxcd.io', 'Kustomization').flatMap(object => {
    const written = stringAt(object.node, 'spec', 'path') ?? './';
    const folder = resolvePath('', written);
    const source = stringAt(object.node, 'spec', 'sourceRef', 'name');
    // Why: a path may be a template, or a folder of another repository; the root is in all of them.
    if (!side.tree.hasFolder(folder) || source === undefined || others.has(source) || (folder === '' && source !== ownSource)) return [];
    const { substitution, missing, unknown } = substitutionOf(object, side);
    return [
      {
        name: ['flux', object.namespace, object.name ?? 'unknown'].filter(part => part !== undefined).join('/'),
        origin: originOf(nodeAt(object.node, 'spec', 'path') ?? object.node, object.text),
        folder,
        by: 'flux' as const,
        settings: settingsOf(object),
        ...(substitution && { substitution }),
        missing,
        unknown,
      },
    ];
  });
};
