/** A page read after the day on which what it says has changed tells so; without scripts the printed day speaks. */
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

for (const notice of document.querySelectorAll<HTMLElement>('[data-boundary]'))
  notice.hidden = today < (notice.dataset['boundary'] ?? '');
