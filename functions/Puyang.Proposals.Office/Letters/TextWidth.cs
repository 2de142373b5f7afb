namespace Puyang.Proposals.Office.Letters;

internal static class TextWidth
{
    /// <summary>The width in characters (字): digits and Latin letters take half of one.</summary>
    public static double Ems(string text) => text.Sum(c => char.IsAscii(c) ? 0.5 : 1);
}
