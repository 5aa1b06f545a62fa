import type { Container, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { entriesOf, hasUnseen, isMissing, itemsOf, lookup, numberAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { flagField, open, type Pod, profileType, textField, usesUserNamespace } from './pod.ts';
import { type Answer, containersText, plural, quotedList, settersText, sortedList } from './wording.ts';

/** The names that are written in a list; `open` beside them where it has more, or others. */
export interface Names {
  readonly names: readonly string[];
  readonly isOpen: boolean;
}

export const namesIn = (owner: PodSpec | Container, ...path: readonly string[]): Names => {
  const found = owner.get(...path);
  const items = itemsOf(found).map(item => stringAt(item));
  return { names: items.filter(name => name !== undefined), isOpen: hasUnseen(found) || items.includes(undefined) };
};

/** Containers in which some value is bad, and whether more could be. */
export interface Bad {
  readonly containers: readonly Container[];
  readonly isOpen: boolean;
}

/** `judge` says of a container whether it is bad, or `open`. */
export const badContainers = (pod: Pod, judge: (container: Container) => boolean | typeof open): Bad => {
  const judged = pod.containers.map(container => ({ container, is: judge(container) }));
  return {
    containers: judged.filter(({ is }) => is === true).map(({ container }) => container),
    isOpen: judged.some(({ is }) => is === open) || hasOpenContainers(pod.spec),
  };
};

const hasOpenContainers = (spec: PodSpec): boolean =>
  ['containers', 'initContainers', 'ephemeralContainers'].some(list => hasUnseen(spec.get(list)));

/** The answer about containers of which some are bad. */
export const answerOf = ({ containers, isOpen }: Bad, reason: string, detail: () => string): Answer => {
  if (containers.length > 0) return { reason, detail: detail() };
  return isOpen ? 'open' : undefined;
};

export const privileged = (pod: Pod): Answer => {
  const bad = badContainers(pod, container => flagField(container.get('securityContext', 'privileged')) ?? false);
  return answerOf(bad, 'privileged', () => `${containersText(bad.containers)} must not set securityContext.privileged=true`);
};

export const hostNamespaces = ({ spec }: Pod): Answer => {
  const fields = ['hostNetwork', 'hostPID', 'hostIPC'].map(name => ({ name, is: flagField(spec.get(name)) }));
  const set = fields.filter(({ is }) => is === true);
  if (set.length > 0) return { reason: 'host namespaces', detail: set.map(({ name }) => `${name}=true`).join(', ') };
  return fields.some(({ is }) => is === open) ? 'open' : undefined;
};

/** Added capabilities that are not among those that are allowed. */
export const addedBeyond = (pod: Pod, allowed: ReadonlySet<string>): Bad & { readonly added: ReadonlySet<string> } => {
  const added = new Set<string>();
  const bad = badContainers(pod, container => {
    const { names, isOpen } = namesIn(container, 'securityContext', 'capabilities', 'add');
    const forbidden = names.filter(name => !allowed.has(name));
    for (const name of forbidden) added.add(name);
    return forbidden.length > 0 || (isOpen ? open : false);
  });
  return { ...bad, added };
};

export const addedText = ({ containers }: Bad, added: ReadonlySet<string>): string =>
  `${containersText(containers)} must not include ${quotedList(sortedList(added))} in securityContext.capabilities.add`;

const defaultCapabilities = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' '),
);

export const defaultCapabilitiesOnly = (pod: Pod): Answer => {
  const bad = addedBeyond(pod, defaultCapabilities);
  return answerOf(bad, 'non-default capabilities', () => addedText(bad, bad.added));
};

export const noHostPath = ({ spec }: Pod): Answer => {
  const volumes = itemsOf(spec.get('volumes'));
  const bad = volumes.filter(volume => !isMissing(lookup(volume, 'hostPath')) && lookup(volume, 'hostPath').state === 'present');
  if (bad.length > 0)
    return {
      reason: 'hostPath volumes',
      detail: `${plural('volume', bad.length)} ${quotedList(bad.map(volume => stringAt(volume, 'name') ?? ''))}`,
    };
  return hasUnseen(spec.get('volumes')) || volumes.some(volume => hasUnseen(volume)) ? 'open' : undefined;
};

/** Ports of the node that a container uses: on the host network the API server takes those of the container, but in pod templates. */
const hostPortsOf = (container: Container, { spec, defaulted }: Pod): { readonly ports: readonly number[]; readonly isOpen: boolean } => {
  const takesOwn = defaulted && spec.object.kind === 'Pod' && flagField(spec.get('hostNetwork')) === true;
  const ports = itemsOf(container.get('ports')).map(port => {
    const own = numberAt(port, 'hostPort');
    return (own === undefined || own === 0) && takesOwn ? numberAt(port, 'containerPort') : own;
  });
  return {
    ports: ports.filter(port => typeof port === 'number' && port !== 0) as number[],
    isOpen: hasUnseen(container.get('ports')) || ports.includes('unknown'),
  };
};

