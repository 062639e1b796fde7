/*
 * Measures what asn1c makes of modules. The first argument is a file of messages, one a line: a type's name and hexadecimal
 * digits. Says of each how it encodes it again; then answers each line "decode INDEX COUNT" or "encode INDEX COUNT" with the
 * nanoseconds that took.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "types.h"

#define MOST_MESSAGES 64
#define MOST_OCTETS 65536

static const struct { const char *name; asn_TYPE_descriptor_t *type; } types[] = { TYPES };
static struct { asn_TYPE_descriptor_t *type; unsigned char *octets; size_t length; } messages[MOST_MESSAGES];
static unsigned char out[MOST_OCTETS];

static void fail(const char *what) {
    fprintf(stderr, "%s\n", what);
    exit(1);
}

static long long nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void *decoded(int index) {
    void *value = NULL;
    asn_dec_rval_t result =
        uper_decode_complete(NULL, messages[index].type, &value, messages[index].octets, messages[index].length);
    if (result.code != RC_OK) fail("asn1c does not read a message");
    return value;
}

static void release(int index, void *value) {
    messages[index].type->free_struct(messages[index].type, value, 0);
}

static int encoded(int index, void *value) {
    asn_enc_rval_t result = uper_encode_to_buffer(messages[index].type, value, out, sizeof out);
    if (result.encoded < 0) fail("asn1c does not write a message");
    return (int) ((result.encoded + 7) / 8);
}

static void load(const char *file) {
    static char name[256], hex[2 * MOST_OCTETS + 1];
    FILE *in = fopen(file, "r");
    if (in == NULL) fail("no file of messages");
    for (int index = 0; index < MOST_MESSAGES && fscanf(in, "%255s %131072s", name, hex) == 2; index++) {
        for (size_t i = 0; i < sizeof types / sizeof *types; i++)
            if (strcmp(types[i].name, name) == 0) messages[index].type = types[i].type;
        if (messages[index].type == NULL) fail("unknown type");
        messages[index].length = strlen(hex) / 2;
        messages[index].octets = malloc(messages[index].length);
        for (size_t i = 0; i < messages[index].length; i++) sscanf(hex + 2 * i, "%2hhx", &messages[index].octets[i]);
        void *value = decoded(index);
        int length = encoded(index, value);
        for (int i = 0; i < length; i++) printf("%02x", out[i]);
        printf("\n");
        release(index, value);
    }
    fclose(in);
    fflush(stdout);
}

int main(int count, char **arguments) {
    char what[16];
    int index, times;
    if (count != 2) fail("one argument: the file of messages");
    load(arguments[1]);
    while (scanf("%15s %d %d", what, &index, &times) == 3) {
        long long begun;
        if (strcmp(what, "decode") == 0) {
            begun = nanos();
            for (int i = 0; i < times; i++) release(index, decoded(index));
            begun = nanos() - begun;
        } else {
            void *value = decoded(index);
            begun = nanos();
            for (int i = 0; i < times; i++) encoded(index, value);
            begun = nanos() - begun;
            release(index, value);
        }
        printf("%lld\n", begun);
        fflush(stdout);
    }
    return 0;
}
