import type { ContainerNode } from '../../../artifacts/containers/container-uses.ts';
import type { ShellCommand } from '../../../artifacts/shell/model.ts';
import type { Range } from '../../../text/range.ts';
import { wordSet } from '../../../text/word-set.ts';
import { wordsOf } from '../../concepts/containers/container-switches.ts';

/** `code`: whoever reaches it runs code; `data`: it shows memory, settings and secrets; `page`: errors show parts of them. */
export type DebugDegree = 'code' | 'data' | 'page';

/** Something for developers that a container serves. */
export interface DebugInterface {
  readonly name: string;
  readonly degree: DebugDegree;
  /** Where it listens; undefined: on the port of the program itself. */
  readonly port: number | undefined;
  readonly at: Range;
}

type Found = Omit<DebugInterface, 'at'>;

/** Longer texts are looked at in their beginning only. */
const maxLength = 4_096;

const yes = /^(?:true|1|yes|on)$/i;
const everywhere = String.raw`(?:\*|0\.0\.0\.0|\[::\])`;

/** Source: JDK, "JPDA Connection and Invocation": from Java 9 on a port alone is one of the loopback interface. */
const javaDebugger = new RegExp(String.raw`(?:agentlib:|X?run)jdwp[=:][^\s"']{0,200}?address=${everywhere}:(\d{1,5})`);
/** Source: Node.js, "Debugging". */
const nodeInspector = new RegExp(String.raw`(?:^|[\s"'])--inspect(?:-brk|-wait)?=${everywhere}(?::(\d{1,5}))?(?=$|[\s"'])`);
/** Source: JDK, "Monitoring and Management Using JMX": a login is asked for unless this says otherwise. */
const jmxPort = /-Dcom\.sun\.management\.jmxremote\.port=(\d{1,5})(?!\d)/;
const jmxWithoutLogin = /-Dcom\.sun\.management\.jmxremote\.authenticate=["']?false\b/;
/** Source: Apache Kafka, `kafka-run-class.sh`, and Confluent's images: with such a port JMX is served, without a login unless `…_JMX_OPTS` ask for one. */
const kafkaJmxPort = /^(?:KAFKA|ZOOKEEPER|SCHEMA_REGISTRY|KAFKA_REST|KSQL|KSQLDB|CONNECT)_JMX_PORT$/;
const jmxOptions = /^(?:\w+_)?JMX_OPTS$/;
/** Source: Spring Boot, "Endpoints". */
const actuator = /^(?:--|-D)management\.endpoints\.web\.exposure\.include=["']?\*["']?$/;
const profiler = /^--?[\w.]{0,40}-?pprof[\w.-]{0,40}=(?:0\.0\.0\.0|\[::\])?:(\d{1,5})$/;
const delveListen = /^(?:--listen=)?(?:0\.0\.0\.0|\[::\])?:(\d{1,5})$/;
const debugpyListen = /^(?:0\.0\.0\.0|\[::\]):(\d{1,5})$/;

const portOf = (match: RegExpExecArray, usual?: number): number | undefined => (match[1] === undefined ? usual : Number(match[1]));

const jmxName = 'JMX without a login';

/** What options in a text start, wherever it stands: a word of a command, `JAVA_TOOL_OPTIONS`, `NODE_OPTIONS`. */
const inText = (text: string): Found | undefined => {
  const searched = text.slice(0, maxLength);
  const java = javaDebugger.exec(searched);
  if (java) return { name: 'the debugger of Java', degree: 'code', port: portOf(java) };
  const jmx = jmxWithoutLogin.test(searched) ? jmxPort.exec(searched) : null;
  if (jmx) return { name: jmxName, degree: 'code', port: portOf(jmx) };
  const node = nodeInspector.exec(searched);
  if (node) return { name: 'the inspector of Node.js', degree: 'code', port: portOf(node, 9229) };
  if (actuator.test(searched)) return { name: 'all endpoints of Spring Boot', degree: 'data', port: undefined };
  const profile = profiler.exec(searched);
  return profile ? { name: 'the profiler of Go', degree: 'page', port: portOf(profile) } : undefined;
};

/** Variables that switch something for developers on. Sources: Flask, Werkzeug, Spring Boot, Laravel, Symfony. */
const inVariable = (name: string, value: string): Found | undefined => {
  if (name === 'FLASK_DEBUG' && yes.test(value)) return { name: 'the debugger of Flask', degree: 'code', port: undefined };
  if (name === 'WERKZEUG_DEBUG_PIN' && value === 'off') return { name: 'the debugger of Werkzeug', degree: 'code', port: undefined };
  if (name === 'MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE' && value === '*')
    return { name: 'all endpoints of Spring Boot', degree: 'data', port: undefined };
  if ((name === 'APP_DEBUG' || name === 'DJANGO_DEBUG') && yes.test(value))
    return { name: 'error pages for developers', degree: 'page', port: undefined };
  return inText(value);
};

/** The place of an option's value: behind `=`, or in the next word. */
const listening = ({ args }: ShellCommand, pattern: RegExp): { readonly port: number | undefined; readonly at: Range } | undefined => {
  const at = args.findIndex(({ value }) => value === '--listen' || value === '-l' || value?.startsWith('--listen=') === true);
  const word = args[at]?.value?.includes('=') === true ? args[at] : args[at + 1];
  const match = at === -1 ? null : pattern.exec(word?.value ?? '');
  return match === null || word === undefined ? undefined : { port: portOf(match), at: word.range };
};

/** What they are given to run (`sh -c "…"`) is among the commands itself. */
const shells = wordSet('sh bash ash dash ksh zsh');

/** What commands start that are debuggers themselves. */
const inCommand = (command: ShellCommand): readonly DebugInterface[] => {
  const { name, args } = command;
  const has = (word: string): boolean => args.some(({ value }) => value === word);
  const delve = name === 'dlv' && has('--headless') ? listening(command, delveListen) : undefined;
  if (delve) return [{ name: 'the debugger Delve', degree: 'code', ...delve }];
  const debugpy = name === 'debugpy' || has('debugpy') ? listening(command, debugpyListen) : undefined;
  if (debugpy) return [{ name: 'the debugger of Python', degree: 'code', ...debugpy }];
  const debug = name === 'flask' && has('run') ? args.find(({ value }) => value === '--debug') : undefined;
  if (debug) return [{ name: 'the debugger of Flask', degree: 'code', port: undefined, at: debug.range }];
  const words = shells.has(name ?? '') ? [] : wordsOf(command);
  const isOpen = words.some(({ value }) => value !== undefined && jmxWithoutLogin.test(value.slice(0, maxLength)));
  return words.flatMap(({ value, range }) => {
    if (value === undefined) return [];
    const jmx = isOpen ? jmxPort.exec(value.slice(0, maxLength)) : null;
    const found = jmx ? { name: jmxName, degree: 'code' as const, port: portOf(jmx) } : inText(value);
    return found === undefined ? [] : [{ ...found, at: range }];
  });
};

/** JMX that the scripts of Kafka's images serve by a port alone. */
const jmxOfKafka = ({ environment }: ContainerNode): readonly DebugInterface[] =>
  environment.some(({ name, value }) => jmxOptions.test(name) && value !== '')
    ? []
    : environment.flatMap(({ name, value, range }) =>
        kafkaJmxPort.test(name) && value !== undefined && /^[1-9]\d{0,4}$/.test(value)
          ? [{ name: jmxName, degree: 'code' as const, port: Number(value), at: range }]
          : [],
      );

/** What a container serves for developers, as far as its variables and commands tell; only what listens beyond the loopback interface. */
export const debugInterfaces = (container: ContainerNode): readonly DebugInterface[] => [
  ...jmxOfKafka(container),
  ...container.environment.flatMap(({ name, value, range }) => {
    const found = value === undefined || value === '' ? undefined : inVariable(name, value);
    return found === undefined ? [] : [{ ...found, at: range }];
  }),
  ...container.commands.flatMap(script => script.commands).flatMap(inCommand),
];
