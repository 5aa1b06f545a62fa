import { GitHubError } from '../../../src/github/call/errors.ts';
import type { PageRecords } from '../../storage/pages/page-records.ts';
import type { Visible } from '../../storage/pages/scope.ts';
import type { StoredSession } from '../../storage/pages/sessions.ts';
import { sessionCookie, setCookie } from './cookies.ts';
import type { GitHubPeople, GivenTokens } from './github-person.ts';
import { digestOf, newSecret, openTokens, type PersonTokens, sealTokens } from './sealed-tokens.ts';

/** A person who is signed in, for one request. */
export interface Session {
  readonly userId: number;
  readonly login: string;
  /** What GitHub said within the last minutes. */
  readonly visible: Visible;
  /** What a form has to carry. */
  readonly csrf: string;
  /** `Set-Cookie` of the answer, when the cookie has another value from now on. */
  readonly cookie?: string;
}

/** Milliseconds. */
const minute = 60_000;
/** For which a sign-in counts, whatever the person does. */
const sessionLife = 12 * 60 * minute;
/** For which what GitHub said is believed. */
const visibleLife = 5 * minute;
/** After which the cookie gets another value. */
const cookieLife = 60 * minute;
/** For which the one before still counts: requests that were sent with it are under way. */
const oldCookieLife = minute;
/** Before its end from which on a token is renewed. */
const renewBefore = minute;

/** What sessions are made of. */
export interface SessionNeeds {
  readonly records: PageRecords;
  readonly people: GitHubPeople;
  /** The App's client secret: without it no stored token can be read. */
  readonly secret: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Who is signed in, by cookies. All throw `StorageError` and `GitHubError`. */
export class Sessions {
  readonly #needs: SessionNeeds;
  /** Looks at GitHub that are under way, by session: pages that are asked for at the same time share one. */
  readonly #looking = new Map<string, Promise<Session | undefined>>();

  constructor(needs: SessionNeeds) {
    this.#needs = needs;
  }

  /** Signs a person in; resolves to the `Set-Cookie`. A session always begins with a value that nobody knew before. */
  async open(given: GivenTokens): Promise<string> {
    const { people, records, now } = this.#needs;
    const [person, visible] = await Promise.all([people.person(given.access), people.visible(given.access)]);
    const at = new Date(now());
    const opened = this.#sealed({ ...given, csrf: newSecret() });
    await records.saveSession({
      ...opened.stored,
      userId: person.id,
      login: person.login,
      visible,
      visibleAt: at,
      madeAt: at,
      signedInAt: at,
      expiresAt: new Date(at.getTime() + sessionLife),
    });
    return opened.cookie(sessionLife);
  }

  /** The session of a cookie; undefined when there is none, it is over, or GitHub does not know the person any more. */
  async find(id: string | undefined): Promise<Session | undefined> {
    if (id === undefined) return undefined;
    const { records, secret, now } = this.#needs;
    const idDigest = digestOf(id);
    const stored = await records.session(idDigest, new Date(now()));
    const tokens = stored && openTokens(stored.sealed, id, secret);
    if (!stored || !tokens) return undefined;
    const { userId, login, visible } = stored;
    if (now() - stored.visibleAt.getTime() < visibleLife) return { userId, login, visible, csrf: tokens.csrf };
    const looking = this.#looking.get(idDigest) ?? this.#lookAgain(id, stored, tokens).finally(() => this.#looking.delete(idDigest));
    this.#looking.set(idDigest, looking);
    return looking;
  }

  /** Signs out. */
  end(id: string): Promise<void> {
    return this.#needs.records.endSession(digestOf(id));
  }

  /** Asks GitHub once more what the person sees. Why nothing is shown when it can't be asked: what was seen before may not be seen any more. */
  async #lookAgain(id: string, stored: StoredSession, tokens: PersonTokens): Promise<Session | undefined> {
    const { records, people, now } = this.#needs;
    const { idDigest, userId, login } = stored;
    const renewed = await this.#renewed(id, tokens);
    if (!renewed) return this.#over(idDigest);
    let visible: Visible;
    try {
      visible = await people.visible(renewed.access);
    } catch (error) {
      if (error instanceof GitHubError && error.code === 'unauthorized') return this.#over(idDigest);
      throw error;
    }
    const visibleAt = new Date(now());
    const session = { userId, login, visible, csrf: renewed.csrf };
    if (visibleAt.getTime() - stored.madeAt.getTime() < cookieLife) {
      await records.changeSession(idDigest, { visible, visibleAt });
      return session;
    }
    const { stored: next, cookie } = this.#sealed(renewed);
    await records.saveSession({ ...stored, ...next, visible, visibleAt, madeAt: visibleAt });
    await records.changeSession(idDigest, { visible, visibleAt, expiresAt: new Date(visibleAt.getTime() + oldCookieLife) });
    return { ...session, cookie: cookie(stored.expiresAt.getTime() - visibleAt.getTime()) };
  }

  async #over(idDigest: string): Promise<undefined> {
    await this.#needs.records.endSession(idDigest);
  }

  /** Tokens that count for a while yet; undefined when GitHub gives no others. A refresh token counts once: what came of it is kept at once. */
  async #renewed(id: string, tokens: PersonTokens): Promise<PersonTokens | undefined> {
    const { records, people, secret, now } = this.#needs;
    if (tokens.accessEnds === undefined || tokens.accessEnds - now() > renewBefore) return tokens;
    const given = tokens.refresh === undefined ? undefined : await people.refresh(tokens.refresh);
    if (given) {
      const renewed = { ...given, csrf: tokens.csrf };
      await records.changeSession(digestOf(id), { sealed: sealTokens(renewed, id, secret) });
      return renewed;
    }
    // Another process may have used it in the meantime.
    const stored = await records.session(digestOf(id), new Date(now()));
    const other = stored && openTokens(stored.sealed, id, secret);
    return other && other.access !== tokens.access ? other : undefined;
  }

  #sealed(tokens: PersonTokens) {
    const id = newSecret();
    return {
      stored: { idDigest: digestOf(id), sealed: sealTokens(tokens, id, this.#needs.secret) },
      cookie: (life: number): string => setCookie(sessionCookie, id, Math.floor(life / 1_000)),
    };
  }
}
