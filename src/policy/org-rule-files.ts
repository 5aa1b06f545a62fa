import { hash } from 'node:crypto';
import { compareText } from '../text/sorted.ts';
import type { ConfigError } from './config-error.ts';

/** The documents of an organization's rules as its policy repository has them on the default branch: not parsed. */
export interface OrgRuleFiles {
  /** `owner/repo`, or a folder of the command line: for people. */
  readonly repository: string;
  /** The folder of the policy file there, with a slash at its end; empty for the root. What policy names lies below it. */
  readonly folder: string;
  /** By path below the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What could not be read of them: paths are those of the repository. */
  readonly errors: readonly ConfigError[];
}

/** A module in Rego as policy names it: `policies/images.wasm@sha256:…`. */
export interface NamedModule {
  readonly path: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The module that an entry of `organization-rules` names; undefined for a file or folder of manifests. */
export const namedModule = (place: string): NamedModule | undefined => {
  const [, path, sha256] = /^([^@]+\.wasm)@sha256:([\da-f]{64})$/iu.exec(place) ?? [];
  return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
};

/** A file or folder that an entry of `organization-rules` names, without a slash at its end. */
export const namedPath = (place: string): string => (namedModule(place)?.path ?? place).replace(/\/+$/u, '');

/** SHA-256 (hex) of all documents with their paths: other documents decide otherwise. */
export const orgRulesDigest = ({ files, errors }: Pick<OrgRuleFiles, 'files' | 'errors'>): string => {
  const sums = [...files].map(([path, bytes]) => [path, hash('sha256', bytes, 'hex')] as const).toSorted(([a], [b]) => compareText(a, b));
  return hash('sha256', JSON.stringify([sums, errors.map(({ path, message }) => [path, message])]), 'hex');
};
