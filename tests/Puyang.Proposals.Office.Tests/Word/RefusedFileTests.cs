using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class RefusedFileTests
{
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly Uri Outside = new("file:///c:/templates/other.dotx");
    private static readonly TemplateFile Plain = new(P("{{title}}"));

    [Fact]
    public void Macros_are_refused() => Assert.Contains("宏", Only(main =>
        main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3]))));

    [Fact]
    public void A_link_to_an_outside_file_is_refused() => Assert.Contains("other.dotx", Only(main =>
        main.AddExternalRelationship(Kinds + "attachedTemplate", Outside)));

    [Fact]
    public void A_header_s_link_to_an_outside_picture_is_refused() => Assert.Contains("other.dotx", Only(main =>
        main.HeaderParts.Single().AddExternalRelationship(Kinds + "image", Outside)));

    [Fact]
    public void A_hyperlink_is_not() => Assert.NotEmpty(Office.Word.WordTemplate.Compile(Plain.Changed(main =>
        main.AddHyperlinkRelationship(new Uri("https://www.puyang.gov.cn/"), isExternal: true)), Docket.Schema).Render(Full));

    [Fact]
    public void A_document_inside_the_document_is_refused() => Only(main =>
    {
        AlternativeFormatImportPart part = main.AddAlternativeFormatImportPart(AlternativeFormatImportPartType.Html);
        part.FeedData(new MemoryStream("<p>{{title}}</p>"u8.ToArray()));
        main.Document!.Body!.PrependChild(new AltChunk { Id = main.GetIdOfPart(part) });
    });

    [Fact]
    public void An_embedded_object_is_refused() => Only(main =>
        main.AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject").FeedData(new MemoryStream([1, 2, 3])));

    [Theory]
    [InlineData("<w:ins w:id=\"90\" w:author=\"某\"><w:r><w:t>改</w:t></w:r></w:ins>")]
    [InlineData("<w:del w:id=\"90\" w:author=\"某\"><w:r><w:delText>改</w:delText></w:r></w:del>")]
    [InlineData("<w:moveFrom w:id=\"90\" w:author=\"某\"><w:r><w:t>改</w:t></w:r></w:moveFrom>")]
    [InlineData("<w:r><w:rPr><w:rPrChange w:id=\"90\" w:author=\"某\"><w:rPr/></w:rPrChange></w:rPr><w:t>改</w:t></w:r>")]
    public void Tracked_changes_are_refused_wherever_they_are(string change)
    {
        string paragraph = $"<w:p>{change}</w:p>";
        Assert.Contains("修订", Assert.Single(Problems(paragraph)));
        Assert.Contains("修订", Assert.Single(Problems((Plain with { Header = paragraph }).Bytes())));
        Assert.Contains("修订", Assert.Single(Problems((Plain with { Footnote = paragraph }).Bytes())));
    }

    [Fact]
    public void A_tracked_row_is_refused() => Assert.Contains("修订", Assert.Single(Problems(
        Table("<w:tr><w:trPr><w:ins w:id=\"90\" w:author=\"某\"/></w:trPr>" + Cell(P("改")) + "</w:tr>") + "<w:p/>")));

    [Fact]
    public void Comments_are_refused() => Assert.Contains("批注", Only(main =>
    {
        main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment(new Paragraph()) { Id = "1", Author = "某" });
        main.Document!.Body!.GetFirstChild<Paragraph>()!.AppendChild(new Run(new CommentReference { Id = "1" }));
    }));

    [Fact]
    public void A_document_type_is_refused() =>
        Assert.NotEmpty(Problems(With("word/header1.xml", $"<!DOCTYPE a [<!ENTITY b \"c\">]><w:hdr xmlns:w=\"{TemplateFile.W}\"><w:p/></w:hdr>")));

    [Theory]
    [InlineData("")]
    [InlineData("<w:hdr")]
    [InlineData("<a/>")]
    public void A_broken_part_is_refused_in_words(string content) => Assert.NotEmpty(Problems(With("word/header1.xml", content)));

    [Fact]
    public void What_is_no_Word_document_is_refused_in_words()
    {
        byte[] whole = Plain.Bytes();
        Assert.StartsWith("文件：", Assert.Single(Problems([])));
        Assert.StartsWith("文件：", Assert.Single(Problems([1, 2, 3])));
        Assert.StartsWith("文件：", Assert.Single(Problems(whole[..(whole.Length / 2)])));
    }

    [Fact]
    public void A_small_file_that_inflates_to_a_hundred_megabytes_is_refused() =>
        Assert.StartsWith("文件：文件解压后过大", Assert.Single(Problems(With("word/media/zeros.bin", new byte[100_000_000]))));

    private static string Only(Action<MainDocumentPart> change) => Assert.Single(Problems(Plain.Changed(change)));

    private static byte[] With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    private static byte[] With(string name, byte[] content)
    {
        using MemoryStream docx = new();
        docx.Write(Plain.Bytes());
        using (ZipArchive archive = new(docx, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using Stream entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return docx.ToArray();
    }
}
