#include "CTIFF.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tiffio.h>

typedef struct {
  const uint8_t *bytes;
  uint64_t size;
  uint64_t offset;
  int ran_out;
} memory;

static tmsize_t read_some(thandle_t handle, void *buffer, tmsize_t wanted) {
  memory *source = handle;
  if (wanted <= 0) return 0;
  uint64_t left = source->offset < source->size ? source->size - source->offset : 0;
  if (left < (uint64_t)wanted) source->ran_out = 1;
  uint64_t count = (uint64_t)wanted < left ? (uint64_t)wanted : left;
  memcpy(buffer, source->bytes + source->offset, count);
  source->offset += count;
  return (tmsize_t)count;
}

static tmsize_t write_nothing(thandle_t handle, void *buffer, tmsize_t size) {
  (void)handle, (void)buffer, (void)size;
  return 0;
}

static toff_t seek_to(thandle_t handle, toff_t offset, int whence) {
  memory *source = handle;
  switch (whence) {
    case SEEK_SET: source->offset = offset; break;
    case SEEK_CUR: source->offset += offset; break;
    case SEEK_END: source->offset = source->size + offset; break;
    default: return (toff_t)-1;
  }
  return source->offset;
}

static int close_nothing(thandle_t handle) {
  (void)handle;
  return 0;
}

static toff_t size_of(thandle_t handle) { return ((memory *)handle)->size; }

static int keep_error(TIFF *tiff, void *user, const char *module, const char *format, va_list arguments) {
  (void)tiff, (void)module;
  ctiff_fault *fault = user;
  if (fault->status == CTIFF_OK) {
    fault->status = CTIFF_BROKEN;
    vsnprintf(fault->message, sizeof fault->message, format, arguments);
  }
  return 1;
}

static int keep_silent(TIFF *tiff, void *user, const char *module, const char *format, va_list arguments) {
  (void)tiff, (void)user, (void)module, (void)format, (void)arguments;
  return 1;
}

// The most that libtiff may allocate at once: a broken count must not take the machine's memory.
static const tmsize_t most_memory = (tmsize_t)1 << 29;

static ctiff_status blame(const memory *source, ctiff_fault *fault) {
  if (fault->status == CTIFF_OK) fault->status = CTIFF_BROKEN;
  if (fault->status == CTIFF_BROKEN && source->ran_out) fault->status = CTIFF_TRUNCATED;
  return fault->status;
}

static TIFF *open_memory(memory *source, ctiff_fault *fault) {
  memset(fault, 0, sizeof *fault);
  TIFFOpenOptions *options = TIFFOpenOptionsAlloc();
  if (!options) {
    fault->status = CTIFF_MEMORY;
    return NULL;
  }
  TIFFOpenOptionsSetErrorHandlerExtR(options, keep_error, fault);
  TIFFOpenOptionsSetWarningHandlerExtR(options, keep_silent, NULL);
  TIFFOpenOptionsSetMaxSingleMemAlloc(options, most_memory);
  // "m": no memory mapping.
  TIFF *tiff = TIFFClientOpenExt("", "rm", source, read_some, write_nothing, seek_to, close_nothing, size_of, NULL,
                                 NULL, options);
  TIFFOpenOptionsFree(options);
  if (!tiff) blame(source, fault);
  return tiff;
}

// DNG has its version; other makers' files have a reduced picture first and the sensor's data in a directory below.
static int is_camera_raw(TIFF *tiff, const uint8_t *bytes, size_t size) {
  uint8_t *version = NULL;
  uint32_t kind = 0;
  uint16_t count = 0;
  toff_t *below = NULL;
  if (size > 10 && memcmp(bytes + 8, "CR", 2) == 0) return 1;
  if (TIFFGetField(tiff, TIFFTAG_DNGVERSION, &version)) return 1;
  return TIFFGetField(tiff, TIFFTAG_SUBIFD, &count, &below) && count > 0 &&
         TIFFGetField(tiff, TIFFTAG_SUBFILETYPE, &kind) && (kind & FILETYPE_REDUCEDIMAGE);
}

ctiff_status ctiff_read_header(const uint8_t *bytes, size_t size, ctiff_header *header, ctiff_fault *fault) {
  memory source = {bytes, size, 0, 0};
  memset(header, 0, sizeof *header);
  TIFF *tiff = open_memory(&source, fault);
  if (!tiff) return fault->status;
  header->orientation = ORIENTATION_TOPLEFT;
  uint16_t value = 0;
  if (TIFFGetField(tiff, TIFFTAG_ORIENTATION, &value)) header->orientation = value;
  if (TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &value)) header->photometric = value;
  header->has_more = !TIFFLastDirectory(tiff);
  header->is_camera_raw = is_camera_raw(tiff, bytes, size);
  if (!TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &header->width) ||
      !TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &header->height)) {
    TIFFClose(tiff);
    return blame(&source, fault);
  }
  uint32_t icc_size = 0;
  void *icc = NULL;
  if (TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &icc_size, &icc) && icc_size > 0) {
    header->icc = malloc(icc_size);
    if (header->icc) {
      memcpy(header->icc, icc, icc_size);
      header->icc_size = icc_size;
    }
  }
  TIFFClose(tiff);
  // A directory with a fault in one tag may still tell the size; the decoder is stricter.
  memset(fault, 0, sizeof *fault);
  return CTIFF_OK;
}

void ctiff_free_header(ctiff_header *header) {
  free(header->icc);
  header->icc = NULL;
}

ctiff_status ctiff_decode(const uint8_t *bytes, size_t size, uint8_t *pixels, size_t pixels_size, ctiff_fault *fault) {
  memory source = {bytes, size, 0, 0};
  TIFF *tiff = open_memory(&source, fault);
  if (!tiff) return fault->status;
  memset(fault, 0, sizeof *fault);
  TIFFRGBAImage image;
  char why[1024] = "";
  if (!TIFFRGBAImageOK(tiff, why) || !TIFFRGBAImageBegin(&image, tiff, 1, why)) {
    fault->status = CTIFF_UNSUPPORTED;
    snprintf(fault->message, sizeof fault->message, "%.*s", (int)sizeof fault->message - 1, why);
    TIFFClose(tiff);
    return fault->status;
  }
  // libtiff would mirror for some orientations and turn for none: ask for the rows as they are stored.
  image.orientation = ORIENTATION_TOPLEFT;
  image.req_orientation = ORIENTATION_TOPLEFT;
  if (pixels_size < (size_t)image.width * image.height * 4) {
    fault->status = CTIFF_MEMORY;
  } else if (!TIFFRGBAImageGet(&image, (uint32_t *)(void *)pixels, image.width, image.height)) {
    blame(&source, fault);
  }
  TIFFRGBAImageEnd(&image);
  TIFFClose(tiff);
  return fault->status;
}
