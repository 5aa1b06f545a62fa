import type {
  ExposedPort,
  ExposeInstruction,
  OtherInstruction,
  ShellInstruction,
  UserInstruction,
  Word,
  WorkdirInstruction,
} from '../model.ts';
import { requires, type Typing } from './typing.ts';

/** The one word of USER and WORKDIR, which is all of the arguments. */
const onlyWord = ({ raw, keyword, words, refuse }: Typing): Word | undefined => {
  const [first] = raw.words;
  if (first !== undefined) return words.word(first);
  refuse(requires(keyword, 'exactly one argument'));
  return undefined;
};

export const typeUser = (typing: Typing): UserInstruction | undefined => {
  const user = onlyWord(typing);
  return user && { ...typing.base, keyword: 'USER', user };
};

export const typeWorkdir = (typing: Typing): WorkdirInstruction | undefined => {
  const path = onlyWord(typing);
  return path && { ...typing.base, keyword: 'WORKDIR', path };
};

const maximumPort = 65_535;

const parsePort = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= maximumPort ? port : undefined;
};

/** Reads `[address:][host port:]port[-port][/protocol]`. */
const parseExposed = (word: Word, text: string | undefined): ExposedPort => {
  if (text === undefined) return { word, protocol: 'tcp' };
  const [ports = '', protocol = 'tcp'] = text.split('/', 2);
  const container = ports.slice(ports.lastIndexOf(':') + 1);
  const [first, last] = container.split('-', 2);
  const from = parsePort(first);
  const to = last === undefined ? from : parsePort(last);
  return { word, protocol: protocol.toLowerCase(), ...(from !== undefined && to !== undefined && { from, to }) };
};

/** A variable may hold several ports. */
const exposedPorts = (word: Word): readonly ExposedPort[] => {
  const texts = word.expanded.value?.split(/[ \t]/).filter(text => text !== '');
  return texts === undefined || texts.length === 0 ? [parseExposed(word, undefined)] : texts.map(text => parseExposed(word, text));
};

export const typeExpose = ({ raw, base, words, refuse }: Typing): ExposeInstruction | undefined => {
  if (raw.words.length === 0) {
    refuse(requires('EXPOSE', 'at least one argument'));
    return undefined;
  }
  return { ...base, keyword: 'EXPOSE', ports: raw.words.flatMap(word => exposedPorts(words.word(word))) };
};

export const typeShell = ({ raw, base, words, file, refuse }: Typing): ShellInstruction | undefined => {
  if (!raw.json || raw.words.length === 0) {
    refuse(raw.json ? requires('SHELL', 'at least one argument') : 'SHELL requires the arguments to be in JSON form');
    return undefined;
  }
  if (!base.onbuild) file.setShell(raw.words.map(word => word.text));
  return { ...base, keyword: 'SHELL', words: raw.words.map(word => words.literal(word)) };
};

export const typeOther = ({ raw, base, keyword, words, refuse }: Typing): OtherInstruction | undefined => {
  if (keyword !== 'VOLUME' && keyword !== 'STOPSIGNAL' && keyword !== 'MAINTAINER') return undefined;
  if (raw.words.length === 0) {
    refuse(requires(keyword, keyword === 'VOLUME' ? 'at least one argument' : 'exactly one argument'));
    return undefined;
  }
  return { ...base, keyword, words: raw.words.map(word => (keyword === 'MAINTAINER' ? words.literal(word) : words.word(word))) };
};
