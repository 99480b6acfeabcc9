import CMalloc

/// Keeps freed blocks of some megabytes for the next picture: given back to the system each time, they would cost as
/// much in page faults as the photo in filtering. Decoded frames, which are larger, are given back.
func keepFreedMemory() {
  mallopt(M_MMAP_THRESHOLD, 32 << 20)
  mallopt(M_TRIM_THRESHOLD, 64 << 20)
}
