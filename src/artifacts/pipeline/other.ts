import { wordSet } from '../../text/word-set.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlMapping } from '../yaml/model.ts';
import type { PipelineParts } from './github.ts';
import { pipelineScalars } from './pipeline-scalars.ts';
import { scriptIn } from './script-text.ts';
import { containerScripts } from './scripts.ts';
import { stepOf } from './steps.ts';

/** Keys under which other systems keep what a shell runs. Sources: the documentation of those that `pipelineSystem` knows. */
const scriptKeys = wordSet(
  'run command commands script bash sh cmd cmds inlineScript before_script after_script before_install install after_success before_deploy ' +
    'build_script deploy_script test_script before_build after_build after_deploy after-script',
);

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
