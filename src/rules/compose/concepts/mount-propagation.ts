import { separatorOffsets } from '../../../artifacts/compose/interpolate.ts';
import type { ComposeVolume } from '../../../artifacts/compose/model.ts';
import { valueStart } from '../../../artifacts/compose/scalar-range.ts';
import { lookup } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';

/** How mounts pass between a bind and the place that it shows. */
export interface MountPropagation {
  readonly mode: string;
  /** The word, where it stands in the file; the whole mount when that cannot be told. */
  readonly at: Range;
  /** True when `at` is the word alone. */
  readonly isWord: boolean;
}

const modes = new Set(['shared', 'rshared', 'slave', 'rslave', 'private', 'rprivate']);

/** The options of `source:target:ro,rshared`, with their places in the text. */
const shortForm = (volume: ComposeVolume, text: string): MountPropagation | undefined => {
  const colon = separatorOffsets(text).at(-1) ?? -1;
  let from = colon + 1;
  for (const mode of colon === -1 ? [] : text.slice(from).split(',')) {
    if (modes.has(mode)) {
      const start = valueStart(volume.item.file, volume.item.node);
      const at = start === undefined ? volume.item.node.range : { start: start + from, end: start + from + mode.length };
      return { mode, at, isWord: start !== undefined };
    }
    from += mode.length + 1;
  }
  return undefined;
};

/** The propagation that a mount asks for; undefined when it names none. Source: Compose Specification, `volumes`, `bind.propagation`. */
export const mountPropagation = (volume: ComposeVolume): MountPropagation | undefined => {
  const { node } = volume.item;
  if (node.kind === 'scalar') return shortForm(volume, node.value);
  const found = lookup(node, 'bind', 'propagation');
  if (found.state !== 'present' || found.node.kind !== 'scalar' || !modes.has(found.node.value)) return undefined;
  const isPlain = found.node.style === 'plain' && found.entry?.value === found.node && found.node.anchor === undefined;
  return { mode: found.node.value, at: found.node.range, isWord: isPlain };
};
