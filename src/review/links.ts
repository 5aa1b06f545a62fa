import { mayBeOurs } from '../artifacts/classify.ts';
import { isComposeName } from '../artifacts/compose-name.ts';
import { dockerfileName } from '../artifacts/dockerfile-name.ts';
import type { FileText } from './ports.ts';

/** Where in the repository a link leads; undefined when it leads out of it. */
const targetOf = (path: string, target: string): string | undefined => {
  if (target.startsWith('/')) return undefined;
  const parts = path.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** True when two names make the same of a text: the name of a link may say more than that of its target. */
const sayTheSame = (path: string, other: string): boolean => {
  const [name = '', otherName = ''] = [path, other].map(full => full.slice(full.lastIndexOf('/') + 1));
  return dockerfileName(name) === dockerfileName(otherName) && isComposeName(name) === isComposeName(otherName);
};

/**
 * Links are not followed. One that leads to a file which is reviewed under its own name needs no review of its own; any other might bring in
 * what nobody looks at, so that it counts as not read.
 */
export const refuseLinks = (texts: ReadonlyMap<string, FileText>, isIgnored: (path: string) => boolean): ReadonlyMap<string, FileText> =>
  new Map(
    [...texts].map(([path, read]): readonly [string, FileText] => {
      if (read.state !== 'link') return [path, read];
      const target = targetOf(path, read.target);
      if (target !== undefined && mayBeOurs(target) && sayTheSame(path, target) && !isIgnored(target)) return [path, read];
      return [path, { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' }];
    }),
  );
