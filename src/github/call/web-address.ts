/**
 * The address of the pages on the host of an API: `https://api.github.com` serves github.com, `https://api.acme.ghe.com` acme.ghe.com, and
 * `https://ghes.acme.com/api/v3` its own host (docs.github.com, "Getting started with the REST API").
 */
export const webUrlOf = (apiUrl: string): string => {
  const { protocol, host } = new URL(apiUrl);
  return `${protocol}//${host.replace(/^api\./u, '')}`;
};

/** The address of a repository's page on the host of an API. */
export const repositoryUrlOf = (apiUrl: string, { owner, repo }: { readonly owner: string; readonly repo: string }): string =>
  `${webUrlOf(apiUrl)}/${owner}/${repo}`;
