import { freePort, startServerProcess } from './server-process.ts';
import { toolPath } from './tools.ts';

/** A running registry with the referrers API of OCI distribution 1.1. */
export interface ReferrersRegistry {
  /** `127.0.0.1:PORT`, as it stands in image references. */
  readonly host: string;
  close(): Promise<void>;
}

/** Starts go-containerregistry's registry, which keeps all in memory, on a free port of the loopback interface. */
export const startReferrersRegistry = async (): Promise<ReferrersRegistry> => {
  const program = toolPath('referrers-registry');
  const host = `127.0.0.1:${await freePort()}`;
  const server = await startServerProcess({
    command: program,
    args: [host],
    isUp: async () => (await fetch(`http://${host}/v2/`)).ok,
  });
  return { host, close: () => server.close() };
};
