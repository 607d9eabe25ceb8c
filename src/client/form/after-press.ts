let isPressing = false;

addEventListener('pointerdown', () => (isPressing = true), true);
for (const end of ['pointerup', 'pointercancel'] as const)
  addEventListener(end, () => (isPressing = false), true);

/**
 * Runs now, or once the press under way has become a click: words that come up in between would push the button away
 * from under the finger, and the click would be lost.
 */
export function afterPress(act: () => void): void {
  if (!isPressing) {
    act();
    return;
  }
  const wait = new AbortController();
  for (const end of ['pointerup', 'pointercancel'] as const)
    addEventListener(
      end,
      () => {
        wait.abort();
        // The click comes right behind.
        setTimeout(act);
      },
      { capture: true, signal: wait.signal },
    );
}
