/** A process that judges and never comes to it. */
setInterval(() => undefined, 1_000);
