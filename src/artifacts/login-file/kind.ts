import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import { lineComments } from '../line-comments.ts';
import type { SourceFile } from '../source-file.ts';
import { isLoginName, type LoginForm, loginForm } from './login-names.ts';

/** What a program that pulls or pushes proves who it is with, as it is written. */
export interface FileLogin {
  readonly value: string;
  readonly range: Range;
}

/** A file in which programs keep how they log in: to registries of images and packages, to git, to machines. */
export interface LoginFile {
  readonly kind: 'login';
  readonly file: SourceFile;
  /** From each `#` or `;` at the beginning of a line to the end of that. */
  readonly comments: readonly Range[];
  readonly logins: readonly FileLogin[];
  readonly notifications: readonly Notification[];
}

export interface LoginFileNodes {
  readonly file: LoginFile;
}

/** More of a file is not looked at. */
const maxLogins = 1_000;

/** The value of a setting, in quotes or without. */
const value = `["']?([^\\s"'\\\\,;}]{1,8192})`;

/**
 * The settings that hold a password, a token or an encoded login, by the form of the file. Sources: Docker, "docker login"; npm, `.npmrc`; Yarn, `.yarnrc.yml`;
 * PyPA, `.pypirc`; pip, `pip.conf`; GNU inetutils, `.netrc`; NuGet, `nuget.config`; Cargo, `credentials.toml`; RubyGems; Composer, `auth.json`; AWS SDKs.
 */
const settings: Readonly<Record<LoginForm, RegExp>> = {
  json: /"(?:auth|password|identitytoken|registrytoken|token|bearer)"\s{0,20}:\s{0,20}"([^"\\]{1,8192})"/giu,
  npm: new RegExp(String.raw`(?:^\uFEFF?|[:\s])_(?:authToken|auth|password)[ \t]{0,20}=[ \t]{0,20}${value}`, 'gmu'),
  yarn: new RegExp(String.raw`\bnpmAuth(?:Token|Ident)["']?[ \t]{0,20}[:][ \t]{0,20}${value}`, 'gmu'),
  ini: new RegExp(
    String.raw`^\uFEFF?[ \t]{0,80}:?(?:password|secret|token|access_token|\w{0,40}api_key|aws_secret_access_key|aws_session_token)[ \t]{0,20}[:=][ \t]{0,20}${value}`,
    'gimu',
  ),
  netrc: /(?:^|\s)password\s{1,20}(\S{1,8192})/gmu,
  address: /^\uFEFF?[a-z]{1,10}:\/\/[^\s/:@]{0,256}:([^\s/@]{1,2048})@/gmu,
  nuget: /<add\s{1,40}key="(?:ClearText)?Password"\s{1,40}value="([^"]{1,8192})"/giu,
};

const loginsIn = ({ text }: SourceFile, form: LoginForm): readonly FileLogin[] => {
  const found: FileLogin[] = [];
  for (const { 0: whole, 1: written = '', index } of text.matchAll(settings[form])) {
    if (found.length === maxLogins) break;
    const start = index + whole.lastIndexOf(written);
    found.push({ value: written, range: { start, end: start + written.length } });
  }
  return found;
};

/** Keys of a file that has the name of one. */
const namedLogins = /"(?:auths|credHelpers|credsStore|http-basic|bearer|[\w-]{1,40}-(?:token|oauth))"/u;
/** What only Docker's configuration has, under whatever name: logins by their registries. Source: Docker, `config.json`. */
const anyLogins = /"auths"\s{0,200}:\s{0,200}\{\s{0,200}"[^"\n]{1,300}"\s{0,200}:\s{0,200}\{/u;

const comments = /^[ \t]{0,80}([#;][^\r\n]{0,4000})/gmu;

/** Files of logins, by the names under which programs look for them. */
export const loginKind: FileKind<LoginFile> = {
  name: 'login file',
  language: 'ini',
  examplePath: '.npmrc',
  isText: () => true,
  mayBe: path => loginForm(path) !== undefined,
  classify: ({ path, text }) => {
    const form = loginForm(path);
    if (form === undefined || (form === 'json' && !(isLoginName(path) ? namedLogins : anyLogins).test(text))) return undefined;
    return { found: true, reason: 'Programs look for their logins under its name.' };
  },
  parse: file => {
    const form = loginForm(file.path) ?? 'ini';
    return {
      kind: 'login',
      file,
      comments: form === 'json' ? [] : lineComments(file, comments),
      logins: loginsIn(file, form),
      notifications: [],
    };
  },
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
