#pragma once
#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#include "CJPEG.h"

// An error manager that keeps the first fault and returns to the caller of setjmp.
typedef struct {
  struct jpeg_error_mgr manager;  // first: libjpeg knows only this part
  jmp_buf caller;
  cjpeg_fault *fault;
  int in_scan;
} fault_keeper;

struct jpeg_error_mgr *keep_faults(fault_keeper *keeper, cjpeg_fault *fault);
