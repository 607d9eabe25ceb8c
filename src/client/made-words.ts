/** Told of a file that was made, with the letters that its fonts lack. */
export const sayMade = (name: string, missing: readonly string[]): string =>
  missing.length === 0
    ? `Đã tạo ${name}.`
    : `Đã tạo ${name}. Phông chữ của bản in không có: ${missing.join(' ')} – chỗ đó in thành □.`;
