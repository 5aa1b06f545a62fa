import { separatorOffsets } from '../../../artifacts/compose/interpolate.ts';
import type { ComposePort } from '../../../artifacts/compose/model.ts';
import { valueStart } from '../../../artifacts/compose/scalar-range.ts';
import { type Edits, setKey } from '../../../artifacts/yaml/edit.ts';
import { insertion } from '../../../text/range.ts';

/** Addresses that a short form can begin with, and what to write for them; the last two are a variable's default. */
const addresses: readonly (readonly [RegExp, string])[] = [
  [/^(?=:[\d$])/u, '127.0.0.1'],
  [/^0\.0\.0\.0(?=:)/u, '127.0.0.1'],
  [/^\[::\](?=:)/u, '[::1]'],
  [/(?<=^\$\{\w{1,100}:-)(?=\}:)/u, '127.0.0.1'],
  [/(?<=^\$\{\w{1,100}:?-)0\.0\.0\.0(?=\}:)/u, '127.0.0.1'],
];

const bindShortForm = ({ item, published }: ComposePort): Edits => {
  const start = valueStart(item.file, item.node);
  if (item.node.kind !== 'scalar' || start === undefined) return undefined;
  const { value } = item.node;
  if (separatorOffsets(value).length < 2) return [insertion(start, published === undefined ? '127.0.0.1::' : '127.0.0.1:')];
  for (const [pattern, newText] of addresses) {
    const match = pattern.exec(value);
    if (match !== null) return [{ range: { start: start + match.index, end: start + match.index + match[0].length }, newText }];
  }
  return undefined;
};

/** Publishes a port on the loopback interface only, in whatever form it is written. */
export const bindToLoopback = (port: ComposePort): Edits => {
  if (port.item.node.kind !== 'mapping') return bindShortForm(port);
  return /[.:]/u.test(port.published?.value ?? '') ? undefined : setKey(port.item.node, ['host_ip'], '127.0.0.1');
};
