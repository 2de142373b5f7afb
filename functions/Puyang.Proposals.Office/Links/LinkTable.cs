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
}
