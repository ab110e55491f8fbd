/**
 * What a page of a release may do, as browsers are told: only files of its own site, no inline
 * scripts or styles, no evaluation; WebAssembly for the search.
 *
 * Servers send it as the header Content-Security-Policy. Pages carry it, too, as a meta element, for
 * servers that send no headers; there `frame-ancestors` would be ignored with a complaint.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]

export const PAGE_POLICY = DIRECTIVES.join('; ')

export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ')
