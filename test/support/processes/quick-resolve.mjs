/**
 * For processes of tests (`--import`): files of drizzle-orm that import one another are found without a look at its package.json. Why: Node parses its
 * 130 kilobytes of exports for each of a hundred files, which is half of the processor time that the App takes to start.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
});
