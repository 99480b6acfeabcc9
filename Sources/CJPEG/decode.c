#include <stdlib.h>
#include <string.h>

#include <jerror.h>

#include "fault.h"
#include "pages.h"

// A progressive file may repeat scans without end at a few bytes each, and every one costs a pass over the picture.
enum { most_scans = 200 };

typedef struct {
  struct jpeg_progress_mgr manager;
} scan_counter;

static void count_scans(j_common_ptr info) {
  if (info->is_decompressor && ((j_decompress_ptr)info)->input_scan_number > most_scans) {
    info->err->msg_code = JERR_BAD_PROGRESSION;
    info->err->error_exit(info);
  }
}

static cjpeg_colour colour_of(const struct jpeg_decompress_struct *info) {
  switch (info->jpeg_color_space) {
    case JCS_GRAYSCALE: return CJPEG_GREY;
    case JCS_YCbCr: return CJPEG_YCC;
    case JCS_RGB: return CJPEG_RGB;
    case JCS_CMYK:
    case JCS_YCCK: return CJPEG_CMYK;
    default: return CJPEG_OTHER;
  }
}

static void keep_exif(const struct jpeg_decompress_struct *info, cjpeg_header *header) {
  for (jpeg_saved_marker_ptr marker = info->marker_list; marker; marker = marker->next) {
    if (marker->marker != JPEG_APP0 + 1 || marker->data_length < 6 || memcmp(marker->data, "Exif\0", 5)) continue;
    header->exif = malloc(marker->data_length);
    if (!header->exif) return;
    memcpy(header->exif, marker->data, marker->data_length);
    header->exif_size = marker->data_length;
    return;
  }
}

static void keep_luma_table(const struct jpeg_decompress_struct *info, cjpeg_header *header) {
  if (info->num_components < 1) return;
  int which = info->comp_info[0].quant_tbl_no;
  if (which < 0 || which >= NUM_QUANT_TBLS || !info->quant_tbl_ptrs[which]) return;
  memcpy(header->luma_table, info->quant_tbl_ptrs[which]->quantval, sizeof header->luma_table);
  header->has_luma_table = 1;
}

cjpeg_status cjpeg_read_header(const uint8_t *bytes, size_t size, cjpeg_header *header, cjpeg_fault *fault) {
  struct jpeg_decompress_struct info;
  fault_keeper keeper;
  memset(header, 0, sizeof *header);
  memset(&info, 0, sizeof info);
  info.err = keep_faults(&keeper, fault);
  if (setjmp(keeper.caller)) {
    jpeg_destroy_decompress(&info);
    return fault->status;
  }
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, bytes, size);
  jpeg_save_markers(&info, JPEG_APP0 + 1, 0xFFFF);
  jpeg_save_markers(&info, JPEG_APP0 + 2, 0xFFFF);
  jpeg_read_header(&info, TRUE);
  header->width = info.image_width;
  header->height = info.image_height;
  header->colour = colour_of(&info);
  header->adobe = info.saw_Adobe_marker;
  keep_luma_table(&info, header);
  keep_exif(&info, header);
  JOCTET *icc = NULL;
  unsigned int icc_size = 0;
  if (jpeg_read_icc_profile(&info, &icc, &icc_size)) {
    header->icc = icc;
    header->icc_size = icc_size;
  }
  jpeg_destroy_decompress(&info);
  return CJPEG_OK;
}

void cjpeg_free_header(cjpeg_header *header) {
  free(header->icc);
  free(header->exif);
  header->icc = header->exif = NULL;
}

static void start(struct jpeg_decompress_struct *info, scan_counter *counter, fault_keeper *keeper) {
  memset(counter, 0, sizeof *counter);
  counter->manager.progress_monitor = count_scans;
  info->progress = &counter->manager;
  keeper->in_scan = 1;
  jpeg_start_decompress(info);
}

// Whether the chroma planes have every sample, or every second one, in each direction.
static int is_regular(const struct jpeg_decompress_struct *info) {
  cjpeg_colour colour = colour_of(info);
  if (colour == CJPEG_GREY) return info->num_components == 1 && info->max_v_samp_factor <= 2;
  if (colour != CJPEG_YCC || info->num_components != 3) return 0;
  for (int i = 0; i < 3; i++) {
    int across = info->max_h_samp_factor / info->comp_info[i].h_samp_factor;
    int down = info->max_v_samp_factor / info->comp_info[i].v_samp_factor;
    if (across * info->comp_info[i].h_samp_factor != info->max_h_samp_factor) return 0;
    if (down * info->comp_info[i].v_samp_factor != info->max_v_samp_factor) return 0;
    if (across > (i == 0 ? 1 : 2) || down > (i == 0 ? 1 : 2) || info->comp_info[i].v_samp_factor > 2) return 0;
  }
  return info->comp_info[1].h_samp_factor == info->comp_info[2].h_samp_factor &&
         info->comp_info[1].v_samp_factor == info->comp_info[2].v_samp_factor;
}

