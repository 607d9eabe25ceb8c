import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tinosAlias } from './tinos.ts';

const run = promisify(execFile);

export const hasOffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);

/** LibreOffice with Tinos as Times New Roman. */
export async function convertToPdf(files: readonly string[], folder: string): Promise<void> {
  const alias = tinosAlias(folder);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: alias },
  });
}

const filters = { odt: 'odt', doc: 'doc:MS Word 97', docx: 'docx:MS Word 2007 XML' } as const;

/** LibreOffice opens files and saves them anew, all in one start. */
export async function convertFiles(
  files: readonly string[],
  to: keyof typeof filters,
  folder: string,
  from?: string,
): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const opened = from === undefined ? [] : [`--infilter=${from}`];
  await run('soffice', [
    profile,
    '--headless',
    ...opened,
    '--convert-to',
    filters[to],
    '--outdir',
    folder,
    ...files,
  ]);
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Puts texts into the first input fields of a text, as content controls become in LibreOffice, and saves it as DOCX. */
const typing = `Sub Main(source, target, texts)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  waiting = Split(texts, "|")
  met = 0
  paragraphs = document.Text.createEnumeration()
  Do While paragraphs.hasMoreElements()
    paragraph = paragraphs.nextElement()
    If paragraph.supportsService("com.sun.star.text.Paragraph") Then
      portions = paragraph.createEnumeration()
      Do While portions.hasMoreElements()
        portion = portions.nextElement()
        If portion.TextPortionType = "TextField" Then
          If portion.TextField.supportsService("com.sun.star.text.textfield.Input") Then
            If met <= UBound(waiting) Then portion.TextField.Content = waiting(met)
            met = met + 1
          End If
        End If
      Loop
    End If
  Loop
  document.TextFields.refresh()
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  document.storeToURL(ConvertToURL(target), word())
  document.close(True)
End Sub`;

/** Accepts, and in another copy rejects, all changes of each file, and saves both as plain text beside it. */
const settling = `Sub Main(sources)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For Each source In Split(sources, "|")
    For Each fate In Array("accepted", "rejected")
      document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
      command = ".uno:AcceptAllTrackedChanges"
      If fate = "rejected" Then command = ".uno:RejectAllTrackedChanges"
      dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
      document.storeToURL(ConvertToURL(source & "." & fate & ".txt"), plain())
      document.close(True)
    Next
  Next
End Sub`;

/** Runs a macro in LibreOffice with its arguments, all of which are texts. */
async function runMacro(name: string, code: string, given: readonly string[], folder: string): Promise<void> {
  const profile = join(folder, 'profile');
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore'];
  const basic = join(profile, 'user/basic/Standard');
  // The first start lays out the profile and would sweep the macro away.
  if (!existsSync(basic)) await run('soffice', [...options, '--terminate_after_init']);
  mkdirSync(basic, { recursive: true });
  rmSync(join(basic, 'Module1.xba'), { force: true });
  writeFileSync(
    join(basic, 'script.xlb'),
    `<?xml version="1.0" encoding="UTF-8"?>
    <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
      library:readonly="false" library:passwordprotected="false"><library:element library:name="${name}"/></library:library>`,
  );
  writeFileSync(
    join(basic, `${name}.xba`),
    `<?xml version="1.0" encoding="UTF-8"?>
    <script:module xmlns:script="http://openoffice.org/2000/script" script:name="${name}"
      script:language="StarBasic">${xml(code)}</script:module>`,
  );
  const quoted = given.map(text => `"${text}"`).join(',');
  await run('soffice', [...options, `macro:///Standard.${name}.Main(${quoted})`]);
}

/** LibreOffice types into the content controls of a Word file, in their order, and saves it anew. */
export const typeInOffice = (
  source: string,
  target: string,
  texts: readonly string[],
  folder: string,
): Promise<void> => runMacro('Typing', typing, [source, target, texts.join('|')], folder);

/** LibreOffice accepts and rejects what is tracked in files: `FILE.accepted.txt`, `FILE.rejected.txt`. */
export const settleInOffice = (files: readonly string[], folder: string): Promise<void> =>
  runMacro('Settling', settling, [files.join('|')], folder);
