using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class SecrecyMarkTests
{
    [Theory]
    [InlineData("秘密", "秘密")]
    [InlineData("秘　密", "秘密")]
    [InlineData("机密★1年", "机密")]
    [InlineData("绝密★长期", "绝密")]
    [InlineData("000001　机密 ★ 5年", "机密")]
    [InlineData("密级：秘密", "秘密")]
    [InlineData("密级: 机密 保密期限：5年", "机密")]
    [InlineData("【机密】", "机密")]
    [InlineData("（秘密）", "秘密")]
    [InlineData("机密 请勿外传", "机密")]
    public void A_mark_is_found(string line, string mark) => Assert.Equal(mark, SecrecyMark.In(line));

    [Theory]
    [InlineData("要严守党和国家的秘密。")]
    [InlineData("秘密电台旧址应当保护")]
    [InlineData("关于加强机密文件管理的建议")]
    [InlineData("密级：无")]
    [InlineData("机密级文件柜的采购")]
    [InlineData("绝密文件不得携带外出")]
    public void The_mere_word_is_no_mark(string line) => Assert.Null(SecrecyMark.In(line));

    [Fact]
    public void A_marked_form_is_classified_whatever_else_it_holds() =>
        Assert.Equal("机密", Classified(ProposalFormTests.Read(WordFile.Lines("机密★1年", "案由：社区"))));

    [Fact]
    public void A_mark_in_the_header_counts() =>
        Assert.Equal("秘密", Classified(ProposalFormTests.Read(ProposalFormTests.Form().Header("秘密★10年"))));

    [Fact]
    public void A_mark_split_over_runs_and_in_a_text_box_counts() => Assert.Equal("绝密", Classified(ProposalFormTests.Read(ProposalFormTests.Form().Raw(
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>绝</w:t></w:r><w:r><w:t>密★</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"))));

    [Fact]
    public void A_marked_file_with_macros_is_classified_not_merely_refused() =>
        Assert.Equal("机密", Classified(ProposalFormTests.Read(WordFile.Lines("密级：机密").Part("word/vbaProject.bin", [1]))));

    [Theory]
    [InlineData("{\"classification\":\"机密\"}")]
    [InlineData("{\"body\":\"第一段\\n秘密★1年\\n\"}")]
    [InlineData("{\"body\":\"\\u673a\\u5bc6\"}")]
    [InlineData("{\"body\":\"机密★5年\" broken")]
    public void Marked_JSON_is_classified_even_when_broken(string json) => Assert.NotNull(Classified(JsonFormTests.Read(json)));

    [Fact]
    public void A_mark_in_the_name_of_the_file_counts() =>
        Assert.Equal("机密", Classified(ProposalFile.Read("【机密】提案.doc", "x"u8.ToArray(), ProposalFormTests.Levels)));

    [Fact]
    public void A_marked_reply_draft_is_not_taken_over()
    {
        ReplyText reply = ReplyText.FromWord("答复.docx", WordFile.Lines("秘密★1年", "正文").Bytes());
        Assert.Equal((null, "秘密"), (reply.Text, reply.Mark));
    }

    private static string Classified(ReadResult result) => Assert.IsType<FileClassified>(result).Mark;
}
