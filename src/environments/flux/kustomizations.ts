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

/** The folders of the repository that Flux's Kustomizations deploy. Whether their source is this repository is not asked: the folder must be there. */
export const fluxFolders = (side: RepositorySide): readonly DeclaredFolder[] =>
  side.objects('kustomize.toolkit.fluxcd.io', 'Kustomization').flatMap(object => {
    const written = stringAt(object.node, 'spec', 'path') ?? './';
    const folder = resolvePath('', written);
    // Why: a path may be a template, or a folder of another repository.
    if (!side.tree.hasFolder(folder) || stringAt(object.node, 'spec', 'sourceRef', 'kind') === undefined) return [];
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
