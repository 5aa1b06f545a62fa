import { Octokit } from '@octokit/rest';
import { withApiVersion } from '../../github/call/api-version.ts';
import { readCall } from '../../github/call/calls.ts';
import { withDeadline } from '../../github/call/client.ts';
import { GitHubError } from '../../github/call/errors.ts';
import { version } from '../../version.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { GitHubAccess, RemoteRepository } from './remote.ts';
import type { GateWorkflow } from './workflow.ts';

/** The App that the jobs of workflows belong to, on github.com. */
const actionsApp = 15_368;

/** The most pages of a list are one: no repository has more secrets or rulesets than that (docs.github.com, 100 secrets, 75 rulesets). */
const page = { per_page: 100 } as const;

/** What is asked, and where the answers are put. */
interface Question {
  readonly client: Octokit;
  readonly remote: RemoteRepository;
  readonly workflows: readonly GateWorkflow[];
  /** `OWNER/REPO`. */
  readonly name: string;
}

const silent = (): void => undefined;

/** What GitHub's settings of a repository keep from working. It only reads, and what the token may not read is said to be unknown. */
export const checkGitHub = async (
  { apiUrl, token }: GitHubAccess,
  remote: RemoteRepository,
  workflows: readonly GateWorkflow[],
): Promise<readonly Diagnosis[]> => {
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const client = withDeadline(withApiVersion(new Octokit({ auth: token, baseUrl: apiUrl, log, userAgent: `tidewaiter/${version}` })));
  const question: Question = { client, remote, workflows, name: `${remote.owner}/${remote.repo}` };
  const { owner, repo } = remote;
  const found = await tell('required check', 'Reading the repository', 'metadata: read', async () => {
    const { data } = await client.rest.repos.get({ owner, repo });
    return checkBranch(question, data.default_branch);
  });
  const others = await Promise.all([checkRulesets(question), checkActions(question), checkSecrets(question), checkRelease(question)]);
  return [...found, ...others.flat()];
};

/** Asks, and says what could not be asked. */
const tell = async (
  about: Diagnosis['about'],
  what: string,
  permission: string,
  ask: () => Promise<readonly Diagnosis[]>,
): Promise<readonly Diagnosis[]> => {
  try {
    return await readCall(what, ask);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const mayNot = error.code === 'forbidden' || error.code === 'not-found' || error.code === 'unauthorized';
    return [
      {
        state: 'unknown',
        about,
        message: `${error.message.replace(/\.?$/u, '.')}`,
        ...(mayNot && { remedy: `A token that may: ${permission}` }),
      },
    ];
  }
};

/** What the rules of the default branch ask of a merge. */
const checkBranch = async (
  { client, remote: { owner, repo, host }, workflows, name }: Question,
  branch: string,
): Promise<readonly Diagnosis[]> => {
  const [{ data: rules }, { data: state }] = await Promise.all([
    client.rest.repos.getBranchRules({ owner, repo, branch, ...page }),
    client.rest.repos.getBranch({ owner, repo, branch }),
  ]);
  const required = [
    ...rules.flatMap(rule => (rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []) : [])),
    ...(state.protection?.required_status_checks?.contexts ?? []).map(context => ({ context, integration_id: undefined })),
  ];
  const gates = workflows.flatMap(workflow =>
    workflow.jobs.filter(({ own }) => own.inputs.get('fail-on') !== 'none').map(job => ({ workflow, job })),
  );
  const hasQueue = rules.some(({ type }) => type === 'merge_queue');
  return gates.flatMap(({ workflow, job: { check, path } }): readonly Diagnosis[] => {
    const asked = required.filter(({ context }) => context === check);
    const foreign = asked.find(({ integration_id: app }) => app !== undefined && host === 'github.com' && app !== actionsApp);
    return [
      asked.length === 0
        ? {
            state: 'wrong',
            about: 'required check',
            message: `"${check}" is not required on "${branch}": a pull request that it blocks can be merged.`,
            place: path,
            remedy: rulesetCommand(name, check, host),
          }
        : foreign
          ? {
              state: 'wrong',
              about: 'required check',
              message: `"${check}" is expected of another App (${foreign.integration_id}) than GitHub Actions, so that it stays pending.`,
              remedy: 'In the ruleset choose "GitHub Actions" as the source of the check.',
            }
          : { state: 'good', about: 'required check', message: `"${check}" is required on "${branch}".` },
      ...(hasQueue && !workflow.events.some(event => event.name === 'merge_group')
        ? [
            {
              state: 'wrong',
              about: 'required check',
              message: `"${branch}" has a merge queue, which waits for "${check}" for ever: the event "merge_group" is missing.`,
              place: path,
              remedy: 'merge_group:',
            } satisfies Diagnosis,
          ]
        : []),
    ];
  });
};

