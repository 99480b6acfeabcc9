// libtiff's variadic getters and its callbacks, as plain calls over bytes in memory. The first directory only.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef enum {
  CTIFF_OK = 0,
  CTIFF_BROKEN = 1,
  CTIFF_UNSUPPORTED = 2,
  CTIFF_MEMORY = 3,
  CTIFF_TRUNCATED = 4,  // the file names places beyond its end
} ctiff_status;

typedef struct {
  ctiff_status status;
  char message[200];  // libtiff's own words, English, NUL-terminated
} ctiff_fault;

typedef struct {
  uint32_t width;
  uint32_t height;
  uint16_t orientation;      // as stored, 1 where the tag is absent
  uint16_t photometric;
  int has_more;              // directories follow the first
  int is_camera_raw;         // the first directory holds a preview of sensor data
  uint8_t *icc;              // NULL where there is none
  uint32_t icc_size;
} ctiff_header;

// Free the header, also after a fault.
ctiff_status ctiff_read_header(const uint8_t *bytes, size_t size, ctiff_header *header, ctiff_fault *fault);
void ctiff_free_header(ctiff_header *header);

// Rows from the first stored one down, not turned by the orientation: R, G, B, alpha of premultiplied colours.
// `pixels` has width * height * 4 bytes.
ctiff_status ctiff_decode(const uint8_t *bytes, size_t size, uint8_t *pixels, size_t pixels_size, ctiff_fault *fault);
