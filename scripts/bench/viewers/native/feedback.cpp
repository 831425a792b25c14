#include "feedback.hpp"
#include "bytes.hpp"
#include <algorithm>

namespace {
constexpr int64_t TICKS_PER_REFERENCE = 256;
constexpr int SYMBOLS_PER_CHUNK = 7;
constexpr int64_t MOST = 500;

/** The bytes of a header extension (RFC 8285, one-byte form), or null. */
const uint8_t* extension(const uint8_t* packet, size_t size, int id) {
  if (id == 0 || (packet[0] & 0x10) == 0) return nullptr;
  const size_t start = 12 + (packet[0] & 0x0f) * 4U;
  if (start + 4 > size || read16(packet + start) != 0xbede) return nullptr;
  const size_t end = std::min(size, start + 4 + read16(packet + start + 2) * 4U);
  for (size_t at = start + 4; at < end;) {
    if (packet[at] == 0) {
      ++at;
      continue;
    }
    if (packet[at] >> 4 == id) return packet + at + 1;
    at += 2 + (packet[at] & 0x0f);
  }
  return nullptr;
}
}  // namespace

void Feedback::add(const uint8_t* packet, size_t size, double ms) {
  const uint8_t* value = extension(packet, size, ids_.transportCc);
  if (value == nullptr) return;
  const uint16_t sequence = read16(value);
  last_ = last_ < 0 ? sequence : last_ + static_cast<int16_t>(sequence - static_cast<uint16_t>(last_));
  arrived_.emplace_back(last_, ticksOf(packet, size, ms));
}

/** The absolute send time counts 64 seconds in 24 bits. */
int64_t Feedback::ticksOf(const uint8_t* packet, size_t size, double ms) {
  const uint8_t* value = extension(packet, size, ids_.absoluteSendTime);
  if (value == nullptr) return static_cast<int64_t>(ms * 4);
  const int32_t time = value[0] << 16 | value[1] << 8 | value[2];
  // Signed distance within the wrapping 24 bits.
  const int32_t ahead = ((time - static_cast<int32_t>(sent_ & 0xffffff)) << 8) >> 8;
  sent_ = sent_ < 0 ? time + (1 << 24) : sent_ + ahead;
  return sent_ * 4000 >> 18;
}

std::string Feedback::report(uint32_t mediaSsrc) {
  if (arrived_.empty()) return {};
  std::sort(arrived_.begin(), arrived_.end());
  if (next_ < 0) next_ = arrived_.front().first;
  const int64_t base = next_;
  const int64_t count = std::min(MOST, arrived_.back().first - base + 1);
  next_ = base + std::max<int64_t>(count, 0);
  if (count <= 0) {
    arrived_.clear();
    return {};
  }

  const int64_t reference = arrived_.front().second / TICKS_PER_REFERENCE;
  std::vector<int> symbols(static_cast<size_t>(count), 0);
  std::string deltas;
  int64_t previous = reference * TICKS_PER_REFERENCE;
  for (const auto& [sequence, ticks] : arrived_) {
    const int64_t index = sequence - base;
    if (index < 0 || index >= count || symbols[static_cast<size_t>(index)] != 0) continue;
    const int64_t delta = std::clamp<int64_t>(ticks - previous, -32768, 32767);
    previous = ticks;
    const bool small = delta >= 0 && delta <= 255;
    symbols[static_cast<size_t>(index)] = small ? 1 : 2;
    if (small) deltas.push_back(static_cast<char>(delta));
    else put16(deltas, static_cast<uint16_t>(delta));
  }
  arrived_.clear();

  std::string body;
  put32(body, 1);
  put32(body, mediaSsrc);
  put16(body, static_cast<uint16_t>(base));
  put16(body, static_cast<uint32_t>(count));
  put32(body, static_cast<uint32_t>(reference << 8 | count_++));
  for (size_t at = 0; at < symbols.size(); at += SYMBOLS_PER_CHUNK) {
    uint32_t chunk = 0xc000;
    for (size_t index = 0; index < SYMBOLS_PER_CHUNK && at + index < symbols.size(); ++index) {
      chunk |= static_cast<uint32_t>(symbols[at + index]) << (2 * (SYMBOLS_PER_CHUNK - 1 - index));
    }
    put16(body, chunk);
  }
  body += deltas;
  while (body.size() % 4 != 0) body.push_back(0);
  std::string packet("\x8f\xcd", 2);
  put16(packet, static_cast<uint32_t>(body.size() / 4));
  return packet + body;
}
