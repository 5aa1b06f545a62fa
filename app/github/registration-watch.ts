import type { Logger } from 'pino';
import type { GitHubClient } from '../../src/github/call/client.ts';
import { GitHubError, toGitHubError } from '../../src/github/call/errors.ts';
import { neededPermissions } from './installation-tokens.ts';

/** How often it is asked how GitHub knows the App, in milliseconds. */
export interface RegistrationPace {
  /** While GitHub has not answered, or not as it should. */
  readonly again: number;
  /** After a good answer: a key that is deleted is noticed so late. */
  readonly look: number;
}

export const usualRegistrationPace: RegistrationPace = { again: 10_000, look: 600_000 };

/** What the watch works with. */
export interface RegistrationNeeds {
  /** The client as the App itself. */
  readonly app: GitHubClient;
  readonly appId: number;
  readonly logger: Logger;
  readonly pace: RegistrationPace;
}

/** Knows whether GitHub takes the App for the one that it says it is. */
export interface RegistrationWatch {
  /** Throws what GitHub's last answer was not good for; waits for the first answer. */
  readonly ping: () => Promise<void>;
  /** Whether there ever was a good answer. */
  readonly wasReached: () => boolean;
  readonly stop: () => void;
}

const remedies: Readonly<Partial<Record<GitHubError['code'], string>>> = {
  unauthorized:
    "Check APP_ID and the private key: the key must be one of those on the page of the App's registration, and the machine's clock right within a minute.",
  'not-found': 'Check APP_ID, and GITHUB_API_URL when the App is registered on an Enterprise Server.',
  unavailable: 'Check the way to GITHUB_API_URL: name, firewall, proxy (HTTPS_PROXY), certificates (NODE_EXTRA_CA_CERTS).',
};

const levels = ['read', 'write', 'admin'];

/** What the registration does not ask for, as `checks: write`: no installation can grant it then. */
const missingIn = (asked: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(neededPermissions)
    .filter(([name, level]) => levels.indexOf(asked[name] ?? '') < levels.indexOf(level))
    .map(([name, level]) => `${name}: ${level}`);

/**
 * Asks GitHub at the start, and from time to time, how it knows the App (REST, "Get the authenticated app"), and logs it: whoever has
 * mistaken the id or the key, or has closed the way to GitHub, learns of it now and not with the first pull request. What has changed is
 * logged again, and nothing twice.
 */
export const watchRegistration = ({ app, appId, logger, pace }: RegistrationNeeds): RegistrationWatch => {
  let failure: GitHubError | undefined;
  let reached = false;
  let told: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const isNews = (what: string): boolean => {
    const isNew = told !== what;
    told = what;
    return isNew;
  };
  const ask = async (): Promise<void> => {
    const { data } = await app.rest.apps.getAuthenticated();
    if (data?.id !== appId) throw new GitHubError('unexpected', 'What answered is not GitHub, or does not know this App.', undefined);
    const { slug, permissions, events, installations_count: installations } = data;
    if (!isNews(JSON.stringify([slug, permissions, events]))) return;
    logger.info({ appId, slug, permissions, events, installations }, 'GitHub knows the App');
    const missing = missingIn(permissions);
    if (missing.length > 0)
      logger.warn({ missing }, 'the registration does not ask for what a review needs: give it these permissions on its page');
  };
  const look = async (): Promise<void> => {
    try {
      await ask();
      failure = undefined;
      reached = true;
    } catch (error) {
      failure = toGitHubError(error, 'Asking how GitHub knows the App');
      const { code } = failure;
      if (isNews(code) && !isStopped) logger.error({ err: failure, appId, remedy: remedies[code] }, 'GitHub does not answer to the App');
    }
    if (!isStopped) timer = setTimeout(() => void look(), failure ? pace.again : pace.look).unref();
  };
  const first = look();
  return {
    ping: async () => {
      await first;
      if (failure) throw failure;
    },
    wasReached: () => reached,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
