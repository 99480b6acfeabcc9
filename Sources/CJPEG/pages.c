#include "pages.h"

#include <pthread.h>
#include <sys/mman.h>

// A studio's pictures come from one camera and have one size. For the system to take the memory of a frame back and to
// clear it for the next costs a fifth of decoding it: the last two frames' is kept, unless they are very large.
enum { most_kept = 6 };
static const size_t largest_kept = (size_t)64 << 20;

typedef struct {
  void *pages;
  size_t size;
} mapping;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static mapping kept[most_kept];

static void *take_kept(size_t size, size_t *mapped) {
  void *pages = NULL;
  pthread_mutex_lock(&lock);
  for (int i = 0; i < most_kept; i++) {
    if (!kept[i].pages || kept[i].size < size || kept[i].size / 2 > size) continue;
    pages = kept[i].pages;
    *mapped = kept[i].size;
    kept[i].pages = NULL;
    break;
  }
  pthread_mutex_unlock(&lock);
  return pages;
}

void *take_pages(size_t size, size_t *mapped) {
  void *pages = take_kept(size, mapped);
  if (pages) return pages;
  pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) return NULL;
#ifdef MADV_HUGEPAGE
  // A frame is read and written from end to end: pages of two megabytes spare thousands of faults.
  madvise(pages, size, MADV_HUGEPAGE);
#endif
  *mapped = size;
  return pages;
}

// The oldest that is kept goes back to the system, so that a camera's other format does not hold on to its memory.
void give_pages(void *pages, size_t mapped) {
  mapping freed = {pages, mapped};
  if (mapped <= largest_kept) {
    pthread_mutex_lock(&lock);
    freed = kept[most_kept - 1];
    for (int i = most_kept - 1; i > 0; i--) kept[i] = kept[i - 1];
    kept[0] = (mapping){pages, mapped};
    pthread_mutex_unlock(&lock);
  }
  if (freed.pages) munmap(freed.pages, freed.size);
}
