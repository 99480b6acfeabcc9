// libjpeg-turbo reports faults by longjmp, which must not cross a Swift frame: these calls return them instead.
#pragma once
#include <stddef.h>
#include <stdint.h>

// What went wrong, or was noticed on the way.
typedef enum {
  CJPEG_OK = 0,
  CJPEG_TRUNCATED = 1,    // the data ends before the picture does
  CJPEG_BROKEN = 2,       // not decodable, or only with parts of the picture missing or wrong
  CJPEG_UNSUPPORTED = 3,  // a process, precision or colour that libjpeg-turbo lacks
  CJPEG_MEMORY = 4,
} cjpeg_status;

typedef enum {
  CJPEG_GREY = 0,
  CJPEG_YCC = 1,
  CJPEG_RGB = 2,
  CJPEG_CMYK = 3,  // both CMYK and YCCK
  CJPEG_OTHER = 4,
} cjpeg_colour;

typedef struct {
  cjpeg_status status;
  char message[200];  // libjpeg's own words, English, NUL-terminated
} cjpeg_fault;

typedef struct {
  uint32_t width;
  uint32_t height;
  cjpeg_colour colour;
  int adobe;                     // has Adobe's marker, whose CMYK is stored inverted
  int has_luma_table;
  uint16_t luma_table[64];       // quantisation of the first component, row by row
  uint8_t *icc;                  // NULL where there is none
  uint32_t icc_size;
  uint8_t *exif;                 // payload of the first APP1 marker that starts with "Exif"; NULL where there is none
  uint32_t exif_size;
} cjpeg_header;

// Everything before the first scan. Free the header, also after a fault.
cjpeg_status cjpeg_read_header(const uint8_t *bytes, size_t size, cjpeg_header *header, cjpeg_fault *fault);
void cjpeg_free_header(cjpeg_header *header);

typedef struct {
  uint8_t *samples;
  size_t size;      // of the memory, in bytes
  size_t stride;
  uint32_t width;   // meaningful samples in a row
  uint32_t height;  // meaningful rows
} cjpeg_plane;

// The samples as stored, without upsampling and colour conversion: one plane for CJPEG_GREY, three for CJPEG_YCC where
// the second and third have every sample, or every second one, in each direction. Anything else is unsupported.
cjpeg_status cjpeg_decode_planes(const uint8_t *bytes, size_t size, cjpeg_plane planes[3], cjpeg_fault *fault);
void cjpeg_free_planes(cjpeg_plane planes[3]);

// Upsampled rows of four bytes a pixel into `pixels` (width * height * 4 bytes): R, G, B, 255, or, for CJPEG_CMYK,
// C, M, Y, K as stored. `reduction` is 1, 2, 4 or 8: each pixel is the mean of so many a side, and the width and height
// are divided by it and rounded up.
cjpeg_status cjpeg_decode_rows(const uint8_t *bytes, size_t size, unsigned reduction, uint8_t *pixels,
                               size_t pixels_size, cjpeg_fault *fault);

typedef struct {
  const uint8_t *pixels;
  size_t stride;
  uint32_t width;
  uint32_t height;
  int blue_first;          // B, G, R, unused instead of R, G, B, unused
  int quality;             // 1...100
  int full_chroma;         // 4:4:4 instead of 4:2:0
  int optimized;           // Huffman tables of its own instead of the standard's
  int grey;                // one channel: the luma alone
  uint16_t density;        // dots per inch
  const uint8_t *icc;
  uint32_t icc_size;
  const uint8_t *comment;
  uint32_t comment_size;
} cjpeg_picture;

// The JPEG file in memory that `cjpeg_free` releases.
cjpeg_status cjpeg_encode(const cjpeg_picture *picture, uint8_t **bytes, size_t *size, cjpeg_fault *fault);
void cjpeg_free(uint8_t *bytes);
