using System.Globalization;
using System.Text;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Where one journal ends.</summary>
/// <param name="Length">In bytes, after a line.</param>
/// <param name="Head">SHA-256 of that line.</param>
internal sealed record CaseHead(CaseId Case, long Length, string Head)
{
    /// <summary>The end of a journal's sound part: what is broken is put right from a backup, and the list must still hold then.</summary>
    public static CaseHead? Of(CaseId id, IReadOnlyList<FoundLine> lines)
    {
        int sound = ChainCheck.Sound(lines);
        return sound == 0 ? null : new CaseHead(id, lines[sound - 1].End, lines[sound - 1].Hash);
    }

    /// <summary>The list as it is kept: a line per case, ordered by its id.</summary>
    public static byte[] Write(IEnumerable<CaseHead> heads) => Encoding.UTF8.GetBytes(string.Concat(
        heads.OrderBy(head => head.Case.Value, StringComparer.Ordinal).Select(head => $"{head.Case}\t{head.Length}\t{head.Head}\n")));

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is no such list.</summary>
    public static IReadOnlyList<CaseHead>? Read(ReadOnlySpan<byte> list)
    {
        List<CaseHead> heads = [];
        foreach (string line in Encoding.UTF8.GetString(list).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('\t') is not [var id, var length, { Length: 64 } head]
                || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out long end))
            {
                return null;
            }

            heads.Add(new CaseHead(new CaseId(id), end, head));
        }

        return heads;
    }
}
