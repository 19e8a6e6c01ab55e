/* Counts, fails or kills at the n-th operation that changes files below a watched folder.
 *
 * Preloaded into a test process on Linux (glibc) by LD_PRELOAD; the bench arms it through ctypes.  Faults: */
enum fault { NONE = 0, COUNT = 1, KILL_BEFORE = 2, KILL_AFTER = 3, KILL_TORN = 4, FAIL_ONCE = 5, FAIL_ON = 6 };

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 1024
#define LENGTH 1024
#define REAL(name) \
    static __typeof__(&name) real_##name; \
    if (!real_##name) real_##name = dlsym(RTLD_NEXT, #name)

static char watched_folder[LENGTH];
static size_t watched_length;
static char path_of[FILES][LENGTH];
static enum fault armed;
static long target, seen;
static int error_number;

void fs_watch(const char *folder)
{
    snprintf(watched_folder, LENGTH, "%s", folder);
    watched_length = strlen(watched_folder);
}

void fs_arm(int fault, long at, int number)
{
    armed = fault;
    target = at;
    error_number = number;
    seen = 0;
}

long fs_count(void) { return seen; }

static int is_watched(const char *path)
{
    return watched_length && path && strncmp(path, watched_folder, watched_length) == 0;
}

static const char *watched_file(int fd)
{
    return fd >= 0 && fd < FILES && path_of[fd][0] ? path_of[fd] : NULL;
}

static void remember(int fd, const char *path)
{
    if (fd >= 0 && fd < FILES) snprintf(path_of[fd], LENGTH, "%s", is_watched(path) ? path : "");
}

static void die(void)
{
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

/* What to do with this operation: go on, fail, die after it, or do half of it and die. */
enum verdict { GO, FAIL, THEN_DIE, HALF };

static enum verdict gate(int is_write)
{
    if (armed == NONE) return GO;
    seen++;
    if (armed == FAIL_ON ? seen >= target : armed == FAIL_ONCE && seen == target) {
        errno = error_number;
        return FAIL;
    }
    if (seen != target) return GO;
    switch (armed) {
    case KILL_BEFORE: die(); return GO;
    case KILL_AFTER: return THEN_DIE;
    case KILL_TORN: return is_write ? HALF : THEN_DIE;
    default: return GO;
    }
}

#define CHANGE(watches, call) \
    do { \
        if (!(watches)) return call; \
        enum verdict verdict = gate(0); \
        if (verdict == FAIL) return -1; \
        __typeof__(call) result = call; \
        if (verdict != GO) die(); \
        return result; \
    } while (0)

#define WRITE(fd, size, call) \
    do { \
        if (!watched_file(fd)) return call; \
        enum verdict verdict = gate(1); \
        if (verdict == FAIL) return -1; \
        if (verdict == HALF) size = size > 512 ? size / 2 / 512 * 512 : size / 2; \
        ssize_t result = call; \
        if (verdict != GO) die(); \
        return result; \
    } while (0)

static int opened(int folder, const char *path, int flags, mode_t mode)
{
    REAL(openat64);
    char full[LENGTH];
    if (path[0] == '/' || folder == AT_FDCWD) snprintf(full, LENGTH, "%s", path);
    else snprintf(full, LENGTH, "%.500s/%.500s", watched_file(folder) ? path_of[folder] : "", path);
    enum verdict verdict = GO;
    if (is_watched(full) && (flags & (O_CREAT | O_TRUNC)) && ((flags & O_TRUNC) || access(full, F_OK) != 0)) {
        verdict = gate(0);
        if (verdict == FAIL) return -1;
    }
    int fd = real_openat64(folder, path, flags, mode);
    if (verdict != GO) die();
    remember(fd, full);
    return fd;
}

#define MODE(flags) \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return opened(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return opened(folder, path, flags, mode); }

int close(int fd)
{
    REAL(close);
    if (fd >= 0 && fd < FILES) path_of[fd][0] = 0;
    return real_close(fd);
}

ssize_t write(int fd, const void *from, size_t size) { REAL(write); WRITE(fd, size, real_write(fd, from, size)); }
ssize_t pwrite(int fd, const void *from, size_t size, off_t at)
{
    REAL(pwrite);
    WRITE(fd, size, real_pwrite(fd, from, size, at));
}
ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at)
{
    REAL(pwrite64);
    WRITE(fd, size, real_pwrite64(fd, from, size, at));
}
ssize_t writev(int fd, const struct iovec *parts, int size)
{
    REAL(writev);
    WRITE(fd, size, real_writev(fd, parts, size));
}
ssize_t sendfile(int to, int from, off_t *at, size_t size)
{
    REAL(sendfile);
    WRITE(to, size, real_sendfile(to, from, at, size));
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t size)
{
    REAL(sendfile64);
    WRITE(to, size, real_sendfile64(to, from, at, size));
}
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *into, size_t size, unsigned flags)
{
    REAL(copy_file_range);
    WRITE(to, size, real_copy_file_range(from, at, to, into, size, flags));
}

int ftruncate(int fd, off_t size) { REAL(ftruncate); CHANGE(watched_file(fd), real_ftruncate(fd, size)); }
int ftruncate64(int fd, off64_t size) { REAL(ftruncate64); CHANGE(watched_file(fd), real_ftruncate64(fd, size)); }
int fsync(int fd) { REAL(fsync); CHANGE(watched_file(fd), real_fsync(fd)); }
int fdatasync(int fd) { REAL(fdatasync); CHANGE(watched_file(fd), real_fdatasync(fd)); }
int unlink(const char *path) { REAL(unlink); CHANGE(is_watched(path), real_unlink(path)); }
int unlinkat(int folder, const char *path, int flags)
{
    REAL(unlinkat);
    CHANGE(is_watched(path), real_unlinkat(folder, path, flags));
}
int rmdir(const char *path) { REAL(rmdir); CHANGE(is_watched(path), real_rmdir(path)); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); CHANGE(is_watched(path), real_mkdir(path, mode)); }
int link(const char *from, const char *to) { REAL(link); CHANGE(is_watched(to), real_link(from, to)); }
int linkat(int a, const char *from, int b, const char *to, int flags)
{
    REAL(linkat);
    CHANGE(is_watched(to), real_linkat(a, from, b, to, flags));
}
int rename(const char *from, const char *to)
{
    REAL(rename);
    CHANGE(is_watched(from) || is_watched(to), real_rename(from, to));
}
int renameat(int a, const char *from, int b, const char *to)
{
    REAL(renameat);
    CHANGE(is_watched(from) || is_watched(to), real_renameat(a, from, b, to));
}
