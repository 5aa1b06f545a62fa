/**
 * What a file's name says about whether it is a Dockerfile. `certain`: the name alone decides. `likely`: only together with a text that
 * begins as one. `no`: documentation, templates and editor files beside Dockerfiles, and everything else.
 */
export type DockerfileName = 'certain' | 'likely' | 'no';

const stems = ['dockerfile', 'containerfile'] as const;

/** Last parts of names that are no Dockerfile, whatever stands before: ignore files, documentation, templates, editor and patch files, data. */
const foreignExtensions: ReadonlySet<string> = new Set(
  (
    'dockerignore containerignore gitignore md mdx markdown rst adoc html htm pdf j2 jinja jinja2 tmpl tpl template gotmpl ' +
    'erb mustache hbs ejs liquid in m4 epp njk swp swo swn orig rej patch diff lock sig asc sha256 zip gz tgz json jsonc ' +
    'json5 yaml yml toml xml ini cfg svg png jpg snap tmlanguage tmpreferences tmsnippet nanorc'
  ).split(' '),
);

/** Extensions of program sources: `Dockerfile.go` may be the Dockerfile for Go, or a Go program about Dockerfiles. */
const sourceExtensions: ReadonlySet<string> = new Set(
  (
    'c cc cpp cs ex exs fs go groovy h java js jsx kt lua mjs cjs php pl ps1 py rb rs scala sh bash swift tf ts tsx txt vim ' +
    'vue hcl mk bats el'
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
  if (name === stem || name.endsWith(`.${stem}`)) return 'certain';
  return name.startsWith(`${stem}.`) && !sourceExtensions.has(extension) ? 'certain' : 'likely';
};

/** The first line that is neither blank nor a comment, without leading blanks. */
const firstInstruction = (text: string): string => {
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(at, end).trim();
    if (line !== '' && !line.startsWith('#')) return line;
    at = end + 1;
  }
  return '';
};

/** True when the text begins as a Dockerfile does: with FROM, or with ARG and a FROM further down. */
export const beginsAsDockerfile = (text: string): boolean => {
  const first = firstInstruction(text);
  return /^FROM[ \t]+\S/i.test(first) || (/^ARG[ \t]+[A-Za-z_]/i.test(first) && /^[ \t]*FROM[ \t]/im.test(text));
};

/** True when the first instruction is a template's control line (Jinja, ERB, Go): no Dockerfile yet, and Docker would refuse it at this line. */
export const beginsAsTemplate = (text: string): boolean => /^(?:\{[{%#]|<%)/.test(firstInstruction(text));

/** Directives before it and a shebang may stand above. */
const frontendLine = /^\uFEFF?(?:#![^\n]*\n)?(?:[ \t]*#[ \t]*(?:escape|check)[ \t]*=[^\n]*\n){0,2}[ \t]*#[ \t]*syntax[ \t]*=[ \t]*(\S+)/i;

/**
 * True when another frontend than Dockerfile's own reads the text (`# syntax=acme/buildpack`): whatever the text looks like, BuildKit runs that image
 * on it.
 */
export const hasForeignFrontend = (text: string): boolean => {
  const frontend = frontendLine.exec(text.slice(0, 4_096))?.[1];
  return frontend !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend);
};
