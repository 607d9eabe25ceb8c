/** Stable addresses of the site; see "Outputs" in the plan of the house. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export const homeLink = `${base}/`;
export const procedureLink = (id: string) => `${base}/thu-tuc/${id}/`;
export const decisionLink = (id: string) => `${base}/quyet-dinh/${id}/`;
export const bundleLink = (id: string) => `${base}/lien-thong/${id}/`;
export const formLink = (id: string) => `${base}/bieu-mau/${id}/`;
export const dataLink = (file: string) => `${base}/du-lieu/${file}`;
export const documentLink = (file: string) => `${base}/tai-lieu/${file}`;
