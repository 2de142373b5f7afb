using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>Writes a whole template around a body, with one of every part that may hold tags.</summary>
internal sealed record TemplateFile(string Body)
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    internal const string Spaces = $"""
        xmlns:w="{W}" xmlns:r="{Office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"
        """;

    public string Header { get; init; } = "<w:p/>";

    public string Footer { get; init; } = "<w:p/>";

    /// <summary>The one footnote, whose id is 2.</summary>
    public string Footnote { get; init; } = "<w:p/>";

    /// <summary>The document's title in its properties.</summary>
    public string Title { get; init; } = "";

    /// <summary>Changes anything else through the SDK.</summary>
    public byte[] Changed(Action<MainDocumentPart> change) => Letters.Docx.Changed(Bytes(), change);

    public byte[] Bytes()
    {
        using MemoryStream docx = new();
        using (ZipArchive archive = new(docx, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in Parts())
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content));
            }
        }

        return docx.ToArray();
    }

    private IEnumerable<(string Name, string Content)> Parts() =>
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Word}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Word}styles+xml"/><Override PartName="/word/header1.xml" ContentType="{Word}header+xml"/><Override PartName="/word/footer1.xml" ContentType="{Word}footer+xml"/><Override PartName="/word/footnotes.xml" ContentType="{Word}footnotes+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """),
        ("_rels/.rels", Links(
            ("officeDocument", Office, "word/document.xml"),
            ("metadata/core-properties", "http://schemas.openxmlformats.org/package/2006/relationships", "docProps/core.xml"))),
        ("word/document.xml", Root("document", $"<w:body>{Body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>")),
        ("word/_rels/document.xml.rels", Links(
            ("styles", Office, "styles.xml"), ("header", Office, "header1.xml"), ("footer", Office, "footer1.xml"), ("footnotes", Office, "footnotes.xml"))),
        ("word/styles.xml", Root("styles", Styles)),
        ("word/header1.xml", Root("hdr", Header)),
        ("word/footer1.xml", Root("ftr", Footer)),
        ("word/footnotes.xml", Root("footnotes", $"<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\">{Footnote}</w:footnote>")),
        ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{Title}</dc:title></cp:coreProperties>"),
    ];

    private static string Root(string name, string content) => $"<w:{name} {Spaces}>{content}</w:{name}>";

    private static string Links(params (string Kind, string Base, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(links.Select((link, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{link.Base}/{link.Kind}\" Target=\"{link.Target}\"/>")) + "</Relationships>";

    private static readonly string Styles =
        Style("paragraph", "Normal", "Normal", "", " w:default=\"1\"")
        + Style("paragraph", "Right", "靠右", "<w:pPr><w:ind w:right=\"480\"/><w:jc w:val=\"right\"/></w:pPr><w:rPr><w:sz w:val=\"28\"/></w:rPr>")
        + Style("paragraph", "RightToo", "也靠右", "<w:basedOn w:val=\"Right\"/><w:rPr><w:b/></w:rPr>")
        + string.Concat(new[] { "一级标题", "二级标题", "三级标题", "四级标题" }.Select((name, i) => Style("character", $"H{i + 1}", name, "<w:rPr><w:b/></w:rPr>")));

    private static string Style(string kind, string id, string name, string content, string more = "") =>
        $"<w:style w:type=\"{kind}\" w:styleId=\"{id}\"{more}><w:name w:val=\"{name}\"/>{content}</w:style>";
}
