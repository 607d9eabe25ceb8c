/** Whether a process of this number lives; one that belongs to somebody else lives too. */
function isRunning(candidate: number): boolean {
  try {
    return process.kill(candidate, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether what bears the number of a process was left by one that has ended. Asked before we make anything of the kind
 * ourselves: under our own number, too, it is then of an earlier process (in a container each has the same).
 */
export const isLeftBy = (owner: number): boolean => owner === process.pid || !isRunning(owner);
