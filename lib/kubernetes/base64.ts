/** Base64 of a text in UTF-8. */
export function toBase64(text: string): string {
  // A spread into one call would exceed the limit of arguments for a long text.
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Decodes base64 of UTF-8 text; invalid UTF-8 becomes U+FFFD.
 *
 * @throws DOMException if it is not base64.
 */
export function fromBase64(encoded: string): string {
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
