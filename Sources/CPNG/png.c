#include "CPNG.h"

#include <stdlib.h>
#include <string.h>

#include <png.h>

typedef struct {
  const uint8_t *bytes;
  size_t size;
  size_t offset;
  cpng_fault *fault;
} source;

static void blame(cpng_fault *fault, cpng_status status, const char *message) {
  if (fault->status != CPNG_OK) return;
  fault->status = status;
  strncpy(fault->message, message, sizeof fault->message - 1);
}

static void leave(png_structp png, png_const_charp message) {
  blame(((source *)png_get_error_ptr(png))->fault, CPNG_BROKEN, message);
  png_longjmp(png, 1);
}

// Chunks beside the picture may be at fault, but what is said of its data means that a part of it is wrong.
static void warn(png_structp png, png_const_charp message) {
  if (strncmp(message, "IDAT", 4) == 0) leave(png, message);
}

static void read_some(png_structp png, png_bytep target, size_t count) {
  source *from = png_get_io_ptr(png);
  if (count > from->size - from->offset) {
    blame(from->fault, CPNG_TRUNCATED, "");
    png_longjmp(png, 1);
  }
  memcpy(target, from->bytes + from->offset, count);
  from->offset += count;
}

typedef struct {
  png_structp png;
  png_infop info;
} reader;

static int open_reader(reader *reader, source *from, cpng_fault *fault) {
  memset(fault, 0, sizeof *fault);
  reader->info = NULL;
  reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, from, leave, warn);
  if (reader->png) reader->info = png_create_info_struct(reader->png);
  if (reader->info) return 1;
  png_destroy_read_struct(&reader->png, NULL, NULL);
  blame(fault, CPNG_MEMORY, "");
  return 0;
}

static void begin(reader *reader, source *from) {
  png_set_read_fn(reader->png, from, read_some);
  // The caller has limits of its own, and libpng's chunks of eight megabytes are room enough for a profile.
  png_set_user_limits(reader->png, 0x7FFFFFFF, 0x7FFFFFFF);
  png_read_info(reader->png, reader->info);
}

static int channels_of(const reader *reader) {
  int alpha = png_get_color_type(reader->png, reader->info) & PNG_COLOR_MASK_ALPHA;
  return alpha || png_get_valid(reader->png, reader->info, PNG_INFO_tRNS) ? 4 : 3;
}

static void keep_profile(const reader *reader, cpng_header *header) {
  png_charp name = NULL;
  png_bytep profile = NULL;
  png_uint_32 size = 0;
  int method = 0;
  if (!png_get_iCCP(reader->png, reader->info, &name, &method, &profile, &size) || size == 0) return;
  header->icc = malloc(size);
  if (!header->icc) return;
  memcpy(header->icc, profile, size);
  header->icc_size = size;
}

cpng_status cpng_read_header(const uint8_t *bytes, size_t size, cpng_header *header, cpng_fault *fault) {
  source from = {bytes, size, 0, fault};
  reader reader;
  memset(header, 0, sizeof *header);
  if (!open_reader(&reader, &from, fault)) return fault->status;
  if (setjmp(png_jmpbuf(reader.png))) {
    png_destroy_read_struct(&reader.png, &reader.info, NULL);
    return fault->status;
  }
  begin(&reader, &from);
  header->width = png_get_image_width(reader.png, reader.info);
  header->height = png_get_image_height(reader.png, reader.info);
  header->is_grey = !(png_get_color_type(reader.png, reader.info) & PNG_COLOR_MASK_COLOR);
  header->channels = channels_of(&reader);
  keep_profile(&reader, header);
  png_destroy_read_struct(&reader.png, &reader.info, NULL);
  return CPNG_OK;
}

void cpng_free_header(cpng_header *header) {
  free(header->icc);
  header->icc = NULL;
}

// A gamma without a profile is all that the file says of its colours.
static void convert_gamma(const reader *reader) {
  double gamma = 0;
  if (png_get_valid(reader->png, reader->info, PNG_INFO_iCCP | PNG_INFO_sRGB)) return;
  if (!png_get_gAMA(reader->png, reader->info, &gamma)) return;
  // libpng leaves out a conversion that changes next to nothing, such as from 1 / 2.2.
  png_set_gamma(reader->png, PNG_DEFAULT_sRGB, gamma);
}

static void convert_all(const reader *reader) {
  png_set_expand(reader->png);
  png_set_scale_16(reader->png);
  png_set_gray_to_rgb(reader->png);
  convert_gamma(reader);
}

cpng_status cpng_decode(const uint8_t *bytes, size_t size, uint8_t *pixels, size_t pixels_size, cpng_fault *fault) {
  source from = {bytes, size, 0, fault};
  reader reader;
  if (!open_reader(&reader, &from, fault)) return fault->status;
  if (setjmp(png_jmpbuf(reader.png))) {
    png_destroy_read_struct(&reader.png, &reader.info, NULL);
    return fault->status;
  }
  begin(&reader, &from);
  convert_all(&reader);
  int passes = png_set_interlace_handling(reader.png);
  png_read_update_info(reader.png, reader.info);
  size_t stride = png_get_rowbytes(reader.png, reader.info);
  png_uint_32 height = png_get_image_height(reader.png, reader.info);
  if (pixels_size < stride * height) png_error(reader.png, "unexpected channels");
  for (int pass = 0; pass < passes; pass++) {
    for (png_uint_32 y = 0; y < height; y++) png_read_row(reader.png, pixels + y * stride, NULL);
  }
  // What follows the picture matters only in that the data's checksum is read.
  png_read_end(reader.png, NULL);
  png_destroy_read_struct(&reader.png, &reader.info, NULL);
  return CPNG_OK;
}
