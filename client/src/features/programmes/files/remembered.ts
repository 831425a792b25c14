/** Which upload a chosen file belongs to, so that the same file goes on where it stopped, also after the tab was closed. */
const prefix = 'minber.upload.';

function keyOf(programmeId: string, { name, size, lastModified }: File): string {
  return `${prefix}${programmeId}.${size}.${lastModified}.${name}`;
}

export function rememberUpload(programmeId: string, file: File, fileId: string): void {
  localStorage.setItem(keyOf(programmeId, file), fileId);
}

export function rememberedUpload(programmeId: string, file: File): string | null {
  return localStorage.getItem(keyOf(programmeId, file));
}

export function forgetUpload(programmeId: string, file: File): void {
  localStorage.removeItem(keyOf(programmeId, file));
}
