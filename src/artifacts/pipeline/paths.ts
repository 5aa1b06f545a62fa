import { fileNameOf } from '../../text/path.ts';

/** What runs a pipeline; `action` is a composite action of GitHub, `other` CircleCI, Azure Pipelines or Task. */
export type PipelineSystem = 'github' | 'action' | 'gitlab' | 'other';

/** The system that reads a file of this path; undefined for none. A path says no more than that: what is in the file may be something else. */
export const pipelineSystem = (path: string): PipelineSystem | undefined => {
  if (/^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/u.test(path)) return 'github';
  if (/(?:^|\/)action\.ya?ml$/u.test(path)) return 'action';
  if (/(?:^|\/)\.gitlab-ci(?:[-_.][\w.-]+)?\.ya?ml$|^\.gitlab\/[^\0]*\.ya?ml$/u.test(path)) return 'gitlab';
  const isOther =
    /^\.circleci\/[^/]+\.ya?ml$/u.test(path) ||
    /(?:^|\/)azure-pipelines(?:[-_.][\w.-]+)?\.ya?ml$|(?:^|\/)Taskfile(?:\.dist)?\.ya?ml$/u.test(path);
  return isOther ? 'other' : undefined;
};

/** Pipelines by their usual places. */
export const isPipeline = (path: string): boolean => pipelineSystem(path) !== undefined;

export const isMakefile = (path: string): boolean => /^(?:GNU)?[Mm]akefile$|\.mk$/u.test(fileNameOf(path));

export const isShellScript = (path: string): boolean => /\.(?:sh|bash)$/u.test(path);

/** Services of systemd, by their names. */
export const isServiceUnit = (path: string): boolean => path.endsWith('.service');

/** Files whose commands may deploy something. */
export const mayDeploy = (path: string): boolean => isPipeline(path) || isMakefile(path) || isShellScript(path);
