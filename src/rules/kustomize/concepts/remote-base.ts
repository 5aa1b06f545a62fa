/** Something that kustomize fetches, and how firmly it is named. */
export interface RemoteBase {
  /** Without its version. */
  readonly address: string;
  /** `fixed`: a commit or a tag; `moving`: a branch; `none`: nothing is said. */
  readonly version: 'fixed' | 'moving' | 'none';
  /** The branch. */
  readonly moving?: string;
}

/** What kustomize takes for a repository or an address. Source: kustomize, `api/internal/git` (`NewRepoSpecFromURL`). */
const isRemote = (text: string): boolean =>
  /^(?:https?|ssh|git|file|git::[a-z]+):\/\/|^[\w.-]{1,64}@[\w.-]+:|^(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)[/:]|[?&](?:ref|version)=/iu.test(
    text,
  );

/** A commit, or what looks like the tag of a release: `v1.2.3`, `2024-05-01`, `release-1.4`. */
const isFixed = (version: string): boolean =>
  /^[0-9a-f]{7,64}$/iu.test(version) || /^(?:[\w.-]*[-_/])?v?\d+(?:[._-]\d+)*[\w.+-]*$/iu.test(version);

/** The version in an address of a file of a host: `raw.githubusercontent.com/acme/x/main/a.yaml`. */
const versionInPath = (text: string): string | undefined =>
  /^https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/(?:heads|tags)\/)?([^/]+)\//u.exec(text)?.[1] ??
  /^https:\/\/[^/]+\/[^?]*?\/(?:raw|blob|-\/raw)\/([^/]+)\//u.exec(text)?.[1] ??
  /^https:\/\/github\.com\/[^/]+\/[^/]+\/releases\/(?:download\/([^/]+)|(latest)\/download)\//u.exec(text)?.slice(1).find(Boolean);

/** What a resource of a kustomization names elsewhere; undefined for files and folders of the repository, and for what is put in later. */
export const remoteBase = (text: string): RemoteBase | undefined => {
  if (text.includes('\n') || text.length > 2_000 || !isRemote(text) || /\$\{|\{\{|^file:/u.test(text)) return undefined;
  const [address = '', query = ''] = text.split('?', 2);
  const asked = /(?:^|&)(?:ref|version)=([^&]*)/u.exec(query)?.[1];
  const version = asked ?? versionInPath(text);
  if (version === undefined || version === '') return { address, version: 'none' };
  return isFixed(version) && version !== 'latest' ? { address, version: 'fixed' } : { address, version: 'moving', moving: version };
};
