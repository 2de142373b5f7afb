using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class ReplyTextTests
{
    private const string Lists = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="hebrew1"/><w:lvlText w:val="%4)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
        """;

    [Fact]
    public void Each_paragraph_is_a_line_and_headers_stay_out()
    {
        ReplyText reply = Read(WordFile.Lines("关于提案的答复", "", "　　您的提案收悉。").Header("濮阳市民政局"));
        Assert.Equal("关于提案的答复\n您的提案收悉。", reply.Text);
        Assert.Empty(reply.Problems);
        Assert.Empty(reply.Warnings);
    }

    [Fact]
    public void Automatic_numbers_are_written_out()
    {
        ReplyText reply = Read(new WordFile().Numbering(Lists)
            .Line("党建", Number(0)).Line("堡垒", Number(1)).Line("阵地", Number(1)).Line("其一", Number(2)).Line("其二", Number(2))
            .Line("正文").Line("保障", Number(0)).Line("资金", Number(1)).Line("另起", Number(0, list: 2)).Line("又一", Number(0, list: 2)));
        Assert.Equal("一、党建\n（一）堡垒\n（二）阵地\n1.其一\n2.其二\n正文\n二、保障\n（一）资金\n一、另起\n二、又一", reply.Text);
        Assert.Empty(reply.Warnings);
    }

    [Fact]
    public void Numbers_of_a_style_are_written_out_too() => Assert.Equal("一、党建\n二、保障", Read(new WordFile().Numbering(Lists)
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:basedOn w:val=\"A\"/></w:style>")
        .Line("党建", "<w:pStyle w:val=\"B\"/>").Line("保障", "<w:pStyle w:val=\"A\"/>")).Text);

    [Fact]
    public void What_cannot_be_written_out_is_told()
    {
        ReplyText reply = Read(new WordFile().Numbering(Lists).Line("甲", Number(3)).Line("乙", Number(0, list: 3)).Rows(["一", "二"]));
        Assert.Equal("1)甲\n乙\n一 二", reply.Text);
        Assert.Equal(3, reply.Warnings.Count);
    }

    [Fact]
    public void An_empty_document_and_a_refused_one_have_no_text()
    {
        Assert.Equal("文档里没有文字。", Assert.Single(Read(new WordFile()).Problems));
        Assert.Contains("含有宏", Assert.Single(Read(WordFile.Lines("正文").Part("word/vbaProject.bin", [1])).Problems), StringComparison.Ordinal);
    }

    private static ReplyText Read(WordFile file) => ReplyText.FromWord("答复.docx", file.Bytes());

    private static string Number(int level, int list = 1) =>
        $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";
}
