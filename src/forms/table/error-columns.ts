export const originColumn = 'Dòng gốc';

/** The columns that errors.csv adds before the office's own; reading passes over them. */
export const errorColumns: readonly string[] = [originColumn, 'Lỗi phải sửa'];
