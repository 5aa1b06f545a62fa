/** How logins are written in a file. */
export type LoginForm = 'json' | 'npm' | 'yarn' | 'ini' | 'netrc' | 'address' | 'nuget';

/** The names under which programs look for their logins. Encrypted ones, samples and templates have an ending more. */
const forms: readonly (readonly [LoginForm, RegExp])[] = [
  ['json', /(?:^|\/)(?:\.docker\/config\.json|\.?docker-?config\.json|\.dockerconfigjson|\.dockercfg|containers\/auth\.json|auth\.json)$/u],
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

/** The form of a file of logins by its name; undefined for others. */
export const loginForm = (path: string): LoginForm | undefined => forms.find(([, names]) => names.test(path))?.[0];
