import { type Severity, severities } from '../../findings/severity.ts';
import { isRegoArray, RegoObject, RegoSet, type RegoValue } from './value.ts';

/** What a rule of a policy says of an input. */
export interface RegoMessage {
  readonly message: string;
  readonly severity: Severity | undefined;
}

/** `deny`, `warn` and `violation`, also with something behind (`deny_privileged`). Source: conftest, "Writing policies"; Gatekeeper's templates. */
const convention = /^(?:deny|warn|violation)(?:_\w{1,100})?$/u;

const isConventional = (name: string): boolean => convention.test(name);

/** The severity of what a rule says, where it does not say it itself. */
export const usualSeverity = (name: string): Severity => (name.startsWith('warn') ? 'medium' : 'high');

/** Longest message that is shown, in UTF-16 units. */
const maxMessage = 1_000;

const severityOf = (value: RegoValue | undefined): Severity | undefined =>
  typeof value === 'string' ? severities.find(severity => severity === value.toLowerCase()) : undefined;

const messageOf = (item: RegoValue): RegoMessage | undefined => {
  if (typeof item === 'string') return { message: item.slice(0, maxMessage), severity: undefined };
  if (!(item instanceof RegoObject)) return undefined;
  const message = item.get('msg') ?? item.get('message');
  return typeof message === 'string' ? { message: message.slice(0, maxMessage), severity: severityOf(item.get('severity')) } : undefined;
};

/** The messages of a rule; undefined for a value that is no collection of messages: a rule of another meaning with such a name. */
export const messagesOf = (value: RegoValue): readonly RegoMessage[] | undefined => {
  const items = value instanceof RegoSet ? value.members : isRegoArray(value) ? value : undefined;
  const messages = items?.map(messageOf);
  return messages?.every(message => message !== undefined) ? messages : undefined;
};

/** What rules with conventional names give in the result of an entrypoint: the rule itself, or its package. */
export const conventionalRules = (entrypoint: string, value: RegoValue | undefined): ReadonlyMap<string, RegoValue> => {
  const last = entrypoint.split('/').at(-1) ?? '';
  if (isConventional(last)) return new Map(value === undefined ? [] : [[last, value]]);
  const entries = value instanceof RegoObject ? value.entries : [];
  return new Map(entries.flatMap(([name, own]) => (typeof name === 'string' && isConventional(name) ? [[name, own] as const] : [])));
};
