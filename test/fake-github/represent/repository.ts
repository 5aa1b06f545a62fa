import type { JsonObject } from '../json.ts';
import type { FakeRepository } from '../state/repository.ts';
import { representAccount } from './account.ts';

/** Address of a repository in the API. */
export const apiUrlOf = (repository: FakeRepository): string => `${repository.world.urls.api}/repos/${repository.fullName}`;

/** Address of a repository on the web. */
export const webUrlOf = (repository: FakeRepository): string => `${repository.world.urls.web}/${repository.fullName}`;

const plainLinks = [
  'contributors',
  'deployments',
  'downloads',
  'events',
  'forks',
  'hooks',
  'languages',
  'merges',
  'stargazers',
  'subscribers',
  'subscription',
  'tags',
  'teams',
];

/** Link templates by field, as paths below the repository. */
const templates: Readonly<Record<string, string>> = {
  archive: '{archive_format}{/ref}',
  assignees: 'assignees{/user}',
  blobs: 'git/blobs{/sha}',
  branches: 'branches{/branch}',
  collaborators: 'collaborators{/collaborator}',
  comments: 'comments{/number}',
  commits: 'commits{/sha}',
  compare: 'compare/{base}...{head}',
  contents: 'contents/{+path}',
  git_commits: 'git/commits{/sha}',
  git_refs: 'git/refs{/sha}',
  git_tags: 'git/tags{/sha}',
  issue_comment: 'issues/comments{/number}',
  issue_events: 'issues/events{/number}',
  issues: 'issues{/number}',
  keys: 'keys{/key_id}',
  labels: 'labels{/name}',
  milestones: 'milestones{/number}',
  notifications: 'notifications{?since,all,participating}',
  pulls: 'pulls{/number}',
  releases: 'releases{/id}',
  statuses: 'statuses/{sha}',
  trees: 'git/trees{/sha}',
};

/** GitHub's `minimal-repository`, the fields that all forms of a repository have. */
export const representMinimalRepository = (repository: FakeRepository): JsonObject => {
  const url = apiUrlOf(repository);
  return {
    id: repository.id,
    node_id: repository.nodeId,
    name: repository.name,
    full_name: repository.fullName,
    owner: representAccount(repository.world, repository.owner),
    private: repository.isPrivate,
    html_url: webUrlOf(repository),
    description: null,
    fork: repository.parent !== undefined,
    url,
    ...Object.fromEntries(plainLinks.map(name => [`${name}_url`, `${url}/${name}`])),
    ...Object.fromEntries(Object.entries(templates).map(([name, path]) => [`${name}_url`, `${url}/${path}`])),
  };
};

/** GitHub's `repository`, as pull requests and webhooks hold it. */
export const representRepository = (repository: FakeRepository): JsonObject => {
  const open = repository.pulls.filter(pull => pull.state === 'open').length;
  const host = new URL(repository.world.urls.web).host;
  return {
    ...representMinimalRepository(repository),
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
    git_url: `git://${host}/${repository.fullName}.git`,
    ssh_url: `git@${host}:${repository.fullName}.git`,
    clone_url: `${webUrlOf(repository)}.git`,
    svn_url: webUrlOf(repository),
    mirror_url: null,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: 'Dockerfile',
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    archived: repository.isArchived,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [...repository.topics],
    visibility: repository.isPrivate ? 'private' : 'public',
    forks: 0,
    open_issues: open,
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
};

/** GitHub's `full-repository`. */
export const representFullRepository = (repository: FakeRepository): JsonObject => {
  const { owner, world, parent } = repository;
  return {
    ...representRepository(repository),
    network_count: 0,
    subscribers_count: 0,
    ...(owner.type === 'Organization' ? { organization: representAccount(world, owner) } : {}),
    ...(parent ? { parent: representRepository(parent), source: representRepository(parent) } : {}),
  };
};
