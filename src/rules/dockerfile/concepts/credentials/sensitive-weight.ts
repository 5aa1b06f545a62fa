import type { Confidence, Severity } from '../../../../findings/severity.ts';
import type { SensitiveFile } from './sensitive-files.ts';

/** How grave a copied file is. */
export interface Weight {
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/**
 * By its name, its place, and whether it is committed. Undefined when it is not worth a word: settings that may hold a token, in a stage
 * that is thrown away.
 */
export const weigh = (
  { weight, ofProject }: Pick<SensitiveFile, 'weight' | 'ofProject'>,
  shipped: boolean,
  tracked: boolean | undefined,
): Weight | undefined => {
  if (weight !== 'possible') return { severity: shipped ? 'high' : 'medium', confidence: weight === 'certain' ? 'high' : 'medium' };
  // Why: a package manager's settings in the repository rarely hold a token; those that are not were made with one.
  if (tracked === false) return { severity: shipped ? 'medium' : 'low', confidence: 'medium' };
  // Why: what is committed is open to all who see the repository, whatever becomes of it in an image.
  return shipped && tracked === undefined && ofProject !== true ? { severity: 'low', confidence: 'low' } : undefined;
};
