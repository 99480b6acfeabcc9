// libpng reports faults by longjmp, which must not cross a Swift frame, and its warnings by printing: these calls
// return them instead.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef enum {
  CPNG_OK = 0,
  CPNG_BROKEN = 1,
  CPNG_TRUNCATED = 2,
  CPNG_MEMORY = 3,
} cpng_status;

typedef struct {
  cpng_status status;
  char message[200];  // libpng's own words, English, NUL-terminated
} cpng_fault;

typedef struct {
  uint32_t width;
  uint32_t height;
  int is_grey;
  int channels;       // of the decoded rows: 3, or 4 where anything may be transparent
  uint8_t *icc;       // NULL where there is none
  uint32_t icc_size;
} cpng_header;

// Everything before the picture's data. Free the header, also after a fault.
cpng_status cpng_read_header(const uint8_t *bytes, size_t size, cpng_header *header, cpng_fault *fault);
void cpng_free_header(cpng_header *header);

// Rows of R, G, B and, with four channels, an alpha by which they are not multiplied; eight bits each. `pixels` has
// width * height * channels bytes.
cpng_status cpng_decode(const uint8_t *bytes, size_t size, uint8_t *pixels, size_t pixels_size, cpng_fault *fault);
