import { fileNameOf } from '../../text/path.ts';
import { functionsOf } from '../functions/all-functions.ts';
import { go, textAt, textRef } from '../functions/arguments.ts';
import type { HelmVersion } from '../functions/helm.ts';
import { PieceIndex } from '../functions/piece-index.ts';
import type { Environment, Work } from '../template/environment.ts';
import { execute, stepsOf } from '../template/evaluate.ts';
import type { Facts } from '../template/facts.ts';
import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { compareBytes, goQuote } from '../template/go-text.ts';
import { decidedPieces, GoMap, type Piece, Ref, textOf } from '../template/go-value.ts';
import type { ListNode, ParsedText } from '../template/nodes.ts';
import { isEmptyTemplate } from '../template/parse/parser.ts';
import { factOf, joinTwo, type Sources } from '../template/sources.ts';
import { DeferredCall, giveNow, type Steps, type TemplateCall } from '../template/template-calls.ts';
import { CallError, TemplateError } from '../template/template-error.ts';
import { parsedTemplates } from './parsed-templates.ts';
import { UnknownTexts } from './unknown-texts.ts';

/** A template of a chart: its path in the release (`web/charts/db/templates/a.yaml`), its text, and what `.` is in it. */
export interface ChartTemplate {
  readonly name: string;
  readonly text: string;
  readonly data: GoMap;
  readonly basePath: string;
  /** What decided that its chart is rendered. */
  readonly decided: Sources;
}

/** A rendered file, or why the chart cannot be rendered, in Helm's words. */
export type RenderedTemplates =
  | {
      readonly state: 'rendered';
      readonly files: ReadonlyMap<string, readonly Piece[]>;
      /** Why templates that may break were left out, by name. */
      readonly broken: ReadonlyMap<string, string>;
      /** What was asked for and is not there: templates, each with a digest of what it is given, and values; once for each time, sorted. */
      readonly asked: readonly string[];
    }
  | { readonly state: 'failed'; readonly message: string };

/** `include` of one name in each other. Source: Helm's engine, recursionMaxNums. */
const maxOfOneName = 1_000;
/** `include` of all names and `tpl` in each other: Helm ends where Go's stack does. */
const maxDepth = 4_000;

const depthOf = (name: string): number => name.split('/').length;

/** Deepest first, within a depth descending by name. Source: Helm's engine, sortTemplates. */
const executionOrder = (templates: readonly ChartTemplate[]): readonly ChartTemplate[] =>
  templates.toSorted((one, other) => depthOf(other.name) - depthOf(one.name) || compareBytes(other.name, one.name));

const withoutNoValue = (pieces: readonly Piece[]): readonly Piece[] => {
  if (!textOf(pieces).includes('<no value>')) return pieces;
  // Why per piece: what one action prints is one piece; a text of the template that says so is one, too.
  return pieces.map(piece => (piece.text.includes('<no value>') ? { ...piece, text: piece.text.replaceAll('<no value>', '') } : piece));
};

/** Templates by name, as text/template associates them: what prints nothing does not replace. */
class Templates {
  readonly roots: Map<string, ListNode>;

  constructor(roots: Iterable<readonly [string, ListNode]> = []) {
    this.roots = new Map(roots);
  }

  /** `own`: the text is what will be executed under the name, even when it prints nothing. */
  add(source: ParsedText, functions: ReadonlySet<string>, own = false): void {
    const name = source.parseName;
    for (const [defined, root] of parsedTemplates(source, functions)) {
      const known = this.roots.get(defined);
      if (known === undefined || (own && defined === name) || !isEmptyTemplate(root)) this.roots.set(defined, root);
    }
  }

  clone(): Templates {
    return new Templates(this.roots);
  }
}

const names = new Map<HelmVersion, ReadonlySet<string>>();

/** The names that templates may call, the same set each time. */
const callableNames = (version: HelmVersion): ReadonlySet<string> => {
  const known = names.get(version) ?? new Set([...functionsOf(version).keys(), 'include', 'tpl', 'lookup']);
  names.set(version, known);
  return known;
};

