#pragma once
#include <cstddef>
#include <cstdint>
#include <netinet/in.h>
#include <string>

/** What ICE needs to know of the other side. */
struct IceCredentials {
  std::string remoteUfrag;
  std::string remotePassword;
  std::string localUfrag;
  std::string localPassword;
};

/** A binding request that nominates its pair (RFC 8445, RFC 8489). */
std::string bindingRequest(const IceCredentials& ice);

/** The answer to the other side's own check, which came from `from`; empty if this is no request. */
std::string bindingResponse(const uint8_t* request, size_t size, const IceCredentials& ice, const sockaddr_in& from);

/** Whether this is the success response to a binding request. */
bool isBindingSuccess(const uint8_t* packet, size_t size);
