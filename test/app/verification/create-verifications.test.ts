import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createMetrics } from '../../../app/observability/create-metrics.ts';
import type { Store } from '../../../app/storage/store.ts';
import { createVerifications } from '../../../app/verification/create-verifications.ts';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';
import { startFakeGitHub } from '../../fake-github/fake-github.ts';
import { settingsFor } from '../../support/app/app-settings.ts';
import { createJobWorkplace } from '../../support/app/job-workplace.ts';

test('trust roots that are others than those of the database have the images of the owner verified again, once', async () => {
  const github = await startFakeGitHub();
  try {
    const { tools, enqueued, app } = createJobWorkplace(github);
    const { policies } = parseImagePolicies(new Map());
    if (!policies) throw new Error('No policies are no error.');
    const whose = { installationId: 7, owner: 'Acme', policies };
    const noted: string[] = [];
    const store: Store = {
      ...tools.store,
      noteTrust: async (owner, digest) => {
        const before = await tools.store.noteTrust(owner, digest);
        noted.push(digest);
        return before;
      },
    };
    const start = async (): Promise<void> => {
      const logger = pino({ level: 'silent' });
      const verifications = createVerifications({ ...tools, store, settings: settingsFor(github, app), logger, metrics: createMetrics() });
      const digest = await verifications.use(whose, ({ trustDigest }) => Promise.resolve(trustDigest));
      await expect.poll(() => noted.splice(0)).toEqual([digest]);
      await verifications.close();
    };
    await start();
    expect(enqueued).toEqual([]);
    await tools.store.noteTrust('acme', 'of yesterday');
    await start();
    expect(enqueued).toEqual([{ kind: 'refresh-trust', installationId: 7, owner: 'Acme' }]);
    await start();
    expect(enqueued).toHaveLength(1);
  } finally {
    await github.close();
  }
});
