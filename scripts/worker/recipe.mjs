/** How the worker is built from the npm package's sources; changing anything here makes every machine build it anew. */
export const mesonOptions = [
  '--buildtype=release',
  '-Db_ndebug=true',
  '-Ddefault_library=static',
  '-Dprefer_static=true',
  '--wrap-mode=nodownload',
];

/** What must change in the package's sources to build with Debian's tools and libraries. */
export const patches = [
  { file: 'meson.build', from: "meson_version: '>= 1.1.0'", to: "meson_version: '>= 1.0.0'" },
  {
    // Debian's OpenSSL has kernel TLS, whose BIO callback passes the operation together with the return flag; without
    // this the worker crashes at the first DTLS handshake.
    file: 'src/RTC/DtlsTransport.cpp',
    from: '(operationType == BIO_CB_RETURN)',
    to: '((operationType & BIO_CB_RETURN) != 0)',
  },
];
