import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { runHosted } from '../support/action/action-host.ts';
import { compileCacheFolder } from '../support/compile-cache.ts';
import { runProcess } from '../support/processes/run-process.ts';
import type { FakeGitHub } from './fake-github.ts';
import { type ActionDefinition, evaluateDefault, inputVariable, readActionDefinition } from './runner/action-definition.ts';
import { readFileCommand } from './runner/file-command.ts';
import { type Annotation, readWorkflowCommands, shownAnnotations, type WorkflowCommand } from './runner/workflow-commands.ts';
import type { LoggedRequest } from './server/request-log.ts';
import type { WebhookEvent } from './webhooks/webhook-event.ts';

export interface ActionRequest {
  readonly github: FakeGitHub;
  /** Path of the `action.yml`; the bundle is what its `runs.main` names. */
  readonly action: string;
  /** What started the workflow. */
  readonly event: WebhookEvent;
  /** `GITHUB_TOKEN`. By default it reads contents and pull requests, which is all a careful workflow gives. */
  readonly token?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Further variables; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A checked-out repository; an empty folder by default, as without a checkout step. */
  readonly workspace?: string;
  /** Milliseconds after which the run is killed. */
  readonly timeout?: number;
  /** Whether connections that leave this machine are refused (default). Loading the guard takes 2 ms. */
  readonly guardNetwork?: boolean;
  /** What is run in place of the bundle, in a process of its own (default). */
  readonly host?: typeof runHosted;
}

/** How a run of an action ended, and what it left behind. */
export interface ActionRun {
  /** Undefined when it was killed. */
  readonly exitCode: number | undefined;
  readonly commands: readonly WorkflowCommand[];
  /** What people see of the commands: ten of each level, messages cut at 4,096 characters. */
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Variables and state for later steps. */
  readonly exported: { readonly env: Readonly<Record<string, string>>; readonly state: Readonly<Record<string, string>> };
  readonly summary: string;
  /** Whether the summary is too large (1 MiB): GitHub then shows none of it. */
  readonly isSummaryTooLarge: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** What the runner itself would warn of. */
  readonly runnerWarnings: readonly string[];
  /** Requests to the fake GitHub while it ran. */
  readonly requests: readonly LoggedRequest[];
  /** Hosts outside this machine that it tried to reach. */
  readonly blockedConnections: readonly string[];
  readonly milliseconds: number;
}

const maximumSummaryBytes = 1_048_576;
const fileCommands = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH'] as const;

const defaultToken = ({ github, event }: ActionRequest): string =>
  github.token({
    permissions: { contents: 'read', 'pull-requests': 'read' },
    ...(event.repository ? { repository: event.repository } : {}),
  });

/** Variables that the runner sets for a step. */
const stepEnvironment = ({ github, event, workspace, env }: ActionRequest, folder: string): Record<string, string> => {
  const { repository, sender, ref } = event;
  const workflow = `${repository?.fullName ?? ''}/.github/workflows/review.yml@${ref}`;
  const variables: Record<string, string | undefined> = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    LANG: 'C.UTF-8',
    CI: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    RUNNER_WORKSPACE: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: sender.login,
    GITHUB_ACTOR_ID: String(sender.id),
    GITHUB_TRIGGERING_ACTOR: sender.login,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_REPOSITORY: repository?.fullName ?? '',
    GITHUB_REPOSITORY_ID: String(repository?.id ?? ''),
    GITHUB_REPOSITORY_OWNER: repository?.owner.login ?? '',
    GITHUB_REPOSITORY_OWNER_ID: String(repository?.owner.id ?? ''),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_SHA: event.sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_JOB: 'review',
    GITHUB_WORKFLOW: 'Review',
    GITHUB_WORKFLOW_REF: workflow,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_WORKSPACE: workspace ?? join(folder, 'workspace'),
    ...Object.fromEntries(fileCommands.map(name => [name, join(folder, 'file-commands', name)])),
    ...env,
  };
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  );
};

