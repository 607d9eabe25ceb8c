/** Where the picture that stands for a shared page is kept, below the site's root. */
export const shareImageOf = (path: string) => `anh-chia-se/${path.replace(/\/$/, '')}.png`;
export const siteShareImage = 'anh-chia-se/trang.png';

/** What Facebook and Zalo show whole. */
export const shareImageSize = { width: 1200, height: 630 } as const;
