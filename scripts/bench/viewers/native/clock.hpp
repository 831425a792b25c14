#pragma once
#include <ctime>

/** Monotonic milliseconds: the clock that Node's `process.hrtime` reads. */
inline double nowMs() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}
