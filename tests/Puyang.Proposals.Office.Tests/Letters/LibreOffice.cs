namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>Prints documents to PDF, all in one start.</summary>
internal static class LibreOffice
{
    public static IReadOnlyDictionary<string, byte[]> Print(IReadOnlyDictionary<string, byte[]> documents)
    {
        string[] names = [.. documents.Keys];
        IReadOnlyList<byte[]> printed = Local.Layout.LibreOffice.Print([.. names.Select(name => documents[name])]);
        return names.Zip(printed).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