const inputEnvironment = (
  { inputs: defaults }: ActionDefinition,
  given: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Record<string, string> => {
  const byLowerCase = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const declared = [...defaults].map(([name, value]): [string, string] => {
    const chosen = byLowerCase.get(name.toLowerCase()) ?? evaluateDefault(value ?? '', context);
    return [inputVariable(name), chosen];
  });
  const undeclared = Object.entries(given).map(([name, value]): [string, string] => [inputVariable(name), value]);
  return Object.fromEntries([...undeclared, ...declared]);
};

const unexpectedInputs = ({ inputs }: ActionDefinition, given: Readonly<Record<string, string>>): readonly string[] => {
  const valid = [...inputs.keys()];
  const unexpected = Object.keys(given).filter(name => !valid.some(other => other.toLowerCase() === name.toLowerCase()));
  if (unexpected.length === 0) return [];
  const quoted = (names: readonly string[]): string => names.map(name => `'${name}'`).join(', ');
  return [`Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(valid)}]`];
};

interface Ending {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines of `host:port`. */
  readonly blocked: string;
}

const runScript = async (
  { host, guardNetwork }: ActionRequest,
  script: string,
  run: Parameters<typeof runHosted>[0],
  folder: string,
): Promise<Ending> => {
  if (host) {
    const { status, stdout, stderr, blocked } = await host(run);
    return { exitCode: status ?? undefined, stdout: stdout.toString(), stderr: stderr.toString(), blocked };
  }
  const log = join(folder, 'blocked-connections');
  const guard = new URL('./runner/loopback-only.mjs', import.meta.url);
  guard.searchParams.set('log', log);
  if (compileCacheFolder !== undefined) guard.searchParams.set('compile-cache', compileCacheFolder);
  const nodeOptions = guardNetwork === false ? [] : ['--import', guard.href];
  const { status, stdout, stderr } = await runProcess(process.execPath, [...nodeOptions, script], run);
  const blocked = existsSync(log) ? readFileSync(log, 'utf8') : '';
  return { exitCode: status ?? undefined, stdout: stdout.toString(), stderr: stderr.toString(), blocked };
};

/** Runs an action's bundle as a workflow would, in a clean environment and a folder of its own. */
export const runAction = async (request: ActionRequest): Promise<ActionRun> => {
  const definition = readActionDefinition(resolve(request.action));
  const folder = mkdtempSync(join(tmpdir(), 'run-action-'));
  try {
    const env = stepEnvironment(request, folder);
    for (const name of ['temp', 'tools', 'file-commands', 'workspace']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'event.json'), JSON.stringify(request.event.payload));
    for (const name of fileCommands) if (env[name] !== undefined) writeFileSync(env[name], '');
    const token = request.token ?? defaultToken(request);
    const context = {
      'github.token': token,
      'github.workspace': env['GITHUB_WORKSPACE'] ?? '',
      'github.repository': env['GITHUB_REPOSITORY'] ?? '',
      'github.server_url': request.github.serverUrl,
      'github.api_url': request.github.apiUrl,
    };
    const given = request.inputs ?? {};
    const before = request.github.requests.length;
    const started = performance.now();
    const { blocked, ...ending } = await runScript(
      request,
      definition.main,
      {
        env: { ...env, ...inputEnvironment(definition, given, context) },
        cwd: env['GITHUB_WORKSPACE'] ?? process.cwd(),
        timeout: request.timeout ?? 60_000,
      },
      folder,
    );
    const milliseconds = performance.now() - started;
    const contentOf = (name: string): string => (env[name] === undefined ? '' : readFileSync(env[name], 'utf8'));
    const commands = readWorkflowCommands(`${ending.stdout}\n${ending.stderr}`);
    const summary = contentOf('GITHUB_STEP_SUMMARY');
    return {
      ...ending,
      commands,
      annotations: shownAnnotations(commands),
      outputs: readFileCommand(contentOf('GITHUB_OUTPUT')),
      exported: { env: readFileCommand(contentOf('GITHUB_ENV')), state: readFileCommand(contentOf('GITHUB_STATE')) },
      summary,
      isSummaryTooLarge: Buffer.byteLength(summary) > maximumSummaryBytes,
      runnerWarnings: unexpectedInputs(definition, given),
      requests: request.github.requests.slice(before),
      blockedConnections: blocked.split('\n').filter(line => line !== ''),
      milliseconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
