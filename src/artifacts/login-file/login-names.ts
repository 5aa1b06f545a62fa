/** How logins are written in a file. */
export type LoginForm = 'json' | 'npm' | 'yarn' | 'ini' | 'netrc' | 'address' | 'nuget';

/** The names under which programs look for their logins. Encrypted ones, samples and templates have an ending more. */
const forms: readonly (readonly [LoginForm, RegExp])[] = [
  [
    'json',
    /(?:^|\/)(?:\.docker\/config\.json|\.?docker-?config\.json|\.dockerconfigjson|\.dockercfg|containers\/auth\.json|auth\.json)$|(?:^|\/)[\w.-]{0,80}(?:docker[-_]?config|pull-?secret)[\w.-]{0,80}$/u,
  ],
  ['npm', /(?:^|\/)\.?npmrc$/u],
  ['yarn', /(?:^|\/)\.yarnrc\.yml$/u],
  [
    'ini',
    /(?:^|\/)(?:\.pypirc|\.?pip\.(?:conf|ini)|\.aws\/credentials|\.cargo\/credentials(?:\.toml)?|\.gem\/credentials|\.s3cfg|\.boto)$/u,
  ],
  ['netrc', /(?:^|\/)[._]netrc$/u],
  ['address', /(?:^|\/)\.git-credentials$/u],
  ['nuget', /(?:^|\/)nuget\.config$/iu],
];

/** True for a name under which programs look for logins. */
export const isLoginName = (path: string): boolean => forms.some(([, names]) => names.test(path));

/** The form of a file of logins by its name; undefined for others. What is JSON may be one by its text. */
export const loginForm = (path: string): LoginForm | undefined =>
  forms.find(([, names]) => names.test(path))?.[0] ?? (/\.json$/iu.test(path) ? 'json' : undefined);
