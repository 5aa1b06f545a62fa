/** Has changes judged, as the App does, until somebody ends it: as many as misdeeds are named, and one that goes well. Tells when that is done. */
import { JudgingProcesses } from '../../../../app/judging/judging-processes.ts';
import { tenMegabytes } from '../../hostile-changes.ts';
import { InMemoryRepository } from '../../in-memory-repository.ts';
import { judgedAs } from './judged-as.ts';

const processes = new JudgingProcesses({ milliseconds: 600_000, memoryMb: 512 }, new URL('misbehaving.ts', import.meta.url));
const terms = { signal: new AbortController().signal, lane: 'ordinary' } as const;
const ordinary = new InMemoryRepository({ base: {}, head: { Dockerfile: 'FROM debian:12\nRUN sudo true\n' } });
const hostile = new InMemoryRepository(tenMegabytes());
void processes.run('review', judgedAs('hangs'), { reader: ordinary }, terms);
void processes.run('review', judgedAs(), { reader: hostile }, terms);
await processes.run('review', judgedAs(), { reader: ordinary }, terms);
process.send?.('judged');
