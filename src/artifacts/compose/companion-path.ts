import { fileNameOf } from '../../text/path.ts';

/** Longer references are no paths. */
const maxReferenceLength = 1024;

/** `https://…`, `oci://…`, `git@…`: fetched by Compose from elsewhere, never part of the repository. */
const remote = /^(?:[a-z][a-z0-9+.-]{0,20}:|git@)/i;

/** Why a text is not a path of the repository. `unknown`: a variable decides. */
export type Elsewhere = 'remote' | 'outside' | 'unknown';

/**
 * Git repositories and images by their addresses, also the short one of GitHub's. Source: BuildKit, `util/gitutil`; Compose, `pkg/remote`.
 */
const remoteAddress = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|[\w.-]{1,64}@[\w.-]{1,255}:|github\.com\/|oci:)/i;

/** Says of a text for which there is no path why not; undefined text: a variable decides. */
export const elsewhere = (text: string | undefined): Elsewhere => {
  if (text === undefined) return 'unknown';
  return remoteAddress.test(text) ? 'remote' : 'outside';
};

/** The folder of a path, without a trailing slash; empty at the root. */
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * The repository path of a file that the file at `from` refers to, relative to its folder. Undefined when it is remote, absolute,
 * or outside the repository.
 */
export const companionPath = (from: string, reference: string): string | undefined => {
  if (
    reference === '' ||
    reference.length > maxReferenceLength ||
    reference.startsWith('/') ||
    reference.startsWith('~') ||
    remote.test(reference)
  )
    return undefined;
  const kept: string[] = [];
  for (const segment of [...folderOf(from).split('/'), ...reference.replaceAll('\\', '/').split('/')]) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.pop() === undefined) return undefined;
  }
  return kept.length === 0 ? undefined : kept.join('/');
};

const dockerComposeBases = ['docker-compose.yml', 'docker-compose.yaml', 'compose.yaml', 'compose.yml'];
const composeBases = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

/**
 * How a file's name says that it goes on top of another one. `override`: only on top; `environment`: perhaps (`docker-compose.prod.yml`).
 */
export type OverrideKind = 'none' | 'override' | 'environment';

const namePattern = /^(?:docker-)?compose[-._]([\w.-]{1,100})\.ya?ml$/i;

/** What a file's name says about its place: `compose.override.yaml` is merged onto `compose.yaml` by default. */
export const overrideKind = (path: string): OverrideKind => {
  const middle = namePattern.exec(fileNameOf(path))?.[1];
  if (middle === undefined) return 'none';
  return middle.toLowerCase() === 'override' || middle.toLowerCase().endsWith('.override') ? 'override' : 'environment';
};

/** Paths at which the base of an override may be, the likeliest first; none for a file that is not an override. */
export const basePaths = (path: string): readonly string[] => {
  if (overrideKind(path) === 'none') return [];
  const folder = folderOf(path);
  const names = fileNameOf(path).toLowerCase().startsWith('docker') ? dockerComposeBases : composeBases;
  return names.map(name => (folder === '' ? name : `${folder}/${name}`));
};

/**
 * The repository path of the Dockerfile of a build, whose context is relative to the Compose file at `from` and whose Dockerfile to the
 * context. Undefined when it is elsewhere. Source: Compose Build Specification, `context`, `dockerfile`.
 */
export const dockerfilePath = (from: string, context: string, dockerfile: string): string | undefined =>
  dockerfile.startsWith('/') || remote.test(context) ? undefined : companionPath(from, `${context === '' ? '.' : context}/${dockerfile}`);
