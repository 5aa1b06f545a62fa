import type { Logger } from 'pino';
import { within } from '../within.ts';

/** A part that has to be reachable; `ping` throws when it is not. */
export interface ReadinessPart {
  readonly name: 'database' | 'queue' | 'github';
  readonly ping: () => Promise<void>;
  /** False: that it fails is told, and the process takes work nonetheless. Needed when absent. */
  readonly isNeeded?: () => boolean;
}

/** What `/readyz` says. Why no reasons: anybody may ask, and errors name hosts; the log has them. */
export interface ReadinessReport {
  readonly status: 'ready' | 'not-ready';
  readonly draining: boolean;
  readonly parts: Readonly<Record<string, 'ok' | 'failed'>>;
}

/** Whether this process takes work. */
export interface Readiness {
  readonly check: () => Promise<ReadinessReport>;
  /** From now on it does not: it is about to end. */
  readonly drain: () => void;
  readonly isDraining: () => boolean;
}

/** Milliseconds for one part: probes of Kubernetes wait for one second unless they are told otherwise. */
const patience = 900;

export const createReadiness = (parts: readonly ReadinessPart[], logger: Logger): Readiness => {
  let draining = false;
  let running: Promise<ReadinessReport> | undefined;
  const ping = async ({ name, ping: reach }: ReadinessPart): Promise<readonly [string, 'ok' | 'failed']> => {
    try {
      await within(`Reaching the ${name}`, patience, reach());
      return [name, 'ok'];
    } catch (error) {
      logger.warn({ err: error, part: name }, 'not ready');
      return [name, 'failed'];
    }
  };
  const ask = async (): Promise<ReadinessReport> => {
    const states = Object.fromEntries(await Promise.all(parts.map(ping)));
    const ready = !draining && parts.every(({ name, isNeeded }) => states[name] === 'ok' || isNeeded?.() === false);
    return { status: ready ? 'ready' : 'not-ready', draining, parts: states };
  };
  return {
    // Why shared: anybody may ask, and the database is asked once for all who ask at the same time.
    check: () =>
      (running ??= ask().finally(() => {
        running = undefined;
      })),
    drain: () => {
      draining = true;
    },
    isDraining: () => draining,
  };
};
