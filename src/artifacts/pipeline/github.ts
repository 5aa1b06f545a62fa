import type { SourceFile } from '../source-file.ts';
import { deref, entriesOf, lookup, mappingAt, nodeAt } from '../yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../yaml/model.ts';
import { jobImage } from './job-images.ts';
import type { JobImage, Pipeline, Step } from './model.ts';
import { githubMachine, githubSteps, mayFail, optionSteps, type ScriptReader } from './steps.ts';

/** What the jobs of a pipeline are made of. */
export type PipelineParts = Pick<Pipeline, 'steps' | 'images' | 'called'>;

/** The images of a job: its own, those of its services, those of `docker://` actions. */
const imagesOf = (node: YamlMapping, steps: readonly Step[], subject: string): readonly JobImage[] => {
  const scope = node.range;
  const container = nodeAt(node, 'container');
  const own = container?.kind === 'scalar' ? container : nodeAt(container, 'image');
  const services = entriesOf(lookup(node, 'services')).map(({ value }) => nodeAt(value, 'image') ?? deref(value));
  return [
    ...jobImage(own, { role: 'job', subject, scope }),
    ...services.flatMap(image => jobImage(image, { role: 'service', subject, scope })),
    ...steps.flatMap(({ uses }) => jobImage(uses?.node, { role: 'action', subject, scope })),
  ];
};

/** The jobs of a workflow. Source: GitHub documentation, "Workflow syntax for GitHub Actions". */
export const workflowParts = (root: YamlMapping | undefined, file: SourceFile, reader: ScriptReader): PipelineParts => {
  const parts = entriesOf(lookup(root, 'jobs')).map(({ name = '?', value }): PipelineParts => {
    const node = mappingAt(value);
    if (node === undefined) return { steps: [], images: [], called: [] };
    const subject = `job ${name}`;
    const job = { title: `The job "${name}"`, subject, scope: node.range, machine: githubMachine(node), mayFail: mayFail(node), file };
    const steps = githubSteps(node, job, reader);
    const workflow = nodeAt(node, 'uses');
    return {
      steps: [...optionSteps(node, job, reader), ...steps],
      images: imagesOf(node, steps, subject),
      called: workflow === undefined ? [] : [workflow],
    };
  });
  return joinParts(parts);
};

export const joinParts = (parts: readonly PipelineParts[]): PipelineParts => ({
  steps: parts.flatMap(({ steps }) => steps),
  images: parts.flatMap(({ images }) => images),
  called: parts.flatMap(({ called }) => called),
});

/** The steps of a composite action, and the image of one that is a container. Source: GitHub documentation, "Metadata syntax for GitHub Actions". */
export const actionParts = (root: YamlMapping | undefined, file: SourceFile, reader: ScriptReader): PipelineParts => {
  const runs: YamlNode | undefined = mappingAt(root, 'runs');
  if (runs === undefined) return joinParts([]);
  const place = { role: 'action', subject: 'action', scope: runs.range } as const;
  const steps = githubSteps(runs, { ...place, title: 'The action', machine: 'unknown', mayFail: false, file }, reader);
  return {
    steps,
    images: [...jobImage(nodeAt(runs, 'image'), place), ...steps.flatMap(({ uses }) => jobImage(uses?.node, place))],
    called: [],
  };
};
