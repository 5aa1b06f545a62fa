import * as v from 'valibot';
import { defineWebhook, installationSchema, loginSchema } from './webhook.ts';

const schema = v.object({
  action: v.string(),
  installation: v.object({
    ...installationSchema.entries,
    /** An enterprise has a slug in place of a login, and no repositories. */
    account: v.nullish(v.object({ login: v.optional(loginSchema) })),
  }),
});

/** After these, pull requests are in reach that were not before. */
const widened = new Set(['created', 'new_permissions_accepted', 'unsuspend']);

export const readInstallation = defineWebhook(schema, ({ action, installation: { id: installationId, account } }) => {
  if (widened.has(action)) return [{ kind: 'sweep-installation', installationId }];
  const owner = account?.login;
  return action === 'deleted' && owner !== undefined ? [{ kind: 'forget-owner', installationId, owner }] : [];
});
