#include "srtp.hpp"
#include "bytes.hpp"
#include <cstring>
#include <stdexcept>

using namespace srtp;

namespace {
constexpr size_t RTCP_HEADER = 8;
constexpr size_t RTCP_INDEX = 4;
constexpr uint32_t ENCRYPTED = 0x80000000;

/** RFC 3711, 4.3.3: AES in counter mode over the salt with the label mixed in. */
void keystream(const uint8_t* masterKey, const uint8_t* masterSalt, uint8_t label, uint8_t* out, int size) {
  uint8_t counter[16] = {};
  std::memcpy(counter, masterSalt, SALT);
  counter[7] ^= label;
  std::memset(out, 0, static_cast<size_t>(size));
  EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
  int written = 0;
  const bool well = EVP_EncryptInit_ex(context, EVP_aes_256_ctr(), nullptr, masterKey, counter) == 1 &&
                    EVP_EncryptUpdate(context, out, &written, out, size) == 1;
  EVP_CIPHER_CTX_free(context);
  if (!well) throw std::runtime_error("cannot derive SRTP keys");
}

void put(uint8_t* at, uint32_t value) {
  for (int byte = 0; byte < 4; ++byte) at[byte] = static_cast<uint8_t>(value >> (24 - 8 * byte));
}

/** RFC 7714, 9.1: `high` is the rollover counter's place, `low` what follows it. */
void rtcpIv(uint8_t* iv, const std::array<uint8_t, SALT>& salt, uint32_t ssrc, uint32_t index) {
  std::memset(iv, 0, SALT);
  put(iv + 2, ssrc);
  put(iv + 8, index);
  for (size_t at = 0; at < SALT; ++at) iv[at] ^= salt[at];
}

/** The length of an RTP header with its extension; 0 when the packet is too short for it. */
size_t rtpHeader(const uint8_t* packet, size_t size) {
  size_t header = 12 + (packet[0] & 0x0f) * 4U;
  if ((packet[0] & 0x10) != 0 && header + 4 <= size) header += 4 + read16(packet + header + 2) * 4U;
  return header <= size ? header : 0;
}
}  // namespace

Srtp::Srtp(const uint8_t* masterKey, const uint8_t* masterSalt)
    : rtp_(derive(masterKey, masterSalt, 0)), rtcp_(derive(masterKey, masterSalt, 3)) {}

Srtp::~Srtp() {
  EVP_CIPHER_CTX_free(rtp_.context);
  EVP_CIPHER_CTX_free(rtcp_.context);
}

/** `label` is the encryption key's; the salt's is two further. */
Srtp::Cipher Srtp::derive(const uint8_t* masterKey, const uint8_t* masterSalt, uint8_t label) {
  uint8_t key[KEY];
  Cipher cipher{EVP_CIPHER_CTX_new(), {}};
  keystream(masterKey, masterSalt, label, key, KEY);
  keystream(masterKey, masterSalt, static_cast<uint8_t>(label + 2), cipher.salt.data(), SALT);
  EVP_CipherInit_ex(cipher.context, EVP_aes_256_gcm(), nullptr, key, nullptr, 0);
  return cipher;
}

bool Srtp::open(const Cipher& cipher, const uint8_t* iv, const uint8_t* aad, size_t aadSize, uint8_t* data, size_t size) {
  int written = 0;
  EVP_CIPHER_CTX* context = cipher.context;
  return EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, iv, 0) == 1 &&
         EVP_CipherUpdate(context, nullptr, &written, aad, static_cast<int>(aadSize)) == 1 &&
         EVP_CipherUpdate(context, data, &written, data, static_cast<int>(size)) == 1 &&
         EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, TAG, data + size) == 1 &&
         EVP_CipherFinal_ex(context, data + size, &written) == 1;
}

size_t Srtp::openRtp(uint8_t* packet, size_t size, uint64_t index) {
  const size_t header = rtpHeader(packet, size);
  if (header == 0 || size < header + TAG) return 0;
  uint8_t iv[SALT] = {};
  std::memcpy(iv + 2, packet + 8, 4);
  put(iv + 6, static_cast<uint32_t>(index >> 16));
  std::memcpy(iv + 10, packet + 2, 2);
  for (size_t at = 0; at < SALT; ++at) iv[at] ^= rtp_.salt[at];
  return open(rtp_, iv, packet, header, packet + header, size - header - TAG) ? size - TAG : 0;
}

size_t Srtp::openRtcp(uint8_t* packet, size_t size) {
  if (size < RTCP_HEADER + TAG + RTCP_INDEX) return 0;
  const size_t plain = size - TAG - RTCP_INDEX;
  const uint32_t index = read32(packet + size - RTCP_INDEX);
  if ((index & ENCRYPTED) == 0) return 0;
  uint8_t iv[SALT];
  rtcpIv(iv, rtcp_.salt, read32(packet + 4), index & ~ENCRYPTED);
  uint8_t aad[RTCP_HEADER + RTCP_INDEX];
  std::memcpy(aad, packet, RTCP_HEADER);
  put(aad + RTCP_HEADER, index);
  return open(rtcp_, iv, aad, sizeof aad, packet + RTCP_HEADER, plain - RTCP_HEADER) ? plain : 0;
}

std::string Srtp::sealRtcp(const std::string& packet) {
  const uint32_t index = ++sent_;
  const auto* plain = reinterpret_cast<const uint8_t*>(packet.data());
  uint8_t iv[SALT];
  rtcpIv(iv, rtcp_.salt, read32(plain + 4), index);
  uint8_t aad[RTCP_HEADER + RTCP_INDEX];
  std::memcpy(aad, plain, RTCP_HEADER);
  put(aad + RTCP_HEADER, index | ENCRYPTED);
  std::string sealed = packet;
  sealed.resize(packet.size() + TAG);
  auto* data = reinterpret_cast<uint8_t*>(sealed.data()) + RTCP_HEADER;
  const int size = static_cast<int>(packet.size() - RTCP_HEADER);
  int written = 0;
  EVP_CIPHER_CTX* context = rtcp_.context;
  EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, iv, 1);
  EVP_CipherUpdate(context, nullptr, &written, aad, sizeof aad);
  EVP_CipherUpdate(context, data, &written, data, size);
  EVP_CipherFinal_ex(context, data + size, &written);
  EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, TAG, data + size);
  put32(sealed, index | ENCRYPTED);
  return sealed;
}
