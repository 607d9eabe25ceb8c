/** Whether a process of this number lives; one that belongs to somebody else lives too. */
export function isRunning(candidate: number): boolean {
  try {
    return process.kill(candidate, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
