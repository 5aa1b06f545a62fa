import type { ShellCommand } from '../../../../artifacts/shell/model.ts';
import type { Range } from '../../../../text/range.ts';

const exporting = new Set(['export', 'declare', 'readonly', 'typeset', 'local']);

/** Variables that a command sets for itself or for the commands behind it. */
export const assignedVariables = ({
  name = '',
  assignments,
  args,
}: ShellCommand): readonly { readonly name: string; readonly value: string | undefined; readonly range: Range }[] => [
  ...assignments.map(({ name: variable, value, range }) => ({
    name: variable,
    value: value === undefined ? undefined : value.value,
    range,
  })),
  ...(exporting.has(name) ? args : []).flatMap(({ value, range }) => {
    const equals = value?.indexOf('=') ?? -1;
    return value === undefined || equals < 1 ? [] : [{ name: value.slice(0, equals), value: value.slice(equals + 1), range }];
  }),
];
