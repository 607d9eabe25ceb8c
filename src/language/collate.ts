const collator = new Intl.Collator('vi', { numeric: true });

/** Dictionary order of Vietnamese. */
export function byVietnameseOrder(left: string, right: string): number {
  return collator.compare(left, right);
}
