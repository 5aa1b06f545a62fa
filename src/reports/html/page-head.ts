import { shorten } from '../escape.ts';
import { html, link } from './markup.ts';
import type { PageHead } from './page.ts';

/** What is known of a change. */
interface ChangeNames {
  /** Address of the repository's page. */
  readonly repositoryUrl?: string | undefined;
  /** Number of the pull request. */
  readonly number?: number | undefined;
  /** Commits, or what they are called. */
  readonly base: string;
  readonly head: string;
  readonly version: string;
}

/** Digits of a commit that tell it from others. */
const commitLength = 13;

/** The head of the page of a change. */
export const changeHead = ({ repositoryUrl, number, base, head, version }: ChangeNames): PageHead => {
  const name = repositoryUrl?.split('/').slice(-2).join('/');
  const pull =
    number === undefined ? [] : [['Pull request', link(repositoryUrl && `${repositoryUrl}/pull/${number}`, `#${number}`)] as const];
  return {
    title: name === undefined ? 'Tidewaiter review' : `${name}${number === undefined ? '' : ` #${number}`}: Tidewaiter review`,
    facts: [
      ...(repositoryUrl === undefined ? [] : [['Repository', link(repositoryUrl, name)] as const]),
      ...pull,
      ['Base', html`<code>${shorten(base, commitLength)}</code>`],
      ['Head', html`<code>${shorten(head, commitLength)}</code>`],
    ],
    version,
  };
};
