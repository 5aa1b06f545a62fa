import type { UserInstruction } from '../../../../artifacts/dockerfile/model.ts';
import { namesRoot } from '../../../concepts/root-names.ts';

/** How deep defaults of defaults are followed. */
const maxDefaults = 16;

/** True when `USER ${NAME:-0}` falls back to root, if nothing sets the variable. */
export const isRootOtherwise = ({ user }: UserInstruction): boolean => {
  let { text } = user;
  for (let depth = 0; depth < maxDefaults && text.includes('${'); depth += 1) text = text.replaceAll(/\$\{\w+:?-([^${}]{0,200})\}/gu, '$1');
  return text !== user.text && !text.includes('$') && namesRoot(text.replaceAll('"', ''));
};
