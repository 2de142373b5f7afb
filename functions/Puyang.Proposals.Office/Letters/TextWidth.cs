using System.Xml;

namespace Puyang.Proposals.Office.Letters;

internal static class TextWidth
{
    /// <summary>The width in characters (字): digits and Latin letters take half of one.</summary>
    public static double Ems(string text) => Ems(text.AsSpan());

    /// <summary>As <see cref="Ems(string)"/>.</summary>
    public static double Ems(ReadOnlySpan<char> text)
    {
        double ems = 0;
        for (int i = 0; i < text.Length; i++)
        {
            // What cannot be printed takes no room; a character outside the first plane is written as two.
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            i += isPair ? 1 : 0;
            ems += isPair ? 1 : !XmlConvert.IsXmlChar(text[i]) || char.IsControl(text[i]) ? 0 : char.IsAscii(text[i]) ? 0.5 : 1;
        }

        return ems;
    }
}
