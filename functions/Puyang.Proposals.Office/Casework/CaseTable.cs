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
        TableEntity entity = new(Partition, row.Id.Value)
        {
            ["Length"] = row.Length,
            ["Row"] = Encoding.UTF8.GetString(OfficeJson.Write(row)),
        };
        for (int attempt = 0; attempt < 5; attempt++)
        {
            NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, row.Id.Value);
            if (found.HasValue && (found.Value!.GetInt64("Length") > row.Length || found.Value.GetString("Row") == entity.GetString("Row")))
            {
                return;
            }

            try
            {
                await (found.HasValue
                    ? table.UpdateEntityAsync(entity, found.Value!.ETag, TableUpdateMode.Replace)
                    : table.AddEntityAsync(entity));
                return;
            }
            catch (RequestFailedException beaten) when (beaten.Status is 409 or 412 or 404)
            {
                // Somebody wrote at the same moment; look again which is newer.
            }
        }
    }

    /// <summary>Fails when the table does not answer.</summary>
    public async Task Ask() => await table.GetEntityIfExistsAsync<TableEntity>(Partition, "-");

    /// <summary>All rows.</summary>
    public async Task<IReadOnlyList<CaseRow>> All()
    {
        List<CaseRow> rows = [];
        await foreach (TableEntity entity in table.QueryAsync<TableEntity>(entity => entity.PartitionKey == Partition))
        {
            rows.Add(OfficeJson.Read<CaseRow>(Encoding.UTF8.GetBytes(entity.GetString("Row"))));
        }

        return rows;
    }
}
