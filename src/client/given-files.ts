/** Calls back with files that are chosen, or dropped anywhere on the page. */
export function onFilesGiven(
  input: HTMLInputElement,
  place: HTMLElement,
  open: (files: readonly File[]) => void,
): void {
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (files.length > 0) open(files);
  });
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  // Dropped beside its place a file would take the place of the page, and of all that stands on it.
  document.addEventListener('dragover', event => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    place.toggleAttribute('data-dropping', true);
  });
  document.addEventListener('dragleave', event => {
    if (event.relatedTarget === null) place.toggleAttribute('data-dropping', false);
  });
  document.addEventListener('drop', event => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    place.toggleAttribute('data-dropping', false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) open(files);
  });
}
