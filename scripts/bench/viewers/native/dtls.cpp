#include "dtls.hpp"
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stdexcept>

namespace {
constexpr long YEAR = 31'536'000;

void require(bool well, const char* what) {
  if (!well) throw std::runtime_error(what);
}

X509* selfSigned(EVP_PKEY* key) {
  X509* certificate = X509_new();
  X509_set_version(certificate, X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate), YEAR);
  X509_NAME* name = X509_get_subject_name(certificate);
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const uint8_t*>("bench"), -1, -1, 0);
  X509_set_issuer_name(certificate, name);
  X509_set_pubkey(certificate, key);
  require(X509_sign(certificate, key, EVP_sha256()) != 0, "cannot sign a certificate");
  return certificate;
}
}  // namespace

Certificate::Certificate() : context_(SSL_CTX_new(DTLS_client_method())) {
  EVP_PKEY* key = EVP_EC_gen("P-256");
  X509* certificate = selfSigned(key);
  require(SSL_CTX_use_certificate(context_, certificate) == 1, "cannot use the certificate");
  require(SSL_CTX_use_PrivateKey(context_, key) == 1, "cannot use the key");
  // This one returns 0 when all is well.
  require(SSL_CTX_set_tlsext_use_srtp(context_, srtp::PROFILE) == 0, "OpenSSL has no DTLS-SRTP");
  SSL_CTX_set_verify(context_, SSL_VERIFY_NONE, nullptr);
  X509_free(certificate);
  EVP_PKEY_free(key);
}

Certificate::~Certificate() { SSL_CTX_free(context_); }

std::string Certificate::fingerprint() const {
  uint8_t digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  X509_digest(SSL_CTX_get0_certificate(context_), EVP_sha256(), digest, &size);
  std::string text;
  char pair[4];
  for (unsigned int at = 0; at < size; ++at) {
    std::snprintf(pair, sizeof pair, at == 0 ? "%02X" : ":%02X", digest[at]);
    text += pair;
  }
  return text;
}

Dtls::Dtls(const Certificate& certificate) : ssl_(SSL_new(certificate.context())) {
  SSL_set_bio(ssl_, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
  SSL_set_options(ssl_, SSL_OP_NO_QUERY_MTU);
  SSL_set_mtu(ssl_, 1200);
  SSL_set_connect_state(ssl_);
}

Dtls::~Dtls() { SSL_free(ssl_); }

void Dtls::advance(const uint8_t* datagram, size_t size) {
  if (size > 0) BIO_write(SSL_get_rbio(ssl_), datagram, static_cast<int>(size));
  else DTLSv1_handle_timeout(ssl_);
  SSL_do_handshake(ssl_);
}

std::string Dtls::output() {
  std::string data;
  char buffer[2048];
  for (int size; (size = BIO_read(SSL_get_wbio(ssl_), buffer, sizeof buffer)) > 0;) data.append(buffer, size);
  return data;
}

std::unique_ptr<Srtp> Dtls::session(bool inbound) const {
  // RFC 5764, 4.2: client key, server key, client salt, server salt.
  uint8_t material[2 * (srtp::KEY + srtp::SALT)];
  constexpr const char* LABEL = "EXTRACTOR-dtls_srtp";
  require(SSL_export_keying_material(ssl_, material, sizeof material, LABEL, 19, nullptr, 0, 0) == 1, "no SRTP keys");
  const size_t side = inbound ? 1 : 0;
  return std::make_unique<Srtp>(material + side * srtp::KEY, material + 2 * srtp::KEY + side * srtp::SALT);
}
