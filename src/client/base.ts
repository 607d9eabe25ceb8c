/** The path below which the site stands, with its last slash. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
