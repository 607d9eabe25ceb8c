/** Hands a file over to the person's own disk; nothing of it leaves the computer. */
export function takeAway(name: string, content: Uint8Array | string, type: string): void {
  // A copy: bytes of a shared buffer cannot be a file.
  const address = URL.createObjectURL(
    new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
