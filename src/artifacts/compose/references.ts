import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { deref, lookup, nodeAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { dockerfilePath, type Elsewhere, elsewhere } from './companion-path.ts';
import { type CompanionReference, type ComposeSource, extendsOf, readComposeSource, textOf } from './source.ts';

/** A file that a Compose file names and that is read when its project is started or built. */
export interface ComposeReference {
  /** As what it is read, whatever its name. */
  readonly kind: 'compose' | 'dockerfile';
  /** Its path in the repository; undefined when it lies elsewhere. */
  readonly path: string | undefined;
  readonly elsewhere?: Elsewhere;
  /** True for `include`: all that the file holds becomes part of the project. */
  readonly isInclude?: boolean;
  /** The stage of a Dockerfile that the image is made of; undefined for the last one, and for one that a variable names. */
  readonly target?: string;
  /** As written. */
  readonly text: string;
  readonly range: Range;
  /** All that says what is built: the stage, the Dockerfile and the folder, as far as they are written. */
  readonly places?: readonly Range[];
}

/** More references of one file than this are not looked at. */
const maxReferences = 500;

const toCompose = ({ path, text, range, value }: CompanionReference): ComposeReference => ({
  kind: 'compose',
  path,
  ...(path === undefined && { elsewhere: elsewhere(value) }),
  text,
  range,
});

const extended = (source: ComposeSource, service: YamlNode, from?: string): readonly ComposeReference[] => {
  const reference = extendsOf(source, service, from);
  return reference === undefined || reference === 'unknown' || reference.file === undefined ? [] : [toCompose(reference.file)];
};

/** The Dockerfile of a service that is built. One that is written inline is none. */
const built = (from: string, service: YamlNode): readonly ComposeReference[] => {
  const build = lookup(service, 'build');
  if (build.state !== 'present' || lookup(build.node, 'dockerfile_inline').state === 'present') return [];
  const context = build.node.kind === 'scalar' ? build.node : nodeAt(build, 'context');
  const dockerfile = build.node.kind === 'scalar' ? undefined : nodeAt(build, 'dockerfile');
  const folder = context === undefined ? '.' : textOf(context);
  const name = dockerfile === undefined ? 'Dockerfile' : textOf(dockerfile);
  const path = folder === undefined || name === undefined ? undefined : dockerfilePath(from, folder, name);
  const isRemote = elsewhere(folder) === 'remote';
  const stage = build.node.kind === 'scalar' ? undefined : nodeAt(build, 'target');
  const target = textOf(stage);
  const written = dockerfile !== undefined && !isRemote && folder !== undefined ? dockerfile : (context ?? build.node);
  return [
    {
      kind: 'dockerfile',
      path: isRemote ? undefined : path,
      ...((path === undefined || isRemote) && { elsewhere: isRemote ? 'remote' : elsewhere(name === undefined ? undefined : folder) }),
      ...(target !== undefined && target !== '' && { target }),
      text: written.kind === 'scalar' ? written.value : '',
      range: written.range,
      places: [stage, dockerfile, context].flatMap(node => node?.range ?? []),
    },
  ];
};

/**
 * All that a Compose file names: what it includes, what its services extend, and the Dockerfiles that they are built from. Source: Compose
 * Specification, `include`, `extends`; Compose Build Specification, `context`, `dockerfile`.
 */
export const composeReferences = (file: SourceFile): readonly ComposeReference[] => {
  const source = readComposeSource(file);
  return [
    ...source.includes.map(reference => ({ ...toCompose(reference), isInclude: true })),
    ...servicesOf(source).flatMap(service => [...extended(source, service), ...built(file.path, service)]),
  ].slice(0, maxReferences);
};

const servicesOf = ({ services }: ComposeSource): readonly YamlNode[] =>
  [...services.values()].flat().flatMap(({ value }) => deref(value) ?? []);

/** What the services of an included file extend and are built from, when its paths are relative to another folder of the repository than its own. */
export const includedReferences = (file: SourceFile, projectFolder: string): readonly ComposeReference[] => {
  const source = readComposeSource(file);
  const from = projectFolder === '' ? 'compose.yaml' : `${projectFolder}/compose.yaml`;
  return servicesOf(source)
    .flatMap(service => [...extended(source, service, from), ...built(from, service)])
    .slice(0, maxReferences);
};

/** The files that a file includes with paths relative to another folder, and that folder. */
export const relocatedIncludes = (file: SourceFile): readonly { readonly path: string; readonly projectFolder: string }[] =>
  readComposeSource(file).includes.flatMap(({ path, projectFolder }) =>
    path === undefined || projectFolder === undefined ? [] : [{ path, projectFolder }],
  );
