using Azure;
using Azure.Data.Tables;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Number series: each number once, without gaps, one per document however often it is asked for.</summary>
public sealed class Numbers(TableClient table)
{
    private const string CounterRow = "counter";
    private const string Value = "Value";

    // Every attempt that is lost is a number that somebody else got: so many may ask at the same moment.
    private const int Attempts = 100;

    /// <summary>The document's number in a series and year: the one it has, or else the next.</summary>
    /// <param name="series">The series' id in office.json.</param>
    /// <param name="year">The year of the signature.</param>
    /// <param name="document">Case, kind and round; joint copies share it.</param>
    /// <param name="startAt">The first number of a year, at least 1.</param>
    /// <exception cref="TimeoutException">Others took numbers at the same moment, a hundred times in a row.</exception>
    public async Task<int> Take(string series, int year, string document, int startAt)
    {
        string partition = Partition(series, year);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Row(partition, $"doc-{document}") is { } given)
            {
                return given.GetInt32(Value)!.Value;
            }

            TableEntity? counter = await Row(partition, CounterRow);
            int next = Math.Max((counter?.GetInt32(Value) ?? 0) + 1, startAt);
            if (await TryTake(partition, counter, next, document))
            {
                return next;
            }
        }

        throw new TimeoutException($"No number of series {partition} could be taken in {Attempts} attempts.");
    }

    /// <summary>Raises a counter that is behind the highest number in the journals.</summary>
    /// <returns>True when it was behind: numbers had been forgotten, and the office must hear of it.</returns>
    public Task<bool> Raise(string series, int year, int highest) => Raise(Partition(series, year), highest);

    /// <summary>Takes a document's number away without giving it to another: the document gets a new one when it asks again.</summary>
    internal async Task Void(string series, int year, string document)
    {
        string partition = Partition(series, year);
        if (await Row(partition, $"doc-{document}") is { } given)
        {
            TableEntity kept = new(partition, $"doc-{document}-void-{given.GetInt32(Value)}") { [Value] = given.GetInt32(Value) };
            await table.SubmitTransactionAsync(
                [new TableTransactionAction(TableTransactionActionType.UpsertReplace, kept), new TableTransactionAction(TableTransactionActionType.Delete, given)]);
        }
    }

    /// <summary>Which part of the table holds a series' year.</summary>
    internal static string Partition(string series, int year) => $"{series}-{year}";

    /// <summary>Writes again what a journal says: the counter is not behind it, and the document that asks once more gets the same number.</summary>
    /// <returns>True when the document's row was missing or said something else.</returns>
    internal async Task<bool> Restore(string partition, string document, int value)
    {
        for (int attempt = 0; await Counter(partition) < value; attempt++)
        {
            // Beaten by somebody who took a number at the same moment: once more.
            _ = attempt < Attempts ? await Raise(partition, value)
                : throw new TimeoutException($"The counter of series {partition} could not be raised in {Attempts} attempts.");
        }

        if ((await Row(partition, $"doc-{document}"))?[Value] as int? == value)
        {
            return false;
        }

        await table.UpsertEntityAsync(new TableEntity(partition, $"doc-{document}") { [Value] = value }, TableUpdateMode.Replace);
        return true;
    }

    /// <summary>Every counter and every given number; null stands for a value that cannot be read.</summary>
    internal async Task<IReadOnlyList<NumberRow>> All() => await table.QueryAsync<TableEntity>()
        .Select(entity => new NumberRow(
            entity.PartitionKey,
            entity.RowKey == CounterRow ? null : entity.RowKey[(entity.RowKey.IndexOf('-', StringComparison.Ordinal) + 1)..],
            entity[Value] as int?))
        .ToListAsync();

    private async Task<bool> Raise(string partition, int highest)
    {
        TableEntity? counter = await Row(partition, CounterRow);
        if ((counter?.GetInt32(Value) ?? 0) >= highest)
        {
            return false;
        }

        TableEntity raised = new(partition, CounterRow) { [Value] = highest };
        try
        {
            await (counter is null ? table.AddEntityAsync(raised) : table.UpdateEntityAsync(raised, counter.ETag, TableUpdateMode.Replace));
            return true;
        }
        catch (RequestFailedException beaten) when (beaten.Status is 409 or 412)
        {
            // Somebody raised it, or took a number, at the same moment: look again at the next sweep.
            return false;
        }
    }

    private async Task<bool> TryTake(string partition, TableEntity? counter, int next, string document)
    {
        TableEntity moved = new(partition, CounterRow) { [Value] = next };
        TableEntity taken = new(partition, $"doc-{document}") { [Value] = next };
        TableTransactionAction move = counter is null
            ? new TableTransactionAction(TableTransactionActionType.Add, moved)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, moved, counter.ETag);
        try
        {
            await table.SubmitTransactionAsync([move, new TableTransactionAction(TableTransactionActionType.Add, taken)]);
            return true;
        }
        catch (RequestFailedException beaten) when (beaten.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<int> Counter(string partition) => (await Row(partition, CounterRow))?[Value] as int? ?? 0;

    private async Task<TableEntity?> Row(string partition, string row)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row);
        return found.HasValue ? found.Value : null;
    }
}

/// <summary>A row of the numbers table.</summary>
/// <param name="Partition">Series and year: reply-2022.</param>
/// <param name="Document">The document that has the number; null for the counter.</param>
internal sealed record NumberRow(string Partition, string? Document, int? Value)
{
    /// <summary>True for a number that was taken away from its document and is never given again. 作废</summary>
    public bool IsVoid => Document?.EndsWith($"-void-{Value}", StringComparison.Ordinal) ?? false;
}
