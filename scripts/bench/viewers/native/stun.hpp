#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

/** What ICE needs to know of the other side. */
struct IceCredentials {
  std::string remoteUfrag;
  std::string remotePassword;
  std::string localUfrag;
};

/** A binding request that nominates its pair (RFC 8445, RFC 8489), for a peer that is ICE-lite. */
std::string bindingRequest(const IceCredentials& ice);

/** Whether this is the success response to a binding request. */
bool isBindingSuccess(const uint8_t* packet, size_t size);
