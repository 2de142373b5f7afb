using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>The whole document: every part that may hold tags, filled; the others as they are.</summary>
internal static partial class OracleDocument
{
    /// <summary>The filled parts by their names in the zip file, and what was missing.</summary>
    public static (IReadOnlyDictionary<string, XElement> Parts, IReadOnlyList<string> Missing) Fill(byte[] template, Schema schema, object data)
    {
        OracleScope scope = OracleScope.Of(schema, data);
        IReadOnlyDictionary<string, XElement> parts = Parts(template);
        OracleStyles styles = new(parts["word/styles.xml"]);
        return (parts.Where(part => Filled().IsMatch(part.Key)).ToDictionary(part => part.Key, part => Fill(part, styles, scope)), scope.Missing);
    }

    /// <summary>Everything that is XML, by its name in the zip file.</summary>
    public static IReadOnlyDictionary<string, XElement> Parts(byte[] docx)
    {
        using ZipArchive archive = new(new MemoryStream(docx), ZipArchiveMode.Read);
        return archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName, entry =>
            {
                using Stream stream = entry.Open();
                return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
            });
    }

    private static XElement Fill(KeyValuePair<string, XElement> part, OracleStyles styles, OracleScope scope)
    {
        if (!part.Key.StartsWith("docProps/", StringComparison.Ordinal))
        {
            return Oracle.Fill(part.Value, styles, scope);
        }

        XElement properties = new(part.Value);
        foreach (XText text in properties.DescendantNodes().OfType<XText>().ToList())
        {
            text.Value = Tag().Replace(text.Value, match =>
                string.Concat(OracleTidy.Lines(scope.Show(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null))));
        }

        return properties;
    }

    [GeneratedRegex(@"^(word/(document|header\d*|footer\d*|footnotes|endnotes)|docProps/\w+)\.xml$")]
    private static partial Regex Filled();

    [GeneratedRegex(@"\{\{\s*([^{}|]+?)\s*(?:\|\s*([^{}]+?)\s*)?\}\}")]
    private static partial Regex Tag();
}
