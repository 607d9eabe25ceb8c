import { base as siteBase } from 'virtual:niem-yet/settings';
import { slugify } from '../language/fold.ts';

/** Stable addresses of the site; see "Outputs" in the plan of the house. */
const base = siteBase.replace(/\/$/, '');

export const homeLink = `${base}/`;
export const searchLink = `${base}/tim-kiem/`;
export const procedureLink = (id: string) => `${base}/thu-tuc/${id}/`;
export const decisionLink = (id: string) => `${base}/quyet-dinh/${id}/`;
export const bundleLink = (id: string) => `${base}/lien-thong/${id}/`;
export const formLink = (id: string) => `${base}/bieu-mau/${id}/`;
export const formFileLink = (file: string) => `${base}/bieu-mau/${file}`;
export const savedLink = `${base}/da-luu/`;
export const feedLink = `${base}/van-ban.atom`;
/** What happened to the procedures of a page, for readers of feeds. */
export const changesLink = (page: string) => `${page}thay-doi.atom`;
export const dataLink = (file: string) => `${base}/du-lieu/${file}`;
export const documentLink = (file: string) => `${base}/tai-lieu/${file}`;
export const fieldLink = (id: string) => `${base}/linh-vuc/${id}/`;
export const agencyLink = (id: string) => `${base}/co-quan/${id}/`;
/** No file system takes more than 255 letters for a name. */
export const provinceSlug = (name: string) => slugify(name).slice(0, 100);
export const provinceLink = (name: string) => `${base}/tinh/${provinceSlug(name)}/`;
export const comparisonLink = (id: string) => `${base}/so-sanh/${id}/`;
export const composeLink = `${base}/soan-van-ban/`;
/** A text composed after one that is there. */
export const composeLikeLink = (decision: string) => `${composeLink}?theo=${decision}`;
export const composeDataLink = `${composeLink}danh-muc.json`;
/** The course of a procedure through its versions. */
export const historyLink = (id: string) => `${base}/qua-trinh/${id}/`;
export const guideLink = (id: string) => `${base}/huong-dan/${id}/`;
/** A page that stands alone: `linh-vuc`, `tu-ngu`, … */
export const pageLink = (name: string) => `${base}/${name}/`;
