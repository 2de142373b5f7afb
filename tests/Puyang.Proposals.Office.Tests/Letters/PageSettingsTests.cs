using System.IO.Compression;
using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>What Word and WPS are told; LibreOffice cannot show all of it.</summary>
public sealed class PageSettingsTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("pgSz", "w=11906 h=16838")]
    [InlineData("pgMar", "top=2098 right=1474 bottom=1984 left=1588 header=851 footer=1400 gutter=0")]
    [InlineData("docGrid", "type=linesAndChars linePitch=579 charSpace=-849")]
    public void The_page_holds_22_lines_of_28_characters(string element, string settings) =>
        Assert.Equal(settings, string.Join(' ', Read("word/document.xml").Descendants(W + element).Single().Attributes()
            .Where(attribute => attribute.Name.Namespace == W).Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}")));

    [Fact]
    public void The_first_page_differs_and_so_do_even_pages()
    {
        Assert.NotNull(Read("word/document.xml").Descendants(W + "titlePg").SingleOrDefault());
        Assert.NotNull(Read("word/settings.xml").Descendants(W + "evenAndOddHeaders").SingleOrDefault());
    }

    [Theory]
    [InlineData("发文机关标志", "方正小标宋简体")]
    [InlineData("公文标题", "方正小标宋简体")]
    [InlineData("一级标题", "黑体")]
    [InlineData("二级标题", "楷体_GB2312")]
    [InlineData("三级标题", "仿宋_GB2312")]
    [InlineData("四级标题", "仿宋_GB2312")]
    [InlineData("公文页码", "宋体")]
    public void A_style_names_the_font_of_the_standard(string style, string font) => Assert.Equal(
        font,
        Read("word/styles.xml").Descendants(W + "style").Single(candidate => candidate.Element(W + "name")?.Attribute(W + "val")?.Value == style)
            .Descendants(W + "rFonts").Single().Attribute(W + "eastAsia")?.Value);

    [Fact]
    public void Digits_in_the_body_are_in_the_body_s_font()
    {
        XElement fonts = Read("word/styles.xml").Descendants(W + "docDefaults").Descendants(W + "rFonts").Single();
        Assert.All((string[])["ascii", "hAnsi", "eastAsia"], script => Assert.Equal("仿宋_GB2312", fonts.Attribute(W + script)?.Value));
    }

    private static XDocument Read(string entry)
    {
        using ZipArchive template = new(new MemoryStream(Samples.Template.ToArray()), ZipArchiveMode.Read);
        using Stream stream = template.GetEntry(entry)!.Open();
        return XDocument.Load(stream);
    }
}
