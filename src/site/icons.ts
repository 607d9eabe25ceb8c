/** Sizes that phones ask for: the home screen of iOS, then Android's two. */
export const iconSizes = [180, 192, 512] as const;

export const iconFile = (size: number) => `bieu-tuong-${size}.png`;
