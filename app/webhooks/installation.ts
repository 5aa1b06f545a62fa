import * as v from 'valibot';
import { defineWebhook, installationSchema } from './webhook.ts';

const schema = v.object({ action: v.string(), installation: installationSchema });

/** After these, pull requests are in reach that were not before. */
const widened = new Set(['created', 'new_permissions_accepted', 'unsuspend']);

export const readInstallation = defineWebhook(schema, ({ action, installation }) =>
  widened.has(action) ? [{ kind: 'sweep-installation', installationId: installation.id }] : [],
);
