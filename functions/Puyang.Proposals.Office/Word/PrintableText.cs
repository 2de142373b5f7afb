using System.Text;
using System.Xml;

namespace Puyang.Proposals.Office.Word;

internal static class PrintableText
{
    /// <summary>The text without what XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF.</summary>
    public static string Of(string text)
    {
        StringBuilder kept = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                kept.Append(text, i++, 2);
            }
        }
        return kept.ToString();
    }
}
