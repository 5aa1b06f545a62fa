import type { ChangeSet } from '../changes/change-set.ts';
import type { Notification } from '../findings/notification.ts';
import type { FileText, RepositoryReader } from './ports.ts';
import type { AnyRuleMeta } from './result.ts';

/**
 * What is to be told of a change that edits the policy: that it is judged by the old one, and what is wrong with the new one. A policy with
 * an error stops every later review, so that the change which brings it in does not pass as complete.
 */
export const notePolicyChange = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  policyPath: string | undefined,
  rules: readonly AnyRuleMeta[],
): Promise<readonly Notification[]> => {
  const change = changes.files.find(file => policyPath !== undefined && (file.path === policyPath || file.previousPath === policyPath));
  if (!change || policyPath === undefined) return [];
  const note: Notification = {
    code: 'policy-changed',
    level: 'note',
    path: change.path,
    message: 'This change edits the policy. It was judged by the policy of the base branch; the new one counts once it is merged.',
  };
  const read = (await reader.readFiles('head', [policyPath])).get(policyPath) ?? { state: 'absent' };
  return [note, ...(await problemsOf(policyPath, read, rules))];
};

const problemsOf = async (path: string, read: FileText, rules: readonly AnyRuleMeta[]): Promise<readonly Notification[]> => {
  const problem = (message: string): Notification => ({ code: 'policy-invalid', level: 'error', path, message });
  switch (read.state) {
    case 'absent':
      return [];
    case 'unreadable':
      return [problem(`The new policy can't be used: ${read.reason}`)];
    case 'link':
      return [problem("The new policy can't be used: it is a symbolic link.")];
    case 'text': {
      // Why only here: what reads policies takes longer to load than a small change to judge.
      const { parsePolicy } = await import('../policy/parse.ts');
      const { errors = [] } = parsePolicy(read.text, path, rules);
      return errors.map(({ message, hint, line, column, range }) => ({
        ...problem(`The new policy can't be used (line ${line}, column ${column}): ${message}${hint === undefined ? '' : ` ${hint}`}`),
        range,
      }));
    }
  }
};
