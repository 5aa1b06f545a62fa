import type { ImageNode } from '../../../artifacts/images/image-uses.ts';

/** How an image is named in a message: with variables and defaults put in where they are known, else as written. */
export const imageName = ({ reference, text }: ImageNode): string => reference?.text ?? text;
