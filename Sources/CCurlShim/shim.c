#include "CCurlShim.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define HEADER_LIMIT 65536
#define POOL_LIMIT 128

typedef struct {
    uint8_t *bytes;
    size_t length, capacity;
} buffer;

struct meer_transfer {
    CURL *easy;
    struct curl_slist *lines;
    buffer body, headers;
    size_t limit;
    bool may_call_inside, was_forbidden, was_too_long;
    CURLcode code;
};

struct meer_multi {
    CURLM *multi;
    meer_transfer *pool[POOL_LIMIT];
    int pooled;
    // Transfers that were started and not given back.
    int started;
};

static bool append(buffer *to, const char *bytes, size_t length) {
    if (to->length + length > to->capacity) {
        size_t capacity = to->capacity ? to->capacity : 1024;
        while (capacity < to->length + length) capacity *= 2;
        uint8_t *grown = realloc(to->bytes, capacity);
        if (!grown) return false;
        to->bytes = grown;
        to->capacity = capacity;
    }
    memcpy(to->bytes + to->length, bytes, length);
    to->length += length;
    return true;
}

static size_t on_body(char *bytes, size_t size, size_t count, void *user) {
    meer_transfer *transfer = user;
    size_t length = size * count;
    if (transfer->body.length + length > transfer->limit) {
        transfer->was_too_long = true;
        return 0;
    }
    return append(&transfer->body, bytes, length) ? length : 0;
}

static size_t on_header(char *bytes, size_t size, size_t count, void *user) {
    meer_transfer *transfer = user;
    size_t length = size * count;
    // An answer of its own kind, such as 100 Continue, begins anew.
    if (length > 5 && memcmp(bytes, "HTTP/", 5) == 0) transfer->headers.length = 0;
    if (transfer->headers.length + length > HEADER_LIMIT) {
        transfer->was_too_long = true;
        return 0;
    }
    return append(&transfer->headers, bytes, length) ? length : 0;
}

static bool in_v4(const uint8_t *a) {
    return a[0] == 0 || a[0] == 10 || a[0] == 127 || a[0] >= 224 || (a[0] == 100 && (a[1] & 0xC0) == 64)
        || (a[0] == 169 && a[1] == 254) || (a[0] == 172 && (a[1] & 0xF0) == 16) || (a[0] == 192 && a[1] == 168)
        || (a[0] == 192 && a[1] == 0 && (a[2] == 0 || a[2] == 2)) || (a[0] == 198 && (a[1] & 0xFE) == 18)
        || (a[0] == 198 && a[1] == 51 && a[2] == 100) || (a[0] == 203 && a[1] == 0 && a[2] == 113);
}

bool meer_is_inside(const uint8_t *a, size_t length) {
    static const uint8_t zeros[12] = {0};
    static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    static const uint8_t translated[12] = {0, 0x64, 0xFF, 0x9B};
    if (length == 4) return in_v4(a);
    if (length != 16) return true;
    if (memcmp(a, zeros, 12) == 0 || memcmp(a, mapped, 12) == 0) return in_v4(a + 12) || memcmp(a, zeros, 12) == 0;
    if (memcmp(a, translated, 12) == 0) return in_v4(a + 12);
    if (a[0] == 0x00 && a[1] == 0x64 && a[2] == 0xFF && a[3] == 0x9B) return true;
    if (a[0] == 0x20 && a[1] == 0x02) return in_v4(a + 2);
    // Teredo hides its address; documentation is nobody's.
    if (a[0] == 0x20 && a[1] == 0x01 && ((a[2] == 0 && a[3] == 0) || (a[2] == 0x0D && a[3] == 0xB8))) return true;
    // All that is global begins with 001.
    return (a[0] & 0xE0) != 0x20;
}

