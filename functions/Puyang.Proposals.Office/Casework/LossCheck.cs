using Puyang.Proposals.Approval;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What a store forgot of one case.</summary>
/// <param name="Lines">The lines that are in the book and not in the journal, oldest first; empty when the journal cannot be read.</param>
/// <param name="Remains">Whether anything is left of the journal.</param>
/// <param name="IsReadable">False when the journal, or what is left of it, cannot be read.</param>
public sealed record Loss(CaseId Case, IReadOnlyList<BookedLine> Lines, bool Remains, bool IsReadable);

/// <summary>Compares the journals with the book of their lines, after the store was ended by force.</summary>
public sealed class LossCheck(Journal journal, LineBook book, Numbers numbers, Bureaus bureaus)
{
    /// <summary>Finds what is missing; raises the counters to every number that was ever given.</summary>
    /// <remarks>A host runs it before it serves. The book stands as it was until <see cref="Close"/>.</remarks>
    public async Task<IReadOnlyList<Loss>> Run()
    {
        List<Loss> losses = [];
        foreach (IGrouping<CaseId, BookedLine> booked in book.Found.Where(line => line.Case is not null).GroupBy(line => line.Case!.Value))
        {
            if (await Of(booked.Key, [.. booked]) is { } loss)
            {
                losses.Add(loss);
            }
        }

        await KeepNumbers(losses);
        return losses;
    }

    /// <summary>Begins the book anew with the journals as they are, once the losses are written down elsewhere.</summary>
    public async Task Close()
    {
        List<BookedLine> heads = [];
        await foreach ((CaseId id, _) in journal.List())
        {
            if (await Lines(id) is [.., var last])
            {
                heads.Add(new BookedLine(id, last.End, last.Hash, last.Written?.At ?? default, [], null));
            }
        }

        IEnumerable<BookedLine> highest = book.Found.Where(line => line.Number is not null)
            .GroupBy(line => (line.Number!.Year, line.Number.Kind)).Select(year => year.MaxBy(line => line.Number!.Value)! with { Case = null });
        book.Compact([.. heads, .. highest]);
    }

    private async Task<Loss?> Of(CaseId id, IReadOnlyList<BookedLine> booked)
    {
        if (await Lines(id) is not { } found)
        {
            return new Loss(id, [], Remains: true, IsReadable: false);
        }

        HashSet<(long, string)> standing = [.. found.Select(line => (line.End, line.Hash))];
        BookedLine[] missing = [.. booked.Where(line => !standing.Contains((line.Length, line.Head)))];
        return missing.Length == 0 ? null : new Loss(id, missing, found.Count > 0, IsReadable: true);
    }

    private async Task<IReadOnlyList<FoundLine>?> Lines(CaseId id)
    {
        try
        {
            return await journal.Lines(id);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task KeepNumbers(List<Loss> losses)
    {
        Policy policy = (await bureaus.Current()).Policy;
        string? Series(BookedNumber number) => policy.SeriesFor(number.Kind)?.Id;
        foreach (var year in book.Found.Select(line => line.Number).OfType<BookedNumber>().GroupBy(number => (Series: Series(number), number.Year)))
        {
            if (year.Key.Series is { } series)
            {
                await numbers.Raise(series, year.Key.Year, year.Max(number => number.Value));
            }
        }

        // What was signed under it is gone, and what will be signed is something else: it must not get the number that stands in a
        // letter somebody may have.
        foreach (BookedLine line in losses.Where(loss => loss.Lines.Any(line => line.Facts.Contains(nameof(SignedOff))))
            .SelectMany(loss => loss.Lines).Where(line => line.Number is not null))
        {
            if (Series(line.Number!) is { } series)
            {
                await numbers.Void(series, line.Number!.Year, line.Number.Document);
            }
        }
    }
}
