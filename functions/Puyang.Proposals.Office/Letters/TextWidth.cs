namespace Puyang.Proposals.Office.Letters;

internal static class TextWidth
{
    /// <summary>The width in characters (字): digits and Latin letters take half of one.</summary>
    public static double Ems(string text) => Ems(text.AsSpan());

    /// <summary>As <see cref="Ems(string)"/>.</summary>
    public static double Ems(ReadOnlySpan<char> text)
    {
        double ems = 0;
        foreach (char c in text)
        {
            ems += char.IsAscii(c) ? 0.5 : 1;
        }

        return ems;
    }
}
