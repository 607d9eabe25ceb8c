/**
 * Of a live desk only. What was saved while a page was on its way reached no page: it tells which catalogue it was made of,
 * and is called for anew if another has been accepted since.
 */
const [visit] = performance.getEntriesByType('navigation');
const made =
  visit instanceof PerformanceNavigationTiming
    ? visit.serverTiming.find(({ name }) => name === 'niem-yet')?.description
    : undefined;
if (made !== undefined) import.meta.hot?.send('niem-yet:shown', { made });
