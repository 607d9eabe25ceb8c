import { expect, test } from 'vitest';
import { coordinatesOutside } from '../../../src/catalogue/check/coordinates-outside.ts';
import { sure } from '../../../src/sure.ts';
import { agency, changed, judge } from '../../office/office.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const location = sure(centre.location, 'location');
const facts = (latitude: number, longitude: number) =>
  judge(
    coordinatesOutside,
    changed(centre, { location: { ...location, coordinates: { latitude, longitude } } }),
  ).map(({ fact }) => fact);

test('latitude and longitude in each other’s place lead out of the country', () => {
  expect(facts(107.5909, 16.4637)).toEqual(['tọa độ 107.5909, 16.4637 nằm ngoài Việt Nam']);
});

test('from Cà Mau to Hà Giang and out to Trường Sa all is inside', () => {
  for (const [latitude, longitude] of [
    [8.6, 104.8],
    [23.3, 105.3],
    [8.65, 111.92],
  ] as const)
    expect(facts(latitude, longitude)).toEqual([]);
});
