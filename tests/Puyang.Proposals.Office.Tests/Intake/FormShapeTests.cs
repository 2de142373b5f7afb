using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>Forms in other shapes than label and value, and fields in other words than ours.</summary>
public sealed class FormShapeTests
{
    [Theory]
    [InlineData("提案人|张甲|移动电话|13500000001", "张甲")]
    [InlineData("提案人|张甲|职业|医生", "张甲")]
    [InlineData("提案人|张甲|第几届|8", "张甲")]
    [InlineData("提案人|张甲|类型：|委员提案", "张甲")]
    [InlineData("提案人|张甲|年龄|45|学历|本科", "张甲")]
    [InlineData("提案人|张甲|排名次序|1|所属派别|民盟", "张甲")]
    [InlineData("提案人|张甲||", "张甲")]
    [InlineData("提案人|张甲|健康状况|良好", "张甲")]
    [InlineData("提案人|张甲|连任届数|2", "张甲")]
    [InlineData("提案人|张甲|专委会|社法委", "张甲")]
    [InlineData("提案人|张甲|13500000001", "张甲")]
    [InlineData("第一提案人|张甲|第二提案人|李乙", "张甲、李乙")]
    [InlineData("提案人|张甲|李乙|王丙丁", "张甲、李乙、王丙丁")]
    [InlineData("提案人|张甲|阿依古丽·买买提|无", "张甲、阿依古丽·买买提")]
    [InlineData("提案人|姓名|张甲|性别|男", "张甲")]
    [InlineData("提案人姓名|张甲|委员证号|0185", "张甲")]
    public void Only_the_cell_beside_a_label_is_its_value_unless_names_follow(string row, string names) => Assert.Equal(names, Names(
        ProposalFormTests.Form(("提案人", "")).Rows(row.Split('|'))));

