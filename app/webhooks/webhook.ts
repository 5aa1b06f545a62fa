import * as v from 'valibot';
import type { Job, JobRepository } from '../queue/job.ts';
import type { AppSettings } from '../settings.ts';

/** What the readers of webhooks know of this App. */
export type WebhookContext = Pick<AppSettings, 'appId' | 'orgPolicy'>;

/** Jobs of a payload; undefined for one that is not as GitHub documents it. None: the event is not for us. */
export type WebhookReader = (payload: unknown, context: WebhookContext) => readonly Job[] | undefined;

/** A reader of one event. `schema` has the fields that are read, and no others: the rest may change without our notice. */
export const defineWebhook =
  <T>(schema: v.GenericSchema<unknown, T>, toJobs: (payload: T, context: WebhookContext) => readonly Job[]): WebhookReader =>
  (payload, context) => {
    const read = v.safeParse(schema, payload);
    return read.success ? toJobs(read.output, context) : undefined;
  };

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** Logins and names of repositories; `[` is in the logins of bots. */
const name = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[\w.[\]-]{1,100}$/u));

export const numberSchema = id;
export const shaSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u));
export const loginSchema = name;
/** `owner/repo`. */
export const fullNameSchema = v.pipe(v.string(), v.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/u));
export const installationSchema = v.object({ id });

/** What all events of a repository that an App receives have in common. */
export const repositoryEvent = {
  installation: installationSchema,
  repository: v.object({ id: v.optional(id), name, owner: v.object({ login: name }) }),
};

/** The repository of an event, as jobs name it. */
export const jobRepository = ({
  installation,
  repository,
}: {
  readonly installation: { readonly id: number };
  readonly repository: { readonly id?: number | undefined; readonly name: string; readonly owner: { readonly login: string } };
}): JobRepository => ({
  installationId: installation.id,
  owner: repository.owner.login,
  repo: repository.name,
  ...(repository.id !== undefined && { repositoryId: repository.id }),
});
