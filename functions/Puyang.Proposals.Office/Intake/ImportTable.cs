using Azure;
using Azure.Data.Tables;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Many proposals handed in at once. 批量登记</summary>
/// <param name="Id">Names it; sorts by the time it came.</param>
/// <param name="By">Who handed them in; <see cref="PersonId.System"/> for a dropped file.</param>
/// <param name="At">When.</param>
/// <param name="Count">How many proposals it holds.</param>
/// <param name="ClosedAt">When the last of them was dealt with; null while it runs.</param>
public sealed record Import(string Id, PersonId By, DateTimeOffset At, int Count, DateTimeOffset? ClosedAt);

/// <summary>One proposal of an import.</summary>
/// <param name="Index">Its place in the import, from 0.</param>
/// <param name="FileName">As the sender called the file.</param>
/// <param name="Source">The file.</param>
/// <param name="Position">Its place in the file, from 0.</param>
/// <param name="Title">What the board calls it.</param>
/// <param name="Result">What became of it; null while it waits.</param>
/// <param name="Snapshot">The proposals of a list as the clerk saw them read; null where the file itself says all.</param>
public sealed record ImportItem(
    int Index, string FileName, DocumentHash Source, int Position, string Title, IntakeResult? Result, DocumentHash? Snapshot = null);

/// <summary>The imports and how far they are, the same whichever host works them off.</summary>
public sealed class ImportTable(TableClient table)
{
    private const string Heads = "imports";
    private const int MostAtOnce = 100;

    /// <summary>Writes an import down: its proposals first, so that what is found is whole.</summary>
    public async Task Add(Import import, IReadOnlyList<ImportItem> items)
    {
        foreach (ImportItem[] some in items.Chunk(MostAtOnce))
        {
            await table.SubmitTransactionAsync(some.Select(item => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(import.Id, item))));
        }

        await Put(import);
    }

    /// <summary>Writes how an import stands.</summary>
    public Task Put(Import import) => table.UpsertEntityAsync(
        new TableEntity(Heads, import.Id) { ["By"] = import.By.Value, ["At"] = import.At, ["Count"] = import.Count, ["ClosedAt"] = import.ClosedAt },
        TableUpdateMode.Replace);

    /// <summary>Writes how one of its proposals stands.</summary>
    public Task Put(string import, ImportItem item) => table.UpsertEntityAsync(Row(import, item), TableUpdateMode.Replace);

    /// <summary>An import; null when there is none of that name.</summary>
    public async Task<Import?> Find(string id) =>
        await table.GetEntityIfExistsAsync<TableEntity>(Heads, id) is { HasValue: true, Value: { } row } ? Head(row) : null;

    /// <summary>Imports that have not come to their end, and those that came since a moment; the newest first.</summary>
    public async Task<IReadOnlyList<Import>> Recent(DateTimeOffset since)
    {
        List<Import> imports = await table.QueryAsync<TableEntity>(row => row.PartitionKey == Heads).Select(Head).ToListAsync();
        return [.. imports.Where(import => import.ClosedAt is null || import.At >= since).OrderByDescending(import => import.Id, StringComparer.Ordinal)];
    }

    /// <summary>Proposals of an import in their order.</summary>
    /// <param name="from">The first, from 0.</param>
    /// <param name="count">How many.</param>
    public async Task<IReadOnlyList<ImportItem>> Items(string import, int from = 0, int count = 100_000)
    {
        (string first, string end) = (Key(from), Key(from + count));
        return await table.QueryAsync<TableEntity>(
            row => row.PartitionKey == import && row.RowKey.CompareTo(first) >= 0 && row.RowKey.CompareTo(end) < 0).Select(Item).ToListAsync();
    }

    private static TableEntity Row(string import, ImportItem item) => new(import, Key(item.Index))
    {
        ["FileName"] = item.FileName,
        ["Source"] = item.Source.Value,
        ["Position"] = item.Position,
        ["Title"] = item.Title,
        ["Outcome"] = item.Result?.Outcome.ToString(),
        ["Case"] = item.Result?.Case?.Value,
        ["Problem"] = item.Result?.Problem,
        ["Snapshot"] = item.Snapshot?.Value,
    };

    private static ImportItem Item(TableEntity row)
    {
        string title = row.GetString("Title");
        IntakeResult? result = Enum.TryParse(row.GetString("Outcome"), out IntakeOutcome outcome)
            ? new IntakeResult(title, row.GetString("Case") is { } id ? new CaseId(id) : null, outcome, row.GetString("Problem"))
            : null;
        return new ImportItem(
            int.Parse(row.RowKey), row.GetString("FileName"), new DocumentHash(row.GetString("Source")), row.GetInt32("Position")!.Value, title, result,
            row.GetString("Snapshot") is { } snapshot ? new DocumentHash(snapshot) : null);
    }

    private static Import Head(TableEntity row) => new(
        row.RowKey, new PersonId(row.GetString("By")), row.GetDateTimeOffset("At")!.Value, row.GetInt32("Count")!.Value, row.GetDateTimeOffset("ClosedAt"));

    private static string Key(int index) => index.ToString("D6");
}
