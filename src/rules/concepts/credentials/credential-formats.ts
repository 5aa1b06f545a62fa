import { isPlaceholderBlock, isUnfilledBlock } from '../../../text/random-text.ts';
import { isGuessable } from './guessable-values.ts';

/** A credential that its own form gives away, whatever it is called. Offsets are into the text that was searched. */
export interface Credential {
  /** For people: `AWS access key`, `password in a URL`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** `placeholder` when everybody knows it (`postgres:postgres@`, the vendor's documentation example). */
  readonly verdict: 'secret' | 'placeholder';
}

/** No more than this much of a text is searched. */
const maxTextLength = 65_536;

interface Format {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** How private keys begin when their file is encoded once more, as kubeconfigs, cloud-init and Talos have them; the last digit hangs on what follows. */
const encodedKeys = ['PRIVATE', 'RSA PRIVATE', 'EC PRIVATE', 'ED25519 PRIVATE', 'OPENSSH PRIVATE'].map(name =>
  btoa(`-----BEGIN ${name} KEY`).replace(/.=*$/u, '').replaceAll('+', String.raw`\+`),
);

/** Vendor formats as published by the vendors and by secret scanners. Each begins at a word's start, so that the search is linear. */
const formats: readonly Format[] = [
  { kind: 'private key', pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g },
  { kind: 'private key in Base64', pattern: new RegExp(`(?<![A-Za-z0-9+/])(?:${encodedKeys.join('|')})[A-Za-z0-9+/]{40,8000}={0,2}`, 'g') },
  { kind: 'AWS access key', pattern: /(?<![A-Za-z0-9_])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g },
  {
    kind: 'GitHub token',
    pattern: /(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})(?![A-Za-z0-9_])/g,
  },
  { kind: 'GitLab token', pattern: /(?<![A-Za-z0-9_])gl(?:pat|ptt|dt|rt|cbt|ft|imt|agent|soat)-[A-Za-z0-9_-]{20,200}/g },
  { kind: 'Slack token', pattern: /(?<![A-Za-z0-9_])(?:xox[abeprs]-(?:\d-)?[A-Za-z0-9-]{20,250}|xapp-\d-[A-Za-z0-9-]{20,250})/g },
  { kind: 'Slack webhook', pattern: /hooks\.slack\.com\/services\/T[A-Za-z0-9_]{6,20}\/B[A-Za-z0-9_]{6,20}\/[A-Za-z0-9_]{16,40}/g },
  { kind: 'Stripe key', pattern: /(?<![A-Za-z0-9_])[rs]k_(?:live|test|prod)_[A-Za-z0-9]{16,250}/g },
  { kind: 'npm token', pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  { kind: 'PyPI token', pattern: /(?<![A-Za-z0-9_])pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,500}/g },
  { kind: 'Docker Hub token', pattern: /(?<![A-Za-z0-9_])dckr_[po]at_[A-Za-z0-9_-]{27,100}/g },
  { kind: 'Google API key', pattern: /(?<![A-Za-z0-9_])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  { kind: 'Google OAuth secret', pattern: /(?<![A-Za-z0-9_])GOCSPX-[A-Za-z0-9_-]{28}/g },
  { kind: 'SendGrid key', pattern: /(?<![A-Za-z0-9_])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/g },
  { kind: 'OpenAI key', pattern: /(?<![A-Za-z0-9_-])sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,300}|[A-Za-z0-9]{48}(?![A-Za-z0-9]))/g },
  { kind: 'Anthropic key', pattern: /(?<![A-Za-z0-9_-])sk-ant-[a-z]{2,10}\d{2}-[A-Za-z0-9_-]{80,200}/g },
  { kind: 'Hugging Face token', pattern: /(?<![A-Za-z0-9_])hf_[A-Za-z0-9]{34}(?![A-Za-z0-9])/g },
  { kind: 'DigitalOcean token', pattern: /(?<![A-Za-z0-9_])do[por]_v1_[0-9a-f]{64}/g },
  { kind: 'Shopify token', pattern: /(?<![A-Za-z0-9_])shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/g },
  { kind: 'Vault token', pattern: /(?<![A-Za-z0-9_])hv[sbr]\.[A-Za-z0-9_-]{24,300}/g },
  { kind: 'Telegram bot token', pattern: /(?<![A-Za-z0-9_])\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/g },
  {
    kind: 'Discord token',
    pattern: /(?<![A-Za-z0-9_-])[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/g,
  },
  { kind: 'Discord webhook', pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}/g },
  { kind: 'Mailgun key', pattern: /(?<![A-Za-z0-9_-])key-[0-9a-f]{32}(?![A-Za-z0-9])/g },
  { kind: 'Grafana token', pattern: /(?<![A-Za-z0-9_])(?:glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}|glc_[A-Za-z0-9+/=]{32,400})/g },
  { kind: 'Tailscale key', pattern: /(?<![A-Za-z0-9_])tskey-[a-z]{2,10}-[A-Za-z0-9_-]{16,100}/g },
  { kind: 'Groq key', pattern: /(?<![A-Za-z0-9_])gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])/g },
  { kind: 'Databricks token', pattern: /(?<![A-Za-z0-9_])dapi[0-9a-f]{32}(?![0-9a-f])/g },
  { kind: 'Linear key', pattern: /(?<![A-Za-z0-9_])lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9])/g },
  { kind: 'Sentry token', pattern: /(?<![A-Za-z0-9_])sntry[su]_[A-Za-z0-9+/=_-]{40,400}/g },
  { kind: 'PlanetScale token', pattern: /(?<![A-Za-z0-9_])pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_=.-]{32,64}/g },
  { kind: 'Supabase token', pattern: /(?<![A-Za-z0-9_])sb(?:p_[0-9a-f]{40}|_secret_[A-Za-z0-9_-]{20,100})/g },
  { kind: 'Atlassian token', pattern: /(?<![A-Za-z0-9_])ATATT3[A-Za-z0-9_=-]{100,400}/g },
  { kind: 'New Relic key', pattern: /(?<![A-Za-z0-9_])NRAK-[A-Z0-9]{27}(?![A-Za-z0-9])/g },
  { kind: 'age key', pattern: /(?<![A-Za-z0-9_])AGE-SECRET-KEY-1[0-9A-Z]{58}/g },
  { kind: 'Azure storage key', pattern: /(?<![A-Za-z0-9_])(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{42,86}={1,2}/g },
  { kind: 'JSON web token', pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/g },
];

