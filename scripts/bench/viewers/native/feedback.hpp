#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/** Ids of header extensions; 0 where there is none. */
struct Extensions {
  int transportCc;
  int absoluteSendTime;
};

/**
 * Transport-wide congestion control feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01). It reports packets at
 * the time at which they were sent, where they say: a path without queues, whatever else the machine does, but with
 * every real loss. So the estimate allows the layer that the bench compares.
 */
class Feedback {
 public:
  explicit Feedback(Extensions ids) : ids_(ids) {}
  void add(const uint8_t* packet, size_t size, double ms);
  /** The report about everything since the last one; empty when nothing arrived. */
  std::string report(uint32_t mediaSsrc);

 private:
  int64_t ticksOf(const uint8_t* packet, size_t size, double ms);

  Extensions ids_;
  int64_t sent_ = -1;
  /** Transport-wide sequence numbers, unwrapped, with their times in ticks of 250 microseconds. */
  std::vector<std::pair<int64_t, int64_t>> arrived_;
  int64_t last_ = -1;
  int64_t next_ = -1;
  uint8_t count_ = 0;
};
