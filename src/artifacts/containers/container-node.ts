import type { ContainerNode } from './container-uses.ts';

type Lazy = 'environment' | 'commands' | 'checks' | 'hooks' | 'ports';

/** The parts of a container that are read when a rule first asks for them: most containers are asked about one part or none. */
export type LazyParts = { readonly [P in Lazy]: () => ContainerNode[P] };

const once = <T>(read: () => T): (() => T) => {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
};

/** Makes a container of what is known at once and what is read later. */
export const containerNode = (known: Omit<ContainerNode, Lazy>, parts: LazyParts): ContainerNode => {
  const [environment, commands, checks, hooks, ports] = [
    once(parts.environment),
    once(parts.commands),
    once(parts.checks),
    once(parts.hooks),
    once(parts.ports),
  ];
  return {
    ...known,
    get environment() {
      return environment();
    },
    get commands() {
      return commands();
    },
    get checks() {
      return checks();
    },
    get hooks() {
      return hooks();
    },
    get ports() {
      return ports();
    },
  };
};
