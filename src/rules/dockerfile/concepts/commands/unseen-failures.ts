import type { ShellCommand, ShellPipeline } from '../../../../artifacts/shell/model.ts';

/** They only pass on what they get, or print what they were given: nothing is lost with their status. */
const passing = new Set(['tee', 'cat', 'true', 'less', 'more']);
const printing = new Set(['echo', 'printf', 'yes', ':', 'true']);

/** `bash -o pipefail -c "…"` around a pipeline. */
const isInPipefail = (command: ShellCommand | undefined): boolean => {
  for (let around = command?.parent; around !== undefined; around = around.parent)
    if (around.args.some(({ value }) => value === 'pipefail')) return true;
  return false;
};

const isHandled = (text: string, { range }: ShellPipeline): boolean => {
  const after = text.slice(range.end, range.end + 40);
  const before = text.slice(Math.max(0, range.start - 20), range.start);
  // A condition asks for the status of the last command on purpose; `||` handles it.
  return /^[\s\\]*\|\|/.test(after) || /(?:^|[\s;&({"'])(?:if|elif|while|until|!)[\s\\]+$/.test(before);
};

/** `V=$(a | b)` has the status of what it holds; that of `echo "$(a | b)"` is lost in any case. */
const isLost = (text: string, { nesting, parent }: ShellCommand): boolean =>
  nesting === 'command-substitution' && (parent === undefined || parent.nameWord !== undefined || isHandled(text, parent.pipeline));

/**
 * The commands of a pipeline whose failure nobody sees, where the option `pipefail` is not set; none where their status is handled, or where they only
 * print or pass on what they were given.
 */
export const unseenFailures = (text: string, pipeline: ShellPipeline): readonly ShellCommand[] => {
  const { commands } = pipeline;
  const last = commands.at(-1);
  if (last === undefined || isLost(text, last) || isInPipefail(last) || isHandled(text, pipeline)) return [];
  const end = commands.findLastIndex(({ name }) => !passing.has(name ?? ''));
  const position = commands[end]?.position ?? 0;
  // What is only passed on comes from one member: the status of a second, such as `gpg` in `curl | gpg | tee`, is lost as well.
  if (end < commands.length - 1 && commands.every(command => command.position >= position)) return [];
  const first = commands.slice(0, end);
  return first.every(({ name }) => printing.has(name ?? '')) ? [] : first;
};
