/** The App of a measurement: `webhooks` only takes webhooks, `works` also reviews. Tells its memory, after a full collection, when it is asked. */
import { productionParts } from '../../app/production-parts.ts';
import { readSettings } from '../../app/read-settings.ts';
import { startApp } from '../../app/start.ts';

await startApp(readSettings(process.env), productionParts, { works: process.argv[2] === 'works' });
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
