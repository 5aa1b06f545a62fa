import type { ArgInstruction, Dockerfile, RunInstruction } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellCommand } from '../../../../artifacts/shell/model.ts';
import { downstream } from '../../../../artifacts/shell/walk.ts';
import type { SourceFile } from '../../../../artifacts/source-file.ts';
import { containsOffset, type TextEdit } from '../../../../text/range.ts';
import { removeInstruction } from '../commands/instruction-lines.ts';

/** More uses than this are not rewritten. */
const maxUses = 50;

const isInComment = ({ text, lines }: SourceFile, offset: number): boolean =>
  /^[ \t]*#/.test(text.slice(lines.lineStart(lines.line(offset)), offset));

/** Offsets of `$NAME` and `${NAME`, comments left out. Undefined when there are too many. */
const usesOf = ({ file }: Dockerfile, name: string): readonly number[] | undefined => {
  const { text } = file;
  const uses: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const isUse = (text[at - 1] === '$' || (text[at - 1] === '{' && text[at - 2] === '$')) && !/\w/.test(text[at + name.length] ?? '');
    if (isUse && !isInComment(file, at) && uses.push(at) > maxUses) return undefined;
  }
  return uses;
};

const isRun = (instruction: { readonly keyword: string }): instruction is RunInstruction => instruction.keyword === 'RUN';

/** Words with which programs keep what they are given, in files of the layer. */
const keepingWords: ReadonlySet<string> = new Set(['config', 'configure', 'set', 'login', 'auth', 'clone', 'remote', 'submodule', 'init']);

/** True when the command leaves the variable's value behind in a file: `git clone https://$TOKEN@…` does so in `.git/config`. */
const keeps = (command: ShellCommand, name: string): boolean => {
  const { args, redirects } = command;
  const holds = [...args, ...redirects.flatMap(({ target }) => target ?? [])].some(({ variables }) => variables.includes(name));
  const inBody = redirects.some(({ body }) => body?.text.includes(name) === true);
  const writes = redirects.some(({ takesOutput }) => takesOutput) || downstream(command).some(({ name: other }) => other === 'tee');
  return (inBody && writes) || (holds && (writes || command.name === 'sed' || args.some(({ value }) => keepingWords.has(value ?? ''))));
};

/**
 * A RUN in which the shell replaces variables, so that one that a mount sets works like a build argument, and that does not keep the value:
 * then the mount would only hide that the layer holds it.
 */
const canMount = ({ command, onbuild }: RunInstruction, name: string): boolean =>
  command.form === 'shell' &&
  command.shell === 'posix' &&
  !onbuild &&
  command.script?.complete === true &&
  !command.script.commands.some(inner => keeps(inner, name));

/**
 * The edits that turn a build argument into a secret that only the RUNs using it see (`--mount=type=secret,id=NAME,env=NAME`). Undefined
 * when that is not certain: other instructions use it, no RUN names it, a RUN writes it to a file, it is declared with others. The caller
 * knows that the name is declared only once. Needs Dockerfile syntax 1.10, which BuildKit 0.16 (Docker 27.2) brings. Source: Dockerfile
 * reference, `RUN --mount=type=secret`.
 */
export const secretMountEdits = (dockerfile: Dockerfile, arg: ArgInstruction): readonly TextEdit[] | undefined => {
  const name = arg.declarations[0]?.name;
  if (name === undefined || arg.declarations.length !== 1 || arg.stage === undefined || dockerfile.escape === '`') return undefined;
  const uses = usesOf(dockerfile, name);
  const removal = removeInstruction(dockerfile, arg);
  if (uses === undefined || uses.length === 0 || removal === undefined) return undefined;
  const runs = arg.stage.instructions.filter(isRun).filter(({ range }) => uses.some(use => containsOffset(range, use)));
  const covered = uses.every(use => runs.some(({ range }) => containsOffset(range, use) && range.start > arg.range.end));
  const mounted = runs.some(({ mounts }) => mounts.some(({ options }) => options.get('env') === name || options.get('id') === name));
  if (!covered || mounted || !runs.every(run => canMount(run, name))) return undefined;
  const flag = ` --mount=type=secret,id=${name},env=${name}`;
  return [removal, ...runs.map(({ keywordRange: { end } }) => ({ range: { start: end, end }, newText: flag }))];
};
