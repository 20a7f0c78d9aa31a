/** Base64 of a text in UTF-8. */
export function toBase64(text: string): string {
  // Not spread into one call: a long text has more bytes than a call may have arguments.
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * The text of base64 in UTF-8; what is not UTF-8 becomes U+FFFD.
 *
 * @throws DOMException where it is not base64.
 */
export function fromBase64(encoded: string): string {
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
