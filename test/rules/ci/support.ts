/** A workflow whose job `build` has these steps, on this machine. */
export const workflow = (steps: readonly string[], runsOn = 'ubuntu-24.04'): string =>
  `on: push\njobs:\n  build:\n    runs-on: ${runsOn}\n    steps:\n${steps.map(step => `      - ${step.replaceAll('\n', '\n        ')}\n`).join('')}`;

/** A pipeline of GitLab whose job `build` runs these lines. */
export const gitlab = (...lines: readonly string[]): string => `build:\n  script:\n${lines.map(line => `    - ${line}\n`).join('')}`;

export const gitlabPath = '.gitlab-ci.yml';
