import { productionParts } from './production-parts.ts';
import { runApp } from './run-app.ts';

await runApp(productionParts);
