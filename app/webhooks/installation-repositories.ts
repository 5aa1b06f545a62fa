import * as v from 'valibot';
import { defineWebhook, fullNameSchema, installationSchema } from './webhook.ts';

const schema = v.object({
  action: v.string(),
  installation: installationSchema,
  repositories_added: v.array(v.object({ full_name: fullNameSchema })),
});

/** With more, the whole installation is swept: a job stays small. */
const maxNamed = 500;

export const readInstallationRepositories = defineWebhook(schema, ({ action, installation, repositories_added: added }) => {
  if (action !== 'added' || added.length === 0) return [];
  const repositories = added.map(({ full_name: fullName }) => fullName);
  return [{ kind: 'sweep-installation', installationId: installation.id, ...(added.length <= maxNamed && { repositories }) }];
});
