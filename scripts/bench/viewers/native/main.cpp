// Hundreds of WebRTC viewers in one thread. Commands come by line on standard input, answers go to standard output:
//   join <id> <ip> <port> <ufrag> <password> <own ufrag> <own password> <audio ssrc> <video ssrc> <transport-cc id> <send-time id>
//   leave <id>
//   count                -> one line a viewer: count <id> <packets bytes expected first-ms> x audio, video; key-frame 0|1
//                           and "end"
// It begins by telling its certificate: fingerprint <sha-256>. It ends with its standard input.
#include "clock.hpp"
#include "viewer.hpp"
#include <arpa/inet.h>
#include <cstdio>
#include <fcntl.h>
#include <iostream>
#include <sstream>
#include <sys/epoll.h>
#include <unistd.h>
#include <unordered_map>

namespace {
constexpr double TICK_MS = 100;
/** Sleeping between looks, instead of waiting for each packet, spares the SFU the price of waking this process up. */
constexpr timespec LOOK_EVERY = {0, 2'000'000};
constexpr int EVENTS = 1024;

class Viewers {
 public:
  Viewers() : epoll_(epoll_create1(EPOLL_CLOEXEC)) { watch(STDIN_FILENO, nullptr); }

  int run() {
    epoll_event events[EVENTS];
    double nextTick = nowMs();
    for (;;) {
      nanosleep(&LOOK_EVERY, nullptr);
      const int count = epoll_wait(epoll_, events, EVENTS, 0);
      for (int at = 0; at < count; ++at) {
        if (events[at].data.ptr != nullptr) static_cast<Viewer*>(events[at].data.ptr)->receive();
      }
      // Commands last: a viewer that leaves may still stand among the events.
      for (int at = 0; at < count; ++at) {
        if (events[at].data.ptr == nullptr && !readCommands()) return 0;
      }
      nextTick = tick(nextTick);
    }
  }

  std::string fingerprint() const { return certificate_.fingerprint(); }

 private:
  void watch(int descriptor, void* who) const {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = who;
    epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event);
  }

  /** A tenth of the viewers each hundredth of a second, so that their reports don't come all at once. */
  double tick(double next) {
    const double ms = nowMs();
    if (ms < next) return next;
    for (auto& [id, viewer] : viewers_) {
      if (std::hash<std::string>{}(id) % 10 == phase_) viewer->tick(ms);
    }
    phase_ = (phase_ + 1) % 10;
    return next + TICK_MS / 10 < ms ? ms + TICK_MS / 10 : next + TICK_MS / 10;
  }

  bool readCommands() {
    char buffer[65536];
    const ssize_t size = read(STDIN_FILENO, buffer, sizeof buffer);
    if (size <= 0) return size < 0 && (errno == EAGAIN || errno == EINTR);
    pending_.append(buffer, static_cast<size_t>(size));
    for (size_t end; (end = pending_.find('\n')) != std::string::npos; pending_.erase(0, end + 1)) {
      command(std::istringstream(pending_.substr(0, end)));
    }
    return true;
  }

  void command(std::istringstream words) {
    std::string what;
    words >> what;
    if (what == "join") join(words);
    if (what == "leave") leave(words);
    if (what == "count") count();
  }

  void join(std::istringstream& words) {
    Target target{};
    std::string ip;
    uint16_t port = 0;
    words >> target.id >> ip >> port >> target.ice.remoteUfrag >> target.ice.remotePassword >>
        target.ice.localUfrag >> target.ice.localPassword >> target.audioSsrc >> target.videoSsrc >>
        target.extensions.transportCc >> target.extensions.absoluteSendTime;
    target.address.sin_family = AF_INET;
    target.address.sin_port = htons(port);
    inet_pton(AF_INET, ip.c_str(), &target.address.sin_addr);
    const std::string id = target.id;
    auto viewer = std::make_unique<Viewer>(std::move(target), certificate_);
    watch(viewer->socket(), viewer.get());
    viewers_[id] = std::move(viewer);
  }

  void leave(std::istringstream& words) {
    std::string id;
    words >> id;
    viewers_.erase(id);
  }

  void count() const {
    for (const auto& [id, viewer] : viewers_) {
      std::cout << "count " << id;
      for (const Stream* stream : {&viewer->audio(), &viewer->video()}) {
        std::cout << ' ' << stream->packets << ' ' << stream->bytes << ' ' << stream->expected() << ' '
                  << static_cast<int64_t>(stream->firstMs * 1000);
      }
      std::cout << ' ' << viewer->beganWithKeyFrame() << '\n';
    }
    std::cout << "end" << std::endl;
  }

  Certificate certificate_;
  std::unordered_map<std::string, std::unique_ptr<Viewer>> viewers_;
  int epoll_;
  std::string pending_;
  size_t phase_ = 0;
};
}  // namespace

int main() {
  fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
  Viewers viewers;
  std::cout << "fingerprint " << viewers.fingerprint() << std::endl;
  return viewers.run();
}