/** One rendering: the functions that see its templates. */
class Engine {
  /** The names that templates may call. */
  readonly names: ReadonlySet<string>;
  readonly #base: FunctionMap;
  readonly #work: Work;
  readonly #facts: Facts;
  /** Stands for what is not here; undefined where to ask for it is an error. */
  readonly #unknown: UnknownTexts | undefined;
  /** How often each name is included in itself just now. */
  readonly #included = new Map<string, number>();
  #depth = 0;

  constructor(version: HelmVersion, work: Work, facts: Facts, unknown: UnknownTexts | undefined) {
    this.#facts = facts;
    this.#unknown = unknown;
    this.#base = functionsOf(version);
    this.names = callableNames(version);
    this.#work = work;
  }

  /** What a set of templates is executed with; `include` executes its templates with the same. */
  environment(templates: Templates): Environment {
    const own = new Map<string, GoFunction>([
      [
        'include',
        go('string, interface {}', ([name, data = new Ref(null)]) => this.#include(environment, textAt([name ?? new Ref('')], 0), data)),
      ],
      ['tpl', go('string, interface {}', ([text = new Ref(''), data = new Ref(null)]) => this.#tpl(templates, text, data))],
      ['lookup', go('string, string, string, string', () => new Ref(new GoMap(new Map()), factOf('lookup')))],
      ['required', this.#unknown?.standsForAll === true ? requiredOr(this.#unknown) : required],
      ['fail', failing],
    ]);
    const functions = { get: (name: string) => own.get(name) ?? ofMoment(name, this.#base.get(name)) };
    const environment: Environment = {
      templates: templates.roots,
      functions,
      work: this.#work,
      facts: this.#facts,
      unknown: this.#unknown,
    };
    return environment;
  }

  #include(environment: Environment, name: string, data: Ref): Ref {
    if (this.#unknown !== undefined && !environment.templates.has(name)) return this.#unknown.ofTemplate(name, data, this.#work);
    const output: Piece[] = [];
    return this.#give({
      begin: () => {
        const inEachOther = this.#included.get(name) ?? 0;
        if (inEachOther > maxOfOneName) throw nested(name);
        const steps = this.#deeper(() => stepsOf(environment, name, unboxed(data), output));
        this.#included.set(name, inEachOther + 1);
        return steps;
      },
      end: () => textRef(output),
      failed: error => error,
      leave: () => {
        this.#depth -= 1;
        this.#included.set(name, (this.#included.get(name) ?? 1) - 1);
      },
    });
  }

  #tpl(templates: Templates, text: Ref, data: Ref): Ref {
    const source = typeof text.raw === 'string' ? text.raw : '';
    const output: Piece[] = [];
    return this.#give({
      begin: () => {
        const own = templates.clone();
        try {
          own.add({ parseName: 'gotpl', text: source, partsOf: partsIn(text) }, this.names, true);
        } catch (error) {
          throw error instanceof TemplateError
            ? new CallError(`cannot parse template ${goQuote(source)}: ${error.message}`, { cause: error })
            : error;
        }
        return this.#deeper(() => stepsOf(this.environment(own), 'gotpl', unboxed(data), output));
      },
      end: () => textRef(withoutNoValue(output)).decidedBy(joinTwo(text.data, text.control)),
      failed: error =>
        error instanceof TemplateError
          ? new CallError(`error during tpl function execution for ${goQuote(source)}: ${error.message}`, { cause: error })
          : error,
      leave: () => {
        this.#depth -= 1;
      },
    });
  }

  #deeper(begin: () => Steps): Steps {
    // Why a reason of a call: it is the reason why a call fails, as with Helm, whose own bound stands in `include`.
    if (this.#depth >= maxDepth) throw new CallError('templates stand too deeply in each other to be rendered here');
    const steps = begin();
    this.#depth += 1;
    return steps;
  }

  /** What a template gives that a pipeline calls: at once, or once whoever drives the templates has executed it. */
  #give(call: TemplateCall): Ref {
    if (this.#work.defers) throw new DeferredCall(call);
    return giveNow(call, this.#work);
  }
}

/** Functions that give another result each time, or in another place. */
const ofMoments: ReadonlySet<string> = new Set([
  ...['now', 'ago', 'randAlphaNum', 'randAlpha', 'randAscii', 'randNumeric', 'randBytes', 'randInt', 'shuffle', 'uuidv4', 'getHostByName'],
  ...['genPrivateKey', 'genCA', 'genCAWithKey', 'genSelfSignedCert', 'genSelfSignedCertWithKey', 'genSignedCert', 'genSignedCertWithKey'],
  ...['bcrypt', 'htpasswd', 'encryptAES'],
]);

const moments = new WeakMap<GoFunction, GoFunction>();

/** The function, its result a fact of the moment where it is one. */
const ofMoment = (name: string, found: GoFunction | undefined): GoFunction | undefined => {
  if (found === undefined || !ofMoments.has(name)) return found;
  const known = moments.get(found) ?? {
    ...found,
    call: (args, scope) => {
      const { raw, data, control, boxed } = found.call(args, scope);
      return new Ref(raw, joinTwo(data, factOf(name)), control, boxed);
    },
  };
  moments.set(found, known);
  return known;
};

/** What the parts of a text that is a template were made of. */
const partsIn = (text: Ref): ((start: number, end: number) => readonly Piece[]) => {
  const index = new PieceIndex(text);
  return (start, end) => index.between(start, end);
};

const unboxed = (ref: Ref): Ref => (ref.raw === null ? new Ref(undefined, ref.data, ref.control) : ref.box(false));

const nested = (name: string): CallError =>
  new CallError(`rendering template has a nested reference name: ${name}: unable to execute template`);

const warned = (message: string): string => `HELM_ERR_START${message}HELM_ERR_END`;

const failing = go('string', args => {
  throw new CallError(warned(textAt(args, 0)));
});

const required = go('string, interface {}', args => {
  const [, value = new Ref(null)] = args;
  if (value.raw === null || value.raw === undefined || value.raw === '') throw new CallError(warned(textAt(args, 0)));
  return value;
});

/** What is asked for and not given stands for itself. */
const requiredOr = (unknown: UnknownTexts): GoFunction =>
  go('string, interface {}', args => {
    const [, value = new Ref(null)] = args;
    return value.raw === null || value.raw === undefined || value.raw === '' ? unknown.ofRequired(textAt(args, 0), value) : value;
  });

const parseProblem = (message: string): string => {
  const tokens = message.split(': ');
  return `parse error at (${tokens[1]}): ${tokens.at(-1)}`;
};

const split3 = (message: string): readonly [string, string, string] | undefined => {
  const first = message.indexOf(': ');
  const second = first === -1 ? -1 : message.indexOf(': ', first + 2);
  return second === -1 ? undefined : [message.slice(0, first), message.slice(first + 2, second), message.slice(second + 2)];
};

/** What Helm says when a template fails. */
const executionProblem = (name: string, error: TemplateError, version: HelmVersion): string => {
  const parts = split3(error.message);
  if (parts === undefined) return `execution error in (${name}): ${error.message}`;
  const warning = /HELM_ERR_START([\s\S]*)HELM_ERR_END/u.exec(parts[2]);
  if (warning) return `execution error at (${parts[1]}): ${warning[1]}`;
  return version === 3 ? error.message : (traced(error) ?? error.message);
};

interface Traced {
  readonly location: string;
  readonly executed: string;
  readonly message: string;
}

const cutChain = (message: string): string => {
  const at = message.indexOf(' template:');
  return at === -1 ? message : message.slice(0, at);
};

const traceOf = (message: string): Traced | undefined => {
  if (!message.startsWith('template: ')) return undefined;
  const rest = message.slice('template: '.length);
  if (rest.startsWith('no template ')) return { location: '', executed: '', message };
  const at = rest.indexOf(': executing ');
  if (at !== -1) {
    const found = /^"([^"]*)" at <([\s\S]*?)>: ([\s\S]*)$/u.exec(rest.slice(at + ': executing '.length));
    if (found)
      return { location: rest.slice(0, at), executed: `executing "${found[1]}" at <${found[2]}>:`, message: cutChain(found[3] ?? '') };
    return undefined;
  }
  const last = rest.lastIndexOf(': ');
  return last === -1 ? undefined : { location: rest.slice(0, last), executed: '', message: cutChain(rest.slice(last + 2)) };
};

