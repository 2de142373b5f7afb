using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>What makes Word call a document unreadable, most of which the SDK's validator does not notice.</summary>
internal static class Structure
{
    public static IReadOnlyList<string> Faults(byte[] docx)
    {
        IReadOnlyDictionary<string, XElement> parts = OracleDocument.Parts(docx);
        return
        [
            .. parts.Where(part => part.Key.StartsWith("word/", StringComparison.Ordinal) && part.Key.EndsWith(".xml", StringComparison.Ordinal))
                .SelectMany(part => Faults(part.Value).Concat(Links(part, parts)).Select(fault => $"{part.Key}: {fault}")),
            .. Entries(docx),
        ];
    }

    /// <summary>What the SDK's validator finds; costs about as much as fifty renderings.</summary>
    public static IReadOnlyList<string> SdkFaults(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>Tags that are still there. Data may hold the like, so this is for data without braces.</summary>
    public static IReadOnlyList<string> Leftovers(byte[] docx) =>
        [.. OracleDocument.Parts(docx).Where(part => part.Value.Value.Contains("{{", StringComparison.Ordinal) || part.Value.Value.Contains("}}", StringComparison.Ordinal))
            .Select(part => $"{part.Key}: {part.Value.Value}")];

    private static IEnumerable<string> Faults(XElement part) =>
    [
        .. part.Descendants(Names.Cell).Where(cell => cell.Elements().LastOrDefault()?.Name != Names.Paragraph).Select(_ => "a cell does not end with a paragraph"),
        .. part.Descendants(Names.Table).Where(table => !table.Descendants(Names.Row).Any()).Select(_ => "a table has no rows"),
        .. part.Descendants(Names.Row).Where(row => !row.Descendants(Names.Cell).Any()).Select(_ => "a row has no cells"),
        .. part.DescendantsAndSelf().Where(element => Names.Containers.Contains(element.Name) && !element.Elements(Names.Paragraph).Any())
            .Select(element => $"{element.Name.LocalName} has no paragraph"),
        .. Twice("bookmark", part.Descendants(Names.W + "bookmarkStart").Attributes(Names.W + "id")),
        .. Twice("bookmark name", part.Descendants(Names.W + "bookmarkStart").Attributes(Names.W + "name")),
        .. Twice("bookmark end", part.Descendants(Names.W + "bookmarkEnd").Attributes(Names.W + "id")),
        .. Twice("control", part.Descendants(Names.ControlProperties).Elements(Names.W + "id").Attributes(Names.Value)),
        .. Twice("drawing", part.Descendants(Names.Wp + "docPr").Attributes("id")),
        .. Twice("paragraph", part.Descendants().Attributes(Names.W14 + "paraId")),
        .. Unpaired(part),
    ];

    private static IEnumerable<string> Twice(string what, IEnumerable<XAttribute> ids) =>
        ids.GroupBy(id => id.Value).Where(same => same.Count() > 1).Select(same => $"{what} {same.Key} is there {same.Count()} times");

    private static IEnumerable<string> Unpaired(XElement part)
    {
        HashSet<string> starts = [.. part.Descendants(Names.W + "bookmarkStart").Attributes(Names.W + "id").Select(id => id.Value)];
        starts.SymmetricExceptWith(part.Descendants(Names.W + "bookmarkEnd").Attributes(Names.W + "id").Select(id => id.Value));
        return starts.Select(id => $"bookmark {id} has one end only");
    }

    private static IEnumerable<string> Links(KeyValuePair<string, XElement> part, IReadOnlyDictionary<string, XElement> parts)
    {
        string links = part.Key.Insert(part.Key.LastIndexOf('/') + 1, "_rels/") + ".rels";
        string[] known = [.. parts.GetValueOrDefault(links)?.Elements().Attributes("Id").Select(id => id.Value) ?? []];
        return part.Value.Descendants().Attributes().Where(attribute => attribute.Name.Namespace == Names.Relationships)
            .Select(attribute => attribute.Value).Except(known).Select(id => $"relationship {id} leads nowhere");
    }

    private static IEnumerable<string> Entries(byte[] docx)
    {
        using ZipArchive archive = new(new MemoryStream(docx), ZipArchiveMode.Read);
        return
        [
            .. archive.Entries.Where(entry => entry.LastWriteTime.DateTime != new DateTime(1980, 1, 1)).Select(entry => $"{entry.FullName} tells the time"),
            .. archive.Entries.GroupBy(entry => entry.FullName).Where(same => same.Count() > 1).Select(same => $"{same.Key} is there twice"),
        ];
    }
}
