#pragma once
#include <cstdint>
#include <string>

/** Big-endian reading and appending. */
inline uint16_t read16(const uint8_t* at) { return static_cast<uint16_t>(at[0] << 8 | at[1]); }
inline uint32_t read32(const uint8_t* at) { return static_cast<uint32_t>(read16(at)) << 16 | read16(at + 2); }

inline void put16(std::string& to, uint32_t value) {
  to.push_back(static_cast<char>(value >> 8));
  to.push_back(static_cast<char>(value));
}
inline void put32(std::string& to, uint32_t value) {
  put16(to, value >> 16);
  put16(to, value);
}