/** Longer chains of errors are told as Helm 3 tells them. */
const maxTraced = 1_200;

/** Helm 4 breaks a chain of errors into lines, when all of its links are those of templates. */
const traced = (error: Error): string | undefined => {
  const links: Error[] = [];
  for (let link: unknown = error; link instanceof Error; link = link.cause) links.push(link);
  // Why the last one first: most long chains end in what is no template's, and each link holds the words of all that follow.
  if (links.length > maxTraced || traceOf(links.at(-1)?.message ?? '') === undefined) return undefined;
  const parts: string[] = [];
  let last = '';
  for (const link of links) {
    const trace = traceOf(link.message);
    if (trace === undefined) return undefined;
    const shown = `${trace.location === '' ? '' : `${trace.location}\n  `}${trace.executed === '' ? '' : `${trace.executed}\n    `}${trace.message === '' ? '' : `${trace.message}\n`}`;
    if (shown !== last) parts.push(shown);
    last = shown;
  }
  return parts.join('').trim();
};

/** What `.Template` is. */
const templateIn = (name: string, basePath: string, version: HelmVersion): Ref =>
  new Ref(
    new GoMap(
      new Map([
        ['Name', new Ref(name)],
        ['BasePath', new Ref(basePath)],
      ]),
      'interface {}',
      version === 4 ? 'common.Values' : 'chartutil.Values',
    ),
  );

