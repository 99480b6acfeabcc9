#include <stdlib.h>
#include <string.h>

#include "fault.h"

cjpeg_status cjpeg_encode(const cjpeg_picture *picture, uint8_t **bytes, size_t *size, cjpeg_fault *fault) {
  struct jpeg_compress_struct info;
  fault_keeper keeper;
  unsigned long length = 0;
  *bytes = NULL;
  *size = 0;
  memset(&info, 0, sizeof info);
  info.err = keep_faults(&keeper, fault);
  if (setjmp(keeper.caller)) {
    // The buffer may have moved since libjpeg last told where it is, so that it cannot be freed here.
    jpeg_destroy_compress(&info);
    *bytes = NULL;
    return fault->status;
  }
  jpeg_create_compress(&info);
  jpeg_mem_dest(&info, bytes, &length);
  info.image_width = picture->width;
  info.image_height = picture->height;
  info.input_components = 4;
  info.in_color_space = picture->blue_first ? JCS_EXT_BGRX : JCS_EXT_RGBX;
  jpeg_set_defaults(&info);
  if (picture->grey) jpeg_set_colorspace(&info, JCS_GRAYSCALE);
  jpeg_set_quality(&info, picture->quality, TRUE);
  info.optimize_coding = picture->optimized ? TRUE : FALSE;
  info.density_unit = 1;
  info.X_density = picture->density;
  info.Y_density = picture->density;
  if (picture->full_chroma) {
    info.comp_info[0].h_samp_factor = 1;
    info.comp_info[0].v_samp_factor = 1;
  }
  jpeg_start_compress(&info, TRUE);
  if (picture->icc_size > 0) jpeg_write_icc_profile(&info, picture->icc, picture->icc_size);
  if (picture->comment_size > 0) jpeg_write_marker(&info, JPEG_COM, picture->comment, picture->comment_size);
  while (info.next_scanline < info.image_height) {
    JSAMPROW row = (JSAMPROW)(picture->pixels + picture->stride * info.next_scanline);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  *size = length;
  jpeg_destroy_compress(&info);
  return CJPEG_OK;
}

void cjpeg_free(uint8_t *bytes) { free(bytes); }
