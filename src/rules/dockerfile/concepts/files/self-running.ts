/** Scripts that a shell or a daemon runs by itself: when it begins, when somebody logs in, at a time. */
export const selfRunningScript =
  /(?:^|\/)\.?(?:bash_?(?:rc|_profile|_login|_logout)|bashrc|profile|zshrc|zprofile|zshenv|kshrc|bash\.bashrc|rc\.local)$|\/etc\/(?:profile\.d|init\.d|rc\d?\.d|cron\.(?:hourly|daily|weekly|monthly))\//u;

/** Tables of cron: each line is a time, in some of them a user, and a command. Source: crontab(5). */
export const cronTable = /(?:^|\/)crontabs?(?:\/|$)|\/etc\/cron\.d\//u;

/**
 * Files that decide what runs, or who may, without being named by anybody: what images run before their program, units, modules of Python, preloaded libraries,
 * rights. Sources: the official images of nginx, PostgreSQL and MySQL; s6-overlay; systemd.unit(5); supervisord; Python, `site`; ld.so(8); sudoers(5); sshd(8); pam(8).
 */
const others =
  /\/(?:docker-)?entrypoint(?:-init(?:db)?)?\.d\/|\/etc\/(?:cont-init\.d|services\.d|s6-overlay|systemd\/(?:system|user)|supervisor|pam\.d|sudoers\.d)\/|\/lib\/systemd\/system\/|\/(?:site|dist)-packages\/[^/]+\.pth$|\/(?:sitecustomize|usercustomize)\.py$|^\/etc\/(?:ld\.so\.preload|sudoers|environment|crontab)$|\/\.ssh\/authorized_keys$/u;

/** True for the path of a file that is run, or that decides what runs, from when it lies there. */
export const runsByItself = (path: string): boolean => selfRunningScript.test(path) || cronTable.test(path) || others.test(path);
