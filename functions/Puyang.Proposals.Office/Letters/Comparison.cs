namespace Puyang.Proposals.Office.Letters;

/// <summary>One paragraph of a comparison.</summary>
/// <param name="Kind">' ' kept, '-' removed, '+' added.</param>
/// <param name="Text">The whole paragraph.</param>
/// <param name="Start">Where the part begins that its counterpart does not have.</param>
/// <param name="Length">How long that part is; the whole paragraph when it has no counterpart.</param>
public sealed record ChangedLine(char Kind, string Text, int Start, int Length);

/// <summary>What changed between two versions, paragraph by paragraph.</summary>
public static class Comparison
{
    /// <summary>The longest common run of paragraphs kept, the rest removed or added; empty when nothing changed.</summary>
    public static IReadOnlyList<ChangedLine> Lines(string before, string after)
    {
        string[] old = Paragraphs(before);
        string[] now = Paragraphs(after);
        if (old.Select(Bare).SequenceEqual(now.Select(Bare)))
        {
            return [];
        }

        string[] oldBare = [.. old.Select(Bare)];
        string[] nowBare = [.. now.Select(Bare)];
        int[,] common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = oldBare[i] == nowBare[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return Paired([.. Walk(old, now, common)]);
    }

    // Blank lines and white space alone are no change: the letter has neither.
    private static string[] Paragraphs(string text) => [.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];

    private static string Bare(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));

    // Paragraphs that were removed and as many that were added in their place belong together, one by one.
    private static List<ChangedLine> Paired(List<ChangedLine> lines)
    {
        for (int start = 0; start < lines.Count;)
        {
            int removed = lines.Skip(start).TakeWhile(line => line.Kind == '-').Count();
            int added = lines.Skip(start + removed).TakeWhile(line => line.Kind == '+').Count();
            for (int i = 0; removed == added && i < removed; i++)
            {
                (lines[start + i], lines[start + removed + i]) = Differing(lines[start + i], lines[start + removed + i]);
            }

            start += Math.Max(removed + added, 1);
        }

        return lines;
    }

    private static (ChangedLine Old, ChangedLine New) Differing(ChangedLine old, ChangedLine now)
    {
        int shorter = Math.Min(old.Text.Length, now.Text.Length);
        int head = 0;
        while (head < shorter && old.Text[head] == now.Text[head])
        {
            head++;
        }

        int tail = 0;
        while (tail < shorter - head && old.Text[^(tail + 1)] == now.Text[^(tail + 1)])
        {
            tail++;
        }

        return (
            old with { Start = head, Length = old.Text.Length - head - tail },
            now with { Start = head, Length = now.Text.Length - head - tail });
    }

    private static ChangedLine Whole(char kind, string text) => new(kind, text, 0, text.Length);

    private static IEnumerable<ChangedLine> Walk(string[] old, string[] now, int[,] common)
    {
        int i = 0;
        int j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && Bare(old[i]) == Bare(now[j]))
            {
                yield return Whole(' ', now[j++]);
                i++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return Whole('-', old[i++]);
            }
            else
            {
                yield return Whole('+', now[j++]);
            }
        }
    }
}