    [Theory]
    [InlineData("提案人|张甲|推荐人姓氏|李乙")]
    [InlineData("提案人|张甲|迪丽热巴")]
    [InlineData("提案人|张甲|李乙|所属片区")]
    [InlineData("提案人|张甲|代表团|第三组")]
    [InlineData("提案人|张甲|常住地|安阳")]
    public void Where_names_and_labels_cannot_be_told_apart_the_clerk_is_asked(string row) => Assert.Contains(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("提案人", "")).Rows(row.Split('|')))),
        problem => problem.Contains("看不出哪些是姓名", StringComparison.Ordinal));

    [Fact]
    public void Proposers_are_read_out_of_columns()
    {
        WordFile form = ProposalFormTests.Form(("提案人", "")).Rows(
            ["序号", "提案人", "所在单位及职务", "邮箱", "联系电话"], ["1", "张甲", "某医院院长", "zhang@example.com", "13500000001"],
            ["2", "李　乙", "某学校", "", "13500000002"], ["3", "阿依古丽·买买提", "", "无", ""], ["", "", "", "", ""], ["备注", "样例"]);
        Assert.Equal(
            [
                new Proposer("张甲", false, "zhang@example.com", Unit: "某医院院长", Phone: "13500000001"),
                new("李乙", false, null, Unit: "某学校", Phone: "13500000002"), new("阿依古丽·买买提", false, null),
            ],
            ProposalFormTests.Single(ProposalFormTests.Read(form)).Proposal.Proposers);
    }

    [Theory]
    [InlineData("姓名|界别|电话", "张甲|医卫界|13500000001", "李乙|教育界|13500000002", "张甲、李乙")]
    [InlineData("姓名|单位|姓名|单位", "张甲|某医院|李乙|某学校", "王丙|某厂|赵丁|某公司", "张甲、李乙、王丙、赵丁")]
    [InlineData("委员姓名|界别", "张甲|医卫界", "李乙|教育界", "张甲、李乙")]
    [InlineData("序号|姓名|单位", "1|张甲|某医院", "2|李乙|某学校", "张甲、李乙")]
    [InlineData("编号|提案人|单位", "1|张甲|某医院", "2|李乙|某学校", "张甲、李乙")]
    [InlineData("第一提案人|联名人", "张甲|李乙", "|王丙", "张甲、李乙、王丙")]
    [InlineData("提案者|性别|界别", "张甲|男|医卫界", "李乙|女|教育界", "张甲、李乙")]
    [InlineData("领衔提案人|片区|电话", "张甲|东片|13500000001", "李乙|西片|13500000002", "张甲、李乙")]
    public void Columns_are_known_by_their_heading(string heading, string first, string second, string names) => Assert.Equal(names, Names(
        ProposalFormTests.Form(("提案人", "")).Rows(heading.Split('|'), first.Split('|'), second.Split('|'), ["备注", "样例"])));

    [Fact]
    public void A_title_over_the_columns_says_whose_names_they_are() => Assert.Equal("苗方杰、张甲、李乙", Names(
        ProposalFormTests.Form().Rows(["联名提案人"], ["姓名", "界别"], ["张甲", "医卫界"], ["李乙", "教育界"])));

    [Fact]
    public void Names_of_nobody_knows_whom_are_asked_about() => Assert.Contains("“姓名”写的是“李乙”，不在提案人之列", Assert.Single(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form().Rows(["姓名", "界别"], ["苗方杰", "医卫界"], ["李乙", "教育界"])))), StringComparison.Ordinal);

    [Fact]
    public void What_is_no_name_in_a_column_is_refused_as_anywhere() => Assert.Contains("请逐一列出全部提案人", Assert.Single(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("提案人", "")).Rows(["提案人", "界别"], ["张甲", "医卫界"], ["李乙等5人", "教育界"])))), StringComparison.Ordinal);

    [Fact]
    public void A_list_of_names_goes_on_over_the_lines() => Assert.Equal("张甲、李乙、王丙", Names(new WordFile().Line("提案人：").Line("张甲").Line("李乙、王丙")
        .Rows(["层级", "市政协", "届次", "八届六次"], ["案号", "185", "案由", "某事"], ["交办日期", "2022-04-01", "承办方式", "独办"], ["提案内容", "一段正文"])));

    [Theory]
    [InlineData("序号|案号|案由|提案人", "1|185|关于某事的建议|张甲")]
    [InlineData("提案编号|提案题目|第一提案人|承办方式", "185|关于某事的建议|张甲|主办")]
    [InlineData("案号|案由", "185|关于某事的建议")]
    public void A_list_of_many_is_known_as_one(string heading, string row)
    {
        string[] next = row.Replace("185", "186", StringComparison.Ordinal).Split('|');
        _ = Assert.IsType<ListFound>(ProposalFormTests.Read(
            WordFile.Lines("市政协八届六次会议提案交办清单", "交办日期：2022年4月1日").Rows(heading.Split('|'), row.Split('|'), next, next)));
    }

    [Theory]
    [InlineData("清单.xlsx")]
    [InlineData("清单.XLS")]
    [InlineData("清单.csv")]
    public void A_sheet_that_is_none_is_refused_in_one_sentence(string name) => Assert.Contains(
        name.EndsWith("csv", StringComparison.Ordinal) ? "没有找到清单的表头" : "只是改了扩展名", Assert.Single(ProposalFormTests.Problems(ProposalFile.Read(name, "x"u8.ToArray(), ProposalFormTests.Levels))), StringComparison.Ordinal);

    [Theory]
    [InlineData("政协濮阳市第八届委员会第六次会议提案", "第 185 号", 8, 6)]
    [InlineData("政协第八届濮阳市委员会第六次会议", "（第185号）", 8, 6)]
    [InlineData("政协濮阳市八届六次会议", "提案第185号", 8, 6)]
    [InlineData("市政协八届六次会议", "第１８５号提案", 8, 6)]
    [InlineData("市政协第八届六次全会第185号提案", "", 8, 6)]
    [InlineData("政协某市第十二届委员会第二十一次会议第185号重点提案", "提 案 表", 12, 21)]
    [InlineData("八届平时提案", "第185号", 8, null)]
    public void Session_and_number_are_taken_from_the_heading(string first, string second, int term, int? session)
    {
        Proposal proposal = Read(WordFile.Lines(first, second), ("届次", ""), ("案号", ""));
        Assert.Equal((term, session, "185"), (proposal.Term, proposal.Session, proposal.Number));
        Assert.Equal(first.Contains("重点", StringComparison.Ordinal) ? true : null, proposal.IsKey);
    }

    [Theory]
    [InlineData("八届六次会议第186号提案", "标题写的是第186号")]
    [InlineData("八届五次会议提案", "标题写的是8届5次会议")]
    public void A_heading_that_says_otherwise_than_the_form_is_asked_about(string heading, string reason) => Assert.Contains(reason, Assert.Single(
        ProposalFormTests.Problems(ProposalFormTests.Read(Under(WordFile.Lines(heading))))), StringComparison.Ordinal);

    [Theory]
    [InlineData("市政协〔2022〕第5号")]
    [InlineData("第　　号")]
    public void A_heading_without_a_number_gives_none(string heading) => Assert.Contains("“案号”没有填写", Assert.Single(
        ProposalFormTests.Problems(ProposalFormTests.Read(Under(WordFile.Lines(heading), ("案号", ""))))), StringComparison.Ordinal);

    [Theory]
    [InlineData("届次", "会议名称", "政协某市第八届委员会第六次会议")]
    [InlineData("案号", "提案序号", "185")]
    [InlineData("提案内容", "全文", "一段正文")]
    [InlineData("提案内容", "提案原文", "一段正文")]
    [InlineData("案由", "提案名称", "某事")]
    public void Fields_are_known_by_their_other_names(string field, string label, string value) =>
        Assert.Equal((8, 6, "185"), Read(new WordFile(), (field, ""), (label, value)) is var one ? (one.Term, one.Session, one.Number) : default);

    [Theory]
    [InlineData("市政协八届六次会议第185号", "185", null)]
    [InlineData("政协濮阳市第八届委员会第六次会议第185号提案", "185", null)]
    [InlineData("八届六次第0185号", "0185", null)]
    [InlineData("第185号提案", "185", null)]
    [InlineData("提案第185号", "185", null)]
    [InlineData("（第185号）", "185", null)]
    [InlineData("NO.185", "185", null)]
    [InlineData("No 185", "185", null)]
    [InlineData("№185", "185", null)]
    [InlineData("185（重点提案）", "185", true)]
    [InlineData("185号(重点)", "185", true)]
    [InlineData("A-12", "A-12", null)]
    [InlineData("202045", "202045", null)]
    public void A_number_is_read_without_its_words(string text, string number, bool? isKey) =>
        Assert.Equal((number, isKey), Read(new WordFile(), ("案号", text)) is var one ? (one.Number, one.IsKey) : default);

    [Theory]
    [InlineData("185（并案186）")]
    [InlineData("185、186")]
    [InlineData("185 186")]
    [InlineData("185/186")]
    [InlineData("★185")]
    [InlineData("重点185")]
    [InlineData("案号：185")]
    [InlineData("八届五次会议第185号")]
    [InlineData("平字第12号")]
    [InlineData("〔2022〕185号")]
    [InlineData("2022年第185号")]
    [InlineData("社会类第185号")]
    public void A_number_whose_words_mean_more_is_asked_about(string text) => Assert.Contains("“案号”写的是", Assert.Single(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("案号", text))))), StringComparison.Ordinal);

    [Fact]
    public void A_number_of_the_time_between_sessions_is_read_there() =>
        Assert.Equal(("12", null), Read(new WordFile(), ("届次", "八届平时提案"), ("案号", "平字第12号")) is var one ? (one.Number, one.Session) : default);

    [Fact]
    public void A_session_within_the_number_is_enough() =>
        Assert.Equal((8, 6, "185"), Read(new WordFile(), ("届次", ""), ("案号", "市政协八届六次会议第185号")) is var one ? (one.Term, one.Session, one.Number) : default);

    [Theory]
    [InlineData("单独办理", HandlingRole.Sole)]
    [InlineData("独立办理", HandlingRole.Sole)]
    [InlineData("单独承办", HandlingRole.Sole)]
    [InlineData("独办件", HandlingRole.Sole)]
    [InlineData("分别办理", HandlingRole.Separate)]
    [InlineData("会同办理（主办）", HandlingRole.Lead)]
    [InlineData("会同办理(主办单位)", HandlingRole.Lead)]
    [InlineData("主办件", HandlingRole.Lead)]
    [InlineData("牵头办理", HandlingRole.Lead)]
    [InlineData("会同办理（协办）", HandlingRole.CoHandler)]
    [InlineData("会同办理：会办", HandlingRole.CoHandler)]
    [InlineData("协助办理", HandlingRole.CoHandler)]
    [InlineData("□单独办理 ☑分别办理 □会同办理（主办） □会同办理（协办）", HandlingRole.Separate)]
    [InlineData("单独办理□ 会同办理（主办）☑ 会同办理（协办）□", HandlingRole.Lead)]
    [InlineData("独办☑主办□会办□", HandlingRole.Sole)]
    public void Roles_are_read_in_the_words_of_the_rules(string text, HandlingRole role) =>
        Assert.Equal(role, Read(new WordFile(), ("办理方式", text), ("承办方式", ""), ("主办单位", role == HandlingRole.CoHandler ? "市财政局" : "")).Role);

    [Theory]
    [InlineData("会同办理")]
    [InlineData("协同")]
    [InlineData("主办或会办")]
    [InlineData("☑独办 ☑主办")]
    public void A_role_that_may_be_two_is_asked_about(string text) => Assert.Contains("应为独办、主办、会办、分办之一", Assert.Single(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form(("承办方式", text))))), StringComparison.Ordinal);

    [Theory]
    [InlineData("濮阳市政协", "市")]
    [InlineData("政协濮阳市委员会", "市")]
    [InlineData("中国人民政治协商会议濮阳市委员会", "市")]
    [InlineData("政协濮阳市第八届委员会", "市")]
    [InlineData("中国人民政治协商会议第八届濮阳市委员会", "市")]
    [InlineData("河南省濮阳市政协", "市")]
    [InlineData("市级", "市")]
    [InlineData("濮阳县政协", "县")]
    public void A_level_may_name_its_place(string text, string level) => Assert.Equal(level, ProposalFormTests.Single(
        ProposalFile.Read("提案.docx", ProposalFormTests.Form(("层级", text)).Bytes(), ProposalFormTests.Levels, "濮阳市民政局")).Proposal.Level);

    [Theory]
    [InlineData("安阳市政协")]
    [InlineData("政协安阳市委员会")]
    [InlineData("全国政协")]
    [InlineData("政协")]
    public void Another_place_is_another_level(string text) => Assert.Contains("应为以下之一", Assert.Single(ProposalFormTests.Problems(
        ProposalFile.Read("提案.docx", ProposalFormTests.Form(("层级", text)).Bytes(), ProposalFormTests.Levels, "濮阳市民政局"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("2022/01/12 09:30:00")]
    [InlineData("2022-01-12T09:30:00+08:00")]
    [InlineData("2022年1月12日 上午9时30分")]
    [InlineData("2022年1月12日（星期三）")]
    [InlineData("2022.1.12 9：30")]
    [InlineData("2022/1/12 下午 3:00:00")]
    [InlineData("2022年1月12日上午")]
    public void A_time_behind_a_date_changes_nothing(string text) => Assert.Equal(new DateOnly(2022, 1, 12), Read(new WordFile(), ("交办日期", text)).HandedOver);

    [Theory]
    [InlineData("2022.7.31前")]
    [InlineData("2022年7月31日之前")]
    [InlineData("2022年7月31日以前办结")]
    [InlineData("于2022-07-31 18:00前")]
    [InlineData("2022年7月底前")]
    [InlineData("截至2022年7月31日")]
    [InlineData("不迟于2022年7月31日（含）")]
    [InlineData("2022年7月31日之前完成办理")]
    public void A_last_day_may_say_before(string text) => Assert.Equal(new DateOnly(2022, 7, 31), Read(new WordFile(), ("办结期限", text)).NoticeDue);

    [Theory]
    [InlineData("交办日期", "2022.4.1前")]
    [InlineData("交办日期", "2022-04-01T00:00:00Z")]
    [InlineData("办结期限", "7月31日前")]
    [InlineData("办结期限", "2022年13月底前")]
    [InlineData("办结期限", "三个月内")]
    [InlineData("交办日期", "2022/1/29:30")]
    public void A_day_that_is_not_said_is_asked_about(string field, string text) => Assert.Contains($"“{field}”写的是", Assert.Single(
        ProposalFormTests.Problems(ProposalFormTests.Read(ProposalFormTests.Form((field, text))))), StringComparison.Ordinal);

    private static Proposal Read(WordFile top, params (string, string)[] changes) => ProposalFormTests.Single(ProposalFormTests.Read(Under(top, changes))).Proposal;

    private static WordFile Under(WordFile top, params (string, string)[] changes) => ProposalFormTests.Form(top, changes);

    private static string Names(WordFile form) => string.Join('、', ProposalFormTests.Single(ProposalFormTests.Read(form)).Proposal.Proposers.Select(one => one.Name));
}
