#include "viewer.hpp"
#include "clock.hpp"
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace {
constexpr int RECEIVE_BUFFER = 1 << 20;
constexpr int BATCH = 16;
constexpr size_t LARGEST = 1500;
/** Room for the time stamp that the kernel adds to each datagram. */
constexpr size_t CONTROL = 64;
/** One packet in so many is deciphered. */
constexpr uint64_t SAMPLE = 16;
constexpr double RETRY_MS = 300;
constexpr double CONSENT_MS = 2'500;
constexpr double REPORT_MS = 1'000;

/** When the kernel took the datagram in, on the monotonic clock: free of this process's own scheduling. */
double arrivedMs(msghdr& header, double nowMs) {
  for (cmsghdr* part = CMSG_FIRSTHDR(&header); part != nullptr; part = CMSG_NXTHDR(&header, part)) {
    if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_TIMESTAMPNS) continue;
    timespec stamp{};
    std::memcpy(&stamp, CMSG_DATA(part), sizeof stamp);
    timespec wall{};
    clock_gettime(CLOCK_REALTIME, &wall);
    const auto seconds = static_cast<double>(wall.tv_sec - stamp.tv_sec);
    return nowMs - seconds * 1e3 - static_cast<double>(wall.tv_nsec - stamp.tv_nsec) / 1e6;
  }
  return nowMs;
}

/** RFC 7741: does this payload begin a frame, and is that a key frame? */
bool beginsKeyFrame(const uint8_t* packet, size_t size) {
  size_t at = 12 + (packet[0] & 0x0f) * 4U;
  if ((packet[0] & 0x10) != 0) at += 4 + read16(packet + at + 2) * 4U;
  if (at + 5 >= size) return false;
  const bool start = (packet[at] & 0x1f) == 0x10;
  if ((packet[at] & 0x80) != 0) {
    const uint8_t fields = packet[++at];
    if ((fields & 0x80) != 0) at += (packet[at + 1] & 0x80) != 0 ? 2 : 1;
    if ((fields & 0x40) != 0) ++at;
    if ((fields & 0x30) != 0) ++at;
  }
  return start && at + 1 < size && (packet[at + 1] & 1) == 0;
}
}  // namespace

Viewer::Viewer(Target target, const Certificate& certificate)
    : target_(std::move(target)),
      socket_(::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)),
      dtls_(certificate),
      feedback_(target_.extensions) {
  audio_.ssrc = target_.audioSsrc;
  video_.ssrc = target_.videoSsrc;
  setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &RECEIVE_BUFFER, sizeof RECEIVE_BUFFER);
  const int on = 1;
  setsockopt(socket_, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
  connect(socket_, reinterpret_cast<sockaddr*>(&target_.address), sizeof target_.address);
  tick(nowMs());
}

Viewer::~Viewer() { close(socket_); }

void Viewer::receive() {
  static uint8_t buffers[BATCH][LARGEST];
  static iovec vectors[BATCH];
  static mmsghdr messages[BATCH];
  static char controls[BATCH][CONTROL];
  for (int at = 0; at < BATCH; ++at) {
    vectors[at] = {buffers[at], LARGEST};
    messages[at] = {};
    messages[at].msg_hdr.msg_iov = &vectors[at];
    messages[at].msg_hdr.msg_iovlen = 1;
    messages[at].msg_hdr.msg_control = controls[at];
    messages[at].msg_hdr.msg_controllen = CONTROL;
  }
  const int count = recvmmsg(socket_, messages, BATCH, MSG_DONTWAIT, nullptr);
  for (int at = 0; at < count; ++at) {
    datagram(buffers[at], messages[at].msg_len, arrivedMs(messages[at].msg_hdr, nowMs()));
  }
}

void Viewer::tick(double ms) {
  if (ms >= nextBinding_) {
    send(bindingRequest(target_.ice));
    nextBinding_ = ms + (bound_ ? CONSENT_MS : RETRY_MS);
  }
  if (bound_ && !dtls_.done()) handshake(nullptr, 0);
  if (outbound_ == nullptr) return;
  sendControl(feedback_.report(video_.ssrc));
  if (ms >= nextReport_) {
    reportReception(ms);
    nextReport_ = ms + REPORT_MS;
  }
}

/** RFC 7983 tells STUN, DTLS and SRTP apart by the first byte. */
void Viewer::datagram(uint8_t* data, size_t size, double ms) {
  if (size < 12) return;
  if (data[0] < 4) {
    if (const std::string answer = bindingResponse(data, size, target_.ice, target_.address); !answer.empty()) send(answer);
    if (bound_ || !isBindingSuccess(data, size)) return;
    bound_ = true;
    nextBinding_ = ms + CONSENT_MS;
    handshake(nullptr, 0);
  } else if (data[0] >= 20 && data[0] < 64) {
    handshake(data, size);
  } else if (inbound_ != nullptr && data[1] >= 192 && data[1] <= 223) {
    control(data, size, ms);
  } else if (inbound_ != nullptr) {
    media(data, size, ms);
  }
}

void Viewer::handshake(const uint8_t* data, size_t size) {
  dtls_.advance(data, size);
  if (const std::string output = dtls_.output(); !output.empty()) send(output);
  if (!dtls_.done() || inbound_ != nullptr) return;
  inbound_ = dtls_.session(true);
  outbound_ = dtls_.session(false);
}

Stream* Viewer::streamOf(uint32_t ssrc) {
  if (ssrc == video_.ssrc) return &video_;
  return ssrc == audio_.ssrc ? &audio_ : nullptr;
}

/**
 * A stream's first packet is deciphered, and one in so many after it: they prove that all could be. Numbers, bytes and
 * extensions stand in the clear for the others.
 */
void Viewer::media(uint8_t* data, size_t size, double ms) {
  Stream* stream = streamOf(read32(data + 8));
  if (stream != nullptr) {
    if (size <= srtp::TAG) return;
    const bool looksInside = stream->packets % SAMPLE == 0;
    if (looksInside && inbound_->openRtp(data, size, stream->indexOf(data)) == 0) return;
    if (stream == &video_ && stream->packets == 0) beganWithKeyFrame_ = beginsKeyFrame(data, size - srtp::TAG);
    stream->add(data, size - srtp::TAG, ms);
  }
  feedback_.add(data, size, ms);
}

void Viewer::control(uint8_t* data, size_t size, double ms) {
  const size_t plain = inbound_->openRtcp(data, size);
  for (size_t at = 0; at + 28 <= plain; at += (read16(data + at + 2) + 1) * 4U) {
    if (data[at + 1] != 200) continue;
    if (Stream* stream = streamOf(read32(data + at + 4))) stream->senderReported(data + at, ms);
  }
}

void Viewer::reportReception(double ms) {
  std::string blocks;
  int count = 0;
  for (Stream* stream : {&audio_, &video_}) {
    if (stream->packets == 0) continue;
    stream->describe(blocks, ms);
    ++count;
  }
  if (count == 0) return;
  std::string packet;
  packet.push_back(static_cast<char>(0x80 | count));
  packet.push_back(static_cast<char>(201));
  put16(packet, static_cast<uint32_t>(1 + blocks.size() / 4));
  put32(packet, 1);
  sendControl(packet + blocks);
}

void Viewer::sendControl(const std::string& packet) const {
  if (!packet.empty()) send(outbound_->sealRtcp(packet));
}

void Viewer::send(const std::string& data) const { ::send(socket_, data.data(), data.size(), MSG_DONTWAIT); }
