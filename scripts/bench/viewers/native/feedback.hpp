#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/** Transport-wide congestion control feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01). */
class Feedback {
 public:
  explicit Feedback(int extensionId) : extensionId_(extensionId) {}
  void add(const uint8_t* packet, size_t size, double ms);
  /** The report about everything since the last one; empty when nothing arrived. */
  std::string report(uint32_t mediaSsrc);

 private:
  int extensionId_;
  /** Transport-wide sequence numbers, unwrapped, with their times of arrival in ticks of 250 microseconds. */
  std::vector<std::pair<int64_t, int64_t>> arrived_;
  int64_t last_ = -1;
  int64_t next_ = -1;
  uint8_t count_ = 0;
};