static int allocate(const struct jpeg_decompress_struct *info, cjpeg_plane planes[3]) {
  for (int i = 0; i < info->num_components; i++) {
    const jpeg_component_info *component = &info->comp_info[i];
    size_t rows = (size_t)info->total_iMCU_rows * component->v_samp_factor * DCTSIZE;
    planes[i].stride = ((size_t)component->width_in_blocks * DCTSIZE + 31) & ~(size_t)31;
    planes[i].width = component->downsampled_width;
    planes[i].height = component->downsampled_height;
    planes[i].samples = take_pages(rows * planes[i].stride, &planes[i].size);
    if (!planes[i].samples) return 0;
  }
  return 1;
}

static void read_planes(struct jpeg_decompress_struct *info, const cjpeg_plane planes[3]) {
  JSAMPROW rows[3][2 * DCTSIZE];
  JSAMPARRAY arrays[3] = {rows[0], rows[1], rows[2]};
  JDIMENSION height = info->max_v_samp_factor * DCTSIZE;
  for (size_t group = 0; info->output_scanline < info->output_height; group++) {
    for (int i = 0; i < info->num_components; i++) {
      size_t lines = info->comp_info[i].v_samp_factor * DCTSIZE;
      for (size_t line = 0; line < lines; line++) {
        rows[i][line] = planes[i].samples + (group * lines + line) * planes[i].stride;
      }
    }
    if (jpeg_read_raw_data(info, arrays, height) != height) {
      info->err->msg_code = JERR_CANT_SUSPEND;
      info->err->error_exit((j_common_ptr)info);
    }
  }
}

cjpeg_status cjpeg_decode_planes(const uint8_t *bytes, size_t size, cjpeg_plane planes[3], cjpeg_fault *fault) {
  struct jpeg_decompress_struct info;
  fault_keeper keeper;
  scan_counter counter;
  memset(planes, 0, 3 * sizeof *planes);
  memset(&info, 0, sizeof info);
  info.err = keep_faults(&keeper, fault);
  if (setjmp(keeper.caller)) {
    jpeg_destroy_decompress(&info);
    cjpeg_free_planes(planes);
    return fault->status;
  }
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, bytes, size);
  jpeg_read_header(&info, TRUE);
  if (!is_regular(&info)) {
    info.err->msg_code = JERR_CONVERSION_NOTIMPL;
    info.err->error_exit((j_common_ptr)&info);
  }
  info.raw_data_out = TRUE;
  info.out_color_space = info.jpeg_color_space;
  start(&info, &counter, &keeper);
  if (!allocate(&info, planes)) {
    info.err->msg_code = JERR_OUT_OF_MEMORY;
    info.err->error_exit((j_common_ptr)&info);
  }
  read_planes(&info, planes);
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
  return CJPEG_OK;
}

void cjpeg_free_planes(cjpeg_plane planes[3]) {
  for (int i = 0; i < 3; i++) {
    if (planes[i].samples) give_pages(planes[i].samples, planes[i].size);
    planes[i].samples = NULL;
  }
}

cjpeg_status cjpeg_decode_rows(const uint8_t *bytes, size_t size, unsigned reduction, uint8_t *pixels,
                               size_t pixels_size, cjpeg_fault *fault) {
  struct jpeg_decompress_struct info;
  fault_keeper keeper;
  scan_counter counter;
  memset(&info, 0, sizeof info);
  info.err = keep_faults(&keeper, fault);
  if (setjmp(keeper.caller)) {
    jpeg_destroy_decompress(&info);
    return fault->status;
  }
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, bytes, size);
  jpeg_read_header(&info, TRUE);
  info.out_color_space = colour_of(&info) == CJPEG_CMYK ? JCS_CMYK : JCS_EXT_RGBX;
  info.scale_num = 1;
  info.scale_denom = reduction;
  start(&info, &counter, &keeper);
  size_t stride = (size_t)info.output_width * 4;
  if (info.output_components != 4 || pixels_size < stride * info.output_height) {
    info.err->msg_code = JERR_CONVERSION_NOTIMPL;
    info.err->error_exit((j_common_ptr)&info);
  }
  while (info.output_scanline < info.output_height) {
    JSAMPROW row = pixels + stride * info.output_scanline;
    jpeg_read_scanlines(&info, &row, 1);
  }
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
  return CJPEG_OK;
}
