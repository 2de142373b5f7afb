using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Puyang.Proposals.Office.Casework;

/// <summary>The rows behind the board. Derived: nothing is lost when the table is.</summary>
public sealed class CaseTable(TableClient table)
{
    private const string Partition = "cases";

    /// <summary>Writes a row, unless one of a longer journal, or the same one, stands there already.</summary>
    public async Task Put(CaseRow row)
    {
        TableEntity entity = Entity(row);
        for (int attempt = 0; attempt < 5; attempt++)
        {
            NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, row.Id.Value);
            if (found.HasValue && (found.Value!.GetInt64("Length") > row.Length || found.Value.GetString("Row") == entity.GetString("Row")))
            {
                return;
            }

            if (await TryWrite(found, entity))
            {
                return;
            }
        }
    }

    /// <summary>Writes the row that <paramref name="make"/> gives, whatever stood there: made after that was read, it is the newer one.</summary>
    /// <returns>What stood there before; null when nothing did.</returns>
    internal async Task<StandingRow?> Renew(CaseId id, Func<Task<CaseRow>> make)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, id.Value);
            if (await TryWrite(found, Entity(await make())))
            {
                return found.HasValue ? StandingRow.Of(found.Value!) : null;
            }
        }

        throw new TimeoutException($"The row of case {id} could not be written in 20 attempts.");
    }

    /// <summary>Deletes a row, unless somebody has written it since it was read.</summary>
    internal async Task<bool> Remove(StandingRow row)
    {
        try
        {
            return (await table.DeleteEntityAsync(Partition, row.Id.Value, row.Tag)).Status != 404;
        }
        catch (RequestFailedException written) when (written.Status is 412 or 404)
        {
            return false;
        }
    }

    /// <summary>All rows as they stand there, readable or not.</summary>
    internal async Task<IReadOnlyList<StandingRow>> Standing() =>
        await table.QueryAsync<TableEntity>(entity => entity.PartitionKey == Partition).Select(StandingRow.Of).ToListAsync();

    /// <summary>Fails when the table does not answer.</summary>
    public async Task Ask() => await table.GetEntityIfExistsAsync<TableEntity>(Partition, "-");

    /// <summary>True for what the client throws while the table does not answer; it says so in several ways.</summary>
    internal static bool IsAway(Exception failure) =>
        failure is RequestFailedException or AggregateException or IOException or OperationCanceledException;

    /// <summary>The rows of cases that need a turn by now.</summary>
    /// <param name="now">Inclusive.</param>
    public Task<IReadOnlyList<CaseRow>> Due(DateTimeOffset now) =>
        Read($"PartitionKey eq {Partition} and NextWork le {now}");

    /// <summary>All rows.</summary>
    public Task<IReadOnlyList<CaseRow>> All() => Read($"PartitionKey eq {Partition}");

    /// <summary>The rows of the proposals that were made at the same meeting as this one, itself among them.</summary>
    internal Task<IReadOnlyList<CaseRow>> SameMeeting(CaseId id)
    {
        string meeting = CaseKey.Meeting(id);
        return Read($"PartitionKey eq {Partition} and RowKey ge {meeting + '-'} and RowKey lt {meeting + '.'}");
    }

    private async Task<IReadOnlyList<CaseRow>> Read(FormattableString filter)
    {
        List<CaseRow> rows = [];
        await foreach (TableEntity entity in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter)))
        {
            rows.Add(OfficeJson.Read<CaseRow>(Encoding.UTF8.GetBytes(entity.GetString("Row"))));
        }

        return rows;
    }

    // False when somebody wrote at the same moment: look again.
    private async Task<bool> TryWrite(NullableResponse<TableEntity> found, TableEntity entity)
    {
        try
        {
            await (found.HasValue
                ? table.UpdateEntityAsync(entity, found.Value!.ETag, TableUpdateMode.Replace)
                : table.AddEntityAsync(entity));
            return true;
        }
        catch (RequestFailedException beaten) when (beaten.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    private static TableEntity Entity(CaseRow row) => new(Partition, row.Id.Value)
    {
        ["Length"] = row.Length,
        ["NextWork"] = row.NextWork,
        ["Row"] = Encoding.UTF8.GetString(OfficeJson.Write(row)),
    };
}

/// <summary>A row as it was found.</summary>
/// <param name="Row">What it says; null when it cannot be read.</param>
internal sealed record StandingRow(CaseId Id, CaseRow? Row, ETag Tag)
{
    public static StandingRow Of(TableEntity entity)
    {
        try
        {
            CaseRow row = OfficeJson.Read<CaseRow>(Encoding.UTF8.GetBytes(entity["Row"] as string ?? ""));
            return new StandingRow(new CaseId(entity.RowKey), row.Head is null ? null : row, entity.ETag);
        }
        catch (System.Text.Json.JsonException)
        {
            return new StandingRow(new CaseId(entity.RowKey), null, entity.ETag);
        }
    }
}