static curl_socket_t on_open(void *user, curlsocktype purpose, struct curl_sockaddr *address) {
    meer_transfer *transfer = user;
    if (!transfer->may_call_inside) {
        bool inside = true;
        if (address->family == AF_INET) {
            inside = meer_is_inside((const uint8_t *)&((struct sockaddr_in *)&address->addr)->sin_addr, 4);
        } else if (address->family == AF_INET6) {
            inside = meer_is_inside((const uint8_t *)&((struct sockaddr_in6 *)&address->addr)->sin6_addr, 16);
        }
        if (purpose != CURLSOCKTYPE_IPCXN || inside) {
            transfer->was_forbidden = true;
            return CURL_SOCKET_BAD;
        }
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static void start_curl(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

meer_multi *meer_multi_new(long connections, long connections_per_host) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, start_curl);
    meer_multi *multi = calloc(1, sizeof *multi);
    if (!multi) return NULL;
    multi->multi = curl_multi_init();
    curl_multi_setopt(multi->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, connections);
    curl_multi_setopt(multi->multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections_per_host);
    curl_multi_setopt(multi->multi, CURLMOPT_MAXCONNECTS, connections);
    curl_multi_setopt(multi->multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    return multi;
}

static void destroy(meer_transfer *transfer) {
    curl_easy_cleanup(transfer->easy);
    curl_slist_free_all(transfer->lines);
    free(transfer->body.bytes);
    free(transfer->headers.bytes);
    free(transfer);
}

void meer_multi_free(meer_multi *multi) {
    while (multi->pooled > 0) destroy(multi->pool[--multi->pooled]);
    curl_multi_cleanup(multi->multi);
    free(multi);
}

static meer_transfer *taken(meer_multi *multi) {
    if (multi->pooled > 0) return multi->pool[--multi->pooled];
    meer_transfer *transfer = calloc(1, sizeof *transfer);
    if (transfer) transfer->easy = curl_easy_init();
    if (transfer && !transfer->easy) {
        free(transfer);
        return NULL;
    }
    return transfer;
}

meer_transfer *meer_multi_start(meer_multi *multi, const meer_request *request) {
    meer_transfer *transfer = taken(multi);
    if (!transfer) return NULL;
    CURL *easy = transfer->easy;
    // Keeps connections, names and sessions, and nothing else of the transfer before.
    curl_easy_reset(easy);
    transfer->body.length = transfer->headers.length = 0;
    transfer->limit = request->limit;
    transfer->may_call_inside = request->may_call_inside;
    transfer->was_forbidden = transfer->was_too_long = false;
    transfer->code = CURLE_OK;
    for (size_t at = 0; at < request->header_count; at++) {
        struct curl_slist *longer = curl_slist_append(transfer->lines, request->headers[at]);
        if (longer) transfer->lines = longer;
    }
    curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
    curl_easy_setopt(easy, CURLOPT_URL, request->url);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request->method);
    if (request->body_length > 0 || strcmp(request->method, "GET") != 0) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request->body ? (const char *)request->body : "");
    }
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->lines);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "meerstem");
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, request->timeout_ms);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, 5000L);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
    curl_easy_setopt(easy, CURLOPT_PROXY, request->proxy ? request->proxy : "");
    if (request->ca_file) curl_easy_setopt(easy, CURLOPT_CAINFO, request->ca_file);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_open);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer);
    if (curl_multi_add_handle(multi->multi, easy) != CURLM_OK) {
        destroy(transfer);
        return NULL;
    }
    multi->started++;
    return transfer;
}

void meer_multi_wait(meer_multi *multi, int milliseconds) {
    int running = 0;
    curl_multi_perform(multi->multi, &running);
    // What is over by now is not waited for.
    if (running < multi->started) return;
    curl_multi_poll(multi->multi, NULL, 0, milliseconds, NULL);
    curl_multi_perform(multi->multi, &running);
}

void meer_multi_wake(meer_multi *multi) { curl_multi_wakeup(multi->multi); }

meer_transfer *meer_multi_next(meer_multi *multi) {
    int left = 0;
    CURLMsg *message = curl_multi_info_read(multi->multi, &left);
    if (!message || message->msg != CURLMSG_DONE) return NULL;
    char *found = NULL;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &found);
    meer_transfer *transfer = (meer_transfer *)found;
    transfer->code = message->data.result;
    return transfer;
}

void meer_transfer_release(meer_multi *multi, meer_transfer *transfer) {
    curl_multi_remove_handle(multi->multi, transfer->easy);
    multi->started--;
    curl_slist_free_all(transfer->lines);
    transfer->lines = NULL;
    if (multi->pooled < POOL_LIMIT) {
        multi->pool[multi->pooled++] = transfer;
    } else {
        destroy(transfer);
    }
}

meer_result meer_transfer_result(const meer_transfer *transfer) {
    if (transfer->was_forbidden) return MEER_FORBIDDEN;
    if (transfer->was_too_long) return MEER_TOO_LONG;
    switch (transfer->code) {
        case CURLE_OK: return MEER_ANSWERED;
        case CURLE_COULDNT_RESOLVE_HOST: case CURLE_COULDNT_RESOLVE_PROXY: return MEER_UNKNOWN_HOST;
        case CURLE_COULDNT_CONNECT: return MEER_REFUSED;
        case CURLE_OPERATION_TIMEDOUT: return MEER_TIMED_OUT;
        case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_CONNECT_ERROR: case CURLE_SSL_CERTPROBLEM: case CURLE_SSL_CIPHER:
        case CURLE_SSL_CACERT_BADFILE: case CURLE_SSL_ISSUER_ERROR: return MEER_INSECURE;
        case CURLE_GOT_NOTHING: case CURLE_PARTIAL_FILE: case CURLE_RECV_ERROR: case CURLE_SEND_ERROR: case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM: case CURLE_WEIRD_SERVER_REPLY: case CURLE_BAD_CONTENT_ENCODING: return MEER_BROKEN_OFF;
        case CURLE_URL_MALFORMAT: case CURLE_UNSUPPORTED_PROTOCOL: return MEER_BAD_URL;
        default: return MEER_OTHER;
    }
}

long meer_transfer_status(const meer_transfer *transfer) {
    long status = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

bool meer_transfer_reused(const meer_transfer *transfer) {
    long made = 1;
    curl_easy_getinfo(transfer->easy, CURLINFO_NUM_CONNECTS, &made);
    return made == 0;
}

const uint8_t *meer_transfer_body(const meer_transfer *transfer, size_t *length) {
    *length = transfer->body.length;
    return transfer->body.bytes;
}

const uint8_t *meer_transfer_headers(const meer_transfer *transfer, size_t *length) {
    *length = transfer->headers.length;
    return transfer->headers.bytes;
}
