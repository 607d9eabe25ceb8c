import { part } from './page-part.ts';

/** The browser's own share sheet where there is one, else the address goes to the clipboard. */
async function share(said: HTMLOutputElement): Promise<void> {
  const address = location.href.replace(/#.*/, '');
  if ('share' in navigator) {
    await navigator.share({ title: document.title, url: address }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    });
    return;
  }
  try {
    await window.navigator.clipboard.writeText(address);
    said.textContent = 'Đã chép địa chỉ trang.';
  } catch {
    said.textContent = `Hãy chép địa chỉ này: ${address}`;
  }
}

for (const tools of document.querySelectorAll('[data-page-tools]')) {
  const said = part(tools, 'output', HTMLOutputElement);
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-tool]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      if (button.dataset['tool'] === 'print') print();
      else void share(said);
    });
  }
}
