import type { Notification } from '../../findings/notification.ts';
import { childrenOf } from '../yaml/lookup.ts';
import type { YamlAlias, YamlFile, YamlNode } from '../yaml/model.ts';

const aliasOfNothing = (root: YamlNode): YamlAlias | undefined => {
  const pending: YamlNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'alias' && node.target === undefined) return node;
    for (const child of childrenOf(node).toReversed()) pending.push(child);
  }
  return undefined;
};

/**
 * Tells of an alias in a later document whose anchor is not in it: YAML knows none of another document, and Compose uses it all the same.
 * Undefined when there is none; in a file of one document Compose refuses such an alias.
 */
export const borrowedAnchor = ({ file, documents }: YamlFile): Notification | undefined => {
  for (const { root } of documents.slice(1)) {
    const alias = root && file.text.includes('*') ? aliasOfNothing(root) : undefined;
    if (alias === undefined) continue;
    const { line, column } = file.lines.position(alias.range.start);
    return {
      code: 'ambiguous',
      level: 'error',
      path: file.path,
      range: alias.range,
      message:
        `Parsers read the YAML document differently: the alias stands for something in another document (line ${line}, column ${column}). ` +
        'Write both in one document; until then what it brings in is not reviewed.',
    };
  }
  return undefined;
};
