/** The columns that errors.csv adds before the office's own; reading passes over them. */
export const errorColumns: readonly string[] = ['Dòng gốc', 'Lỗi phải sửa'];