/** Any of the formats. Why: nearly no word has one, and asking once is thirty times as fast as asking for each. */
const anyFormat = new RegExp(formats.map(({ pattern }) => pattern.source).join('|'));

/** A token made of few different characters is drawn, not issued: `ghp_xxxxxxxx…`. */
const minDistinctCharacters = 8;

const knownPart = /example|placeholder|changeme|dummy|xxxxx|00000000/i;

const isDrawn = (token: string): boolean => new Set(token.slice(-40)).size < minDistinctCharacters;

/** The shortest text that any of the formats fits: an AWS access key. */
const minFormatLength = 20;

const findFormat = (text: string): Credential | undefined => {
  // Why: a script may have very many short words, each searched for every format.
  if (text.length < minFormatLength || !anyFormat.test(text)) return undefined;
  for (const { kind, pattern } of formats) {
    for (const match of text.matchAll(pattern)) {
      const token = match[0];
      if (isDrawn(token) || isPlaceholderBlock(text, match.index)) continue;
      const verdict = knownPart.test(token) || isUnfilledBlock(text, match.index) ? 'placeholder' : 'secret';
      return { kind, start: match.index, end: match.index + token.length, verdict };
    }
  }
  return undefined;
};

/** User names and passwords longer than this are none. */
const maxUserinfoLength = 256;

