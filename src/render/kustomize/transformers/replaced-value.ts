import { joinSources } from '../../template/sources.ts';
import { BuildFailure, TooMuch } from '../objects/build-failure.ts';
import { type CopyBudget, type Node, scalarNode } from '../objects/node.ts';
import type { FieldOptions } from '../settings/settings-schema.ts';

/** The longest text that a replacement may make. */
const maxText = 1 << 20;

/** What a value makes of a target: a scalar keeps its own type and takes the text. */
export const replaced = (target: Node, value: Node, options: FieldOptions | null | undefined, budget: CopyBudget): Node => {
  let text = value.kind === 'scalar' ? value.text : '';
  const delimiter = options?.delimiter ?? '';
  if (delimiter !== '') {
    if (target.kind !== 'scalar' || value.kind !== 'scalar') throw new BuildFailure('delimiter option can only be used with scalar nodes');
    const parts = target.text.split(delimiter);
    const index = options?.index ?? 0;
    if (index < 0) parts.unshift(text);
    else if (index >= parts.length) parts.push(text);
    else parts[index] = text;
    text = parts.join(delimiter);
    if (text.length > maxText) throw new TooMuch(`a replacement makes a text of more than ${maxText} characters`);
  }
  if (target.kind !== 'scalar')
    return value.kind === 'scalar' ? scalarNode(text, value.tag, value.sources, value.quoted) : budget.copy(value);
  const sources = delimiter === '' ? value.sources : joinSources([value.sources, target.sources]);
  return scalarNode(text, target.tag, sources, target.quoted);
};
