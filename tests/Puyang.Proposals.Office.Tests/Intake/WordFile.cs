using System.IO.Compression;
using System.Security;
using System.Text;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>Builds Word files part by part, also such as Word would never write.</summary>
internal sealed class WordFile
{
    internal const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private readonly List<(string Name, byte[] Content)> parts = [];
    private readonly StringBuilder body = new();
    private readonly StringBuilder relationships = new();
    private readonly StringBuilder types = new();

    internal string MainType { get; set; } = Main;

    internal string Prolog { get; set; } = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    internal static WordFile Lines(params string[] lines) => lines.Aggregate(new WordFile(), (file, line) => file.Line(line));

    internal WordFile Line(string text, string properties = "") => Raw(Paragraph(text, properties));

    internal WordFile Raw(string xml)
    {
        _ = body.Append(xml);
        return this;
    }

    internal WordFile Rows(params string[][] rows) => Raw("<w:tbl>" + string.Concat(rows.Select(row =>
        "<w:tr>" + string.Concat(row.Select(cell => $"<w:tc>{string.Concat(cell.Split('\n').Select(line => Paragraph(line)))}</w:tc>")) + "</w:tr>")) + "</w:tbl>");

    internal WordFile Part(string name, byte[] content)
    {
        parts.Add((name, content));
        return this;
    }

    internal WordFile Part(string name, string kind, string contentType, string xml)
    {
        _ = types.Append($"<Override PartName=\"/word/{name}\" ContentType=\"{contentType}\"/>");
        return Relationship(kind, name).Part($"word/{name}", Encoding.UTF8.GetBytes(xml));
    }

    internal WordFile Styles(string styles) => Part("styles.xml", "styles",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml", $"<w:styles {Namespaces}>{styles}</w:styles>");

    internal WordFile Numbering(string numbering) => Part("numbering.xml", "numbering",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");

    internal WordFile Header(string text) => Part("header1.xml", "header",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml", $"<w:hdr {Namespaces}>{Paragraph(text)}</w:hdr>");

    internal WordFile Relationship(string kind, string target, bool isExternal = false)
    {
        _ = relationships.Append($"<Relationship Id=\"r{relationships.Length}\" Type=\"{OfficeRelationships}/{kind}\" Target=\"{target}\""
            + (isExternal ? " TargetMode=\"External\"/>" : "/>"));
        return this;
    }

    internal byte[] Bytes()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>{types}</Types>");
            Write(zip, "_rels/.rels", Package($"<Relationship Id=\"m\" Type=\"{OfficeRelationships}/officeDocument\" Target=\"word/document.xml\"/>"));
            Write(zip, "word/document.xml", $"{Prolog}<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Write(zip, "word/_rels/document.xml.rels", Package(relationships.ToString()));
            foreach ((string name, byte[] content) in parts)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Namespaces =>
        $"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{OfficeRelationships}\"";

    private static string Paragraph(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    private static string Package(string relationships) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using StreamWriter writer = new(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
