#include "stun.hpp"
#include "bytes.hpp"
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace {
constexpr uint32_t MAGIC = 0x2112A442;
constexpr uint32_t HEADER = 20;
constexpr size_t TRANSACTION = 12;

void attribute(std::string& message, uint16_t type, const std::string& value) {
  put16(message, type);
  put16(message, static_cast<uint32_t>(value.size()));
  message += value;
  while (message.size() % 4 != 0) message.push_back(0);
}

/** The length field counts an attribute that is about to be added. */
void announceLength(std::string& message, size_t added) {
  const auto length = static_cast<uint32_t>(message.size() - HEADER + added);
  message[2] = static_cast<char>(length >> 8);
  message[3] = static_cast<char>(length);
}

uint32_t crc32(const std::string& data) {
  uint32_t crc = 0xffffffff;
  for (const char byte : data) {
    crc ^= static_cast<uint8_t>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320U : 0);
  }
  return ~crc;
}
std::string begin(uint16_t type, const uint8_t* transaction) {
  std::string message;
  put16(message, type);
  put16(message, 0);
  put32(message, MAGIC);
  message.append(reinterpret_cast<const char*>(transaction), TRANSACTION);
  return message;
}

/** Integrity by the receiver's password, then the fingerprint. */
void protect(std::string& message, const std::string& password) {
  announceLength(message, 24);
  uint8_t digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(EVP_sha1(), password.data(), static_cast<int>(password.size()), reinterpret_cast<const uint8_t*>(message.data()),
       message.size(), digest, &size);
  attribute(message, 0x0008, std::string(reinterpret_cast<char*>(digest), size));
  announceLength(message, 8);
  std::string fingerprint;
  put32(fingerprint, crc32(message) ^ 0x5354554e);
  attribute(message, 0x8028, fingerprint);
}
}  // namespace

std::string bindingRequest(const IceCredentials& ice) {
  uint8_t transaction[TRANSACTION];
  RAND_bytes(transaction, sizeof transaction);
  std::string message = begin(0x0001, transaction);
  attribute(message, 0x0006, ice.remoteUfrag + ":" + ice.localUfrag);
  attribute(message, 0x0024, std::string("\x6e\x7f\x1e\xff", 4));
  attribute(message, 0x802a, std::string("minber-b", 8));
  attribute(message, 0x0025, "");
  protect(message, ice.remotePassword);
  return message;
}

std::string bindingResponse(const uint8_t* request, size_t size, const IceCredentials& ice, const sockaddr_in& from) {
  if (size < HEADER || read16(request) != 0x0001 || read32(request + 4) != MAGIC) return {};
  std::string message = begin(0x0101, request + 8);
  std::string address;
  put16(address, 1);
  put16(address, static_cast<uint32_t>(ntohs(from.sin_port)) ^ MAGIC >> 16);
  put32(address, ntohl(from.sin_addr.s_addr) ^ MAGIC);
  attribute(message, 0x0020, address);
  protect(message, ice.localPassword);
  return message;
}

bool isBindingSuccess(const uint8_t* packet, size_t size) {
  return size >= HEADER && read16(packet) == 0x0101 && read32(packet + 4) == MAGIC;
}
