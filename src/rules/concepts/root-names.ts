/**
 * True for the user part of `USER` or of Compose's `user` that stands for root: its name, or a number that is zero however it is written
 * (`+0`, `-00`); nothing before the group leaves the user at 0, and so does nothing at all. Source: moby/sys, `user.GetExecUser`, which
 * reads it with Go's `strconv.Atoi`.
 */
export const namesRoot = (user: string): boolean => /^(?:root|[+-]?0+)?(?::|$)/.test(user.trim());