/**
 * Renders the templates of a chart and its subcharts, in Helm's order. `mayBreak`: what includes print of templates that are not there is
 * not known, and a template that cannot be executed is left out. `all`: so are values that they ask for and nobody gives. Never throws for what the
 * templates do.
 */
export const renderTemplates = (
  templates: readonly ChartTemplate[],
  version: HelmVersion,
  work: Work,
  { mayBreak = false, facts }: { readonly mayBreak?: boolean | 'all'; readonly facts: Facts },
): RenderedTemplates => {
  const unknown = mayBreak === false ? undefined : new UnknownTexts(mayBreak === 'all');
  const engine = new Engine(version, work, facts, unknown);
  const set = new Templates();
  const ordered = executionOrder(templates);
  try {
    for (const { name, text } of ordered) set.add({ parseName: name, text }, engine.names);
  } catch (error) {
    if (error instanceof TemplateError) return { state: 'failed', message: parseProblem(error.message) };
    throw error;
  }
  const environment = engine.environment(set);
  const files = new Map<string, readonly Piece[]>();
  const broken = new Map<string, string>();
  for (const { name, text, data, basePath, decided } of ordered) {
    if (fileNameOf(name).startsWith('_')) continue;
    data.entries.set('Template', templateIn(name, basePath, version));
    try {
      const pieces = decidedPieces(withoutNoValue(execute(environment, name, new Ref(data))), decided);
      const whole = unknown?.wholeLine(textOf(pieces));
      if (whole === undefined) files.set(name, pieces);
      else broken.set(name, whole);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      const message = executionProblem(name, error, version);
      // Why in every way not: what is written shows what may be printed, too.
      if (facts.everyWay) files.set(name, [{ text, data: [], control: [] }]);
      else if (unknown === undefined) return { state: 'failed', message };
      else broken.set(name, message);
    }
  }
  return { state: 'rendered', files, broken, asked: unknown?.asked.toSorted() ?? [] };
};
