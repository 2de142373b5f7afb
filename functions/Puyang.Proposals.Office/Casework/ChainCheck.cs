namespace Puyang.Proposals.Office.Casework;

/// <summary>Checks that every line of a journal can be read and follows the one before it.</summary>
internal static class ChainCheck
{
    /// <summary>Every break of the chain, told as what most likely happened.</summary>
    public static IEnumerable<Finding> Findings(CaseId id, IReadOnlyList<FoundLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsWhole)
            {
                yield return new Finding(id, i + 1, "这一行被截断，没有写完整", Finding.RestoreJournal);
            }
            else if (lines[i].Written is null)
            {
                yield return new Finding(id, i + 1, "这一行读不出来，内容被改动或被截断", Finding.RestoreJournal);
            }
            else if (!Follows(lines, i))
            {
                yield return Break(id, lines, i);
            }
        }
    }

    /// <summary>How many lines from the first on are beyond doubt.</summary>
    public static int Sound(IReadOnlyList<FoundLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { IsWhole: true, Written: { } written })
            {
                return i;
            }

            // Which of the two that do not meet was changed, cannot be seen: neither is beyond doubt.
            if (written.Prev != (i == 0 ? FoldedCase.Beginning : lines[i - 1].Hash))
            {
                return Math.Max(i - 1, 0);
            }
        }

        return lines.Count;
    }

    // What follows a line that cannot be read does not fit it either, and that is said already.
    private static bool Follows(IReadOnlyList<FoundLine> lines, int i) =>
        (i > 0 && lines[i - 1].Written is null) || lines[i].Written!.Prev == (i == 0 ? FoldedCase.Beginning : lines[i - 1].Hash);

    private static Finding Break(CaseId id, IReadOnlyList<FoundLine> lines, int i)
    {
        string expected = lines[i].Written!.Prev;
        int earlier = lines.Take(Math.Max(i - 1, 0)).Select(line => line.Hash).ToList().LastIndexOf(expected);
        if (earlier >= 0)
        {
            return new Finding(id, earlier + 2, $"从这一行到第 {i} 行不在链上，是插入的", Finding.RestoreJournal);
        }

        if (i == 0)
        {
            return new Finding(id, 1, "日志不是从这一行开始的：它前面缺行，或者它被改动过", Finding.RestoreJournal);
        }

        (string was, string now) = (Finding.Short(expected), Finding.Short(lines[i - 1].Hash));
        return IsAfterGap(lines, i)
            ? new Finding(id, i + 1, $"这一行前面缺行：它接在指纹为 {was} 的一行之后，而第 {i} 行不是那一行", Finding.RestoreJournal)
            : new Finding(
                id, i, $"内容被改动过，或者它与第 {i + 1} 行之间缺行：第 {i + 1} 行记下的指纹是 {was}，现在是 {now}", Finding.RestoreJournal);
    }

    // Effects are numbered by the events of the whole case. Where a number is higher than the events that are there,
    // events are missing; where it is not, they may still be.
    private static bool IsAfterGap(IReadOnlyList<FoundLine> lines, int at)
    {
        if (lines.Take(at).Any(line => line.Written is null))
        {
            return false;
        }

        int events = lines.Take(at).Sum(line => line.Written!.Events.Count);
        for (int i = at; i < lines.Count && lines[i].Written is { } line && (i == at || Follows(lines, i)); i++)
        {
            events += line.Events.Count;
            if (line.Effects.Any(effect => Number(effect) > events))
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(Effect effect) => int.TryParse(effect.Id.Value?.Split('.')[0], out int number) ? number : 0;
}
