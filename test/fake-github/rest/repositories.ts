import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Json, JsonObject } from '../json.ts';
import { representAccount } from '../represent/account.ts';
import { representCommit } from '../represent/commit.ts';
import { apiUrlOf, representFullRepository, webUrlOf } from '../represent/repository.ts';
import type { FakeRepository, Role } from '../state/repository.ts';
import { type Answer, type Call, type Handlers, notFound, ok, Refusal, repositoryOf } from './call.ts';
import { linkHeader, listAnswer, pageOf } from './paging.ts';

const getBranch = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const name = call.params['branch'] ?? '';
  const oid = repository.git.resolve(`refs/heads/${name}`);
  if (oid === undefined) throw new Refusal(404, 'Branch not found');
  const self = `${apiUrlOf(repository)}/branches/${name}`;
  const contexts = (repository.requiredChecks.get(name) ?? []).map(({ context }) => context);
  return ok({
    name,
    commit: representCommit(repository, oid),
    _links: { self, html: `${webUrlOf(repository)}/tree/${name}` },
    protected: contexts.length > 0,
    protection: {
      enabled: contexts.length > 0,
      required_status_checks: { enforcement_level: contexts.length > 0 ? 'non_admins' : 'off', contexts, checks: [] },
    },
    protection_url: `${self}/protection`,
  });
};

/** The rules that apply to a branch; the fake has required checks only. */
const branchRules = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const checks = repository.requiredChecks.get(call.params['branch'] ?? '') ?? [];
  const rules: readonly JsonObject[] =
    checks.length === 0
      ? []
      : [
          {
            type: 'required_status_checks',
            ruleset_source_type: 'Organization',
            ruleset_source: repository.owner.login,
            ruleset_id: repository.id,
            parameters: {
              strict_required_status_checks_policy: false,
              required_status_checks: checks.map(({ context, integrationId }) => ({
                context,
                ...(integrationId === undefined ? {} : { integration_id: integrationId }),
              })),
            },
          },
        ];
  const queue: readonly JsonObject[] = repository.hasMergeQueue
    ? [{ type: 'merge_queue', ruleset_source_type: 'Repository', ruleset_source: repository.fullName, ruleset_id: repository.id }]
    : [];
  return listAnswer(call, [...rules, ...queue], rule => rule);
};

/** The rulesets of the repository, and of its owner, whether they are enforced or not. */
const listRulesets = (call: Call): Answer => listAnswer(call, repositoryOf(call).rulesets, ruleset => ruleset);

/** What Actions may run. */
const actionsPermissions = (call: Call): Answer => {
  const { actions } = repositoryOf(call);
  return ok(actions === 'off' ? { enabled: false } : { enabled: true, allowed_actions: actions });
};

const secretsOf = (call: Call, names: readonly string[]): Answer => {
  const { items, link } = pageOf(call, names);
  const secrets = items.map(name => ({ name, created_at: call.world.stamp(), updated_at: call.world.stamp() }));
  return { ...ok({ total_count: names.length, secrets }), ...linkHeader(link) };
};

/** The last of the releases, none of which is a draft or a trial here. */
const latestRelease = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const tag = repository.releases.at(-1);
  if (tag === undefined) throw notFound();
  const id = repository.id;
  const self = `${apiUrlOf(repository)}/releases/${id}`;
  return ok({
    id,
    node_id: repository.nodeId,
    url: self,
    html_url: `${webUrlOf(repository)}/releases/tag/${tag}`,
    assets_url: `${self}/assets`,
    upload_url: `${self}/assets{?name,label}`,
    tarball_url: `${apiUrlOf(repository)}/tarball/${tag}`,
    zipball_url: `${apiUrlOf(repository)}/zipball/${tag}`,
    tag_name: tag,
    target_commitish: repository.defaultBranch,
    name: tag,
    draft: false,
    prerelease: false,
    created_at: repository.createdAt,
    published_at: repository.createdAt,
    author: representAccount(call.world, repository.owner),
    assets: [],
  });
};

/** The older word for a role: `maintain` counts as write, `triage` as read. */
const permissionOf = (role: Role): string =>
  ({ admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read', none: 'none' })[role];

const collaboratorPermission = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const { world } = call;
  const account = world.accounts.get((call.params['username'] ?? '').toLowerCase());
  if (!account) throw notFound();
  const role = repository.roleOf(account.login);
  const atLeast = (...roles: readonly Role[]): boolean => roles.includes(role);
  return ok({
    permission: permissionOf(role),
    role_name: role,
    user: {
      ...representAccount(world, account),
      permissions: {
        pull: role !== 'none',
        triage: atLeast('triage', 'write', 'maintain', 'admin'),
        push: atLeast('write', 'maintain', 'admin'),
        maintain: atLeast('maintain', 'admin'),
        admin: role === 'admin',
      },
      role_name: role,
    },
  });
};

const maximumSarifBytes = 10 * 1_024 * 1_024;

/** Reads the log as GitHub does: base64 around gzip around JSON. */
const decodeSarif = (encoded: string): Json => {
  const packed = Buffer.from(encoded, 'base64');
  if (packed.length > maximumSarifBytes) throw new Refusal(413, 'SARIF file is too large');
  try {
    const value: Json = JSON.parse(gunzipSync(packed).toString('utf8'));
    return value;
  } catch {
    throw new Refusal(400, 'The SARIF is not gzip in base64 around JSON');
  }
};

const uploadSarif = (call: Call): Answer => {
  const repository: FakeRepository = repositoryOf(call);
  const encoded = call.body.text('sarif') ?? '';
  const commitSha = call.body.text('commit_sha') ?? '';
  if (repository.git.typeOf(commitSha) !== 'commit') throw new Refusal(404, `commit not found: ${commitSha}`);
  const sarif = decodeSarif(encoded);
  const id = createHash('sha1').update(`${encoded}${repository.sarifUploads.length}`).digest('hex');
  repository.sarifUploads.push({ id, commitSha, ref: call.body.text('ref') ?? '', sarif });
  return { status: 202, json: { id, url: `${apiUrlOf(repository)}/code-scanning/sarifs/${id}` } };
};

const rateLimit = ({ world, token }: Call): Answer => {
  if (!world.limiter.isEnabled) throw new Refusal(404, 'Rate limiting is not enabled.');
  const plain = ({ limit, used, remaining, reset }: ReturnType<typeof world.limiter.budget>): JsonObject => ({
    limit,
    used,
    remaining,
    reset,
  });
  const core = plain(world.limiter.budget(token, 'core'));
  const search = { limit: 30, used: 0, remaining: 30, reset: Math.ceil(world.now() / 1_000) + 60 };
  return ok({ resources: { core, graphql: plain(world.limiter.budget(token, 'graphql')), search }, rate: core });
};

export const repositoryHandlers: Handlers = {
  'actions/get-github-actions-permissions-repository': actionsPermissions,
  'actions/list-repo-organization-secrets': call => secretsOf(call, repositoryOf(call).organizationSecrets),
  'actions/list-repo-secrets': call => secretsOf(call, repositoryOf(call).secrets),
  'repos/get-latest-release': latestRelease,
  'repos/get-repo-rulesets': listRulesets,
  'repos/get': call => ok(representFullRepository(repositoryOf(call))),
  'repos/get-branch': getBranch,
  'repos/get-branch-rules': branchRules,
  'repos/get-collaborator-permission-level': collaboratorPermission,
  'code-scanning/upload-sarif': uploadSarif,
  'rate-limit/get': rateLimit,
  'meta/get': () => ok({ verifiable_password_authentication: false }),
};
