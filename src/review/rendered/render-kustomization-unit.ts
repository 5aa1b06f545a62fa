import { encodeYaml } from '../../render/functions/encode-yaml.ts';
import { buildKustomization } from '../../render/kustomize/build-kustomization.ts';
import type { Piece } from '../../render/template/go-value.ts';
import { type FindPlace, RenderedText } from './rendered-text.ts';
import type { RenderedUnit, Rendering, SideFiles } from './rendering.ts';

const separator: Piece = { text: '\n---\n', data: [], control: [] };

/** A kustomization that no other one names, with the files that it may read. */
export const kustomizationUnit = (path: string, folder: string, environment: string, members: ReadonlySet<string>): RenderedUnit => ({
  kind: 'kustomization',
  folder,
  file: path,
  environment,
  origin: undefined,
  unknown: [],
  reads: other => members.has(other),
  render: files => render(path, folder, members, files),
});

const findIn =
  (files: SideFiles): FindPlace =>
  ({ file, start, end }) => {
    const found = files.get(file);
    return found && { file: found, range: { start, end } };
  };

const render = (path: string, folder: string, members: ReadonlySet<string>, files: SideFiles): Rendering => {
  const own = new Map([...files].filter(([other]) => members.has(other)));
  const built = buildKustomization(own, folder.replace(/\/$/u, ''));
  if (built.state === 'failed') return { state: 'failed', reason: built.reason };
  const pieces = built.resources.flatMap(resource => [...encodeYaml(resource), separator]);
  return {
    state: 'rendered',
    texts: new Map([[path, new RenderedText(path, pieces, findIn(files))]]),
    missing: [],
    broken: [],
  };
};
