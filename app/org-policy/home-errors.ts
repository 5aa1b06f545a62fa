import type { ConfigError } from '../../src/policy/config-error.ts';
import { fileError } from '../../src/policy/file-error.ts';
import { imagePoliciesFolder } from '../../src/policy/policy-path.ts';
import type { UnconfirmedHome } from './policy-home.ts';

/** Whose policy it is, and where it is looked for. */
export interface PolicyOwner {
  readonly owner: string;
  /** Of the policy file. */
  readonly path: string;
}

/** `owner/repo` of the repository that the error is about: the one whose policy counted, or else the one that has come up. */
export const repositoryOfHome = (owner: string, home: UnconfirmedHome): string =>
  `${owner}/${home.problem === 'appeared' ? home.to.repo : home.from}`;

/** Says why a policy does not count, and what everybody can do about it who may. */
export const homeError = ({ owner, path }: PolicyOwner, home: UnconfirmedHome): ConfigError => {
  const files = `${path} and ${imagePoliciesFolder(path)}`;
  const command = (repository: string): string =>
    `an owner of the organization may write "/tidewaiter confirm-policy ${repository}" under any pull request`;
  const to = home.to && `${owner}/${home.to.repo}`;
  const other = to === undefined ? '' : ` ${to} has one now, which does not count until then.`;
  switch (home.problem) {
    case 'moved': {
      const from = `${owner}/${home.from}`;
      return fileError(
        path,
        `The organization's policy was read from ${from} before, and ${to}, which is looked at first, has one now, too. Which of them counts has to be confirmed.`,
        `If it has moved, delete ${files} in ${from}; if it has not, delete them in ${to}. Or ${command(home.to.repo)}.`,
      );
    }
    case 'appeared':
      return fileError(
        path,
        `${to} has a policy of the organization now. It was not there when the App looked for one first, so that the policy has to be confirmed.`,
        `If it is meant to count, ${command(home.to.repo)}; if it is not, delete ${files} there.`,
      );
    case 'lost':
      return fileError(
        path,
        `The organization's policy was read from ${owner}/${home.from} before, and the App can't see that repository any more.${other}`,
        `Give the App access to ${owner}/${home.from} again. If it is gone for good, ${command(home.to?.repo ?? 'none')}${home.to ? '' : ', or name a new place once it is there'}.`,
      );
    case 'replaced':
      return fileError(
        path,
        `The organization's policy was read from ${owner}/${home.from} before. Another repository has that name now, and what is in it has to be confirmed.`,
        `Give the App access to the earlier repository under its name again. If it is gone for good, ${command(home.to?.repo ?? 'none')}.`,
      );
  }
};
