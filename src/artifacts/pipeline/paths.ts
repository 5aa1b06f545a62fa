import { fileNameOf } from '../../text/path.ts';

/** What runs a pipeline; `action` is a composite action of GitHub, `devcontainer` what starts a container to develop in, `bake` a definition of builds, `other` one of the systems of which no more is known than where commands stand. */
export type PipelineSystem = 'github' | 'action' | 'gitlab' | 'devcontainer' | 'bake' | 'other';

/**
 * Pipelines of CircleCI, Azure, Bitbucket, Drone, Woodpecker, Buildkite, Travis, AppVeyor, Cloud Build, CodeBuild, Semaphore and Codefresh, and tasks of Task, in
 * YAML or JSON, by the places that their documentation names.
 */
const otherPipelines =
  /^\.(?:circleci|buildkite|woodpecker|semaphore)\/[^/]+\.ya?ml$|(?:^|\/)(?:azure-pipelines|bitbucket-pipelines|\.drone|\.woodpecker|\.travis|\.?appveyor|cloudbuild|buildspec|codefresh|Taskfile)(?:[-_.][\w.-]+)?\.(?:ya?ml|json)$/u;

/** The system that reads a file of this path; undefined for none. A path says no more than that: what is in the file may be something else. */
export const pipelineSystem = (path: string): PipelineSystem | undefined => {
  if (/^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/u.test(path)) return 'github';
  if (/(?:^|\/)action\.ya?ml$/u.test(path)) return 'action';
  if (/(?:^|\/)\.gitlab-ci(?:[-_.][\w.-]+)?\.ya?ml$|^\.gitlab\/[^\0]*\.ya?ml$/u.test(path)) return 'gitlab';
  return otherPipelines.test(path) ? 'other' : undefined;
};

/** Pipelines by their usual places. */
export const isPipeline = (path: string): boolean => pipelineSystem(path) !== undefined;

/** How the commands of a file are found that is no pipeline: all lines, recipes, what follows a name, strings that are handed to a shell, what a service starts. */
export type ScriptForm = 'shell' | 'make' | 'just' | 'procfile' | 'jenkins' | 'unit';

/**
 * Files of which people start commands, by their names. Shell scripts without an ending are known by the folders in which they lie, and by what they are for. Sources: the
 * manuals of make and just; Heroku, "The Procfile"; Jenkins, "Using a Jenkinsfile"; systemd.service(5).
 */
const scriptForms: readonly (readonly [ScriptForm, RegExp])[] = [
  ['make', /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/u],
  ['shell', /\.(?:sh|bash|ksh|zsh|dash)$|(?:^|\/)(?:\.?bin|\.?scripts?|\.?ci|hack|tools|\.husky|\.githooks)\/(?!id_)[\w-]+$/u],
  ['shell', /(?:^|\/)(?:deploy|release|rollout|provision|bootstrap|install|setup|start|run|up)(?:[-_][\w-]+)?$/u],
  ['unit', /\.service$/u],
  ['just', /(?:^|\/)\.?[Jj]ustfile$|\.just$/u],
  ['procfile', /(?:^|\/)Procfile(?:\.[\w-]+)?$/u],
  ['jenkins', /(?:^|\/)Jenkinsfile(?:[-_.][\w.-]+)?$|\.[Jj]enkinsfile$|(?:^|\/)(?:jenkins|vars)\/[^\0]*\.groovy$/u],
];

/** How the commands of a script are found; undefined for what is none by its name. */
export const scriptForm = (path: string): ScriptForm | undefined => scriptForms.find(([, paths]) => paths.test(path))?.[0];

/**
 * YAML and JSON files of other tools that run commands among other things: scripts of npm, hooks of Skaffold, tasks of Tekton, playbooks and
 * roles of Ansible, folders that hold parts of pipelines, what editors and places to develop run, hooks of git, what a machine runs first.
 */
const runsCommands =
  /(?:^|\/)package\.json$|(?:^|\/)\.vscode\/tasks\.json$|(?:^|\/)(?:\.?devfile|\.gitpod|\.?lefthook|\.pre-commit-config)\.ya?ml$|(?:^|\/)(?:user-?data|cloud-(?:init|config))(?:[-_.][\w-]+)?(?:\.ya?ml)?$|(?:^|\/)skaffold(?:[-_.][\w.-]+)?\.ya?ml$|^\.tekton\/[^\0]*\.ya?ml$|(?:^|\/)tekton\/[^\0]*\.ya?ml$|(?:^|\/)(?:ansible|playbooks?|\.?ci|pipelines?|concourse|\.azure(?:-?pipelines|devops)?)\/[^\0]*\.ya?ml$|(?:^|\/)roles\/[^/]+\/(?:tasks|handlers)\/[^\0]*\.ya?ml$|(?:^|\/)(?:playbook|site)(?:[-_.][\w.-]+)?\.ya?ml$/u;

/** True for a file in YAML or JSON that holds commands among other things. */
export const holdsCommands = (path: string): boolean => isPipeline(path) || runsCommands.test(path);

/** Files whose commands may deploy something. */
export const mayDeploy = (path: string): boolean => scriptForm(path) !== undefined || holdsCommands(path);

/** Those of the paths whose commands may deploy something, first those that mostly do. */
export const deployingAmong = (paths: readonly string[]): readonly string[] => {
  const rankOf = (path: string): number => (isPipeline(path) ? 0 : /\.sh$|akefile$/u.test(fileNameOf(path)) ? 1 : 2);
  return paths.filter(mayDeploy).toSorted((one, other) => rankOf(one) - rankOf(other));
};
