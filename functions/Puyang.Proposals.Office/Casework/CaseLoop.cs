using Azure;
using Azure.Data.Tables;

namespace Puyang.Proposals.Office.Casework;

/// <summary>The orchestration that carries a case in the cloud, as the book knows it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Serial">Which of the case's orchestrations it is, from 1; only the newest one counts.</param>
/// <param name="AskedAt">When it was last asked to start.</param>
/// <param name="TurnAt">When its last turn ended; null before the first.</param>
/// <param name="NextAt">When its next turn is due if nobody wakes it.</param>
/// <param name="IsOver">True once a turn has found that nothing more happens by itself.</param>
/// <param name="MissedAt">When the sweep found the case's work overdue.</param>
/// <param name="Purged">Up to which serial the engine has been told to forget.</param>
/// <param name="Tag">The row's, for writing.</param>
public sealed record CaseLoop(
    CaseId Case,
    int Serial,
    DateTimeOffset AskedAt,
    DateTimeOffset? TurnAt,
    DateTimeOffset? NextAt,
    bool IsOver,
    DateTimeOffset? MissedAt,
    int Purged,
    ETag Tag)
{
    internal const string Partition = "loops";

    /// <summary>The orchestration's instance id.</summary>
    public string Instance => Of(Case, Serial);

    /// <summary>Instances that the engine may forget: those that were replaced, and this one when it is over.</summary>
    public IEnumerable<string> Spent => Enumerable.Range(1, IsOver ? Serial : Serial - 1).Skip(Purged).Select(serial => Of(Case, serial));

    /// <summary>True when the sweep found it behind and no turn has come since.</summary>
    public bool IsMissed => MissedAt > (TurnAt ?? DateTimeOffset.MinValue);

    /// <summary>What the office is shown.</summary>
    public LoopState State => new(
        IsOver ? LoopHealth.Over : IsMissed ? LoopHealth.Missed : TurnAt is null ? LoopHealth.Starting : LoopHealth.Waiting,
        TurnAt,
        IsOver ? null : NextAt,
        Instance);

    internal CaseLoop Next(DateTimeOffset now) =>
        this with { Serial = Serial + 1, AskedAt = now, TurnAt = null, NextAt = null, IsOver = false, MissedAt = null };

    internal static CaseLoop First(CaseId id, DateTimeOffset now) => new(id, 1, now, null, null, false, null, 0, default);

    /// <summary>A loop that turns although the book has lost it.</summary>
    internal static CaseLoop Found(CaseId id, string instance, DateTimeOffset now) =>
        First(id, now) with { Serial = int.TryParse(instance[(instance.LastIndexOf('.') + 1)..], out int serial) ? serial : 1 };

    internal static CaseLoop Of(TableEntity row) => new(
        new CaseId(row.RowKey),
        row.GetInt32(nameof(Serial)) ?? 1,
        row.GetDateTimeOffset(nameof(AskedAt)) ?? default,
        row.GetDateTimeOffset(nameof(TurnAt)),
        row.GetDateTimeOffset(nameof(NextAt)),
        row.GetBoolean(nameof(IsOver)) ?? false,
        row.GetDateTimeOffset(nameof(MissedAt)),
        row.GetInt32(nameof(Purged)) ?? 0,
        row.ETag);

    internal TableEntity Row() => new(Partition, Case.Value)
    {
        [nameof(Serial)] = Serial,
        [nameof(AskedAt)] = AskedAt,
        [nameof(TurnAt)] = TurnAt,
        [nameof(NextAt)] = NextAt,
        [nameof(IsOver)] = IsOver,
        [nameof(MissedAt)] = MissedAt,
        [nameof(Purged)] = Purged,
    };

    private static string Of(CaseId id, int serial) => $"{id}.{serial}";
}
