import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { itemsOf, stringAt } from '../../../artifacts/yaml/lookup.ts';

const handsOver = /^\s*(?:\S*\/)?(?:chown|chmod)\s/;

/** Longer commands do more. */
const longestCommand = 1_000;

/** True for an init container that only gives files over to the user of the program, for which it needs root: `chown`, `chmod`. */
export const handsFilesOver = (container: Container): boolean => {
  const words = [...itemsOf(container.get('command')), ...itemsOf(container.get('args'))].map(item => stringAt(item));
  if (container.list !== 'initContainers' || words.length === 0 || words.includes(undefined)) return false;
  const isShell = /^(?:\/bin\/)?(?:ba|a)?sh$/.test(words[0] ?? '') && words[1]?.startsWith('-') === true;
  const line = (isShell ? words.slice(2) : words).join(' ');
  return line.length <= longestCommand && line.split(/&&|;|\n/).every(part => part.trim() === '' || handsOver.test(`${part} `));
};
