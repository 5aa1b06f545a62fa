/** Where a repository lies. */
export interface RemoteRepository {
  /** `github.com`, or a server of one's own. */
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
}

/** The repository that an address of git's names: `git@HOST:OWNER/REPO.git`, `https://HOST/OWNER/REPO`, `ssh://git@HOST/OWNER/REPO`. */
export const parseRemote = (address: string): RemoteRepository | undefined => {
  const [, host = '', owner = '', repo = ''] =
    /^(?:(?:https?|ssh|git):\/\/(?:[^@/\s]+@)?|(?:[^@/\s]+@))([\w.-]+)(?::\d+)?[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(
      address.trim(),
    ) ?? [];
  return host === '' ? undefined : { host: host.toLowerCase(), owner, repo };
};

/** Where a repository's GitHub is asked, and with what. */
export interface GitHubAccess {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly token: string;
}

/**
 * How GitHub is asked about a repository, or what is missing for that. Why by the host, as `gh` does it: a token of github.com must not be sent to another
 * server because a clone names it as its origin.
 */
export const accessTo = ({ host }: RemoteRepository, environment: Readonly<Record<string, string | undefined>>): GitHubAccess | string => {
  const { GITHUB_API_URL: named, GH_HOST: ownHost } = environment;
  const isPublic = host === 'github.com' || host.endsWith('.ghe.com');
  if (!isPublic && named === undefined && ownHost?.toLowerCase() !== host)
    return `The origin is on ${host}. If that is your GitHub Enterprise Server, say so: GH_HOST=${host}, with its token in GH_ENTERPRISE_TOKEN.`;
  const token =
    isPublic || named !== undefined ? (environment['GH_TOKEN'] ?? environment['GITHUB_TOKEN']) : environment['GH_ENTERPRISE_TOKEN'];
  if (token === undefined || token === '')
    return isPublic
      ? 'There is no token: GH_TOKEN="$(gh auth token)" tidewaiter doctor --online'
      : 'There is no token in GH_ENTERPRISE_TOKEN.';
  const usual = host === 'github.com' ? 'https://api.github.com' : isPublic ? `https://api.${host}` : `https://${host}/api/v3`;
  return { apiUrl: (named ?? usual).replace(/\/$/u, ''), token };
};
