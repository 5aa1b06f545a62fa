import type { CopyInstruction } from '../../../../artifacts/dockerfile/model.ts';

/** True for COPY and ADD, wherever they copy from. */
export const isCopy = (instruction: { readonly keyword: string }): instruction is CopyInstruction =>
  instruction.keyword === 'COPY' || instruction.keyword === 'ADD';
