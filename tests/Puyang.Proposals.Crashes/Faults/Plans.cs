using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure.Core;

namespace Puyang.Proposals.Crashes.Faults;

/// <summary>Which calls are spoiled.</summary>
internal static class Plans
{
    public static Fault None(int number, Request request) => Fault.None;

    /// <summary>One call.</summary>
    public static Plan At(int point, Fault fault) => (number, _) => number == point ? fault : Fault.None;

    /// <summary>The two ways to die at a call.</summary>
    public static IEnumerable<(int Seed, (int Point, Fault Fault) Kill)> BeforeAndAfter((int Seed, int Point) at) =>
        [(at.Seed, (at.Point, Fault.KilledBefore)), (at.Seed, (at.Point, Fault.KilledAfter))];

    /// <summary>Every so-manieth call.</summary>
    public static Plan Every(int period, int offset, Fault fault) => (number, _) => (number + offset) % period == 0 ? fault : Fault.None;

    /// <summary>Every single call, at its first try; the client tries again and then gets through.</summary>
    public static Plan FirstTries(Fault fault)
    {
        ConcurrentDictionary<string, bool> tried = new();
        return (_, request) => tried.TryAdd(request.ClientRequestId, true) ? fault : Fault.None;
    }

    /// <summary>One table or container is away all the time.</summary>
    public static Plan Without(string name, Fault fault) => (number, request) =>
        number > 60 && request.Uri.Path.Contains(name, StringComparison.Ordinal) ? fault : Fault.None;

    /// <summary>A part of the writes that have a condition: somebody else seems to have been faster.</summary>
    public static Plan Races(int seed, int percent) => (number, request) =>
        IsConditional(request) && Dice(seed, number, 100) < percent ? Fault.Beaten : Fault.None;

    /// <summary>Now and then the storage is away for longer than the client's patience: the first call of such a time is done, but nobody learns of it.</summary>
    public static Plan Outages(int seed)
    {
        const int Between = 90;
        const int Length = 10;
        return (number, _) => (number % Between - Dice(seed, number / Between, Between - Length)) switch
        {
            0 => Fault.Cut,
            > 0 and < Length and var n => n % 2 == 0 ? Fault.Busy : Fault.TimedOut,
            _ => Fault.None,
        };
    }

    /// <summary>A number below the limit that depends on seed and turn alone.</summary>
    public static int Dice(int seed, int turn, int limit) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData([.. BitConverter.GetBytes(seed), .. BitConverter.GetBytes(turn)])) % (uint)limit);

    // A new document's condition is left out: 412 or 409 says that it is there already, and a storage that lies about that is none.
    private static bool IsConditional(Request request) =>
        request.Headers.Contains("x-ms-blob-condition-appendpos")
        || (request.Headers.TryGetValue("If-Match", out string? tag) && tag != "*" && request.Method != RequestMethod.Delete);
}
