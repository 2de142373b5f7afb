using Azure.Data.Tables;

namespace Puyang.Proposals.Office.Casework;

/// <summary>When a host last did what it does by the clock, for whoever watches over it.</summary>
public sealed class RoundBook(TableClient table, TimeProvider machine)
{
    private const string Partition = "rounds";

    /// <summary>The sweep, expected every ten minutes.</summary>
    public const string Sweep = "sweep";

    /// <summary>Notes that a round has come to its end.</summary>
    public Task Done(string round) =>
        table.UpsertEntityAsync(new TableEntity(Partition, round) { ["At"] = machine.GetUtcNow() }, TableUpdateMode.Replace);

    /// <summary>When a round last came to its end; null when it never has.</summary>
    public async Task<DateTimeOffset?> Last(string round) =>
        await table.GetEntityIfExistsAsync<TableEntity>(Partition, round) is { HasValue: true, Value: { } row } ? row.GetDateTimeOffset("At") : null;
}
