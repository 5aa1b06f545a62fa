import type { RunInstruction } from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import { passwordInputs } from '../concepts/credentials/account-credentials.ts';
import { type CommandPlace, commandRule } from '../forms/command-rule.ts';
import type { Report } from '../rule.ts';

type Message = 'set' | 'emptied';

/** What no password has for its hash: the account is locked. */
const isLocked = (hash: string): boolean => /^["']?[!*]/.test(hash);

/** The value comes from a file or a variable that only this step sees, not from the text. */
const isFromElsewhere = ({ pattern, variables }: ShellWord, { mounts }: RunInstruction): boolean =>
  pattern.includes('\0') && (variables.length === 0 || mounts.some(({ type }) => type === 'secret'));

const afterColon = (pattern: string): string | undefined => (pattern.includes(':') ? pattern.slice(pattern.indexOf(':') + 1) : undefined);

/** `useradd -p HASH`, `usermod --password=HASH`. */
const optionWord = (args: readonly ShellWord[]): { readonly word: ShellWord; readonly hash: string } | undefined => {
  for (const [index, word] of args.entries()) {
    if (word.pattern.startsWith('--password=')) return { word, hash: word.pattern.slice('--password='.length) };
    const next = args[index + 1];
    if ((word.pattern === '-p' || word.pattern === '--password') && next !== undefined) return { word: next, hash: next.pattern };
  }
  return undefined;
};

const writesAccounts = ({ name, redirects }: ShellCommand): boolean =>
  (name === 'echo' || name === 'printf') && redirects.some(({ takesOutput, target }) => takesOutput && target?.value === '/etc/shadow');

/** The word with the password that a command gives to an account. */
const passwordWord = (command: ShellCommand): ShellWord | undefined => {
  const { name, args } = command;
  if (name === 'chpasswd' || name === 'passwd') {
    const [word] = passwordInputs(command);
    const hash = word && (name === 'passwd' ? word.pattern : afterColon(word.pattern));
    return hash === undefined || hash === '' || isLocked(hash) ? undefined : word;
  }
  if (name === 'useradd' || name === 'usermod' || name === 'adduser') {
    const found = name === 'adduser' ? undefined : optionWord(args);
    return found === undefined || found.hash === '' || isLocked(found.hash) ? undefined : found.word;
  }
  const word = writesAccounts(command) ? args.at(-1) : undefined;
  return word === undefined || isLocked(afterColon(word.pattern) ?? '!') ? undefined : word;
};

/** `chpasswd < accounts.txt`: a file of the image, where no secret is mounted. */
const accountsFile = ({ name, redirects }: ShellCommand, { mounts }: RunInstruction): ShellWord | undefined => {
  if (name !== 'chpasswd' || mounts.some(({ type }) => type === 'secret')) return undefined;
  return redirects.find(({ operator }) => operator === '<')?.target;
};

const judge = (command: ShellCommand, { instruction }: CommandPlace<RunInstruction>): Report<Message> | undefined => {
  const { name, args, nameWord } = command;
  if (name === 'passwd' && nameWord !== undefined && args.some(({ value }) => value === '-d' || value === '--delete'))
    return {
      messageId: 'emptied',
      at: { start: nameWord.range.start, end: args.at(-1)?.range.end ?? nameWord.range.end },
      severity: 'medium',
    };
  const word = passwordWord(command) ?? accountsFile(command, instruction);
  if (word === undefined || isFromElsewhere(word, instruction)) return undefined;
  return { messageId: 'set', at: word.range, data: { name: name ?? '' }, supersedes: ['dockerfile/secret-in-run'], supersedesHere: true };
};

export const passwordSetInRun = commandRule({
  id: 'dockerfile/password-set-in-run',
  severity: 'high',
  title: 'Account password set during the build',
  in: 'run',
  stages: 'shipped',
  judge,
  rationale: `A password that the build gives to an account is the same in every container, and everybody who can pull the image reads it in the
history, or guesses it from the hash in \`/etc/shadow\`. With \`su\`, \`sudo\` or an SSH server in the image it is a way to become that account.`,
  remediation:
    'Give accounts no password: `useradd` makes them locked, and `USER` needs none. Enter containers by `docker exec`, and change users with `setpriv` or `gosu`.',
  messages: {
    set: 'This step sets the password of an account by "{name}".',
    emptied: 'This step takes the password off an account, so that none is asked for.',
  },
  fix: 'none',
  examples: {
    bad: 'FROM debian:13\nRUN echo "root:hunter2" | chpasswd\n',
    good: 'FROM debian:13\nRUN useradd --create-home app\nUSER app\n',
  },
  standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
  references: [
    'https://docs.docker.com/build/building/best-practices/#user',
    'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  textIsHazard: true,
});
