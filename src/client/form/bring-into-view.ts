/** Goes to a part of the page at once: a long glide would leave eyes and focus in two places. */
export function bringIntoView(part: HTMLElement): void {
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start', behavior: 'instant' });
}
