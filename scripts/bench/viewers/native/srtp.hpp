#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <openssl/evp.h>
#include <string>
#include <unordered_map>

/** The profile that browsers and mediasoup agree on, and its lengths (RFC 7714). */
namespace srtp {
constexpr const char* PROFILE = "SRTP_AEAD_AES_256_GCM";
constexpr size_t KEY = 32;
constexpr size_t SALT = 12;
constexpr size_t TAG = 16;
}  // namespace srtp

/**
 * One direction of SRTP with AEAD_AES_256_GCM, on OpenSSL. Debian's libsrtp is built on NSS, which sets a key up anew for
 * each packet: hundreds of viewers would take more of the machine than what they measure.
 */
class Srtp {
 public:
  /** Both keys as DTLS exports them. */
  Srtp(const uint8_t* masterKey, const uint8_t* masterSalt);
  ~Srtp();
  Srtp(const Srtp&) = delete;
  Srtp& operator=(const Srtp&) = delete;

  /** Decrypts in place. The packet without its tag, or 0 when it is not authentic. `index` is the packet's, with its rollovers. */
  size_t openRtp(uint8_t* packet, size_t size, uint64_t index);
  /** Decrypts in place; 0 when it is not authentic. */
  size_t openRtcp(uint8_t* packet, size_t size);
  std::string sealRtcp(const std::string& packet);

 private:
  struct Cipher {
    EVP_CIPHER_CTX* context;
    std::array<uint8_t, srtp::SALT> salt;
  };

  static Cipher derive(const uint8_t* masterKey, const uint8_t* masterSalt, uint8_t label);
  static bool open(const Cipher& cipher, const uint8_t* iv, const uint8_t* aad, size_t aadSize, uint8_t* data, size_t size);

  Cipher rtp_;
  Cipher rtcp_;
  uint32_t sent_ = 0;
};
