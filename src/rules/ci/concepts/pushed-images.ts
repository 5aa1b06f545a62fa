import { type ImageReference, parseImageReference } from '../../../artifacts/images/image-reference.ts';
import type { ActionUse, Pipeline, Step } from '../../../artifacts/pipeline/model.ts';
import { readArguments } from '../../../artifacts/shell/command-arguments.ts';
import { buildArguments, engineCall } from '../../../artifacts/shell/engine-calls.ts';
import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import { entriesOf, lookup, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { appendAll } from '../../../text/append-all.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';
import { anyTag, literalTag, type TagPattern, tagPattern } from './image-tags.ts';
import { metadataTags } from './metadata-tags.ts';
import { type Environment, environmentAround, type PipelineText, pipelineText } from './pipeline-text.ts';
import { type Push, pushesOf } from './pushes.ts';

/** An image that a pipeline pushes. */
export interface PushedImage {
  /** Without tag; undefined where a part of its name is known only when the pipeline runs. */
  readonly reference: ImageReference | undefined;
  readonly tags: readonly TagPattern[];
}

/** What is pushed at one place. */
export interface PushedHere {
  readonly step: Step;
  readonly at: Range;
  readonly images: readonly PushedImage[];
  /** False where it may be others, too. */
  readonly complete: boolean;
}

/** `ghcr.io/acme/web:1.4` cut at its tag. */
const cut = ({ pattern, unknown }: PipelineText): { readonly name: string; readonly tag: PipelineText | undefined } => {
  const colon = pattern.indexOf(':', pattern.lastIndexOf('/') + 1);
  if (colon === -1) return { name: pattern, tag: undefined };
  const name = pattern.slice(0, colon);
  return { name, tag: { pattern: pattern.slice(colon + 1), unknown: unknown.slice(name.split('\0').length - 1) } };
};

const nameOf = (name: string): ImageReference | undefined => (name.includes('\0') ? undefined : parseImageReference(name));

const imageOf = (text: PipelineText): PushedImage => {
  const { name, tag } = cut(text);
  return { reference: nameOf(name), tags: [tag === undefined ? (name.includes('\0') ? anyTag : literalTag('latest')) : tagPattern(tag)] };
};

const ofWord = ({ pattern, variables }: Pick<ShellWord, 'pattern' | 'variables'>): PushedImage => imageOf({ pattern, unknown: variables });

/** The images that a command names which pushes; undefined where it names none, such as `docker compose push`. */
const ofCommand = (command: ShellCommand): readonly PushedImage[] | undefined => {
  const call = engineCall(command);
  if (call?.action === 'push' || (call?.action === 'manifest' && call.args[0]?.value === 'push')) {
    const { options, operands } = readArguments(call.args);
    const word = call.action === 'push' ? operands[0] : operands[1];
    if (word === undefined) return undefined;
    const isAll = options.some(({ name }) => name === '-a' || name === '--all-tags');
    return [isAll ? { ...ofWord(word), tags: [anyTag] } : ofWord(word)];
  }
  const tags = (buildArguments(command)?.options ?? []).filter(({ name }) => ['-t', '--tag', '--destination'].includes(name));
  if (tags.length > 0) return tags.map(({ pattern, word, valueWord }) => ofWord({ pattern, variables: (valueWord ?? word).variables }));
  const last = command.name === 'crane' ? command.args.at(-1) : undefined;
  return last && [ofWord(last)];
};

const inputLines = (text: PipelineText): readonly PipelineText[] => {
  let seen = 0;
  return text.pattern.split(/[\n,]+/u).flatMap(part => {
    const own = part.split('\0').length - 1;
    const unknown = text.unknown.slice(seen, seen + own);
    seen += own;
    return part.trim() === '' ? [] : [{ pattern: part.trim(), unknown }];
  });
};

const outputOfStep = /^steps\.([\w-]{1,100})\.outputs\.(?:tags|json)$/u;

/** The jobs of a workflow, and its steps that make names of images, both by name. Why once: each place that pushes asks. */
const partsOf = onceFor(({ root, steps }: Pipeline) => ({
  jobs: new Map<string | undefined, YamlNode>(entriesOf(lookup(root, 'jobs')).map(({ name, value }) => [`job ${name}`, value])),
  metadata: new Map(
    steps.flatMap(({ subject, node, uses }) =>
      uses?.name === 'docker/metadata-action' ? [[`${subject}\0${stringAt(node, 'id')}`, uses] as const] : [],
    ),
  ),
}));

/** What docker/metadata-action makes of its inputs. */
const ofMetadata = (made: ActionUse | undefined, environment: Environment): readonly PushedImage[] | undefined => {
  const inputs = made?.inputs;
  const images = stringAt(inputs, 'images');
  if (inputs === undefined || images === undefined) return undefined;
  const written = nodeAt(inputs, 'tags');
  const tags = written === undefined ? undefined : pipelineText(stringAt(written) ?? '\0', environment);
  const patterns = metadataTags(tags, stringAt(inputs, 'flavor'));
  return inputLines(pipelineText(images, environment)).map(line => ({
    // `name=IMAGE,enable=…`
    reference: nameOf(line.pattern.replace(/^name=/u, '')),
    tags: patterns,
  }));
};

const ofAction = ({ inputs, name }: ActionUse, step: Step, pipeline: Pipeline): readonly PushedImage[] | undefined => {
  const tags = name === 'docker/build-push-action' ? stringAt(inputs, 'tags') : undefined;
  if (tags === undefined) return undefined;
  const { jobs, metadata } = partsOf(pipeline);
  const environment = environmentAround(step.node, jobs.get(step.subject), pipeline.root);
  const images: PushedImage[] = [];
  for (const line of inputLines(pipelineText(tags, environment))) {
    const id = line.pattern === '\0' ? outputOfStep.exec(line.unknown[0] ?? '')?.[1] : undefined;
    const made = id === undefined ? [imageOf(line)] : ofMetadata(metadata.get(`${step.subject}\0${id}`), environment);
    if (made === undefined) return undefined;
    appendAll(images, made);
  }
  return images;
};

/** The images that an action or a command names; undefined where it names none. */
export const imagesOf = ({ uses, command }: Omit<Push, 'at'>, step: Step, pipeline: Pipeline): readonly PushedImage[] | undefined => {
  if (command !== undefined) return ofCommand(command);
  return uses && ofAction(uses, step, pipeline);
};

/** What a pipeline pushes, place by place. */
export const pushedImages = (pipeline: Pipeline): readonly PushedHere[] =>
  pipeline.steps.flatMap(step =>
    pushesOf(step).map(push => {
      const images = imagesOf(push, step, pipeline);
      return { step, at: push.at, images: images ?? [], complete: images?.every(({ reference }) => reference !== undefined) === true };
    }),
  );
