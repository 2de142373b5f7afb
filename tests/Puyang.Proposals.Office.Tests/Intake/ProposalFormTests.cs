using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class ProposalFormTests
{
    internal static readonly Level[] Levels = [new("市", "市政协"), new("县", "县政协")];

    [Fact]
    public void Both_samples_of_proposal_185_read_equal()
    {
        ReadProposal word = Single(Sample("proposal-185.docx"));
        ReadProposal json = Single(Sample("proposal-185.json"));
        Assert.Equal(json.Body, word.Body);
        Assert.Equal(json.Proposal.Proposers, word.Proposal.Proposers);
        Assert.Equal(json.Proposal, word.Proposal with { Proposers = json.Proposal.Proposers });
    }

    [Fact]
    public void Proposal_185_is_read_as_it_was_handed_over()
    {
        (Proposal proposal, string body) = Single(Sample("proposal-185.docx"));
        Assert.Equal(new Proposal("市", 8, 6, "185", "加强和完善社区建设", proposal.Proposers, Hashes.Of(body),
            new DateOnly(2022, 4, 1), null, HandlingRole.Sole, IsSample: true,
            Particulars: new Particulars(Remark: "样例：除层级、届次、案号、案由、提案人外，均为虚构。")), proposal);
        Assert.Equal([new Proposer("苗方杰", false, "miao.fangjie@example.com")], proposal.Proposers);
        Assert.Matches("^社区是党和政府[^ ]*\n[\\s\\S]*权随责走、费随事转。$", body);
        Assert.InRange(body.Length, 500, 900);
    }

    [Fact]
    public void The_blank_form_asks_for_every_field_at_once_and_its_hints_are_not_read()
    {
        string[] problems = Problems(ProposalFile.Read("表.docx", File.ReadAllBytes(Tree.Path("templates", "proposal-form.docx")), Levels));
        Assert.Equal(["层级", "届", "次", "案号", "案由", "提案内容", "交办日期", "承办方式", "提案人"], problems.Select(Named));

        static string Named(string problem) => problem.StartsWith('“') ? problem[1..problem.IndexOf('”')] : problem[6..7];
    }

    [Fact]
    public void A_form_in_lines_reads_like_one_in_a_table()
    {
        ReadProposal lines = Single(Read(WordFile.Lines(
            "政协提案", "层级：市政协　　届次：第八届第六次", "案　号：第１８５号　承办方式：独办", "案由：《加强和完善社区建设》",
            "第一提案人：苗方杰委员（miao@example.com）", "交办日期：2022/4/1 办结期限：2022-06-30", "提案内容：", "第一段。", "案由：这一行属于正文。")));
        ReadProposal table = Single(Read(new WordFile().Rows(
            ["层 级", "市", "届次", "8届6次"], ["提案号", "185", "承办角色：", "单办"], ["标　题", "“加强和完善社区建设”"],
            ["领衔", "苗方杰", "电子邮箱", "miao＠example.com"], ["交办日期", "二〇二二年四月一日", "答复期限", "2022年6月30日"],
            ["正文", "　　第一段。\n案由：这一行属于正文。"])));
        Assert.Equal(table.Body, lines.Body);
        Assert.Equal(table.Proposal, lines.Proposal with { Proposers = table.Proposal.Proposers });
        Assert.Equal(table.Proposal.Proposers, lines.Proposal.Proposers);
    }

    [Theory]
    [InlineData("八届六次会议", 8, 6)]
    [InlineData("第八届第六次", 8, 6)]
    [InlineData("8届6次", 8, 6)]
    [InlineData("第十二届委员会第二十一次会议", 12, 21)]
    [InlineData("１２届 ３次会议", 12, 3)]
    [InlineData("八届平时提案", 8, null)]
    [InlineData("第八届（闭会期间）", 8, null)]
    public void Term_and_session_are_read_however_they_are_written(string text, int term, int? session)
    {
        Proposal proposal = Single(Read(Form(("届次", text)))).Proposal;
        Assert.Equal((term, session), (proposal.Term, proposal.Session));
    }

    [Theory]
    [InlineData("☐独办 ☒主办 ☐会办 ☐分办", HandlingRole.Lead)]
    [InlineData("□独办　□主办　☑会办　□分办", HandlingRole.CoHandler)]
    [InlineData("协 办", HandlingRole.CoHandler)]
    [InlineData("分办", HandlingRole.Separate)]
    public void A_role_may_be_written_or_ticked(string text, HandlingRole role) =>
        Assert.Equal(role, Single(Read(Form(("承办方式", text), ("主办单位", role == HandlingRole.CoHandler ? "市财政局" : "")))).Proposal.Role);

    [Theory]
    [InlineData("“两山”与“三治”", "“两山”与“三治”")]
    [InlineData("《关于“两山”的建议》", "关于“两山”的建议")]
    [InlineData("“加强社区\n建设”", "加强社区建设")]
    public void Only_quotation_marks_around_the_whole_subject_go(string text, string subject) =>
        Assert.Equal(subject, Single(Read(Form(("案由", text)))).Proposal.Subject);

    [Fact]
    public void Proposers_keep_their_order_and_their_own_addresses()
    {
        IReadOnlyList<Proposer> proposers = Single(Read(Form(
            ("提案人", "张　三"), ("联名提案人", "李小明（li@example.com）、王五，阿依古丽·买买提\n赵六（民盟界别）"), ("集体提案单位", "市总商会、民盟市委员会（office@example.com）"),
            ("电子邮箱", "zhang@example.com")))).Proposal.Proposers;
        Assert.Equal(
            [
                new("张三", false, "zhang@example.com"), new("李小明", false, "li@example.com"), new("王五", false, null),
                new("阿依古丽·买买提", false, null), new("赵六", false, null), new("市总商会", true, null), new("民盟市委员会", true, "office@example.com"),
            ],
            proposers);
    }

    [Fact]
    public void Rows_merged_over_columns_and_down_the_page_are_read()
    {
        WordFile file = Form(("联名提案人", string.Empty), ("案由", string.Empty)).Raw(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>案由</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr><w:p><w:r><w:t>社区</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>联名提案人</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>李四</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>王五</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        Proposal proposal = Single(Read(file)).Proposal;
        Assert.Equal("社区", proposal.Subject);
        Assert.Equal(["苗方杰", "李四", "王五"], proposal.Proposers.Select(proposer => proposer.Name));
    }

    [Fact]
    public void A_label_over_the_whole_width_names_the_row_below() => Assert.Equal("第一段\n第二段", Single(Read(
        Form(("提案内容", string.Empty)).Rows(["提案内容"], ["第一段\n第二段"]))).Body);

    [Fact]
    public void Every_problem_is_told_at_once_with_its_field_and_what_is_expected()
    {
        string[] problems = Problems(Read(Form(("层级", "省政协"), ("届次", "八届"), ("案号", new string('9', 21)), ("案由", new string('社', 121)),
            ("提案人", "苗方杰、苗方杰（miao@@example.com）"), ("交办日期", "2022年2月30日"), ("办结期限", "1999-01-01"), ("承办方式", "协助"), ("提案内容", " "))));
        Assert.Equal(
            [
                "“层级”写的是“省政协”：应为以下之一：市政协、县政协。",
                "没有写明第几次：“届次”应为如“八届六次会议”，平时提案写“八届平时提案”。",
                "“案号”有 21 个字：应为案号，1 至 20 个字符，如 185。",
                "“案由”有 121 个字：应为1 至 120 个字的案由。",
                "“提案内容”没有填写：应为提案正文，1 至 50000 个字。",
                "“交办日期”写的是“2022年2月30日”：应为日期，如 2022年4月1日 或 2022-04-01，年份在 2000 至 2100 之间。",
                "“办结期限”写的是“1999-01-01”：应为日期，如 2022年4月1日 或 2022-04-01，年份在 2000 至 2100 之间。",
                "“承办方式”写的是“协助”：应为独办、主办、会办、分办之一。",
                "提案人“苗方杰”的电子邮箱“miao@@example.com”不正确：应为如 name@example.com。",
                "提案人“苗方杰”出现了 2 次：每位只列一次。",
            ],
            problems);
    }

    [Theory]
    [InlineData("办结期限", "2022-03-31", "早于“交办日期”")]
    [InlineData("提案人", "民盟市委员会", "集体提案单位")]
    [InlineData("提案人", "苗方杰 等5人", "逐一列出")]
    [InlineData("提案人", "苗方杰（miao.example.com）", "miao.example.com")]
    [InlineData("平时提案", "是", "只能填一项")]
    [InlineData("平时提案", "也许", "应为“是”或“否”")]
    [InlineData("届次", "〇届六次", "第几届")]
    public void What_does_not_fit_is_refused(string field, string value, string reason) =>
        Assert.Contains(reason, Assert.Single(Problems(Read(Form((field, value))))), StringComparison.Ordinal);

    [Fact]
    public void Other_units_are_read_with_their_addresses_and_the_bureau_itself_is_none_of_them()
    {
        Proposal lead = Of(("承办方式", "主办"), ("主办单位", "市民政局"), ("会办单位", "市财政局（czj@example.com）、市教育局"), ("分办单位", "无"), ("重点提案", "☒是 ☐否"));
        Assert.Equal([new OtherUnit("市财政局", HandlingRole.CoHandler, "czj@example.com"), new("市教育局", HandlingRole.CoHandler)], lead.Others);
        Assert.True(lead.IsKey);

        Proposal assisting = Of(("承办方式", "会办"), ("主办单位", "市财政局"), ("协办单位", "市教育局，濮阳市民政局"), ("重点提案", "☐是 ☐否"));
        Assert.Equal([new OtherUnit("市财政局", HandlingRole.Lead), new("市教育局", HandlingRole.CoHandler)], assisting.Others);
        Assert.Null(assisting.IsKey);

        Proposal alone = Of(("主办单位", "濮阳市民政局"), ("重点提案", "☐是 ☒否"));
        Assert.Equal((null, false), (alone.Others, alone.IsKey));
        Assert.Equal([new OtherUnit("市教育局", HandlingRole.Separate)], Of(("承办方式", "分办"), ("分办单位", "市民政局、市教育局")).Others);

        static Proposal Of(params (string, string)[] changes) =>
            Single(ProposalFile.Read("提案.docx", Form(changes).Bytes(), Levels, "濮阳市民政局")).Proposal;
    }

    [Fact]
    public void Every_problem_about_other_units_is_told_at_once()
    {
        string[] problems = Problems(ProposalFile.Read("提案.docx", Form(
            ("承办方式", "会办"), ("会办单位", "市教育局（jyj）、市教育局"), ("分办单位", new string('局', 61)), ("重点提案", "也许")).Bytes(), Levels, "濮阳市民政局"));
        Assert.Equal(
            [
                $"“分办单位”里的“{new string('局', 40)}…”应为 1 至 60 个字的单位名称。",
                "单位“市教育局”的电子邮箱“jyj”不正确：应为如 name@example.com。",
                "单位“市教育局”出现了 2 次：每个单位只列一次。",
                "“主办单位”没有填写：会办件要写明主办单位，会办意见送主办单位，由主办单位答复提案人。",
                $"“承办方式”是会办，却填有“分办单位”（{new string('局', 40)}…）：两项不符，请核对。",
                "“重点提案”写的是“也许”：应为“是”或“否”。",
            ],
            problems.Order(Comparer<string>.Create((one, other) => Order(one) - Order(other))));

        static int Order(string problem) => problem[0] == '“' ? problem[1] switch { '分' => 0, '主' => 3, '承' => 4, _ => 5 } : problem.Contains("邮箱", StringComparison.Ordinal) ? 1 : 2;
    }

    [Theory]
    [InlineData("会办", "主办单位", "濮阳市民政局", "“主办单位”里的“濮阳市民政局”就是本单位，与“承办方式”（会办）不符")]
    [InlineData("主办", "会办单位", "市民政局", "“会办单位”里的“市民政局”就是本单位，与“承办方式”（主办）不符")]
    [InlineData("主办", "主办单位", "市财政局", "“承办方式”是主办，却填有“主办单位”（市财政局）")]
    [InlineData("会办", "主办单位", "市财政局、市教育局", "“主办单位”写了 2 个：主办单位只有一个")]
    public void Units_that_do_not_fit_the_role_are_refused(string role, string field, string units, string reason) => Assert.Contains(
        Problems(ProposalFile.Read("提案.docx", Form(("承办方式", role), (field, units)).Bytes(), Levels, "濮阳市民政局")),
        problem => problem.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void The_blank_form_has_a_place_for_everything_that_is_read()
    {
        string form = Puyang.Proposals.Office.Tests.Forms.FormText.Of(File.ReadAllBytes(Tree.Path("templates", "proposal-form.docx")));
        Assert.Contains("| 重点提案 | ☐是 ☐否 | 主办单位 |", form, StringComparison.Ordinal);
        Assert.Contains("| 会办单位 |", form, StringComparison.Ordinal);
        Assert.Contains("| 分办单位 |", form, StringComparison.Ordinal);
        Assert.All(
            ["联系电话", "界　别", "工作单位", "通讯地址", "来文字号", "收文编号"],
            field => Assert.Contains($"| {field} |", form, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_proposals_in_one_form_are_refused() =>
        Assert.Contains("一份表只能有一件提案", Assert.Single(Problems(Read(Form().Rows(["案号", "186"])))), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_is_no_form_is_refused_in_one_sentence() =>
        Assert.Contains("没有找到", Assert.Single(Problems(Read(WordFile.Lines("会议纪要")))), StringComparison.Ordinal);

    [Fact]
    public void Deleted_hidden_and_invisible_text_is_not_part_of_the_proposal()
    {
        WordFile file = Form(("提案内容", string.Empty)).Raw("<w:p><w:r><w:t>提案内容：</w:t></w:r></w:p><w:p><w:r><w:t>正\u200B\u202E文</w:t></w:r>"
            + "<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:ins><w:r><w:t>字</w:t></w:r></w:ins></w:p>");
        Assert.Equal("正文字", Single(Read(file)).Body);
    }

    [Theory]
    [InlineData("提案.odt")]
    [InlineData("提案.txt")]
    [InlineData("提案")]
    public void Other_files_are_refused_with_what_is_taken(string name) =>
        Assert.Contains("只接收 .docx（提案表）和 .json", Assert.Single(Problems(ProposalFile.Read(name, "x"u8.ToArray(), Levels))), StringComparison.Ordinal);

    [Fact]
    public void What_a_pdf_says_is_typed() => Assert.Contains(
        "请在收文登记页这个文件旁点“打开填写”",
        Assert.Single(Problems(ProposalFile.Read("提案.pdf", "x"u8.ToArray(), Levels))), StringComparison.Ordinal);

    internal static ReadProposal Single(ReadResult result) => Assert.Single(Assert.IsType<ProposalsRead>(
        result is FileRefused refused ? Fail(refused) : result).Proposals);

    internal static string[] Problems(ReadResult result) => [.. Assert.IsType<FileRefused>(result).Problems];

    internal static ReadResult Read(WordFile file) => ProposalFile.Read("提案.docx", file.Bytes(), Levels);

    /// <summary>A complete form with some values put in place of its own; an empty one leaves the row out.</summary>
    internal static WordFile Form(params (string Label, string Value)[] changes) => Form(new WordFile(), changes);

    /// <summary>The same below what stands in a file already.</summary>
    internal static WordFile Form(WordFile top, params (string Label, string Value)[] changes)
    {
        Dictionary<string, string> rows = new()
        {
            ["层级"] = "市政协", ["届次"] = "八届六次会议", ["案号"] = "185", ["案由"] = "加强和完善社区建设", ["提案人"] = "苗方杰",
            ["交办日期"] = "2022-04-01", ["承办方式"] = "独办", ["提案内容"] = "建议加强社区建设。",
        };
        foreach ((string label, string value) in changes)
        {
            rows[label] = value;
        }

        return top.Rows([.. rows.Where(row => row.Value.Length > 0).Select(row => new[] { row.Key, row.Value })]);
    }

    private static ReadResult Sample(string name) => ProposalFile.Read(name, File.ReadAllBytes(Tree.Path("templates", "samples", name)), Levels);

    private static ReadResult Fail(FileRefused refused) => throw new InvalidOperationException(string.Join('\n', refused.Problems));
}
