import type { ArtifactKind, Artifacts } from '../artifacts/artifact.ts';
import type { Dockerfile, Instruction } from '../artifacts/dockerfile/model.ts';
import type { ObjectSet } from '../artifacts/kubernetes/model.ts';
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

function* instructionNodes(instruction: Instruction): Iterable<VisitedNode> {
  const scope = instruction.stage?.range ?? instruction.range;
  const place = { node: instruction, subject: instruction.subject, scope };
  yield { name: 'instruction', ...place };
  const name = dockerfileNodeNames[instruction.keyword];
  if (name !== undefined) yield { name, ...place };
  if (instruction.keyword === 'ONBUILD' && instruction.trigger) yield* instructionNodes(instruction.trigger);
}

function* dockerfileNodes(dockerfile: Dockerfile): Iterable<VisitedNode> {
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword === 'FROM' && instruction.stage) {
      yield { name: 'stage', node: instruction.stage, subject: instruction.stage.subject, scope: instruction.stage.range };
    }
    yield* instructionNodes(instruction);
  }
}

const wholeFile = (artifact: { readonly file: { readonly text: string } }): Pick<VisitedNode, 'node' | 'subject' | 'scope'> => ({
  node: artifact,
  subject: '',
  scope: { start: 0, end: artifact.file.text.length },
});

type Walks = { readonly [K in ArtifactKind]: (artifact: Artifacts[K]) => Iterable<VisitedNode> };

/** The one pass over an artifact: every node once, in source order, the file (or set) first. */
const walks: Walks = {
  *dockerfile(artifact) {
    yield { name: 'file', ...wholeFile(artifact) };
    yield* dockerfileNodes(artifact);
  },
  *compose(artifact) {
    yield { name: 'file', ...wholeFile(artifact) };
    for (const service of artifact.services) yield { name: 'service', node: service, subject: service.subject, scope: service.range };
  },
  *kubernetes(artifact) {
    yield { name: 'file', ...wholeFile(artifact) };
    for (const object of artifact.objects) {
      yield { name: 'object', node: object, subject: object.subject, scope: object.range };
      for (const podSpec of object.podSpecs) {
        yield { name: 'podSpec', node: podSpec, subject: podSpec.subject, scope: object.range };
        for (const container of podSpec.containers) {
          // Why the object's range: what a container inherits (pod security context, anchors) stands outside the container.
          yield { name: 'container', node: container, subject: container.subject, scope: object.range };
        }
      }
    }
  },
  *images(artifact) {
    for (const image of artifact.images) yield { name: 'image', node: image, subject: image.subject, scope: image.scope };
  },
  *'object-set'(artifact: ObjectSet) {
    yield { name: 'set', node: artifact, subject: '', scope: { start: 0, end: 0 } };
  },
};

/** Nodes of an artifact of a known kind. */
export const visitedNodes = <K extends ArtifactKind>(kind: K, artifact: Artifacts[K]): Iterable<VisitedNode> => walks[kind](artifact);