const unknownPassword = /^(?:\$|<|\{|%[({]|\[|\*+$|x{3,}$|\.\.\.)|\$\{|\$\(|\{\{|\0/i;
const samplePart = /example|changeme|change[-_]me|placeholder|your[-_]/i;

/** True for a password that everybody tries first: a sample, the user's own name, a few characters. */
const isSamplePassword = (password: string, user = ''): boolean =>
  password.length < 4 || samplePart.test(password) || isGuessable(password, word => word === user.toLowerCase());

/** Where the authority that begins at `from` ends: at a slash, a blank, a quote, or after a bounded length. */
const authorityEnd = (text: string, from: number): number => {
  const limit = Math.min(text.length, from + 2 * maxUserinfoLength);
  let at = from;
  while (at < limit && !'/?# \t\r\n"\'`,;<>'.includes(text.charAt(at))) at++;
  return at;
};

const userinfo = (text: string, from: number): Credential | undefined => {
  const authority = text.slice(from, authorityEnd(text, from));
  const at = authority.lastIndexOf('@');
  const colon = authority.indexOf(':');
  if (colon === -1 || at === -1 || colon > at) return undefined;
  const password = authority.slice(colon + 1, at);
  if (password === '' || unknownPassword.test(password)) return undefined;
  const user = authority.slice(0, colon);
  const verdict = isSamplePassword(password, user) ? 'placeholder' : 'secret';
  return { kind: 'password in a URL', start: from + colon + 1, end: from + at, verdict };
};

/** The first `scheme://user:password@host` with a literal password. The range is the password's. */
const findUserinfo = (text: string): Credential | undefined => {
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const found = userinfo(text, at + 3);
    if (found !== undefined) return found;
  }
  return undefined;
};

const connectionPassword = /(?<![A-Za-z])(?:password|pwd)[ \t]{0,4}=[ \t]{0,4}["']?([^;"'\s]{1,128})/i;
const connectionServer = /(?<![A-Za-z])(?:server|host|data source|user id|uid|username|user)[ \t]{0,4}=/i;

/** A name that is called or indexed, or the last argument of a call: source text, in which the password stands elsewhere. */
const expression = /^[A-Za-z_$][\w$.]*(?:[[(]|(?:\(\))?\)*)(?<=[[()])$/;

/** `Server=db;User Id=sa;Password=x` (ADO, ODBC, JDBC for SQL Server), `host=db password=x` (libpq), `username="a" password="b"` (JAAS). */
const findConnectionString = (text: string): Credential | undefined => {
  const match = connectionPassword.exec(text);
  const password = match?.[1];
  if (match === null || password === undefined || unknownPassword.test(password) || !connectionServer.test(text)) return undefined;
  if (expression.test(password)) return undefined;
  const end = match.index + match[0].length;
  return {
    kind: 'password in a connection string',
    start: end - password.length,
    end,
    verdict: isSamplePassword(password) ? 'placeholder' : 'secret',
  };
};

const sourceName = /(?<![\w.-])([\w.-]{1,64}):([^@\s:/]{1,128})@(?:tcp|unix)\(/;

/** `user:password@tcp(db:3306)/name`. Source: the data source names of go-sql-driver/mysql. */
const findSourceName = (text: string): Credential | undefined => {
  // Why first: the pattern would be tried at every word of a long text, of which hardly any has such a name.
  const match = text.includes('@tcp(') || text.includes('@unix(') ? sourceName.exec(text) : null;
  const [, user = '', password = ''] = match ?? [];
  if (match === null || unknownPassword.test(password)) return undefined;
  const start = match.index + user.length + 1;
  const verdict = isSamplePassword(password, user) ? 'placeholder' : 'secret';
  return { kind: 'password in a data source name', start, end: start + password.length, verdict };
};

/** The first credential in a text that is recognisable by its form alone. Linear; looks at the first 65,536 characters. */
export const findCredential = (text: string): Credential | undefined => {
  const searched = text.length > maxTextLength ? text.slice(0, maxTextLength) : text;
  return findFormat(searched) ?? findUserinfo(searched) ?? findConnectionString(searched) ?? findSourceName(searched);
};
