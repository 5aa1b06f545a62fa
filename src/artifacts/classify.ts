import { fileNameOf } from '../text/path.ts';
import type { FileArtifactKind } from './artifact.ts';
import { Candidate, isYamlOrJson, ParserNeededError, UnparsedCandidate } from './candidate.ts';
import { dockerfileName } from './dockerfile-name.ts';
import { allFileKinds, fileKinds } from './kinds.ts';
import { type SourceFile, sourceFile } from './source-file.ts';

/** What a file is, and by which sign, for people. `none`: not ours; `reason` only where one could have expected otherwise. */
export type Classification =
  | { readonly kind: FileArtifactKind; readonly template?: 'helm'; readonly reason: string }
  | { readonly kind: 'none'; readonly reason?: string };

/** JSON and YAML files that tools write and read under these very names, and that are manifests only when someone means to hide one. */
const foreignNames: ReadonlySet<string> = new Set(
  (
    'package.json package-lock.json npm-shrinkwrap.json composer.json tsconfig.json jsconfig.json deno.json bower.json ' +
    'pnpm-lock.yaml pnpm-workspace.yaml pubspec.yaml renovate.json angular.json nx.json turbo.json lerna.json biome.json'
  ).split(' '),
);

/** True when a file's name is that of a Dockerfile, or may be. */
export const mayBeDockerfile = (path: string): boolean => dockerfileName(fileNameOf(path)) !== 'no';

/** The kinds that the name alone does not rule out. */
export const kindsByName = (path: string): readonly FileArtifactKind[] =>
  allFileKinds.flatMap(([kind, { mayBe }]) => (mayBe(path) ? [kind] : []));

/** True when the name alone does not rule the file out; used to avoid fetching texts. */
export const mayBeOurs = (path: string): boolean => allFileKinds.some(([, { mayBe }]) => mayBe(path));

/** True when the name is one that only kinds have of which a file is text: what is none is of no kind. */
export const isOursAsText = (path: string): boolean => {
  const kinds = kindsByName(path);
  return kinds.length > 0 && kinds.every(kind => fileKinds[kind].isText?.(path) === true);
};

/**
 * True for a file that may be one of the manifests around those of a change: what has the name of another tool's file is not looked for.
 */
export const mayBeManifest = (path: string): boolean => isYamlOrJson(path) && !foreignNames.has(fileNameOf(path).toLowerCase());

/**
 * Decides what a file is from its path and its text, asking each kind in turn. Time is linear in the text; only unusual spellings are
 * parsed.
 */
export const classify = (path: string, text: string): Classification => classifyFile(sourceFile(path, text));

/** The same of a file. What had to be parsed for it is not parsed again when the file is read. */
export const classifyFile = (file: SourceFile): Classification => decide(new Candidate(file));

/** False when it can be seen without a parser that the file is of no kind: for what is too much to be parsed. */
export const mayBeOursAtSight = (file: SourceFile): boolean => {
  try {
    return decide(new UnparsedCandidate(file)).kind !== 'none';
  } catch (error) {
    if (error instanceof ParserNeededError) return true;
    throw error;
  }
};

const decide = (candidate: Candidate): Classification => {
  for (const [kind, { classify: ask }] of allFileKinds) {
    const said = ask(candidate);
    if (said === undefined) continue;
    if (!said.found) return { kind: 'none', ...(said.reason !== undefined && { reason: said.reason }) };
    return { kind, ...(said.template && { template: said.template }), reason: said.reason };
  }
  return { kind: 'none' };
};
