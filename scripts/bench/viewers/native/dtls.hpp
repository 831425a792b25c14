#pragma once
#include "srtp.hpp"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <openssl/ssl.h>
#include <string>

/** One self-signed certificate for all viewers of this process. */
class Certificate {
 public:
  Certificate();
  ~Certificate();
  Certificate(const Certificate&) = delete;
  Certificate& operator=(const Certificate&) = delete;
  SSL_CTX* context() const { return context_; }
  /** As SDP writes it: upper-case hex pairs of SHA-256. */
  std::string fingerprint() const;

 private:
  SSL_CTX* context_;
};

/** The client's side of DTLS-SRTP over datagrams that someone else carries. */
class Dtls {
 public:
  explicit Dtls(const Certificate& certificate);
  ~Dtls();
  Dtls(const Dtls&) = delete;
  Dtls& operator=(const Dtls&) = delete;
  /** Takes one datagram (none to begin, or when time has passed); what `output` then holds is to be sent. */
  void advance(const uint8_t* datagram, size_t size);
  std::string output();
  bool done() const { return SSL_is_init_finished(ssl_) == 1; }
  /** One direction's keys, once done. */
  std::unique_ptr<Srtp> session(bool inbound) const;

 private:
  SSL* ssl_;
};
