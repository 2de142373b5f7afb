using System.Collections.Concurrent;
using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Makes everything that is derived again, from the journals and the link key alone.</summary>
/// <remarks>
/// Safe beside a host at work, and as often as one likes: what stands is listed before the journals are read, and a row is
/// always written after its line. Numbers are never deleted: one without a line may stand in a letter whose journal was lost.
/// </remarks>
public sealed class Rebuilder(Journal journal, CaseTable rows, LinkTable links, Numbers numbers, Bureaus bureaus, LinkKey key)
{
    private const int AtOnce = 4;

    /// <summary>Makes it, and deletes rows that no journal stands behind.</summary>
    public async Task<Rebuilt> Run()
    {
        IReadOnlyList<StandingRow> standing = await rows.Standing();
        IReadOnlyList<LinkRow> linked = await links.All();
        HashSet<string> known = [.. linked.Select(row => row.Row)];
        SeriesOf series = new(bureaus);
        Bureau office = await bureaus.Current();
        ConcurrentDictionary<CaseId, RebuiltCase> made = [];
        await Parallel.ForEachAsync(journal.List(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (item, _) =>
            made[item.Case] = await Rebuild(item.Case, office, series, known));
        LinkRow[] forged = [.. linked.Where(row => row.Case is not { } id || !made.TryGetValue(id, out RebuiltCase? behind) || !behind.StandsBehind(row))];
        foreach (LinkRow row in forged)
        {
            await links.Remove(row);
        }

        CaseId[] removed = await Remove(standing.Where(row => !made.ContainsKey(row.Id)));
        return new Rebuilt([.. made.Values.OrderBy(one => one.Id.Value, StringComparer.Ordinal)], removed, forged.Length);
    }

    private async Task<CaseId[]> Remove(IEnumerable<StandingRow> without)
    {
        List<CaseId> removed = [];
        foreach (StandingRow row in without)
        {
            if (await rows.Remove(row))
            {
                removed.Add(row.Id);
            }
        }

        return [.. removed];
    }

    private async Task<RebuiltCase> Rebuild(CaseId id, Bureau office, SeriesOf series, HashSet<string> known)
    {
        FoldedCase folded = FoldedCase.None(id);
        CaseRow? row = null;
        try
        {
            StandingRow? before = await rows.Renew(id, async () => row = CaseRow.Of(folded = await Load(id), office));
            RebuiltCase made = await Links(folded.Case, known, new RebuiltCase(id));
            return (await Number(folded, series, made)) with
            {
                IsRowNew = before?.Row is not { } old || !OfficeJson.Write(old).AsSpan().SequenceEqual(OfficeJson.Write(row)),
                IsShorter = before?.Row?.Length > folded.Length,
            };
        }
        catch (InvalidDataException)
        {
            return new RebuiltCase(id, IsBroken: true);
        }
    }

    private async Task<FoldedCase> Load(CaseId id)
    {
        FoldedCase folded = await journal.Load(id);
        return folded.Case is { Proposal: not null, Replies.IsEmpty: false }
            ? folded
            : throw new InvalidDataException($"The journal of {id} tells of no proposal.");
    }

    private async Task<RebuiltCase> Links(Case proposal, HashSet<string> known, RebuiltCase made)
    {
        Dictionary<(TaskId, int), string?> issued = [];
        foreach (Link link in proposal.Links)
        {
            if (link.Key != key.Id)
            {
                issued[(link.Task, link.Serial)] = null;
                continue;
            }

            string token = key.Token(proposal.Id, link);
            issued[(link.Task, link.Serial)] = LinkKey.RowOf(token);
            await links.Put(proposal.Id, link, token);
        }

        string[] own = [.. issued.Values.OfType<string>()];
        return made with
        {
            Issued = issued, Links = own.Length, NewLinks = own.Count(row => !known.Contains(row)), ForeignLinks = issued.Count - own.Length,
        };
    }

    private async Task<RebuiltCase> Number(FoldedCase folded, SeriesOf series, RebuiltCase made)
    {
        foreach (GivenNumber number in GivenNumber.In(folded.Case.Id, [.. folded.Entries.Select((entry, index) => (index + 1, entry))]))
        {
            bool isClear = await series.Partition(number) is not null;
            bool isNew = isClear && await numbers.Restore((await series.Partition(number))!, number.Document, number.Value);
            made = made with
            {
                Numbers = made.Numbers + 1, NewNumbers = made.NewNumbers + (isNew ? 1 : 0), UnclearNumbers = made.UnclearNumbers + (isClear ? 0 : 1),
            };
        }

        return made;
    }
}
