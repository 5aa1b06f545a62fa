import type { ComposeItem, ComposeService } from '../../../artifacts/compose/model.ts';
import type { Edits } from '../../../artifacts/yaml/edit.ts';
import { lookup, mappingAt } from '../../../artifacts/yaml/lookup.ts';
import { removeEntry, removeItem } from '../../../artifacts/yaml/remove.ts';

/** One item of `security_opt`. */
export interface SecurityOption {
  readonly name: string;
  /** Undefined for a word alone. */
  readonly value: string | undefined;
}

/**
 * Name and value of an item of `security_opt`; undefined for a text that has neither. The first `=` parts them, or, where there is none,
 * the first `:`. Source: docker/compose, `pkg/compose/create.go`, `parseSecurityOpts`; moby, `daemon/daemon_unix.go`, `parseSecurityOpt`.
 */
export const readSecurityOption = (text: string): SecurityOption => {
  const separator = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
  return separator === -1 ? { name: text, value: undefined } : { name: text.slice(0, separator), value: text.slice(separator + 1) };
};

/**
 * The effect of the options on `no-new-privileges`, of which the last one counts: a word alone is on, a value is read as Go's `ParseBool`
 * does. Undefined when one of them is not known. Source: moby, `daemon/daemon_unix.go`, `parseSecurityOpt`.
 */
export const setsNoNewPrivileges = (options: readonly (string | undefined)[]): boolean | undefined => {
  let set = false;
  for (const text of options) {
    if (text === undefined) return undefined;
    const { name, value } = readSecurityOption(text.trim());
    if (name === 'no-new-privileges') set = value === undefined || /^(?:1|t|true)$/i.test(value.trim());
  }
  return set;
};

/**
 * Takes an item out of a list that stands in the service itself: the whole list when it is the only one. Refused for lists that come from
 * elsewhere.
 */
export const removeListItem = (service: ComposeService, key: string, { node }: ComposeItem): Edits => {
  const list = lookup(service.node, key);
  const owner = mappingAt(service.node);
  if (list.state !== 'present' || list.node.kind !== 'sequence' || list.entry?.value !== list.node || !owner) return undefined;
  const index = list.node.items.indexOf(node);
  if (index === -1 || !owner.entries.includes(list.entry)) return undefined;
  const mayAddTo = service.judgedElsewhere.size > 0 || owner.entries.some(({ name }) => name === 'extends' || name === '<<');
  return list.node.items.length === 1 && !mayAddTo ? removeEntry(owner, key) : removeItem(list.node, index);
};
