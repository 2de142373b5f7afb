using Azure;
using Azure.Data.Tables;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Remembers how this office's letters left last, to say so where it is chosen again.
/// The journal says how each one's did.</summary>
public sealed class LetterWays(TableClient table)
{
    private const string Partition = "choices";
    private const string Row = "letter-way";
    private const string Way = "Way";

    /// <summary>The last choice; null when nobody has chosen, or while the table is away.</summary>
    public async Task<LetterWay?> Last()
    {
        try
        {
            return await table.GetEntityIfExistsAsync<TableEntity>(Partition, Row) is { HasValue: true, Value: { } row }
                && Enum.TryParse(row.GetString(Way), out LetterWay way) ? way : null;
        }
        catch (RequestFailedException away) when (CaseTable.IsAway(away))
        {
            return null;
        }
    }

    /// <summary>Notes a choice that was accepted; while the table is away the one before goes on.</summary>
    public async Task Remember(LetterWay way)
    {
        try
        {
            await table.UpsertEntityAsync(new TableEntity(Partition, Row) { [Way] = way.ToString() }, TableUpdateMode.Replace);
        }
        catch (RequestFailedException away) when (CaseTable.IsAway(away))
        {
        }
    }
}
