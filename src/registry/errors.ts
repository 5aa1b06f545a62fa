import type { ImageFacts } from '../signing/evidence.ts';

/**
 * What went wrong with a registry, as a word to switch on. `refused-address`: we don't connect there. `malformed`: an answer is not what
 * was asked for, a digest that differs included. `too-large`: over a limit of ours. `unsupported`: the registry has no such API.
 */
export type RegistryErrorCode =
  | 'unauthorized'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'refused-address'
  | 'malformed'
  | 'too-large'
  | 'unsupported';

/**
 * A call to a registry failed; the message is full sentences with a remedy where there is one. `retryable` tells whether the same call may
 * succeed later.
 */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  readonly code: RegistryErrorCode;
  readonly retryable: boolean;

  constructor(code: RegistryErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.retryable = code === 'rate-limited' || code === 'unavailable';
  }
}

/** Whether a registry says of itself that it failed: the same question may be answered later. */
export const isServerFailure = (status: number): boolean => status >= 500;

/** The code of facts that are unknown for an error. */
export const factsCodeOf = ({ code }: RegistryError): Extract<ImageFacts, { state: 'unknown' }>['code'] =>
  code === 'not-found' || code === 'unsupported' ? 'malformed' : code;

/** A failure as a `RegistryError`; anything that is none means that we are wrong, and is thrown on. */
export const asRegistryError = (error: unknown): RegistryError => {
  if (error instanceof RegistryError) return error;
  throw error;
};
