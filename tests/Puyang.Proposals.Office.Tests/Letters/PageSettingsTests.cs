using System.IO.Compression;
using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>What Word and WPS are told; LibreOffice cannot show all of it.</summary>
public sealed class PageSettingsTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Forms => ["reply-letter", "reply-document", "co-opinion", "co-request"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_page_holds_22_lines_of_28_characters(string form)
    {
        Assert.Equal("w=11906 h=16838", Settings(form, "pgSz"));
        Assert.Equal("top=2098 right=1474 bottom=1984 left=1588 header=851 footer=1400 gutter=0", Settings(form, "pgMar"));
        Assert.Equal("type=linesAndChars linePitch=579 charSpace=-849", Settings(form, "docGrid"));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Even_pages_differ_and_so_does_the_first_one_of_a_letter(string form)
    {
        Assert.Equal(form != "reply-document", Read(form, "word/document.xml").Descendants(W + "titlePg").Any());
        Assert.NotNull(Read(form, "word/settings.xml").Descendants(W + "evenAndOddHeaders").SingleOrDefault());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_style_names_the_font_of_the_standard(string form)
    {
        (string Style, string Font)[] fonts =
        [
            ("发文机关标志", "方正小标宋简体"), ("公文标题", "方正小标宋简体"), ("一级标题", "黑体"), ("二级标题", "楷体_GB2312"), ("三级标题", "仿宋_GB2312"),
            ("四级标题", "仿宋_GB2312"), ("紧急程度", "黑体"), ("签发人姓名", "楷体_GB2312"), ("公文页码", "宋体"),
        ];
        Assert.All(fonts, pair => Assert.Equal(pair.Font, Style(form, pair.Style).Descendants(W + "rFonts").Single().Attribute(W + "eastAsia")?.Value));
    }

    // Whoever edits a template in Word changes a style once; LibreOffice alone wants a frame's place in the paragraph.
    [Theory]
    [MemberData(nameof(Forms))]
    public void Styles_carry_the_format_but_for_the_place_of_frames(string form)
    {
        XElement body = Read(form, "word/document.xml").Root!;
        string[] direct = [.. body.Descendants(W + "pPr").Elements().Concat(body.Descendants(W + "rPr").Elements())
            .Select(setting => setting.Name.LocalName).Distinct().Except(["pStyle", "rStyle", "framePr"])];
        Assert.Equal(["rFonts"], direct);
        Assert.All(body.Descendants(W + "rFonts"), hint => Assert.Equal("hint", Assert.Single(hint.Attributes()).Name.LocalName));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Digits_in_the_body_are_in_the_body_s_font(string form)
    {
        XElement fonts = Read(form, "word/styles.xml").Descendants(W + "docDefaults").Descendants(W + "rFonts").Single();
        Assert.All((string[])["ascii", "hAnsi", "eastAsia"], script => Assert.Equal("仿宋_GB2312", fonts.Attribute(W + script)?.Value));
    }

    private static XElement Style(string form, string name) => Read(form, "word/styles.xml").Descendants(W + "style")
        .Single(style => style.Element(W + "name")?.Attribute(W + "val")?.Value == name);

    private static string Settings(string form, string element) =>
        string.Join(' ', Read(form, "word/document.xml").Descendants(W + element).Single().Attributes()
            .Where(attribute => attribute.Name.Namespace == W).Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}"));

    private static XDocument Read(string form, string entry)
    {
        using ZipArchive template = ZipFile.OpenRead(Tree.Path("templates", form + ".docx"));
        using Stream stream = template.GetEntry(entry)!.Open();
        return XDocument.Load(stream);
    }
}
