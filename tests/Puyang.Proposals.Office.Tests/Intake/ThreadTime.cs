using System.Runtime.InteropServices;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>How long this thread has had a processor: the same on an idle machine and on a busy one.</summary>
internal static class ThreadTime
{
    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int OfThisThread = 3;

    public static TimeSpan Of(Action work)
    {
        TimeSpan before = Spent();
        work();
        return Spent() - before;
    }

    private static TimeSpan Spent() => GetTime(OfThisThread, out Timespec time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
        : throw new PlatformNotSupportedException("This system does not tell a thread's processor time.");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
