/** A switch that gives a container more, unless it is off; what is open counts as on. */
const switchedOn =
  /(?:^|[^\w.-])(?:privileged|host(?:PID|IPC|Network|Process)|allowPrivilegeEscalation)["']?[ \t]*:(?![ \t]*["']?(?:(?:false|null)\b|~))/u;

/** Other settings that give more, or what is not known. */
const granting =
  /(?:^|[^\w.-])(?:hostPath["']?[ \t]*:|runAs(?:User|NonRoot)["']?[ \t]*:[ \t]*["']?(?:\$\(|\{\{|0\b)|procMount["']?[ \t]*:[ \t]*["']?(?:\$\(|\{\{|Unmasked)|exposeDockerSocket["']?[ \t]*:[ \t]*true)|(?:docker|containerd|crio)\.sock|(?:^|[^\w])(?:CAP_)?SYS_(?:ADMIN|MODULE|PTRACE|RAWIO)\b|\b[uU]nconfined\b|\bcluster-admin\b|\$\(fact\)["']?[ \t]*:/u;

/** Which image runs. */
const ofImage = /(?:^|[^\w.-])(?:image|newName)["']?[ \t]*:[ \t]*["']?([^\s"',}]+)/u;

const isComment = (line: string): boolean => line.startsWith('#');

/** True for a line of a manifest by which a container gets more than containers have, or may get it. */
export const grantsInLine = (line: string): boolean => !isComment(line) && (switchedOn.test(line) || granting.test(line));

/** The image that a line of a manifest names, without its tag and digest; undefined where it names none, or one that is open as a whole. */
export const imageInLine = (line: string): string | undefined => {
  const image = isComment(line) ? undefined : ofImage.exec(line)?.[1];
  return image?.replace(/@.*$/u, '').replace(/:[^/:]*$/u, '');
};
