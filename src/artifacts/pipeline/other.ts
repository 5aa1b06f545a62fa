import type { SourceFile } from '../source-file.ts';
import type { YamlMapping } from '../yaml/model.ts';
import type { PipelineParts } from './github.ts';
import { pipelineScalars } from './pipeline-scalars.ts';
import { scriptIn } from './script-text.ts';
import { containerScripts } from './scripts.ts';
import { stepOf } from './steps.ts';

/** Keys under which CircleCI, Azure Pipelines and Task keep what a shell runs. Sources: their documentation. */
const scriptKeys = new Set(['run', 'command', 'script', 'bash', 'sh', 'cmd', 'cmds', 'inlineScript']);

/** The scripts of a pipeline of which no more is known than where scripts stand in it, each as a step. */
export const otherParts = (root: YamlMapping | undefined, file: SourceFile): PipelineParts => ({
  steps: pipelineScalars(root, (_, key) => key !== undefined && scriptKeys.has(key)).flatMap(({ node, variables }) => {
    const scripts = containerScripts(scriptIn(file, node), variables);
    const job = {
      title: 'The pipeline',
      subject: '',
      scope: { start: 0, end: file.text.length },
      machine: 'unknown',
      mayFail: false,
      file,
    } as const;
    return scripts.length === 0 ? [] : [stepOf(job, { node, scripts })];
  }),
  images: [],
  called: [],
});
