import type { ReviewResult } from '../review/result.ts';

/** Where a reader of a report finds the texts of the reviewed commit. */
export interface TextsAt {
  /** Address of the repository's page, `https://github.com/acme/shop`; undefined where there is none: then places are not linked. */
  readonly repositoryUrl?: string | undefined;
  readonly commit: string;
}

/** Where the head's texts of a review are. */
export const textsAt = ({ repositoryUrl, changes }: Pick<ReviewResult, 'repositoryUrl' | 'changes'>): TextsAt => ({
  repositoryUrl,
  commit: changes.head,
});

/** Longer addresses are left out, in characters: a path may hold thousands of bytes, each of which takes three. */
const maxAddressLength = 1_500;

/** Everything that ends an address in Markdown, or that a reader of it could take for markup. */
const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.toWellFormed()).replaceAll(/[!'()*~]/gu, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);

/** The address of a line of a file at the commit (from 1; left out: the file); undefined when it has none that can be shown. */
export const lineAddress = ({ repositoryUrl, commit }: TextsAt, path: string, line?: number): string | undefined => {
  if (repositoryUrl === undefined) return undefined;
  const file = path.split('/').map(encodeSegment).join('/');
  const address = `${repositoryUrl}/blob/${encodeSegment(commit)}/${file}${line === undefined ? '' : `#L${line}`}`;
  return address.length <= maxAddressLength ? address : undefined;
};

/** Markdown as a link, where there is an address. The text must be a code span, or hold no brackets that take effect. */
export const linked = (markdown: string, address: string | undefined): string =>
  address === undefined ? markdown : `[${markdown}](${address})`;
