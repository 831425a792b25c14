#pragma once
#include "bytes.hpp"
#include <cstddef>
#include <cstdint>

/** What arrived of one SSRC, from its sequence numbers (RFC 3550, appendix A). */
class Stream {
 public:
  uint32_t ssrc = 0;
  uint64_t packets = 0;
  /** RTP without SRTP's tag. */
  uint64_t bytes = 0;
  double firstMs = 0;

  uint64_t expected() const { return packets == 0 ? 0 : static_cast<uint64_t>(highest_ - first_ + 1); }

  /** The packet's number with its rollovers counted, as SRTP wants it. */
  uint64_t indexOf(const uint8_t* packet) const {
    const uint16_t sequence = read16(packet + 2);
    if (packets == 0) return sequence;
    return static_cast<uint64_t>(highest_ + static_cast<int16_t>(sequence - static_cast<uint16_t>(highest_)));
  }

  void add(const uint8_t* packet, size_t size, double ms) {
    const uint16_t sequence = read16(packet + 2);
    if (packets == 0) {
      first_ = highest_ = sequence;
      firstMs = ms;
    }
    const auto ahead = static_cast<int16_t>(sequence - static_cast<uint16_t>(highest_));
    if (ahead > 0) highest_ += ahead;
    packets += 1;
    bytes += size;
  }

  void senderReported(const uint8_t* report, double ms) {
    lastReport_ = read32(report + 10);
    lastReportMs_ = ms;
  }

  /** A report block for the SFU. */
  void describe(std::string& to, double ms) {
    const uint64_t lost = expected() > packets ? expected() - packets : 0;
    const uint64_t expectedNow = expected() - expectedBefore_;
    const uint64_t lostNow = lost > lostBefore_ ? lost - lostBefore_ : 0;
    expectedBefore_ = expected();
    lostBefore_ = lost;
    const uint64_t fraction = expectedNow == 0 ? 0 : lostNow * 256 / expectedNow;
    put32(to, ssrc);
    put32(to, static_cast<uint32_t>((fraction > 255 ? 255 : fraction) << 24 | (lost & 0xffffff)));
    put32(to, static_cast<uint32_t>(highest_));
    put32(to, 0);
    put32(to, lastReport_);
    put32(to, lastReport_ == 0 ? 0 : static_cast<uint32_t>((ms - lastReportMs_) * 65.536));
  }

 private:
  int64_t first_ = 0;
  int64_t highest_ = 0;
  uint64_t expectedBefore_ = 0;
  uint64_t lostBefore_ = 0;
  uint32_t lastReport_ = 0;
  double lastReportMs_ = 0;
};
