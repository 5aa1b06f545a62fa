import { fileNameOf } from '../../text/path.ts';
import { dockerfileName, isDockerfileTemplate } from '../dockerfile-name.ts';
import { type FileKind, type VisitedNode, wholeFile } from '../file-kind.ts';
import { dockerfileImages } from '../images/dockerfile-images.ts';
import { classifyDockerfile } from './classify.ts';
import type { Dockerfile, Instruction } from './model.ts';
import { parseDockerfile } from './parse.ts';

const nodeNames: Readonly<Partial<Record<Instruction['keyword'], string>>> = {
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
  SHELL: 'shell',
};

const addInstruction = (nodes: VisitedNode[], instruction: Instruction): void => {
  const { subject } = instruction;
  const scope = instruction.stage?.range ?? instruction.range;
  const region = instruction.range;
  nodes.push({ name: 'instruction', node: instruction, subject, scope, region });
  const name = nodeNames[instruction.keyword];
  if (name !== undefined) nodes.push({ name, node: instruction, subject, scope, region });
  if (instruction.keyword === 'ONBUILD' && instruction.trigger) addInstruction(nodes, instruction.trigger);
};

const walk = (artifact: Dockerfile): readonly VisitedNode[] => {
  const nodes = [wholeFile(artifact)];
  for (const instruction of artifact.instructions) {
    if (instruction.keyword === 'FROM' && instruction.stage) {
      const { stage } = instruction;
      nodes.push({ name: 'stage', node: stage, subject: stage.subject, scope: stage.range });
    }
    addInstruction(nodes, instruction);
  }
  return nodes;
};

/** Dockerfiles, and templates of them. */
export const dockerfileKind: FileKind<Dockerfile> = {
  name: 'Dockerfile',
  language: 'dockerfile',
  examplePath: 'Dockerfile',
  mayBe: path => dockerfileName(fileNameOf(path)) !== 'no',
  classify: classifyDockerfile,
  parse: (file, { template, targets }) => parseDockerfile(file, template === 'none', targets),
  choiceOf: ({ file, template, targets }) => ({
    ...(!template && isDockerfileTemplate(file.path, '') && { template: 'none' }),
    ...(targets.length > 0 && { targets }),
  }),
  walk,
  images: artifact => dockerfileImages(artifact),
};
