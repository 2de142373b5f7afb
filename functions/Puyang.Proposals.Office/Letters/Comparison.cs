namespace Puyang.Proposals.Office.Letters;

/// <summary>One paragraph of a comparison.</summary>
/// <param name="Kind">' ' kept, '-' removed, '+' added.</param>
public sealed record ChangedLine(char Kind, string Text);

/// <summary>What changed between two versions, paragraph by paragraph.</summary>
public static class Comparison
{
    /// <summary>The longest common run of paragraphs kept, the rest removed or added; empty when nothing changed.</summary>
    public static IReadOnlyList<ChangedLine> Lines(string before, string after)
    {
        string[] old = before.Split('\n');
        string[] now = after.Split('\n');
        if (old.SequenceEqual(now))
        {
            return [];
        }

        int[,] common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return [.. Walk(old, now, common)];
    }

    private static IEnumerable<ChangedLine> Walk(string[] old, string[] now, int[,] common)
    {
        int i = 0;
        int j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                yield return new ChangedLine(' ', old[i++]);
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return new ChangedLine('-', old[i++]);
            }
            else
            {
                yield return new ChangedLine('+', now[j++]);
            }
        }
    }
}
