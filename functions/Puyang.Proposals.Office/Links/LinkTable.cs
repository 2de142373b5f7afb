using Azure.Data.Tables;

namespace Puyang.Proposals.Office.Links;

/// <summary>Which link a token opens. Derived from the journals and the key.</summary>
public sealed class LinkTable(TableClient table)
{
    /// <summary>Writes the row of a link; must happen before the mail leaves.</summary>
    public Task Put(CaseId id, Link link, string token)
    {
        string row = LinkKey.RowOf(token);
        TableEntity entity = new(row[..2], row)
        {
            ["Case"] = id.Value,
            ["Task"] = link.Task.Value,
            ["Serial"] = link.Serial,
        };
        return table.UpsertEntityAsync(entity, TableUpdateMode.Replace);
    }

    /// <summary>Case, task and serial of a token; null when nobody was ever given it.</summary>
    public async Task<(CaseId Case, TaskId Task, int Serial)?> Find(string token)
    {
        if (token.Length is 0 or > 100)
        {
            return null;
        }

        string row = LinkKey.RowOf(token);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(row[..2], row);
        return found is { HasValue: true, Value: { } entity }
            ? (new CaseId(entity.GetString("Case")), new TaskId(entity.GetString("Task")), entity.GetInt32("Serial")!.Value)
            : null;
    }

    /// <summary>Every row; a null case stands for a row that cannot be read.</summary>
    internal async Task<IReadOnlyList<LinkRow>> All() => await table.QueryAsync<TableEntity>()
        .Select(entity => new LinkRow(
            entity.RowKey,
            entity["Case"] is string id ? new CaseId(id) : null,
            new TaskId(entity["Task"] as string ?? ""),
            entity["Serial"] as int? ?? 0,
            entity.PartitionKey))
        .ToListAsync();

    /// <summary>Deletes a row.</summary>
    internal Task Remove(LinkRow row) => table.DeleteEntityAsync(row.Partition, row.Row);
}

/// <summary>A row of the links table.</summary>
/// <param name="Row">SHA-256 of the token.</param>
internal sealed record LinkRow(string Row, CaseId? Case, TaskId Task, int Serial, string Partition);
