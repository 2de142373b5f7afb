using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>A list that was kept to be looked through.</summary>
/// <param name="Id">Names it; sorts by the time it came.</param>
/// <param name="FileName">As the sender called the file.</param>
/// <param name="Sheet">Which of its sheets; empty where it has only one.</param>
public sealed record KeptList(string Id, string FileName, string Sheet);

/// <summary>One list of a file as it was handed in, and what the clerk said of it.</summary>
/// <param name="By">Who handed it in; <see cref="PersonId.System"/> for a dropped file.</param>
/// <param name="Source">The file.</param>
/// <param name="Place">Its sheet's place in the file, from 0.</param>
/// <param name="Import">The import that its good rows became; null before that.</param>
/// <param name="Snapshot">What was registered of it, by its hash; null before that.</param>
/// <param name="Texts">The proposals' texts that came beside it, by their hash; null where none did.</param>
public sealed record HandedList(
    string Id, PersonId By, DateTimeOffset At, string FileName, string Sheet, DocumentHash Source, int Place, ListChoices Choices,
    string? Import = null, DocumentHash? Snapshot = null, DocumentHash? Texts = null);

/// <summary>The lists that were handed in, and what the office chose for headings. They stand beside the imports.</summary>
public sealed class ListTable(TableClient table)
{
    private const string Heads = "lists";
    private const string Headings = "headings";

    /// <summary>Keeps the lists of a file whose content is kept already.</summary>
    internal async Task<IReadOnlyList<KeptList>> Add(string fileName, DocumentHash source, SheetReading file, PersonId by,
        DateTimeOffset now, DocumentHash? texts = null)
    {
        List<KeptList> kept = [];
        string first = $"{now:yyyyMMdd-HHmmss}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        foreach (Sheet sheet in ListReader.Lists(file))
        {
            string id = kept.Count == 0 ? first : $"{first}-{kept.Count}";
            string name = file.Sheets.Count > 1 ? sheet.Name : string.Empty;
            await table.UpsertEntityAsync(
                Row(new HandedList(id, by, now, fileName, name, source, file.Sheets.ToList().IndexOf(sheet), new ListChoices(), Texts: texts)),
                    TableUpdateMode.Replace);
            kept.Add(new KeptList(id, fileName, name));
        }

        return kept;
    }

    /// <summary>A list; null when there is none of that name.</summary>
    internal async Task<(HandedList List, ETag Tag)?> Find(string id) =>
        await table.GetEntityIfExistsAsync<TableEntity>(Heads, id) is { HasValue: true, Value: { } row } ? (Read(row), row.ETag)
            : null;

    /// <summary>Writes how a list stands, unless somebody was there before.</summary>
    internal async Task<bool> TryPut(HandedList list, ETag seen)
    {
        try
        {
            await table.UpdateEntityAsync(Row(list), seen, TableUpdateMode.Replace);
            return true;
        }
        catch (RequestFailedException beaten) when (beaten.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Lists that came since a moment and that nobody has registered anything of; the newest first.</summary>
    internal async Task<IReadOnlyList<HandedList>> Waiting(DateTimeOffset since)
    {
        List<HandedList> lists = await table.QueryAsync<TableEntity>(row => row.PartitionKey == Heads).Select(Read).ToListAsync();
        return [.. lists.Where(list => list.Import is null && list.At >= since).OrderByDescending(list => list.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the office chose for columns under such a heading; null for nothing.</summary>
    internal async Task<IReadOnlyDictionary<int, ListField>?> Remembered(ListHeader header) =>
        await table.GetEntityIfExistsAsync<TableEntity>(Headings, header.Hash) is { HasValue: true, Value: { } row }
            ? OfficeJson.Read<Dictionary<int, ListField>>(Encoding.UTF8.GetBytes(row.GetString("Columns"))) : null;

    /// <summary>Keeps what the office chose for columns under such a heading.</summary>
    internal Task Remember(ListHeader header, IReadOnlyDictionary<int, ListField> columns) => table.UpsertEntityAsync(
        new TableEntity(Headings, header.Hash) { ["Columns"] = Encoding.UTF8.GetString(OfficeJson.Write(columns)) },
            TableUpdateMode.Replace);

    private static TableEntity Row(HandedList list) => new(Heads, list.Id)
    {
        ["By"] = list.By.Value,
        ["At"] = list.At,
        ["FileName"] = list.FileName,
        ["Sheet"] = list.Sheet,
        ["Source"] = list.Source.Value,
        ["Place"] = list.Place,
        ["Choices"] = Encoding.UTF8.GetString(OfficeJson.Write(list.Choices)),
        ["Import"] = list.Import,
        ["Snapshot"] = list.Snapshot?.Value,
        ["Texts"] = list.Texts?.Value,
    };

    private static HandedList Read(TableEntity row) => new(
        row.RowKey, new PersonId(row.GetString("By")), row.GetDateTimeOffset("At")!.Value, row.GetString("FileName"),
            row.GetString("Sheet"),
        new DocumentHash(row.GetString("Source")), row.GetInt32("Place")!.Value,
        OfficeJson.Read<ListChoices>(Encoding.UTF8.GetBytes(row.GetString("Choices"))), row.GetString("Import"),
        row.GetString("Snapshot") is { } snapshot ? new DocumentHash(snapshot) : null,
        row.GetString("Texts") is { } texts ? new DocumentHash(texts) : null);
}
