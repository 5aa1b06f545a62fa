import type { Instruction } from '../../../../artifacts/dockerfile/model.ts';
import { fileNameOf } from '../../../../text/path.ts';
import { wordSet } from '../../../../text/word-set.ts';
import { isStart, type ShippedImage } from '../commands/shipped-image.ts';
import { installs, packageCalls } from '../packages/package-index.ts';

/** What ends when it is not started as root: it changes users, takes over the system's log and devices, or starts services. */
const programs = wordSet(
  'sshd cron crond supervisord systemd init runsvdir s6-svscan s6-overlay dockerd dockerd-entrypoint.sh containerd nginx apache2 apache2ctl ' +
    'apachectl apache2-foreground httpd httpd-foreground service rsyslogd named dnsmasq openvpn vsftpd smbd slapd xinetd haproxy keepalived my_init ' +
    'tailscaled wg-quick su sudo gosu su-exec setpriv runuser chpst s6-setuidgid setuidgid setuser iptables mount chroot unshare',
);

/** Packages of such programs, which a script of the image's own may start. */
const packages = wordSet(
  'openssh-server dropbear cron cronie dcron supervisor systemd runit s6 s6-overlay nginx apache2 httpd rsyslog syslog-ng bind bind9 dnsmasq openvpn ' +
    'wireguard-tools strongswan vsftpd samba slapd openldap-servers xinetd haproxy keepalived iptables nftables nfs-utils nfs-kernel-server nfs-ganesha ' +
    'rpcbind postfix exim4 sendmail dovecot dovecot-core dovecot-imapd chrony ntp frr bird',
);

/** A package without the version behind it. */
const nameOf = (text: string | undefined): string => /^[\w.+-]*/u.exec(text ?? '')?.[0] ?? '';

const installsOne = (instruction: Instruction): boolean =>
  instruction.keyword === 'RUN' &&
  packageCalls(instruction).some(call => installs(call) && call.operands.some(({ value }) => packages.has(nameOf(value))));

/** True when an image starts a program that is known to need root, or has installed one that a script may start. */
export const mayNeedRoot = ({ backwards }: ShippedImage): boolean => {
  const commands = backwards.filter(isStart).flatMap(({ command }) => command.script?.commands ?? []);
  const names = commands.flatMap(({ name, wrappers }) => [name, ...wrappers.map(wrapper => wrapper.name)]);
  return names.some(name => programs.has(fileNameOf(name ?? ''))) || backwards.some(installsOne);
};
