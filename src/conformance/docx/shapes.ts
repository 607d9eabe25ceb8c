import { child, descendants, elements, textOf, type XmlElement } from '../xml.ts';
import { points } from './formats.ts';

/** A straight level line drawn as a shape. */
export interface Shape {
  /** Millimetres. */
  readonly length: number;
  /** Points below the top of the paragraph that holds it; undefined for one that sits in the line of words. */
  readonly below: number | undefined;
}

const unitsPerMillimetre = 36_000;
const unitsPerPoint = 12_700;
/** Thinner than this a shape is a line, whatever its name. */
const thin = 1;
const shortest = 3;

const paragraphAnchors = ['paragraph', 'line', undefined];

function readDrawing(drawing: XmlElement): readonly Shape[] {
  return elements(drawing).flatMap(frame => {
    const extent = child(frame, 'wp:extent')?.attributes;
    const length = Number(extent?.get('cx') ?? 0) / unitsPerMillimetre;
    const height = Number(extent?.get('cy') ?? 0) / unitsPerMillimetre;
    if (length < shortest || height > thin || descendants(frame, 'pic:pic').length > 0) return [];
    if (frame.name !== 'wp:anchor') return [{ length, below: undefined }];
    const position = child(frame, 'wp:positionV');
    const offset = textOf(child(position, 'wp:posOffset'));
    const usable = offset !== '' && paragraphAnchors.includes(position?.attributes.get('relativeFrom'));
    return [{ length, below: usable ? Number(offset) / unitsPerPoint : undefined }];
  });
}

function styleOf(shape: XmlElement): ReadonlyMap<string, string> {
  const pairs = (shape.attributes.get('style') ?? '').split(';').map(pair => pair.split(':'));
  return new Map(pairs.map(([name = '', set = '']) => [name.trim(), set.trim()]));
}

function pointOf(text: string | undefined): readonly [number, number] {
  const [across = '0', down = '0'] = (text ?? '').split(',');
  // Bare numbers are pixels in VML.
  const measure = (figure: string) => points(figure.trim(), 96 / 72) ?? 0;
  return [measure(across), measure(down)];
}

function readVml(shape: XmlElement): readonly Shape[] {
  const style = styleOf(shape);
  const [fromX, fromY] = pointOf(shape.attributes.get('from'));
  const [toX, toY] = pointOf(shape.attributes.get('to'));
  const isLine = shape.name === 'v:line';
  const width = isLine ? Math.abs(toX - fromX) : (points(style.get('width'), 96 / 72) ?? 0);
  const height = isLine ? Math.abs(toY - fromY) : (points(style.get('height'), 96 / 72) ?? Infinity);
  const length = (width * 25.4) / 72;
  if (length < shortest || (height * 25.4) / 72 > thin) return [];
  const below = isLine ? fromY : points(style.get('margin-top'), 96 / 72);
  return [{ length, below: style.get('position') === 'absolute' ? below : undefined }];
}

export interface TextBox {
  readonly content: XmlElement;
  /** Millimetres between its sides, less what Word keeps free inside them. */
  readonly width: number | undefined;
}

/** 0.1 inch on either side (ECMA-376, part 1, 20.4.2.22). */
const boxPadding = 2.54;

export function readTextBoxes(holder: XmlElement): readonly TextBox[] {
  const extent = elements(holder).flatMap(frame => elements(frame, 'wp:extent'))[0];
  const outside = Number(extent?.attributes.get('cx') ?? 0) / unitsPerMillimetre;
  const width = outside > 2 * boxPadding ? outside - 2 * boxPadding : undefined;
  return descendants(holder, 'w:txbxContent').map(content => ({ content, width }));
}

export function readShapes(holder: XmlElement): readonly Shape[] {
  if (holder.name === 'w:drawing') return readDrawing(holder);
  return ['v:line', 'v:shape', 'v:rect'].flatMap(name => descendants(holder, name)).flatMap(readVml);
}
