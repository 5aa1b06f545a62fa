import { type DockerfileContent, type Repository, reference, type Stage, type Step } from './model.ts';

const fromLine = /^(?<keyword>from)\s+(?<flags>(?:--\S+\s+)*)(?<image>\S+)(?:\s+as\s+(?<name>\S+))?$/iu;
const heredoc = /<<-?["']?(?<word>[A-Za-z_]+)["']?/u;

/** Lines of a Dockerfile by instruction: those that a backslash or a heredoc joins belong together. */
const instructions = (text: string): readonly (readonly string[])[] => {
  const all: string[][] = [];
  const lines = text.replace(/\n$/u, '').split('\n');
  for (let at = 0; at < lines.length; ) {
    const own: string[] = [];
    const isComment = (lines[at] ?? '').startsWith('#');
    do own.push(lines[at++] ?? '');
    while (!isComment && at < lines.length && own.at(-1)?.endsWith('\\'));
    const word = isComment ? undefined : heredoc.exec(own.join('\n'))?.groups?.['word'];
    if (word !== undefined)
      do own.push(lines[at++] ?? '');
      while (at < lines.length && own.at(-1) !== word);
    all.push(own);
  }
  return all;
};

export const makeStep = (repository: Repository, lines: readonly string[]): Step => ({
  id: repository.nextId++,
  lines: lines.map(text => ({ id: repository.nextId++, text })),
});

/** Reads a seed; references to stages are made to follow them. */
export const readDockerfile = (repository: Repository, text: string): DockerfileContent => {
  const prelude: Step[] = [];
  const stages: Stage[] = [];
  const stageNamed = (name: string): Stage | undefined =>
    stages.find(stage => stage.name === name) ?? stages[/^\d+$/u.test(name) ? Number(name) : -1];
  for (const lines of instructions(text)) {
    const from = lines.length === 1 ? fromLine.exec(lines[0] ?? '')?.groups : undefined;
    if (from) {
      const { keyword = '', flags = '', image = '', name } = from;
      const parent = stages.find(stage => stage.name === image);
      const [id, fromId] = [repository.nextId++, repository.nextId++];
      stages.push({ id, fromId, keyword, flags, image: parent ? reference(parent.id) : image, name, steps: [] });
      continue;
    }
    const linked = lines.map(line =>
      line.replaceAll(/(--from=|from=)([\w-]+)/gu, (all, option: string, name: string) => {
        const stage = stageNamed(name);
        return stage ? option + reference(stage.id) : all;
      }),
    );
    (stages.at(-1)?.steps ?? prelude).push(makeStep(repository, linked));
  }
  return { kind: 'dockerfile', prelude, stages };
};
