namespace Puyang.Proposals.Office.Casework;

/// <summary>Compares a journal with what others wrote down of its end: the only way to find a cut end, a lost journal, a chain written anew.</summary>
internal static class WitnessCheck
{
    /// <summary>At most one finding for a rewritten part and one for a missing end, whoever all noticed.</summary>
    public static IEnumerable<Finding> Findings(CaseId id, IReadOnlyList<FoundLine> lines, IEnumerable<Witness> witnesses)
    {
        Witness[] known = [.. witnesses.OrderBy(witness => witness.Head.Length)];
        if (known.Length == 0)
        {
            yield break;
        }

        if (lines.Count == 0)
        {
            yield return new Finding(id, null, $"整本日志不见了：{Names(known)}记有 {known[^1].Head.Length} 字节", Finding.RestoreJournal);
            yield break;
        }

        long end = lines[^1].End;
        Witness[] rewritten = [.. known.Where(witness => witness.Head.Length <= end && !Agrees(lines, witness))];
        if (rewritten.Length > 0)
        {
            yield return Rewritten(id, lines, known, rewritten);
        }

        Witness[] cut = [.. known.Where(witness => witness.Head.Length > end)];
        if (cut.Length > 0)
        {
            yield return new Finding(
                id, lines.Count, $"日志末尾缺行：{Names(cut)}记到 {cut[^1].Head.Length} 字节，现在到这一行为止只有 {end} 字节", Finding.RestoreJournal);
        }
    }

    private static Finding Rewritten(CaseId id, IReadOnlyList<FoundLine> lines, Witness[] known, Witness[] rewritten)
    {
        long until = rewritten[0].Head.Length;
        long sound = known.Where(witness => witness.Head.Length < until && Agrees(lines, witness)).Select(witness => witness.Head.Length).LastOrDefault();
        int from = lines.Count(line => line.End <= sound) + 1;
        int to = lines.TakeWhile(line => line.End < until).Count() + 1;
        string which = from == to ? "这一行" : $"从这一行到第 {to} 行之间";
        return new Finding(id, from, $"{which}被改写过：与{Names(rewritten)}记下的 {Finding.Short(rewritten[0].Head.Head)} 不符", Finding.RestoreJournal);
    }

    private static bool Agrees(IReadOnlyList<FoundLine> lines, Witness witness) =>
        lines.Any(line => line.IsWhole && line.End == witness.Head.Length && line.Hash == witness.Head.Head);

    private static string Names(Witness[] witnesses)
    {
        string[] names = [.. witnesses.Select(witness => witness.Name).Distinct()];
        return names.Length > 2 ? $"{names[0]}等 {names.Length} 处" : string.Join('和', names);
    }
}
