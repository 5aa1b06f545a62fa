import { fileNameOf } from '../../text/path.ts';

/** True for a JSON file with this word in its name, and for `daemon` so for `daemon.json`, `docker-daemon.json`, `daemon.prod.json`. */
export const isJsonNamed = (path: string, word: string): boolean => {
  const words = fileNameOf(path).toLowerCase().split(/[-_.]/u);
  return words.at(-1) === 'json' && words.includes(word);
};
