// libcurl for Swift: its setters take any number of arguments, which Swift cannot call, and its callbacks want plain C.
#ifndef CCURLSHIM_H
#define CCURLSHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Many transfers at once; used by one thread, but for meer_multi_wake.
typedef struct meer_multi meer_multi;
// One request and its answer.
typedef struct meer_transfer meer_transfer;

typedef struct {
    const char *method;
    const char *url;
    // Header lines "Name: value".
    const char *const *headers;
    size_t header_count;
    const uint8_t *body;
    size_t body_length;
    long timeout_ms;
    // Whether addresses inside our own network may be called.
    bool may_call_inside;
    // NULL: none.
    const char *proxy;
    // NULL: the system's.
    const char *ca_file;
    // The longest answer, in bytes.
    size_t limit;
} meer_request;

typedef enum {
    MEER_ANSWERED, MEER_UNKNOWN_HOST, MEER_REFUSED, MEER_TIMED_OUT, MEER_INSECURE, MEER_BROKEN_OFF, MEER_FORBIDDEN, MEER_TOO_LONG,
    MEER_BAD_URL, MEER_OTHER
} meer_result;

// NULL where there is no memory.
meer_multi *meer_multi_new(long connections, long connections_per_host);
void meer_multi_free(meer_multi *multi);
// Copies nothing of the request but what libcurl copies: the body must stay until the transfer is released. NULL where it cannot be started.
meer_transfer *meer_multi_start(meer_multi *multi, const meer_request *request);
// Lets transfers go on and waits for the next thing to do, at most so long.
void meer_multi_wait(meer_multi *multi, int milliseconds);
void meer_multi_wake(meer_multi *multi);
// A transfer that is over, or NULL.
meer_transfer *meer_multi_next(meer_multi *multi);
// Gives a transfer back, over or not.
void meer_transfer_release(meer_multi *multi, meer_transfer *transfer);

meer_result meer_transfer_result(const meer_transfer *transfer);
long meer_transfer_status(const meer_transfer *transfer);
// Whether the connection was one that had been used before.
bool meer_transfer_reused(const meer_transfer *transfer);
const uint8_t *meer_transfer_body(const meer_transfer *transfer, size_t *length);
// Header lines of the last answer, each ended by CR LF.
const uint8_t *meer_transfer_headers(const meer_transfer *transfer, size_t *length);

// Whether an address, in network order, lies inside our own network, or is nobody's: loopback, private, link-local, shared, multicast, and the forms of
// IPv6 that hold such an IPv4 address. `length` is 4 or 16.
bool meer_is_inside(const uint8_t *address, size_t length);

#endif
