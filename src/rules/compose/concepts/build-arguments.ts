import type { ComposeItem, ComposeProject, ComposeService, Interpolated } from '../../../artifacts/compose/model.ts';
import { deref } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';

/** A build argument that a service hands to the build of its image. */
export interface BuildArgument {
  readonly name: string;
  /** Undefined for `- NAME`, which takes the value from the environment. */
  readonly value: Interpolated | undefined;
  /** The value's text, or the name's when there is no value. */
  readonly range: Range;
  readonly item: ComposeItem;
}

/** What stands behind the `=` of an item. */
const behindName = ({ text, value, variables }: Interpolated, length: number): Interpolated => ({
  text: text.slice(length),
  value: value?.slice(length),
  variables,
});

const textArgument = (project: ComposeProject, item: ComposeItem): readonly BuildArgument[] => {
  const whole = project.interpolate(item.node);
  if (whole === undefined) return [];
  const equals = whole.text.indexOf('=');
  const { range } = item.node;
  return equals === -1
    ? [{ name: whole.text, value: undefined, range, item }]
    : [{ name: whole.text.slice(0, equals), value: behindName(whole, equals + 1), range, item }];
};

/** More arguments are not looked at. */
const maxArguments = 1_000;

/** The `args` of a service's `build`, written as a mapping or as a list. */
export const buildArguments = (project: ComposeProject, service: ComposeService): readonly BuildArgument[] => {
  const found = service.get('build', 'args');
  if (found.state !== 'present') return [];
  const { file } = found;
  const node = deref(found.node);
  if (node?.kind === 'sequence') return node.items.slice(0, maxArguments).flatMap(item => textArgument(project, { node: item, file }));
  if (node?.kind !== 'mapping') return [];
  return node.entries.slice(0, maxArguments).flatMap(entry => {
    const { name, value, key } = entry;
    if (name === undefined || name === '<<') return [];
    const text = project.interpolate(value);
    const isEmpty = text === undefined || text.text === '';
    return [{ name, value: isEmpty ? undefined : text, range: isEmpty ? key.range : value.range, item: { node: value, entry, file } }];
  });
};
