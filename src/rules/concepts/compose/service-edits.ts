import type { ComposeItem, ComposeService } from '../../../artifacts/compose/model.ts';
import type { Edits } from '../../../artifacts/yaml/edit.ts';
import { mappingAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlMapping } from '../../../artifacts/yaml/model.ts';
import { removeEntry } from '../../../artifacts/yaml/remove.ts';

/** The service's own mapping that holds a setting, and not one that is merged in by an anchor. */
const ownerOf = (service: ComposeService, parents: readonly string[], setting: ComposeItem): YamlMapping | undefined => {
  const owner = mappingAt(service.node, ...parents);
  return owner !== undefined && setting.entry !== undefined && owner.entries.includes(setting.entry) ? owner : undefined;
};

/** True when other layers may set the same key, so that removing it here would bring theirs back. */
const hasLayersBelow = (service: ComposeService): boolean =>
  service.judgedElsewhere.size > 0 || mappingAt(service.node)?.entries.some(({ name }) => name === 'extends' || name === '<<') !== false;

/** Removes a key of the service (or of a mapping in it, under `parents`). Refused when another layer may set it, too. */
export const removeSetting = (service: ComposeService, parents: readonly string[], setting: ComposeItem): Edits => {
  const owner = ownerOf(service, parents, setting);
  return owner === undefined || hasLayersBelow(service) ? undefined : removeEntry(owner, setting.entry?.name ?? '');
};

/**
 * Writes a plain word in the place of a setting's scalar or alias. An anchored scalar keeps its anchor: everything that repeats it changes
 * with it.
 */
const replaceWord = (setting: ComposeItem, word: string): Edits => {
  const written = setting.entry?.value ?? setting.node;
  if (written.tag !== undefined || written.opaque || (written.kind !== 'alias' && written.kind !== 'scalar')) return undefined;
  const isOneWord =
    written.kind === 'alias' || (written.style !== 'literal' && written.style !== 'folded' && written.range.end > written.range.start);
  return isOneWord ? [{ range: written.range, newText: word }] : undefined;
};

/** Takes a switch away that is on; where it would come back from another layer, or can't be removed, it is set to `false`. */
export const switchOff = (service: ComposeService, parents: readonly string[], setting: ComposeItem): Edits =>
  removeSetting(service, parents, setting) ?? replaceWord(setting, 'false');
