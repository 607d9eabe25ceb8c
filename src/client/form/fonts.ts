import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url';
import italic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url';
import boldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?url';
import type { FontFiles } from '../../document/pdf/render.ts';

async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadAll(): Promise<FontFiles> {
  const [first, second, third, fourth] = await Promise.all([
    load(regular),
    load(bold),
    load(italic),
    load(boldItalic),
  ]);
  return { regular: first, bold: second, italic: third, boldItalic: fourth };
}

let fonts: Promise<FontFiles> | undefined;

/** The whole fonts of the print, fetched once: a name may hold any letter. */
export function loadFonts(): Promise<FontFiles> {
  fonts ??= loadAll().catch((error: unknown) => {
    // The line may be back at the next press.
    fonts = undefined;
    throw error;
  });
  return fonts;
}
