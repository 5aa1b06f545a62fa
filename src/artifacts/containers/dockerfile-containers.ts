import type { Dockerfile, EnvInstruction, Instruction, KeyValue, Stage } from '../dockerfile/model.ts';
import { externalBase, stageChain } from '../dockerfile/walk.ts';
import { containerNode } from './container-node.ts';
import type { ContainerNode, ContainerPort, ContainerVariable } from './container-uses.ts';

const variable = ({ file }: Dockerfile, { name, nameRange, value }: KeyValue): ContainerVariable => {
  const range = value && value.range.end > value.range.start ? value.range : nameRange;
  const written = file.text.slice(range.start, range.end);
  const isLiteral = value !== undefined && range === value.range && written.replace(/^(["'])(.*)\1$/s, '$2') === value.expanded.value;
  return {
    name,
    value: value?.expanded.value,
    range,
    replace: text => (isLiteral && /^[\w.-]*$/.test(text) ? { range, newText: text } : undefined),
  };
};

const isEnv = (instruction: Instruction): instruction is EnvInstruction => instruction.keyword === 'ENV';

const ports = (stage: Stage): readonly ContainerPort[] =>
  stage.instructions.flatMap(instruction =>
    instruction.keyword === 'EXPOSE'
      ? instruction.ports.flatMap(({ from, to, protocol, word }) =>
          from === undefined || to === undefined ? [] : [{ from, to, protocol, range: word.range }],
        )
      : [],
  );

const lastOf = (chain: readonly Stage[], keyword: 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK'): Instruction | undefined => {
  for (const stage of chain) {
    const found = stage.instructions.findLast(instruction => instruction.keyword === keyword);
    if (found !== undefined) return found;
  }
  return undefined;
};

const scriptsIn = (stage: Stage, started: readonly (Instruction | undefined)[]): ContainerNode['commands'] =>
  started.flatMap(instruction =>
    instruction?.stage === stage && 'command' in instruction && instruction.command?.script ? [instruction.command.script] : [],
  );

/**
 * The images that a Dockerfile makes, stage by stage: each with what it sets and no later one sets again. Stages that are not part of it are
 * left out.
 */
export const dockerfileContainers = (dockerfile: Dockerfile): readonly ContainerNode[] => {
  const seen = new Set<Stage>();
  // Why the last first: what several images are built on is told as it is in that.
  const nodes = dockerfile.imageStages.toReversed().flatMap(end =>
    imageOf(dockerfile, end).flatMap(({ stage, node }) => {
      if (seen.has(stage)) return [];
      seen.add(stage);
      return [{ stage, node }];
    }),
  );
  return nodes.toSorted((one, other) => one.stage.index - other.stage.index).map(({ node }) => node);
};

const imageOf = (dockerfile: Dockerfile, end: Stage): readonly { readonly stage: Stage; readonly node: ContainerNode }[] => {
  const chain = stageChain(end);
  const image = externalBase(end).image.reference;
  const entrypoint = lastOf(chain, 'ENTRYPOINT');
  const command = lastOf(chain, 'CMD');
  const check = lastOf(chain, 'HEALTHCHECK');
  const later = new Set<string>();
  return chain.map(stage => {
    const pairs = stage.instructions.filter(isEnv).flatMap(env => env.pairs);
    const own = new Map(pairs.map(pair => [pair.name, pair]));
    const environment = [...own.values()].filter(({ name }) => !later.has(name)).map(pair => variable(dockerfile, pair));
    for (const name of own.keys()) later.add(name);
    const node = containerNode(
      {
        owner: { kind: 'image' },
        title: 'The image',
        subject: stage.subject,
        scope: stage.range,
        nameRange: stage.from.image.word.range,
        image,
      },
      {
        environment: () => environment,
        commands: () => scriptsIn(stage, [entrypoint, command]),
        checks: () => scriptsIn(stage, [check]),
        hooks: () => [],
        ports: () => ports(stage),
      },
    );
    return { stage, node };
  });
};
