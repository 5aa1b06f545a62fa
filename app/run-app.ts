import type { Logger } from 'pino';
import type { AppParts } from './app-parts.ts';
import { createLogger } from './observability/create-logger.ts';
import { readSettings } from './read-settings.ts';
import type { AppSettings } from './settings.ts';
import { SettingsError } from './settings-error.ts';
import { startApp } from './start.ts';

/** Exit codes: ended as asked; failed; started with settings that can't be used (EX_CONFIG of sysexits.h). */
const exitCodes = { ended: 0, failed: 1, settings: 78 } as const;

/** Milliseconds after which the process ends whatever still hangs. */
const lastResort = 10_000;

const settingsOrExit = (): AppSettings => {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    // Why not the log: a person stands before the terminal, and its level is one of the settings.
    process.stderr.write(`${error.message}\n`);
    return process.exit(exitCodes.settings);
  }
};

/** An error that nobody waited for leaves the process in a state that nobody knows: jobs are safe in the queue, so it ends. */
const endOnUnhandled = (logger: Logger): void => {
  const end = (error: unknown): void => {
    logger.fatal({ err: error }, 'unhandled error');
    process.exit(exitCodes.failed);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
};

/** Runs the App until SIGTERM or SIGINT, also one that comes while it starts; a second signal ends it at once. */
export const runApp = async (parts: AppParts): Promise<void> => {
  const settings = settingsOrExit();
  const logger = createLogger(settings);
  endOnUnhandled(logger);
  const starting = startApp(settings, parts, { logger });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    logger.info({ signal }, 'signal received');
    setTimeout(() => process.exit(exitCodes.failed), lastResort).unref();
    const app = await starting;
    process.exit((await app.stop()) ? exitCodes.ended : exitCodes.failed);
  };
  let isEnding = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Why not once: a third signal would end the process without an exit code, while it still ends.
    process.on(signal, () => {
      if (isEnding) process.exit(exitCodes.failed);
      isEnding = true;
      void end(signal);
    });
  }
  await starting;
};
