/**
 * What a file's name says about whether it is a Dockerfile. `certain`: the name alone decides. `template`: a Dockerfile is made of it, if
 * its text looks so. `likely`: only together with a text that begins as one. `no`: documentation and editor files beside Dockerfiles, and
 * everything else.
 */
export type DockerfileName = 'certain' | 'template' | 'likely' | 'no';

const stems = ['dockerfile', 'containerfile'] as const;

/** Last parts of names that are no Dockerfile, whatever stands before: ignore files, documentation, editor and patch files, data. */
const foreignExtensions: ReadonlySet<string> = new Set(
  (
    'dockerignore containerignore gitignore md mdx markdown rst adoc html htm pdf swp swo swn orig rej patch diff lock sig ' +
    'asc sha256 zip gz tgz json jsonc json5 yaml yml toml xml ini cfg svg png jpg snap tmlanguage tmpreferences tmsnippet nanorc'
  ).split(' '),
);

/** Last parts of names of templates, from which some engine makes a Dockerfile. */
const templateExtensions: ReadonlySet<string> = new Set(
  'j2 jinja jinja2 tmpl tpl template tt gotmpl erb mustache hbs handlebars ejs liquid in m4 epp njk'.split(' '),
);

/** Extensions of program sources: `Dockerfile.go` may be the Dockerfile for Go, or a Go program about Dockerfiles. */
const sourceExtensions: ReadonlySet<string> = new Set(
  (
    'awk bash bat bats bzl c cc cjs clj cljs cmake cmd cpp cs css csx cts cue dart el elm erl ex exs fish fs fsx gleam go ' +
    'gradle graphql groovy h hcl hpp hs ipynb java jl js jsx kt kts less lua m mjs mk ml mli mm mts nim nix php pl pm proto ' +
    'ps1 psm1 py pyi r rb rego rkt rs sass scala scm scss sh sql svelte swift tcl tf ts tsx txt v vb vim vue zig zsh'
  ).split(' '),
);

/**
 * Judges a file name (without folders), in any case: `Dockerfile`, `Dockerfile.dev` and `web.Dockerfile` are certain;
 * `Dockerfile-dev`, `dev-dockerfile` and `Dockerfile.go` are likely; the same for `Containerfile`.
 */
export const dockerfileName = (fileName: string): DockerfileName => {
  const name = fileName.toLowerCase();
  const stem = stems.find(candidate => name.includes(candidate));
  const extension = name.slice(name.lastIndexOf('.') + 1);
  if (stem === undefined || name.endsWith('~') || foreignExtensions.has(extension)) return 'no';
  if (templateExtensions.has(extension) && extension !== stem) return 'template';
  if (name === stem || name.endsWith(`.${stem}`)) return 'certain';
  return name.startsWith(`${stem}.`) && !sourceExtensions.has(extension) ? 'certain' : 'likely';
};

/** An instruction that begins a file is not spread over more lines than this. */
const maxContinuations = 50;

/**
 * The first line that is neither blank nor a comment, without leading blanks, together with the lines that it goes on in: Docker joins them
 * before it looks at the keyword. Which of the two escape characters counts does not matter here: the other one can't end a line that
 * begins a Dockerfile.
 */
const firstInstruction = (text: string): string => {
  let joined = '';
  let continued = 0;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    const line = joined === '' ? text.slice(at, end).trim() : text.slice(at, end).trimEnd();
    at = end + 1;
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/[\\`]$/.test(line) || continued >= maxContinuations) return joined + line;
    joined += line.slice(0, -1);
    continued += 1;
  }
  return joined.trim();
};

/** True when a line begins with FROM, or with a part of it that the next line goes on with. */
const fromAnywhere = (text: string): boolean => /^\uFEFF?[ \t]*FROM[ \t]/im.test(text.replaceAll(/[\\`][ \t]*\r?\n/g, ''));

/** `FROM` as BuildKit takes it: flags, one image, perhaps a name for the stage. `from x import y` of a program is none. */
const fromLine = /^FROM(?:[ \t]+--\S+)*[ \t]+(?!--)[^\s;()]+(?:[ \t]+AS[ \t]+\S+)?[ \t]*[\\`]?$/i;

/** True when the text begins as a Dockerfile does: with FROM, or with ARG and a FROM further down. */
export const beginsAsDockerfile = (text: string): boolean => {
  const first = firstInstruction(text);
  return fromLine.test(first) || (/^ARG[ \t]+[A-Za-z_]/i.test(first) && fromAnywhere(text));
};

/** True for a text of nothing but blank lines and comments, from which nothing is built. */
export const holdsNothing = (text: string): boolean => firstInstruction(text) === '' && !hasForeignFrontend(text);

/** True when a line of the text begins with FROM and an image: a template may have anything before it. */
export const hasFromLine = (text: string): boolean =>
  /^\uFEFF?[ \t]*FROM[ \t]+[^\s;]/im.test(text) || /^\uFEFF?[ \t]*FROM[ \t]+[^\s;]/im.test(text.replaceAll(/[\\`][ \t]*\r?\n/g, ''));

/**
 * True for a template of a Dockerfile: by its name, by its folder's (`dockerfile-templates`) if there is an action in it, or because it
 * begins with an action, at which Docker would refuse it.
 */
export const isDockerfileTemplate = (path: string, text: string): boolean => {
  const folders = path.split('/');
  if (dockerfileName(folders.pop() ?? '') === 'template') return true;
  const hasActions = /\{[{%]|<%|%%\w/.test(text);
  return hasActions && (folders.some(folder => /template/i.test(folder)) || /^(?:\{[{%#]|<%)/.test(firstInstruction(text)));
};

/** Directives before it and a shebang may stand above. */
const frontendLine = /^\uFEFF?(?:#![^\n]*\n)?(?:[ \t]*#[ \t]*(?:escape|check)[ \t]*=[^\n]*\n){0,2}[ \t]*#[ \t]*syntax[ \t]*=[ \t]*(\S+)/i;

/**
 * True when another frontend than Dockerfile's own reads the text (`# syntax=acme/buildpack`): whatever the text looks like, BuildKit runs
 * that image on it.
 */
export const hasForeignFrontend = (text: string): boolean => {
  const frontend = frontendLine.exec(text.slice(0, 4_096))?.[1];
  return frontend !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend);
};