export const noHostPorts = (pod: Pod): Answer => {
  const used = new Set<string>();
  const bad = badContainers(pod, container => {
    const { ports, isOpen } = hostPortsOf(container, pod);
    for (const port of ports) used.add(String(port));
    return ports.length > 0 || (isOpen ? open : false);
  });
  return answerOf(
    bad,
    'hostPort',
    () =>
      `${containersText(bad.containers)} ${plural('uses', bad.containers.length, 'use')} ${plural('hostPort', used.size)} ${sortedList(used).join(', ')}`,
  );
};

const handlers = [['livenessProbe'], ['readinessProbe'], ['startupProbe'], ['lifecycle', 'postStart'], ['lifecycle', 'preStop']] as const;

export const noOtherHosts = (pod: Pod): Answer => {
  const hosts = new Set<string>();
  const bad = badContainers(pod, container => {
    const fields = handlers.flatMap(path => ['httpGet', 'tcpSocket'].map(action => textField(container.get(...path, action, 'host'))));
    const named = fields.filter(host => typeof host === 'string' && host !== '') as string[];
    for (const host of named) hosts.add(host);
    return named.length > 0 || (fields.includes(open) ? open : false);
  });
  const names = sortedList(new Set(bad.containers.map(({ name }) => name ?? '')));
  return answerOf(
    bad,
    'probe or lifecycle host',
    () =>
      `${plural('container', names.length)} ${quotedList(names)} ${plural('uses', names.length, 'use')} ${plural('probe or lifecycle host', hosts.size)} ${quotedList(sortedList(hosts))}`,
  );
};

/** A value of a security context that the pod and its containers may set, and in which some are forbidden. */
export interface Setters extends Bad {
  readonly pod: boolean;
  readonly values: readonly string[];
}

/** Judges a field of the pod and of each container. `isBad` is asked for what is set. */
export const badSetters = <T>(
  pod: Pod,
  read: (owner: PodSpec | Container) => T | undefined | typeof open,
  isBad: (value: T) => boolean,
): Setters => {
  const values = new Set<string>();
  const judge = (owner: PodSpec | Container): boolean | typeof open => {
    const value = read(owner);
    if (value === open) return open;
    if (value === undefined || !isBad(value)) return false;
    values.add(String(value));
    return true;
  };
  const own = judge(pod.spec);
  const bad = badContainers(pod, judge);
  return { ...bad, pod: own === true, isOpen: bad.isOpen || own === open, values: sortedList(values) };
};

/** The answer about what the pod or containers have set. */
export const answerOfSetters = ({ pod, containers, isOpen }: Setters, reason: string, detail: (setters: string) => string): Answer => {
  if (pod || containers.length > 0) return { reason, detail: detail(settersText(pod, containers)) };
  return isOpen ? 'open' : undefined;
};

const seLinuxTypes = ['', 'container_t', 'container_init_t', 'container_kvm_t'];

/** Since 1.31 one type more is allowed. */
export const seLinuxOptions =
  (...more: readonly string[]) =>
  (pod: Pod): Answer => {
    const types = new Set<string>();
    const set = new Set<'user' | 'role'>();
    const read = (owner: PodSpec | Container): boolean | undefined | typeof open => {
      const found = owner.get('securityContext', 'seLinuxOptions');
      if (isMissing(found)) return undefined;
      const [type, user, role] = (['type', 'user', 'role'] as const).map(name => textField(found, name) ?? '');
      let isBad = false;
      if (typeof type === 'string' && ![...seLinuxTypes, ...more].includes(type)) {
        types.add(type);
        isBad = true;
      }
      for (const [name, value] of [['user', user] as const, ['role', role] as const])
        if (typeof value === 'string' && value !== '') {
          set.add(name);
          isBad = true;
        }
      return isBad || ([type, user, role].includes(open) ? open : false);
    };
    const setters = badSetters(pod, read, isBad => isBad);
    return answerOfSetters(setters, 'seLinuxOptions', text => {
      const data = [
        ...(types.size > 0 ? [`${plural('type', types.size)} ${quotedList(sortedList(types))}`] : []),
        ...(set.has('user') ? ['user may not be set'] : []),
        ...(set.has('role') ? ['role may not be set'] : []),
      ];
      return `${text} set forbidden securityContext.seLinuxOptions: ${data.join('; ')}`;
    });
  };

export const procMount = (pod: Pod): Answer => {
  const types = new Set<string>();
  const bad = badContainers(pod, container => {
    const type = textField(container.get('securityContext', 'procMount'));
    if (typeof type !== 'string') return type === open ? open : false;
    if (type !== 'Default') types.add(type);
    return type !== 'Default';
  });
  return answerOf(
    bad,
    'procMount',
    () => `${containersText(bad.containers)} must not set securityContext.procMount to ${quotedList(sortedList(types))}`,
  );
};

