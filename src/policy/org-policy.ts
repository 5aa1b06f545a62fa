import type { PolicyFile } from './policy-layer.ts';

/** The organization's policy file, read without errors. */
export interface OrgPolicy extends PolicyFile {
  /** `owner/repo` of the repository that holds it. */
  readonly repository: string;
}
