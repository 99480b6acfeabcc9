#include "fault.h"

#include <string.h>

#include <jerror.h>

static void leave(j_common_ptr info, cjpeg_status status) {
  fault_keeper *keeper = (fault_keeper *)info->err;
  char message[JMSG_LENGTH_MAX];
  info->err->format_message(info, message);
  keeper->fault->status = status;
  strncpy(keeper->fault->message, message, sizeof keeper->fault->message - 1);
  longjmp(keeper->caller, 1);
}

static void error_exit(j_common_ptr info) {
  switch (info->err->msg_code) {
    case JERR_OUT_OF_MEMORY:
      leave(info, CJPEG_MEMORY);
      break;
    case JERR_INPUT_EMPTY:
    case JERR_INPUT_EOF:
      leave(info, CJPEG_TRUNCATED);
      break;
    case JERR_SOF_UNSUPPORTED:
    case JERR_BAD_PRECISION:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_NOT_COMPILED:
    case JERR_ARITH_NOTIMPL:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_CCIR601_NOTIMPL:
      leave(info, CJPEG_UNSUPPORTED);
      break;
    default:
      leave(info, CJPEG_BROKEN);
  }
}

// libjpeg fills what is missing with grey and goes on. A picture with a part missing or displaced is of no use here,
// so that its warnings are faults, apart from those that say nothing about the samples.
static void emit_message(j_common_ptr info, int level) {
  if (level >= 0) return;
  fault_keeper *keeper = (fault_keeper *)info->err;
  switch (info->err->msg_code) {
    case JWRN_ADOBE_XFORM:
    case JWRN_JFIF_MAJOR:
    case JWRN_NOT_SEQUENTIAL:
    case JWRN_BOGUS_ICC:
      return;
    case JWRN_EXTRANEOUS_DATA:
      // Padding between the markers of the header harms nothing, nor do the one or two bytes that some cameras put
      // before the end. More of them within the scans mean that the decoder lost its place.
      if (!keeper->in_scan || info->err->msg_parm.i[0] <= 2) return;
      leave(info, CJPEG_BROKEN);
      break;
    case JWRN_JPEG_EOF:
      leave(info, CJPEG_TRUNCATED);
      break;
    default:
      leave(info, CJPEG_BROKEN);
  }
}

static void output_message(j_common_ptr info) { (void)info; }

struct jpeg_error_mgr *keep_faults(fault_keeper *keeper, cjpeg_fault *fault) {
  memset(keeper, 0, sizeof *keeper);
  memset(fault, 0, sizeof *fault);
  jpeg_std_error(&keeper->manager);
  keeper->manager.error_exit = error_exit;
  keeper->manager.emit_message = emit_message;
  keeper->manager.output_message = output_message;
  keeper->fault = fault;
  return &keeper->manager;
}
