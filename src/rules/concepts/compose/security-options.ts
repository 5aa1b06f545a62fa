import type { ComposeItem, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import type { Edits } from '../../../artifacts/yaml/edit.ts';
import { lookup, mappingAt } from '../../../artifacts/yaml/lookup.ts';
import { removeEntry, removeItem } from '../../../artifacts/yaml/remove.ts';

/** One item of `security_opt`. */
export interface SecurityOption {
  readonly name: string;
  readonly value: string;
  readonly item: ComposeItem;
}

/**
 * The security options of a service, as far as they are known. The first `=` parts name and value, or, where there is none, the first `:`. Source: docker/compose,
 * `pkg/compose/create.go`, `parseSecurityOpts`; moby, `daemon/daemon_unix.go`, `parseSecurityOpt`.
 */
export const securityOptions = (project: ComposeProject, service: ComposeService): readonly SecurityOption[] =>
  (service.items('security_opt') ?? []).flatMap(item => {
    const text = project.interpolate(item.node)?.value;
    const separator = text?.includes('=') === true ? text.indexOf('=') : (text?.indexOf(':') ?? -1);
    return text === undefined || separator === -1 ? [] : [{ name: text.slice(0, separator), value: text.slice(separator + 1), item }];
  });

/** Takes an item out of a list that stands in the service itself: the whole list when it is the only one. Refused for lists that come from elsewhere. */
export const removeListItem = (service: ComposeService, key: string, { node }: ComposeItem): Edits => {
  const list = lookup(service.node, key);
  const owner = mappingAt(service.node);
  if (list.state !== 'present' || list.node.kind !== 'sequence' || list.entry?.value !== list.node || !owner) return undefined;
  const index = list.node.items.indexOf(node);
  if (index === -1 || !owner.entries.includes(list.entry)) return undefined;
  const mayAddTo = service.judgedElsewhere.size > 0 || owner.entries.some(({ name }) => name === 'extends' || name === '<<');
  return list.node.items.length === 1 && !mayAddTo ? removeEntry(owner, key) : removeItem(list.node, index);
};