/** Does not hold for a pod in a user namespace of its own. */
export const unlessInUserNamespace =
  (check: (pod: Pod) => Answer) =>
  (pod: Pod): Answer => {
    const is = usesUserNamespace(pod);
    if (is === true) return undefined;
    const answer = check(pod);
    return is === open && answer !== undefined ? 'open' : answer;
  };

interface Annotation {
  readonly name: string;
  /** Undefined where it is not known. */
  readonly value: string | undefined;
}

const annotationsOf = ({ spec }: Pod): { readonly all: readonly Annotation[]; readonly isOpen: boolean } => ({
  all: entriesOf(spec.annotations).flatMap(({ name, value }) => {
    const text = value === undefined ? undefined : scalarValue(value);
    return name === undefined ? [] : [{ name, value: typeof text === 'string' ? text : undefined }];
  }),
  isOpen: hasUnseen(spec.annotations),
});

/** Forbidden annotations as `name="value"`. */
const forbiddenAnnotations = (
  pod: Pod,
  isMeant: (name: string) => boolean,
  isAllowed: (value: string) => boolean,
): { readonly texts: readonly string[]; readonly isOpen: boolean } => {
  const { all, isOpen } = annotationsOf(pod);
  const meant = all.filter(({ name }) => isMeant(name));
  return {
    texts: sortedList(
      meant.flatMap(({ name, value }) => (value === undefined || isAllowed(value) ? [] : [`${name}=${JSON.stringify(value)}`])),
    ),
    isOpen: isOpen || meant.some(({ value }) => value === undefined),
  };
};

const appArmorPrefix = 'container.apparmor.security.beta.kubernetes.io/';

export const appArmorProfile = (pod: Pod): Answer => {
  const setters = badSetters(
    pod,
    owner => profileType(owner, 'appArmorProfile'),
    type => type !== 'RuntimeDefault' && type !== 'Localhost',
  );
  const { texts, isOpen } = forbiddenAnnotations(
    pod,
    name => name.startsWith(appArmorPrefix),
    value => value === '' || value === 'runtime/default' || value.startsWith('localhost/'),
  );
  const who = [settersText(setters.pod, setters.containers), ...(texts.length > 0 ? [plural('annotation', texts.length)] : [])].filter(
    text => text !== '',
  );
  if (who.length === 0) return setters.isOpen || isOpen ? 'open' : undefined;
  const values = [...setters.values, ...texts];
  return {
    reason: plural('forbidden AppArmor profile', values.length),
    detail: `${who.join(' and ')} must not set AppArmor profile type to ${quotedList(values)}`,
  };
};

const seccompPrefix = 'container.seccomp.security.alpha.kubernetes.io/';

/** Until 1.18 profiles were annotations. */
export const seccompAnnotations = (pod: Pod): Answer => {
  const meant = new Set(['seccomp.security.alpha.kubernetes.io/pod', ...pod.containers.map(({ name }) => `${seccompPrefix}${name ?? ''}`)]);
  const { texts, isOpen } = forbiddenAnnotations(
    pod,
    name => meant.has(name),
    value => value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/'),
  );
  if (texts.length > 0) return { reason: 'seccompProfile', detail: `forbidden ${plural('annotation', texts.length)} ${texts.join(', ')}` };
  return isOpen ? 'open' : undefined;
};

export const isSeccompAllowed = (type: string): boolean => type === 'RuntimeDefault' || type === 'Localhost';

export const seccompProfile = (pod: Pod): Answer => {
  const setters = badSetters(
    pod,
    owner => profileType(owner, 'seccompProfile'),
    type => !isSeccompAllowed(type),
  );
  return answerOfSetters(
    setters,
    'seccompProfile',
    text => `${text} must not set securityContext.seccompProfile.type to ${quotedList(setters.values)}`,
  );
};

const safeSysctls = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];

/** `more`: what later versions of Kubernetes allow besides. */
export const sysctls =
  (...more: readonly string[]) =>
  ({ spec }: Pod): Answer => {
    const allowed = new Set([...safeSysctls, ...more]);
    const found = spec.get('securityContext', 'sysctls');
    const names = itemsOf(found).map(item => textField(item, 'name') ?? '');
    const forbidden = names.filter(name => typeof name === 'string' && !allowed.has(name)) as string[];
    if (forbidden.length > 0) return { reason: 'forbidden sysctls', detail: forbidden.join(', ') };
    return hasUnseen(found) || names.includes(open) ? 'open' : undefined;
  };

export const windowsHostProcess = (pod: Pod): Answer => {
  const setters = badSetters(
    pod,
    owner => flagField(owner.get('securityContext', 'windowsOptions', 'hostProcess')),
    is => is,
  );
  return answerOfSetters(setters, 'hostProcess', text => `${text} must not set securityContext.windowsOptions.hostProcess=true`);
};
