import type { BranchNode, Changes, CommandNode, FieldNode, ListNode, PipeNode, StatementNode, VariableNode } from './nodes.ts';

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

/** What most branches change. */
const noChanges: Changes = { variables: new Set(), maps: [] };

const changesOf = (branch: BranchNode): Changes => {
  const finder = new Finder();
  finder.pipe(branch.pipe);
  finder.node(branch.list);
  if (branch.elseList) finder.node(branch.elseList);
  return finder.variables.size + finder.maps.length === 0 ? noChanges : { variables: finder.variables, maps: finder.maps };
};

/** What the blocks of a branch may change. */
export const changesIn = (branch: BranchNode): Changes => {
  branch.changes.value ??= changesOf(branch);
  return branch.changes.value;
};
