declare module 'virtual:niem-yet/desk' {
  export const desk: () => import('./integration/desk.ts').Desk;
}

declare module 'virtual:niem-yet/guides' {
  export const proseOf: Readonly<
    Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>
  >;
}

declare module 'virtual:niem-yet/settings' {
  /** Whether pages are shown from a desk, as somebody edits them. */
  export const isLive: boolean;
  export const base: string;
  export const shareImages: import('./integration/share-images.ts').ShareImages;
}
