/** Puts text on the clipboard; false where the browser or the frame does not allow it, so that the page can offer to select it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
