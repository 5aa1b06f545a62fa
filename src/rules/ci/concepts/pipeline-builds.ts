import { companionPath, dockerfilePath } from '../../../artifacts/compose/companion-path.ts';
import { type ImageReference, parseImageReference } from '../../../artifacts/images/image-reference.ts';
import { bakeTargets } from '../../../artifacts/pipeline/bake.ts';
import type { ActionUse, Pipeline, Step } from '../../../artifacts/pipeline/model.ts';
import { findOption } from '../../../artifacts/shell/command-arguments.ts';
import { buildArguments, engineCall } from '../../../artifacts/shell/engine-calls.ts';
import type { ShellCommand } from '../../../artifacts/shell/model.ts';
import { isMissing, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import { imagesOf } from './pushed-images.ts';

/** A build of a pipeline that says which Dockerfile becomes which images. */
export interface PipelineBuild {
  readonly path: string;
  readonly target: string | undefined;
  /** Build arguments that it sets. */
  readonly set: ReadonlySet<string>;
  readonly images: readonly ImageReference[];
}

/** True for what only the one who runs the pipeline knows. */
const isOpen = (text: string | undefined): boolean => text !== undefined && /[$`\0]|\{\{/u.test(text);

/** A checkout of something else, or elsewhere: paths of builds are then not those of the repository. */
const checksOutElsewhere = ({ uses }: Step): boolean =>
  uses?.name === 'actions/checkout' && ['path', 'repository'].some(input => !isMissing(lookup(uses.inputs, input)));

/** Commands that leave the folder, and fields by which a step does not start in the root of the repository. */
const leavesRoot = /\b(?:cd|pushd)\s|working[-_]directory/u;

interface Written {
  readonly context: string;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly set: readonly string[];
}

const ofAction = ({ name, inputs }: ActionUse): Written | undefined => {
  if (name !== 'docker/build-push-action') return undefined;
  const textAt = (key: string): string | undefined => (isMissing(lookup(inputs, key)) ? '' : stringAt(inputs, key)?.trim());
  const [context, file, target, args] = ['context', 'file', 'target', 'build-args'].map(textAt);
  if (context === undefined || file === undefined || target === undefined || args === undefined) return undefined;
  const set = args.split('\n').map(line => line.split('=', 1)[0]?.trim() ?? '');
  return { context: context === '' ? '.' : context, file: file === '' ? undefined : file, target: target === '' ? undefined : target, set };
};

const ofCommand = (command: ShellCommand): Written | undefined => {
  const action = engineCall(command)?.action;
  const build = action === 'compose' || action === 'bake' ? undefined : buildArguments(command);
  const [context, ...others] = build?.operands ?? [];
  if (build === undefined || context?.value === undefined || others.length > 0) return undefined;
  const set = build.options.filter(({ name }) => name === '--build-arg').map(({ pattern }) => pattern.split('=', 1)[0] ?? '');
  const [file, target] = [findOption(build, '-f', '--file')?.pattern, findOption(build, '--target')?.pattern];
  return { context: context.value, file, target, set };
};

const pathOf = ({ context, file, target }: Written): string | undefined => {
  if (isOpen(context) || isOpen(file) || isOpen(target)) return undefined;
  return file === undefined ? dockerfilePath('', context, 'Dockerfile') : companionPath('', file);
};

/** Another tag is the same image, also one that is filled in later. */
const tagged = (tag: string): ImageReference | undefined => parseImageReference(tag.replace(/:[^:/]*\0[^:/]*$/u, ''));

/** What the targets of a bake file build, which most start in its folder. */
const bakeBuilds = ({ file }: Pipeline): readonly PipelineBuild[] =>
  bakeTargets(file).flatMap(({ tags, context, dockerfile, target, set }) => {
    const path = [context, dockerfile, target].some(isOpen) ? undefined : dockerfilePath(file.path, context, dockerfile);
    const images = tags.flatMap(tag => tagged(tag) ?? []);
    return path === undefined || images.length === 0 ? [] : [{ path, target, set: new Set(set), images }];
  });

/**
 * The builds of a pipeline whose Dockerfile and names are certain. Paths of docker/build-push-action are those of the repository; those of commands are
 * where the pipeline leaves its folder nowhere. Sources: its `action.yml`; `docker build`.
 */
export const pipelineBuilds = (pipeline: Pipeline): readonly PipelineBuild[] => {
  if (pipeline.system === 'bake') return bakeBuilds(pipeline);
  if (pipeline.steps.some(checksOutElsewhere)) return [];
  const staysInRoot = !leavesRoot.test(pipeline.file.text);
  return pipeline.steps.flatMap(step => {
    const commands = staysInRoot ? step.scripts.flatMap(script => script.commands) : [];
    const builds = [
      ...(step.uses ? [{ written: ofAction(step.uses), images: imagesOf({ uses: step.uses }, step, pipeline) }] : []),
      ...commands.map(command => ({ written: ofCommand(command), images: imagesOf({ command }, step, pipeline) })),
    ];
    return builds.flatMap(({ written, images = [] }) => {
      const path = written && pathOf(written);
      const named = images.flatMap(({ reference }) => reference ?? []);
      if (written === undefined || path === undefined || named.length === 0) return [];
      return [{ path, target: written.target, set: new Set(written.set), images: named }];
    });
  });
};
