import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url';
import italic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url';
import boldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?url';
import { renderPdf, type FontFiles, type RenderedPdf } from '../../document/pdf/render.ts';
import type { Document } from '../../document/tree.ts';

async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadFonts(): Promise<FontFiles> {
  const [first, second, third, fourth] = await Promise.all([
    load(regular),
    load(bold),
    load(italic),
    load(boldItalic),
  ]);
  return { regular: first, bold: second, italic: third, boldItalic: fourth };
}

let fonts: Promise<FontFiles> | undefined;

export async function makePdf(document: Document): Promise<RenderedPdf> {
  fonts ??= loadFonts();
  try {
    return await renderPdf(document, await fonts);
  } catch (error) {
    // The line may be back at the next press.
    fonts = undefined;
    throw error;
  }
}
