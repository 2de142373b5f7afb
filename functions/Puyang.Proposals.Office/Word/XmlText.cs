using System.Buffers;
using System.Xml;

namespace Puyang.Proposals.Office.Word;

/// <summary>Writes a text into XML.</summary>
internal static class XmlText
{
    /// <summary>What is one in a text; \r\n is one too.</summary>
    public const string LineBreaks = "\n\r\u0085\u2028\u2029";

    // Everything that must not be copied as it is, surrogates and noncharacters apart: those are looked for by range.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "<>&\"" + string.Concat(Enumerable.Range(0, 0x20).Where(c => c != '\t').Select(c => (char)c)) + LineBreaks);

    /// <summary>True when nothing of the text can be seen in print.</summary>
    public static bool ShowsNothing(string? text)
    {
        for (int i = 0; i < text?.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair || !(char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Escapes markup, leaves out what XML 1.0 cannot hold, and writes <paramref name="lineBreak"/> for line breaks.</summary>
    public static void Write(PooledBytes output, ReadOnlySpan<char> text, ReadOnlySpan<byte> lineBreak)
    {
        if (text.ContainsAnyInRange('\uD800', '\uDFFF') || text.ContainsAnyInRange('\uFFFE', '\uFFFF'))
        {
            text = PrintableText.Of(text.ToString());
        }

        for (int at; (at = text.IndexOfAny(Special)) >= 0;)
        {
            output.WriteUtf8(text[..at]);
            int taken = 1;
            switch (text[at])
            {
                case '<':
                    output.Write("&lt;"u8);
                    break;
                case '>':
                    output.Write("&gt;"u8);
                    break;
                case '&':
                    output.Write("&amp;"u8);
                    break;
                case '"':
                    output.Write("&quot;"u8);
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                    taken = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                    output.Write(lineBreak);
                    break;
            }

            text = text[(at + taken)..];
        }

        output.WriteUtf8(text);
    }
}
