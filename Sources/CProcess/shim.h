#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// What Swift cannot call, as it takes variable arguments, and a handler of signals, in which hardly anything is allowed.

/// The kernel's number of the calling thread.
static inline int32_t kap_thread(void) { return (int32_t)syscall(SYS_gettid); }

/// Memory behind a descriptor, for processes that share it; -1 when there is none. (1 is MFD_CLOEXEC.)
static inline int kap_shared_memory(void) { return (int)syscall(SYS_memfd_create, "kap", 1U); }

/// Lets the kernel end this process when the thread that started it is gone.
static inline int kap_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

/// Where the handler writes.
static inline int32_t **kap_note_place(void) {
    static int32_t *note;
    return &note;
}

/// Writes down which thread dies of which signal, then lets it die: a fault comes again at the same instruction, a signal
/// that somebody sent is sent again. Only what POSIX allows in a handler happens here.
static inline void kap_on_death(int number, siginfo_t *info, void *context) {
    (void)context;
    int32_t nobody = 0, thread = kap_thread();
    if (__atomic_compare_exchange_n(*kap_note_place(), &nobody, thread, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
        (*kap_note_place())[1] = number;
    struct sigaction usual;
    memset(&usual, 0, sizeof usual);
    usual.sa_handler = SIG_DFL;
    sigaction(number, &usual, (struct sigaction *)0);
    if (info->si_code <= 0) syscall(SYS_tgkill, getpid(), thread, number);
}

/// From here on, a deadly signal leaves the thread's number and its own in the two places of `note`.
static inline void kap_note_death(int32_t *note) {
    static const int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
    *kap_note_place() = note;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = kap_on_death;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    for (unsigned i = 0; i < sizeof deadly / sizeof *deadly; i++) sigaction(deadly[i], &action, (struct sigaction *)0);
}
