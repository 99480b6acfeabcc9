import Foundation
import Subprocess
import SystemPackage

/// Sends the program a signal just before the n-th call that changes the disk, or records what it writes: a library that
/// is loaded before all others stands in front of those calls. The same run makes the same calls in the same order.
enum KillShim {
  /// Builds it once for all tests, with the C compiler that comes with Swift.
  static let library = Task { () throws -> URL in
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "likeness-kill-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (source, built) = (folder.appending(path: "kill.c"), folder.appending(path: "kill.so"))
    try Data(text.utf8).write(to: source)
    let result = try await Subprocess.run(
      .name("clang"), arguments: ["-shared", "-fPIC", "-O1", "-o", built.path, source.path, "-ldl"],
      output: .discarded, error: .string(limit: 1 << 16))
    guard result.terminationStatus.isSuccess else { throw Failure(words: result.standardError) }
    return built
  }

  struct Failure: Error {
    var words: String
  }

  /// What the program's environment has to hold.
  ///
  /// - Parameters:
  ///   - step: before which call it gets the signal; nil only counts.
  ///   - signal: what it gets.
  ///   - counted: a file to which the number of calls is written at the end.
  ///   - recorded: a file to which all is written that the program writes anywhere, pipes and terminals too.
  ///   - opened: a file to which the paths of all files are written that the program opens.
  static func environment(
    killingBefore step: Int? = nil, by signal: Signal = .kill, counting counted: URL? = nil,
    recording recorded: URL? = nil,
    listing opened: URL? = nil
  ) async throws -> [String: String?] {
    var environment: [String: String?] = ["LD_PRELOAD": try await library.value.path]
    if let opened { environment["KILL_OPENED"] = opened.path }
    if let recorded { environment["KILL_RECORDED"] = recorded.path }
    if let step {
      environment["KILL_BEFORE"] = String(step)
      environment["KILL_SIGNAL"] = String(signal.rawValue)
    }
    if let counted { environment["KILL_COUNTED"] = counted.path }
    return environment
  }

  private static let text = #"""
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdarg.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/stat.h>
    #include <sys/syscall.h>
    #include <sys/types.h>
    #include <sys/uio.h>
    #include <unistd.h>

    static long steps, last = -1;
    static int sent = SIGKILL, record = -1, opened = -1;

    __attribute__((constructor)) static void begin(void) {
      const char *text = getenv("KILL_BEFORE");
      if (text) last = atol(text);
      text = getenv("KILL_SIGNAL");
      if (text) sent = atoi(text);
      const char *path = getenv("KILL_RECORDED");
      if (path) record = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
      path = getenv("KILL_OPENED");
      if (path) opened = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    }

    static void note(const void *bytes, size_t count) { if (record >= 0) syscall(SYS_write, record, bytes, count); }

    __attribute__((destructor)) static void end(void) {
      const char *path = getenv("KILL_COUNTED");
      FILE *file = path ? fopen(path, "w") : NULL;
      if (file) { fprintf(file, "%ld\n", steps); fclose(file); }
    }

    static void step(void) {
      if (__atomic_add_fetch(&steps, 1, __ATOMIC_SEQ_CST) == last) kill(getpid(), sent);
    }

    #define NEXT(name) \
      static __typeof__(&name) next; \
      if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name);

    static void opens(const char *path, int flags) {
      if (flags & (O_CREAT | O_TRUNC)) step();
      if (opened < 0) return;
      syscall(SYS_write, opened, path, strlen(path));
      syscall(SYS_write, opened, "\n", 1);
    }

    int open(const char *path, int flags, ...) {
      NEXT(open) va_list list; va_start(list, flags); mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0; va_end(list);
      opens(path, flags); return next(path, flags, mode);
    }
    int open64(const char *path, int flags, ...) {
      NEXT(open64) va_list list; va_start(list, flags); mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0; va_end(list);
      opens(path, flags); return next(path, flags, mode);
    }
    int openat(int folder, const char *path, int flags, ...) {
      NEXT(openat) va_list list; va_start(list, flags); mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0; va_end(list);
      opens(path, flags); return next(folder, path, flags, mode);
    }
    ssize_t write(int file, const void *bytes, size_t count) { NEXT(write) if (file > 2) step(); note(bytes, count); return next(file, bytes, count); }
    ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) { NEXT(pwrite) step(); note(bytes, count); return next(file, bytes, count, at); }
    ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) { NEXT(pwrite64) step(); note(bytes, count); return next(file, bytes, count, at); }
    ssize_t writev(int file, const struct iovec *parts, int count) {
      NEXT(writev) if (file > 2) step();
      for (int part = 0; part < count; part++) note(parts[part].iov_base, parts[part].iov_len);
      return next(file, parts, count);
    }
    int ftruncate(int file, off_t size) { NEXT(ftruncate) step(); return next(file, size); }
    int ftruncate64(int file, off64_t size) { NEXT(ftruncate64) step(); return next(file, size); }
    int rename(const char *from, const char *to) { NEXT(rename) step(); return next(from, to); }
    int renameat2(int a, const char *from, int b, const char *to, unsigned int flags) { NEXT(renameat2) step(); return next(a, from, b, to, flags); }
    int link(const char *from, const char *to) { NEXT(link) step(); return next(from, to); }
    int unlink(const char *path) { NEXT(unlink) step(); return next(path); }
    int unlinkat(int folder, const char *path, int flags) { NEXT(unlinkat) step(); return next(folder, path, flags); }
    int rmdir(const char *path) { NEXT(rmdir) step(); return next(path); }
    int remove(const char *path) { NEXT(remove) step(); return next(path); }
    int mkdir(const char *path, mode_t mode) { NEXT(mkdir) step(); return next(path, mode); }
    int fsync(int file) { NEXT(fsync) step(); return next(file); }
    int fdatasync(int file) { NEXT(fdatasync) step(); return next(file); }
    """#
}
