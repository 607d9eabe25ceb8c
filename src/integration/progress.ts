const patience = 1000;

/** Tells how far a long run has come, once it has lasted a second. */
export function progress(what: string): (done: number, total: number) => void {
  const start = performance.now();
  let last = start;
  let shown = false;
  return (done, total) => {
    const now = performance.now();
    if (done === total && shown) {
      process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${what}: xong ${total}.${' '.repeat(12)}\n`);
      shown = false;
      return;
    }
    if (now - start < patience || now - last < (process.stderr.isTTY ? 200 : 2000)) return;
    last = now;
    shown = true;
    const line = `${what}: ${done}/${total} (${Math.floor((done / total) * 100)} %)`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  };
}
