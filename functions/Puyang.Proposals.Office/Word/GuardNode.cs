using System.Text;

namespace Puyang.Proposals.Office.Word;

/// <summary>What must not come out illegally empty, see <see cref="GuardKind"/>.</summary>
internal sealed class GuardNode(GuardKind kind, string prefix, Node[] content) : Node
{
    private readonly byte[] run = Encoding.UTF8.GetBytes($"<{prefix}r");
    private readonly byte[] row = Encoding.UTF8.GetBytes($"<{prefix}tr");
    private readonly byte[] paragraph = Encoding.UTF8.GetBytes($"<{prefix}p");
    private readonly byte[] paragraphEnd = Encoding.UTF8.GetBytes($"</{prefix}p>");
    private readonly byte[] bookmark = Encoding.UTF8.GetBytes($"<{prefix}bookmark");
    private readonly byte[] empty = Encoding.UTF8.GetBytes($"<{prefix}p/>");

    public override void Write(Filling filling)
    {
        int start = filling.Output.Length;
        Write(content, filling);
        ReadOnlySpan<byte> written = filling.Output.Since(start);
        if (kind == GuardKind.Story)
        {
            if (!EndsWithParagraph(written))
            {
                filling.Output.Write(empty);
            }
        }
        else if (!Holds(written, kind == GuardKind.Table ? row : run))
        {
            filling.Output.Length = start;
        }
    }

    // <w:r> and not <w:rPr>.
    private static bool Holds(ReadOnlySpan<byte> xml, ReadOnlySpan<byte> element)
    {
        for (int at; (at = xml.IndexOf(element)) >= 0; xml = xml[(at + element.Length)..])
        {
            if (IsWhole(xml[(at + element.Length)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWhole(ReadOnlySpan<byte> rest) => rest is [(byte)'>' or (byte)' ' or (byte)'/', ..];

    private bool EndsWithParagraph(ReadOnlySpan<byte> xml)
    {
        int at;
        while ((at = xml.LastIndexOf((byte)'<')) >= 0 && xml[at..].StartsWith(bookmark))
        {
            xml = xml[..at];
        }

        return at >= 0 && (xml[at..].StartsWith(paragraphEnd) || (xml[at..].StartsWith(paragraph) && IsWhole(xml[(at + paragraph.Length)..])));
    }
}
