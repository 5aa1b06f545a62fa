import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';
import type { ShippedImage } from '../../dockerfile/concepts/commands/shipped-image.ts';

/** A port that an image says it listens on. */
export interface ImagePort {
  readonly port: number;
  readonly protocol: string;
  readonly at: Range;
}

/** More ports of a range are not listed. */
const maxPorts = 1_000;

/** The ports of the EXPOSE instructions of what is shipped, those of the base not included; undefined when one of them is not known. */
export const exposedPorts = onceFor(({ backwards }: ShippedImage): readonly ImagePort[] | undefined => {
  const ports: ImagePort[] = [];
  for (const instruction of backwards.toReversed()) {
    if (instruction.keyword !== 'EXPOSE') continue;
    for (const { from, to = from, protocol, word } of instruction.ports) {
      if (from === undefined || to === undefined || to - from + ports.length > maxPorts) return undefined;
      for (let port = from; port <= to; port += 1) ports.push({ port, protocol, at: word.range });
    }
  }
  return ports;
});
