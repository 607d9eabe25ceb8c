import { measured } from '../duration.ts';
import { present, presentList } from '../known.ts';
import { rule } from './rule.ts';

export const mixedDayUnits = rule({
  id: 'mixed-day-units',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Một thủ tục không được lúc ghi “ngày”, lúc ghi “ngày làm việc”.',
  check({ cases }) {
    const days: string[] = [];
    const workingDays: string[] = [];
    cases.forEach((procedureCase, index) => {
      const note = (unit: string | undefined, place: string) => {
        const where = cases.length > 1 ? `${index + 1}/${place}` : place;
        if (unit === 'day') days.push(where);
        if (unit === 'working-day') workingDays.push(where);
      };
      for (const { order, duration } of presentList(procedureCase.stages)) {
        note(typeof duration === 'object' ? measured(duration)?.unit : undefined, `bước ${order}`);
      }
      const total = present(procedureCase.total);
      note(total && measured(total)?.unit, 'tổng');
    });
    if (days.length === 0 || workingDays.length === 0) return [];
    const rare = days.length <= workingDays.length ? days : workingDays;
    const unit = rare === days ? 'ngày' : 'ngày làm việc';
    return [
      {
        path: ['cases'],
        fact: `lẫn “ngày” (${days.length} chỗ) và “ngày làm việc” (${workingDays.length} chỗ); “${unit}” ở ${rare.join(', ')}`,
        remedy: 'Đối chiếu đơn vị với văn bản gốc và ghi thống nhất.',
      },
    ];
  },
});
