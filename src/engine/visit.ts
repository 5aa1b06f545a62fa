import type { ArtifactKind, Artifacts } from '../artifacts/artifact.ts';
import type { Instruction } from '../artifacts/dockerfile/model.ts';
import type { Range } from '../text/range.ts';

/** A node on the walk: its name in the visitors, its logical place, and the region that decides about findings on it. */
export interface VisitedNode {
  readonly name: string;
  readonly node: unknown;
  readonly subject: string;
  readonly scope: Range;
}

const dockerfileNodeNames: Readonly<Partial<Record<Instruction['keyword'], string>>> = {
  FROM: 'from',
  RUN: 'run',
  CMD: 'command',
  ENTRYPOINT: 'command',
  HEALTHCHECK: 'healthcheck',
  COPY: 'copy',
  ADD: 'copy',
  ENV: 'env',
  ARG: 'arg',
  USER: 'user',
  WORKDIR: 'workdir',
  EXPOSE: 'expose',
};

const addInstruction = (nodes: VisitedNode[], instruction: Instruction): void => {
  const { subject } = instruction;
  const scope = instruction.stage?.range ?? instruction.range;
  nodes.push({ name: 'instruction', node: instruction, subject, scope });
  const name = dockerfileNodeNames[instruction.keyword];
  if (name !== undefined) nodes.push({ name, node: instruction, subject, scope });
  if (instruction.keyword === 'ONBUILD' && instruction.trigger) addInstruction(nodes, instruction.trigger);
};

const wholeFile = (artifact: { readonly file: { readonly text: string } }): VisitedNode => ({
  name: 'file',
  node: artifact,
  subject: '',
  scope: { start: 0, end: artifact.file.text.length },
});

type Walks = { readonly [K in ArtifactKind]: (artifact: Artifacts[K]) => readonly VisitedNode[] };

/** The one pass over an artifact: every node once, in source order, the file (or unit) first. */
const walks: Walks = {
  dockerfile(artifact) {
    const nodes = [wholeFile(artifact)];
    for (const instruction of artifact.instructions) {
      if (instruction.keyword === 'FROM' && instruction.stage) {
        const { stage } = instruction;
        nodes.push({ name: 'stage', node: stage, subject: stage.subject, scope: stage.range });
      }
      addInstruction(nodes, instruction);
    }
    return nodes;
  },
  compose(artifact) {
    const nodes = [wholeFile(artifact)];
    for (const service of artifact.services) nodes.push({ name: 'service', node: service, subject: service.subject, scope: service.range });
    return nodes;
  },
  kubernetes(artifact) {
    const nodes = [wholeFile(artifact)];
    for (const object of artifact.objects) {
      const scope = object.range;
      nodes.push({ name: 'object', node: object, subject: object.subject, scope });
      for (const podSpec of object.podSpecs) {
        nodes.push({ name: 'podSpec', node: podSpec, subject: podSpec.subject, scope });
        // Why the object's range: what a container inherits (pod security context, anchors) stands outside the container.
        for (const container of podSpec.containers) nodes.push({ name: 'container', node: container, subject: container.subject, scope });
      }
    }
    return nodes;
  },
  images: artifact => artifact.images.map(image => ({ name: 'image', node: image, subject: image.subject, scope: image.scope })),
  repository: unit => [{ name: 'unit', node: unit, subject: '', scope: { start: 0, end: 0 } }],
};

/** Nodes of an artifact of a known kind. */
export const visitedNodes = <K extends ArtifactKind>(kind: K, artifact: Artifacts[K]): readonly VisitedNode[] => walks[kind](artifact);