/** A ruleset that asks for a check on the default branch. */
const rulesetOf = (check: string, host: string): object => ({
  name: check,
  target: 'branch',
  enforcement: 'active',
  conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
  rules: [
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: false,
        required_status_checks: [{ context: check, ...(host === 'github.com' && { integration_id: actionsApp }) }],
      },
    },
  ],
});

const rulesetCommand = (name: string, check: string, host: string): string =>
  `echo '${JSON.stringify(rulesetOf(check, host)).replaceAll("'", String.raw`'\''`)}' | gh api --method POST repos/${name}/rulesets --input -`;

/** Rulesets that would ask for the check, and only watch. */
const checkRulesets = ({ client, remote: { owner, repo }, name }: Question): Promise<readonly Diagnosis[]> =>
  tell('required check', 'Reading the rulesets', 'metadata: read', async () => {
    const { data } = await client.rest.repos.getRepoRulesets({ owner, repo, ...page, includes_parents: true });
    return data
      .filter(({ enforcement }) => enforcement !== 'active')
      .map(
        ({ id, name: ruleset, enforcement, source_type: source }): Diagnosis => ({
          state: 'note',
          about: 'required check',
          message: `The ruleset "${ruleset}" is ${enforcement === 'evaluate' ? 'only evaluated' : 'disabled'}: it keeps no pull request from being merged.`,
          remedy:
            source === 'Repository'
              ? `gh api --method PUT repos/${name}/rulesets/${id} --field enforcement=active`
              : `gh api --method PUT orgs/${owner}/rulesets/${id} --field enforcement=active`,
        }),
      );
  });

const checkActions = ({ client, remote: { owner, repo }, name }: Question): Promise<readonly Diagnosis[]> =>
  tell('actions', 'Reading what Actions may run', 'administration: read', async () => {
    const { data } = await client.rest.actions.getGithubActionsPermissionsRepository({ owner, repo });
    const command = `gh api --method PUT repos/${name}/actions/permissions --field enabled=true --field allowed_actions=`;
    if (!data.enabled)
      return [{ state: 'wrong', about: 'actions', message: 'Actions are turned off: no workflow runs.', remedy: `${command}all` }];
    if (data.allowed_actions === 'local_only')
      return [{ state: 'wrong', about: 'actions', message: 'Only actions of this organization may run.', remedy: `${command}selected` }];
    if (data.allowed_actions === 'selected')
      return [
        {
          state: 'note',
          about: 'actions',
          message: 'Only selected actions may run: this one must be among them.',
          remedy: `gh api repos/${name}/actions/permissions/selected-actions`,
        },
      ];
    return [{ state: 'good', about: 'actions', message: 'Actions may run.' }];
  });

/** Secrets are known by name only. */
const checkSecrets = ({ client, remote: { owner, repo }, workflows, name }: Question): Promise<readonly Diagnosis[]> => {
  const used = new Set(workflows.flatMap(({ secrets }) => secrets));
  if (used.size === 0) return Promise.resolve([]);
  return tell('secrets', 'Reading the names of the secrets', 'secrets: read', async () => {
    const [own, shared] = await Promise.all([
      client.rest.actions.listRepoSecrets({ owner, repo, ...page }),
      client.rest.actions.listRepoOrganizationSecrets({ owner, repo, ...page }),
    ]);
    const known = new Set([...own.data.secrets, ...shared.data.secrets].map(secret => secret.name.toUpperCase()));
    return [...used].map(
      (secret): Diagnosis =>
        known.has(secret.toUpperCase())
          ? { state: 'good', about: 'secrets', message: `The secret "${secret}" is there.` }
          : {
              state: 'wrong',
              about: 'secrets',
              message: `The secret "${secret}" is used and is not there, unless an environment of the job has it.`,
              remedy: `gh secret set ${secret} --repo ${name}`,
            },
    );
  });
};

/** Whether there is a newer release than the one that runs here. Asked only where the project itself lives. */
const checkRelease = ({ client, remote: { host } }: Question): Promise<readonly Diagnosis[]> => {
  if (host !== 'github.com') return Promise.resolve([]);
  return tell('version', 'Reading the latest release', 'anything of github.com', async () => {
    const { data } = await client.rest.repos.getLatestRelease({ owner: 'tidewaiter', repo: 'tidewaiter' });
    const latest = data.tag_name.replace(/^v/u, '');
    return latest === version
      ? [{ state: 'good', about: 'version', message: `${version} is the latest release.` }]
      : [
          {
            state: 'note',
            about: 'version',
            message: `The latest release is ${latest}, and this is ${version}.`,
            remedy: `npm install --global tidewaiter@${latest}`,
          },
        ];
  });
};
