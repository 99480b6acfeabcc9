#pragma once
#include <stddef.h>

// Memory for the samples of a plane. Its content is whatever it was: the caller writes every sample.
// NULL where there is none left.
void *take_pages(size_t size, size_t *mapped);
void give_pages(void *pages, size_t mapped);
