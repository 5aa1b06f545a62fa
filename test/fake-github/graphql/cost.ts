import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What a query costs by GitHub's formula, whatever it finds. */
export interface QueryCost {
  /** Points of the hourly budget: one per 100 connections to resolve, at least one. */
  readonly points: number;
  /** Nodes that the query could return; at most 500,000. */
  readonly nodes: number;
}

export const nodeLimit = 500_000;

/**
 * "Add up the number of requests needed to fulfill each unique connection in the call. Assume every request will reach the `first` or
 * `last` argument limits. Divide the number by 100 and round the result."
 */
export const costOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): QueryCost => {
  const fragments = new Map(
    document.definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  let requests = 0;
  let nodes = 0;
  const numberOf = (value: ValueNode): number => {
    if (value.kind === Kind.INT) return Number(value.value);
    const variable = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    return typeof variable === 'number' ? variable : 0;
  };
  const pageSizeOf = ({ arguments: given }: FieldNode): number | undefined => {
    const bound = given?.find(({ name }) => name.value === 'first' || name.value === 'last');
    return bound && numberOf(bound.value);
  };
  const walk = (selections: SelectionSetNode | undefined, times: number): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(selection.name.value)?.selectionSet, times);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, times);
      else {
        const size = pageSizeOf(selection);
        if (size !== undefined) {
          requests += times;
          nodes += times * size;
        }
        walk(selection.selectionSet, times * (size ?? 1));
      }
    }
  };
  walk(operation.selectionSet, 1);
  return { points: Math.max(1, Math.round(requests / 100)), nodes };
};
