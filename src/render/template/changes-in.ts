import { onceFor } from '../../text/once-for.ts';
import type { BranchNode, CommandNode, FieldNode, ListNode, PipeNode, StatementNode, VariableNode } from './nodes.ts';

/** What the blocks of a branch may change that lives longer than they do. */
export interface Changes {
  /** Variables that something is assigned to. */
  readonly variables: ReadonlySet<string>;
  /** What is given to functions that change a map. */
  readonly maps: readonly (VariableNode | FieldNode)[];
}

/** Functions that change the first map they are given. */
export const changers: ReadonlySet<string> = new Set(['set', 'unset', 'merge', 'mustMerge', 'mergeOverwrite', 'mustMergeOverwrite']);

class Finder {
  readonly variables = new Set<string>();
  readonly maps: (VariableNode | FieldNode)[] = [];

  pipe({ isAssign, declared, commands }: PipeNode): void {
    if (isAssign) for (const { names } of declared) this.variables.add(names[0] ?? '');
    for (const [index, command] of commands.entries()) this.#command(command, index > 0 ? commands[index - 1] : undefined);
  }

  #command({ args }: CommandNode, before: CommandNode | undefined): void {
    const [first, map = before?.args.length === 1 ? before.args[0] : undefined] = args;
    if (first?.type === 'identifier' && changers.has(first.name) && (map?.type === 'variable' || map?.type === 'field'))
      this.maps.push(map);
    for (const arg of args) if (arg.type === 'pipe') this.pipe(arg);
  }

  node(node: StatementNode | ListNode): void {
    switch (node.type) {
      case 'text':
      case 'break':
      case 'continue':
        return;
      case 'list':
        for (const one of node.nodes) this.node(one);
        return;
      case 'action':
        this.pipe(node.pipe);
        return;
      case 'template':
        if (node.pipe) this.pipe(node.pipe);
        return;
      case 'if':
      case 'with':
      case 'range': {
        const { variables, maps } = changesIn(node);
        for (const name of variables) this.variables.add(name);
        for (const map of maps) this.maps.push(map);
      }
    }
  }
}

/** What the blocks of a branch may change. */
export const changesIn = onceFor((branch: BranchNode): Changes => {
  const finder = new Finder();
  finder.pipe(branch.pipe);
  finder.node(branch.list);
  if (branch.elseList) finder.node(branch.elseList);
  return { variables: finder.variables, maps: finder.maps };
});
