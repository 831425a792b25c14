#pragma once
#include "dtls.hpp"
#include "feedback.hpp"
#include "srtp.hpp"
#include "stream.hpp"
#include "stun.hpp"
#include <memory>
#include <netinet/in.h>
#include <string>

/** Where a viewer connects to and what it will receive. */
struct Target {
  std::string id;
  sockaddr_in address;
  IceCredentials ice;
  uint32_t audioSsrc;
  uint32_t videoSsrc;
  Extensions extensions;
};

/** One viewer: a socket of its own, ICE, DTLS, SRTP, reports; counts what it gets. */
class Viewer {
 public:
  Viewer(Target target, const Certificate& certificate);
  ~Viewer();
  Viewer(const Viewer&) = delete;
  Viewer& operator=(const Viewer&) = delete;
  int socket() const { return socket_; }
  const std::string& id() const { return target_.id; }
  const Stream& audio() const { return audio_; }
  const Stream& video() const { return video_; }
  /** False if the first video packet did not begin a key frame. */
  bool beganWithKeyFrame() const { return beganWithKeyFrame_; }
  /** Takes what has arrived. */
  void receive();
  /** Does what is due: binding requests, handshake, reports. Called every 100 ms. */
  void tick(double ms);

 private:
  void datagram(uint8_t* data, size_t size, double ms);
  void handshake(const uint8_t* data, size_t size);
  void media(uint8_t* data, size_t size, double ms);
  void control(uint8_t* data, size_t size, double ms);
  Stream* streamOf(uint32_t ssrc);
  void send(const std::string& data) const;
  void sendControl(const std::string& packet) const;
  void reportReception(double ms);

  Target target_;
  int socket_;
  Dtls dtls_;
  Feedback feedback_;
  Stream audio_;
  Stream video_;
  std::unique_ptr<Srtp> inbound_;
  std::unique_ptr<Srtp> outbound_;
  bool bound_ = false;
  bool beganWithKeyFrame_ = true;
  double nextBinding_ = 0;
  double nextReport_ = 0;
};
